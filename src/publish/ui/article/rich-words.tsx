import { useLingui } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { EditorView } from 'prosemirror-view'
import { publish, type LibraryItem } from '../calls.ts'
import { openEditor, read, setDoc } from './editor.ts'
import { nodes } from './schema.ts'
import { Tools } from './tools.tsx'
import { textOf } from './write-text.ts'
import './rich-words.css'

type Props = {
  label: string
  text: string
  lang: string
  isReadOnly: boolean
  onChange: (text: string) => void
  onFiles: (files: File[]) => void
  /** A picture out of the library becomes one of the post. */
  onTake: (item: LibraryItem) => void
  /** The desk cannot be reached to read the text: it is written plainly meanwhile. */
  onUnread: () => void
}

/** A long text as it will look: what is written is kept in the same signs as the plain text. */
export function RichWords({ label, text, lang, isReadOnly, onChange, onFiles, onTake, onUnread }: Props) {
  const { t } = useLingui()
  const place = useRef<HTMLDivElement>(null)
  const written = useRef<string | null>(null)
  const [view, setView] = useState<EditorView | null>(null)
  // Until the text stands in it, nothing may be written: it would take the place of what is not there yet.
  const [isRead, setRead] = useState(false)
  const isLocked = isReadOnly || !isRead
  const [, setTurn] = useState(0)
  const change = useEffectEvent((said: string) => {
    written.current = said
    onChange(said)
  })
  const files = useEffectEvent((some: File[]) => onFiles(some))
  const unread = useEffectEvent(() => onUnread())
  const turn = useEffectEvent(() => setTurn((before) => before + 1))

  useEffect(() => {
    if (!place.current) return
    const opened = openEditor(place.current, {
      onText: (said) => change(said),
      onFiles: (some) => files(some),
      onTurn: () => turn(),
    })
    setView(opened)
    return () => opened.destroy()
  }, [])

  useEffect(() => {
    view?.setProps({
      editable: () => !isLocked,
      attributes: {
        class: 'rich-words',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-readonly': String(isLocked),
        lang,
      },
    })
  }, [view, isLocked, label, lang])

  // The desk itself reads the signs, so that what stands here is what will stand on the blog.
  useEffect(() => {
    if (!view || written.current === text) return
    const stop = new AbortController()
    publish
      .call('POST /publish/article', { text }, stop.signal)
      .then(({ html }) => {
        written.current = text
        setDoc(view, read(html))
        return setRead(true)
      })
      .catch((problem: unknown) => {
        if (!stop.signal.aborted && problem instanceof Error) unread()
      })
    return () => stop.abort()
  }, [view, text])

  const insert = (item: LibraryItem) => {
    onTake(item)
    const picture = nodes['picture']?.create({ media: item.id, alt: item.alt })
    if (view && picture) view.dispatch(view.state.tr.replaceSelectionWith(picture).scrollIntoView())
    if (view) change(textOf(view.state.doc))
    view?.focus()
  }

  return (
    <div className="rich">
      {view && !isLocked && <Tools view={view} onPicture={insert} />}
      <div
        className="rich-place"
        ref={place}
        data-empty={text === '' || undefined}
        data-hint={t`Write, or paste from your word processor`}
      />
    </div>
  )
}
