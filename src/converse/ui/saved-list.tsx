import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useState } from 'react'
import { inbox, type SavedReply } from './calls.ts'

const SHOWN = 6

/**
 * The saved replies that fit what was typed after the slash, those in the language of whom we answer first; null means nobody asks
 * for them.
 */
export function useSavedReplies(asked: string | null, lang: string | undefined, onTake: (reply: SavedReply) => void) {
  const { i18n } = useLingui()
  const [place, setPlace] = useState(0)
  const call = inbox.useCall('GET /inbox/saved-replies', {})
  const plain = (text: string) => text.toLocaleLowerCase(i18n.locale).normalize('NFD').replaceAll(/\p{M}/gu, '')
  const found = (call.data?.replies ?? [])
    .filter((reply) => plain(`${reply.name} ${reply.text}`).includes(plain(asked ?? '')))
    .toSorted((a, b) => Number(b.lang === lang) - Number(a.lang === lang))
    .slice(0, SHOWN)
  const isOpen = asked !== null
  const at = Math.min(place, Math.max(0, found.length - 1))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.metaKey || event.ctrlKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const reply = found[at]
    if (step !== 0) setPlace((at + step + found.length) % Math.max(1, found.length))
    else if ((event.key === 'Enter' || event.key === 'Tab') && reply) onTake(reply)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { isOpen, found, at, onKeyDown, onTake }
}

/** What to choose from, above the editor. */
export function SavedList({ saved }: { saved: ReturnType<typeof useSavedReplies> }) {
  const { t } = useLingui()
  if (saved.found.length === 0)
    return (
      <p className="inbox-saved meta">
        <Trans>No saved reply like this. Keep one from the panel beside the editor.</Trans>
      </p>
    )
  return (
    <div className="inbox-saved" role="listbox" aria-label={t`Saved replies`} tabIndex={-1}>
      {saved.found.map((reply, place) => (
        <button
          key={reply.id}
          type="button"
          role="option"
          aria-selected={place === saved.at}
          className="inbox-saved-line"
          onClick={() => saved.onTake(reply)}
        >
          <span className="inbox-name">{reply.name}</span>
          <span className="meta" lang={reply.lang}>
            {reply.text}
          </span>
        </button>
      ))}
    </div>
  )
}

/** A saved reply with its {name}, {channel} and {me} filled in; of a person only the first name. */
export const filled = (text: string, about: { name: string; channel: string; me: string }): string =>
  text
    .replaceAll('{name}', about.name.split(/\s+/)[0] ?? about.name)
    .replaceAll('{channel}', about.channel)
    .replaceAll('{me}', about.me.split(/\s+/)[0] ?? about.me)
