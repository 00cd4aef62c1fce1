import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { Button } from '#web/kit/button.tsx'
import { TextArea } from '#web/kit/text-area.tsx'

const PIECES = [
  { id: 'title', name: msg`Title` },
  { id: 'summary', name: msg`Summary` },
  { id: 'link', name: msg`Link` },
  { id: 'source', name: msg`Source` },
  { id: 'author', name: msg`Author` },
] as const

/** The words of the posts; a press puts a piece of the item where the caret stands. */
export function TemplateField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t, i18n } = useLingui()
  const field = useRef<HTMLTextAreaElement>(null)
  const put = (piece: string) => {
    const { current } = field
    const from = current?.selectionStart ?? value.length
    const to = current?.selectionEnd ?? value.length
    const word = `{${piece}}`
    onChange(`${value.slice(0, from)}${word}${value.slice(to)}`)
    requestAnimationFrame(() => {
      current?.focus()
      current?.setSelectionRange(from + word.length, from + word.length)
    })
  }
  return (
    <div className="rule-template">
      <TextArea
        label={t`Words of the post`}
        about={t`Links are shortened and counted when the post is planned. A line about what an item lacks is left out.`}
        value={value}
        rows={5}
        maxLength={10_000}
        inputRef={field}
        onChange={onChange}
      />
      <div className="rule-pieces" role="group" aria-label={t`Put in a piece of the item`}>
        {PIECES.map(({ id, name }) => (
          <Button key={id} look="quiet" onPress={() => put(id)}>
            {i18n._(name)}
          </Button>
        ))}
      </div>
    </div>
  )
}
