import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useAction } from '#web/actions.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { publish, TRAY } from '../calls.ts'

const LETTERS_MOST = 2_000

type Props = {
  onOpen: () => void
  /** N begins one, where nothing else opens it. */
  hasKey?: boolean
  onKept?: () => void
}

/** One line and Enter: the thought is kept and the field is free for the next one. */
export function NewIdea({ onOpen, hasKey = true, onKept }: Props) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const add = publish.useDeed('POST /publish/ideas', {
    refresh: TRAY,
    said: () => t`Kept as an idea`,
    undo: (_, { id }) => publish.call('DELETE /publish/posts/:id', { id }),
    onDone: () => onKept?.(),
    onProblem: (problem, wish) => {
      // What was typed is not lost, unless the next line is under the hands already.
      setText((now) => (now === '' ? (wish.text ?? '') : now))
      toast(problemSentence(problem), { tone: 'bad' })
    },
  })
  useAction({
    id: 'calendar.idea',
    label: t`New idea`,
    keys: 'n',
    when: hasKey,
    run: () => {
      // On a phone the tray is folded; what is hidden cannot take the focus.
      flushSync(onOpen)
      field.current?.focus()
    },
  })
  return (
    <form
      className="tray-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        add.run({ text })
        setText('')
      }}
    >
      <TextField
        label={t`New idea`}
        labelUnseen
        placeholder={t`An idea, then Enter`}
        value={text}
        onChange={setText}
        inputRef={field}
        maxLength={LETTERS_MOST}
        autoComplete="off"
        enterKeyHint="done"
      />
    </form>
  )
}
