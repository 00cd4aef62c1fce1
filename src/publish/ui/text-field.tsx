import { useLingui } from '@lingui/react/macro'
import { type ClipboardEvent, type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { NamingList, useNaming } from './compose/naming.tsx'
import { partsOf } from './text-parts.ts'
import './text-field.css'

type Props = {
  label: string
  text: string
  lang: string
  onChange: (text: string) => void
  onFiles: (files: File[]) => void
  /** The channels written for; their people are offered while a name is written. */
  channelIds: readonly string[]
  isReadOnly?: boolean
  /** Whether one has come to write: the caret stands at the end of the text. */
  isBegun?: boolean
}

/** The text as it will be read: links, names and tags are lit while one writes. */
export function TextField({
  label,
  text,
  lang,
  onChange,
  onFiles,
  channelIds,
  isReadOnly = false,
  isBegun = false,
}: Props) {
  const { t } = useLingui()
  const mirror = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const [isOver, setOver] = useState(false)
  const naming = useNaming(area, text, channelIds, onChange)
  const takeFocus = useEffectEvent(() => {
    // On a phone the keyboard would hide the rest of the post.
    if (!isBegun || !area.current || !matchMedia('(pointer: fine)').matches) return
    area.current.focus({ preventScroll: true })
    area.current.setSelectionRange(text.length, text.length)
  })
  useEffect(() => takeFocus(), [])
  const take = (event: ClipboardEvent | DragEvent, files: FileList | undefined) => {
    setOver(false)
    const taken = [...(files ?? [])]
    if (taken.length === 0) return
    event.preventDefault()
    onFiles(taken)
  }
  return (
    <div
      className="compose-text"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => take(event, event.dataTransfer.files)}
    >
      <div className="compose-mirror" ref={mirror} aria-hidden>
        {partsOf(text).map((part, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
          <span key={place} data-part={part.kind}>
            {part.text}
          </span>
        ))}
        {'​'}
      </div>
      <textarea
        className="compose-area"
        ref={area}
        aria-label={label}
        aria-autocomplete="list"
        {...(naming.isOpen
          ? { 'aria-controls': 'compose-naming', 'aria-activedescendant': `compose-naming-${naming.place}` }
          : {})}
        placeholder={t`What is there to say?`}
        value={text}
        lang={lang}
        readOnly={isReadOnly}
        onChange={(event) => {
          onChange(event.target.value)
          naming.look(event.target.value, event.target.selectionStart)
        }}
        onKeyDown={(event) => naming.hear(event)}
        onScroll={(event) => mirror.current?.scrollTo(0, event.currentTarget.scrollTop)}
        onPaste={(event) => take(event, event.clipboardData.files)}
      />
      <NamingList naming={naming} />
    </div>
  )
}
