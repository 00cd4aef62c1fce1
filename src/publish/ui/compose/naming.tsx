import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { Avatar } from '#web/kit/avatar.tsx'
import { publish } from '../calls.ts'

type Named = { handle: string; name: string; avatar: string | null }

const BEGUN = /(?<![\p{L}\p{N}_/])@([\p{L}\p{N}_.-]{1,40})$/u
const PAUSE_MILLISECONDS = 150

/** People of the community, offered while a name is being written. */
export function useNaming(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  channelIds: readonly string[],
  onChange: (text: string) => void,
) {
  const [words, setWords] = useState('')
  const [people, setPeople] = useState<readonly Named[]>([])
  const [place, setPlace] = useState(0)
  const ids = channelIds.join(',')

  useEffect(() => {
    if (words === '' || ids === '') return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      publish
        .call('GET /publish/mentions', { words, channelIds: ids }, stop.signal)
        .then((found) => setPeople(found.people))
        .catch(() => {})
    }, PAUSE_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [words, ids])

  function look(value: string, caret: number) {
    const [, begun = ''] = BEGUN.exec(value.slice(0, caret)) ?? []
    setWords(begun)
    setPlace(0)
    if (begun === '') setPeople([])
  }

  function take({ handle }: Named) {
    const caret = area.current?.selectionStart ?? text.length
    const before = text.slice(0, caret).replace(BEGUN, `@${handle.replace(/^@/, '')} `)
    onChange(before + text.slice(caret))
    setPeople([])
    requestAnimationFrame(() => area.current?.setSelectionRange(before.length, before.length))
  }

  /** True when the key was for the list. */
  function hear(event: KeyboardEvent): boolean {
    const chosen = people[place]
    if (!chosen) return false
    if (event.key === 'ArrowDown') setPlace((place + 1) % people.length)
    else if (event.key === 'ArrowUp') setPlace((place + people.length - 1) % people.length)
    else if (event.key === 'Enter' || event.key === 'Tab') take(chosen)
    else if (event.key === 'Escape') setPeople([])
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return { people, place, look, take, hear, isOpen: people.length > 0 }
}

export function NamingList({ naming }: { naming: ReturnType<typeof useNaming> }) {
  const { t } = useLingui()
  if (!naming.isOpen) return null
  return (
    <div className="compose-naming" id="compose-naming" role="listbox" aria-label={t`People of the community`}>
      {naming.people.map((person, at) => (
        <div
          key={person.handle}
          id={`compose-naming-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === naming.place}
          onPointerDown={(event) => {
            event.preventDefault()
            naming.take(person)
          }}
        >
          <Avatar name={person.name} src={person.avatar} size={20} />
          <strong>{person.name}</strong> <span className="meta">{person.handle}</span>
        </div>
      ))}
    </div>
  )
}
