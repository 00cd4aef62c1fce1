import { useState } from 'react'
import { markedPassage } from './marked-passage.ts'

const BLANK = { text: '', external: false, channelId: null, passage: null, mentions: [] }

export type Remark = {
  text: string
  external: boolean
  channelId: string | null
  passage: string | null
  /** Colleagues whose names stand in the words. */
  mentions: readonly { accountId: string; name: string }[]
}

/** A comment being written; it begins with the words that are marked. */
export function useRemark() {
  const [remark, setRemark] = useState<Remark>(BLANK)
  const [isOpen, setOpen] = useState(false)
  return {
    remark,
    isOpen,
    begin: () => {
      if (!isOpen) setRemark((before) => ({ ...before, passage: markedPassage() ?? before.passage }))
      setOpen(true)
    },
    change: (part: Partial<Remark>) => setRemark((before) => ({ ...before, ...part })),
    end: () => {
      setRemark(BLANK)
      setOpen(false)
    },
    /** As it is sent: who was named and taken out again is not asked. */
    sent: {
      text: remark.text,
      external: remark.external,
      channelId: remark.channelId,
      passage: remark.passage,
      mentions: remark.mentions
        .filter(({ name }) => remark.text.includes(`@${name}`))
        .map(({ accountId }) => accountId),
    },
  }
}
