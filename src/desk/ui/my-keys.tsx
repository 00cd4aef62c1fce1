import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useState } from 'react'
import { ownKeys, remapAction } from '#web/actions.tsx'
import { isMac } from '#web/device.ts'
import { Button } from '#web/kit/button.tsx'
import { Kbd } from '#web/kit/kbd.tsx'
import { chordFor, chordOf, type LetterMode } from '#web/keys.ts'
import { type KnownDeed, knownDeeds } from '#web/known-deeds.ts'

/** Keys that move about or leave and belong to everybody. */
const TAKEN = /^(?:esc|enter|space|tab|backspace|delete|up|down|left|right)$/
const ALONE = /^(?:shift|control|alt|meta|altgraph|capslock|dead|process|unidentified)$/i

/** Another key for a deed: every one that has a key, of the screens opened so far. */
export function MyKeys({ letters, onChange }: { letters: LetterMode; onChange: () => void }) {
  const [keys, setKeys] = useState(ownKeys())
  const [waiting, setWaiting] = useState<string | null>(null)
  const [left, setLeft] = useState<string | null>(null)
  const [refused, setRefused] = useState<{ id: string; by: string | null } | null>(null)
  const deeds = knownDeeds().toSorted((a, b) => Number(b.everywhere) - Number(a.everywhere) || a.id.localeCompare(b.id))
  const give = (deed: KnownDeed, chord: string | null) => {
    const by = chord === null ? undefined : deeds.find((other) => keyOf(other, keys) === chord && meet(deed, other))
    setWaiting(null)
    setLeft(deed.id)
    if (chord !== null && (TAKEN.test(chord) || by)) {
      setRefused({ id: deed.id, by: by?.label ?? null })
      return
    }
    remapAction(deed.id, chord === deed.keys ? null : chord)
    setRefused(null)
    setKeys(ownKeys())
    onChange()
  }
  return (
    <details className="desk-keys">
      <summary>
        <Trans>Keys of my own</Trans>
      </summary>
      <p className="meta">
        <Trans>Here stands what has a key on the screens you have opened.</Trans>
      </p>
      <ul>
        {deeds.map((deed) => (
          <li key={deed.id}>
            <span>{deed.label}</span>
            <Shown chord={chordFor(keyOf(deed, keys), letters)} />
            <span className="desk-keys-deeds">
              {waiting === deed.id ? (
                <Catch
                  onChord={(chord) => give(deed, chord)}
                  onLeave={() => {
                    setWaiting(null)
                    setLeft(deed.id)
                  }}
                />
              ) : (
                <Change
                  deed={deed}
                  isLeft={left === deed.id}
                  isOwn={keys[deed.id] !== undefined}
                  onStart={() => {
                    setLeft(null)
                    setRefused(null)
                    setWaiting(deed.id)
                  }}
                  onBack={() => give(deed, null)}
                />
              )}
            </span>
            {refused?.id === deed.id && <Refused by={refused.by} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Change({
  deed,
  isLeft,
  isOwn,
  onStart,
  onBack,
}: {
  deed: KnownDeed
  /** The key was caught or let go here a moment ago, so the focus comes back. */
  isLeft: boolean
  isOwn: boolean
  onStart: () => void
  onBack: () => void
}) {
  const { t } = useLingui()
  return (
    <>
      {isOwn && (
        <Button look="quiet" onPress={onBack} aria-label={t`Put back: ${deed.label}`}>
          <Trans>Put back</Trans>
        </Button>
      )}
      <Button look="quiet" autoFocus={isLeft} onPress={onStart} aria-label={t`Change: ${deed.label}`}>
        <Trans>Change</Trans>
      </Button>
    </>
  )
}

/** Takes the next key that is pressed, before the desk answers it; Escape and a press elsewhere leave it. */
function Catch({ onChord, onLeave }: { onChord: (chord: string) => void; onLeave: () => void }) {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (ALONE.test(event.key) || event.key === 'Tab') return
    event.preventDefault()
    event.stopImmediatePropagation()
    const chord = chordOf(event, isMac)
    if (chord === 'esc') onLeave()
    else onChord(chord)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event)
    addEventListener('keydown', listen, { capture: true })
    return () => removeEventListener('keydown', listen, { capture: true })
  }, [])
  return (
    <Button autoFocus onPress={onLeave}>
      <Trans>Press the new key…</Trans>
    </Button>
  )
}

const Shown = ({ chord }: { chord: string | null }) =>
  chord === null ? (
    <span className="meta">–</span>
  ) : (
    <span>
      <Kbd keys={chord} />
      <span className="unseen">{chord}</span>
    </span>
  )

function Refused({ by }: { by: string | null }) {
  return (
    <span className="desk-keys-refused" role="alert">
      {by === null ? (
        <Trans>This key moves about everywhere. Choose another.</Trans>
      ) : (
        <Trans>This key already means “{by}”. Choose another.</Trans>
      )}
    </span>
  )
}

const keyOf = (deed: KnownDeed, keys: Record<string, string>): string => keys[deed.id] ?? deed.keys

/** Whether two deeds can be in reach at once: one of them everywhere, or both in the same room. */
const meet = (a: KnownDeed, b: KnownDeed): boolean =>
  a.id !== b.id && (a.everywhere || b.everywhere || roomOf(a) === roomOf(b))

const roomOf = ({ id }: KnownDeed): string => id.split('.')[0] ?? id
