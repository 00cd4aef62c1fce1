import { useState } from 'react'
import type { Channel, Content, Variant } from './calls.ts'

/** The one text for all channels, and where a channel gets something else. */
export function useVariants(content: Content, change: (part: Partial<Content>) => void) {
  const [tab, setTab] = useState<string | null>(null)
  const current = content.channels.find(({ channelId, text }) => channelId === tab && text !== null) ?? null

  const setOne = (channelId: string, part: Partial<Variant>) =>
    change({ channels: content.channels.map((one) => (one.channelId === channelId ? { ...one, ...part } : one)) })
  const setAll = (part: Partial<Variant>) =>
    change({ channels: content.channels.map((one) => Object.assign({}, one, part)) })

  function split(channelId: string, text?: string) {
    setOne(channelId, {
      text: text ?? content.channels.find((one) => one.channelId === channelId)?.text ?? content.text,
    })
    setTab(channelId)
  }

  return {
    tab: current?.channelId ?? null,
    setTab,
    /** The channel being written for alone; null while one text is for all. */
    current,
    text: current?.text ?? content.text,
    split: content.channels.filter(({ text }) => text !== null),
    write: (text: string) => (current ? setOne(current.channelId, { text }) : change({ text })),
    title: current ? (current.title ?? content.title) : content.title,
    name: (title: string) => (current ? setOne(current.channelId, { title }) : change({ title })),
    comment: current ? (current.firstComment ?? content.firstComment) : content.firstComment,
    say: (firstComment: string) => (current ? setOne(current.channelId, { firstComment }) : change({ firstComment })),
    setOne,
    makeDifferent: split,
    makeSame: (channelId: string) => {
      setOne(channelId, { title: null, text: null, mediaIds: null, firstComment: null })
      setTab(null)
    },
    toggle: (channel: Channel, isOn: boolean) => {
      const others = content.channels.filter(({ channelId }) => channelId !== channel.id)
      const like = content.channels[0]
      const added: Variant = {
        channelId: channel.id,
        title: null,
        text: null,
        warning: like?.warning ?? null,
        visibility: like?.visibility ?? 'public',
        mediaIds: null,
        thread: null,
        firstComment: null,
      }
      change({ channels: isOn ? [...others, added] : others })
    },
    /** Null when there is no line before the text. */
    warning: content.channels.find(({ warning }) => warning !== null)?.warning ?? null,
    warn: (warning: string | null) => setAll({ warning }),
    visibility: content.channels[0]?.visibility ?? 'public',
    show: (visibility: Variant['visibility']) => setAll({ visibility }),
    thread: (channelId: string, thread: Variant['thread']) => setOne(channelId, { thread }),
  }
}

export type Variants = ReturnType<typeof useVariants>
