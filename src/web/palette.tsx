import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useId, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { type Action, ActionLayer, keysOf } from './actions.tsx'
import { Kbd } from './kit/kbd.tsx'
import { matching } from './match.ts'
import './palette.css'

type Props = { actions: readonly Action[]; isOpen: boolean; onClose: () => void }

const KEPT = 'meydan.recent'
const RECENT = 4

/** One field for everything that can be done: what is in front of the reader first, then the rest of the desk. */
export function Palette({ actions, isOpen, onClose }: Props) {
  const { t } = useLingui()
  return (
    <ModalOverlay
      className="scrim palette-scrim"
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
    >
      <Modal className="palette">
        <Dialog className="palette-inside" aria-label={t`Find or do`}>
          <ActionLayer>
            <Inside actions={actions} onClose={onClose} />
          </ActionLayer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Inside({ actions, onClose }: Omit<Props, 'isOpen'>) {
  const { t } = useLingui()
  const id = useId()
  const [query, setQuery] = useState('')
  const [place, setPlace] = useState(0)
  const offered = actions.filter((action) => action.inPalette !== false && action.id !== 'desk.palette')
  const rows =
    query.trim() === ''
      ? recentFirst(offered)
      : matching(query, offered, (one) => `${one.label} ${one.alsoCalled ?? ''}`)
  const chosen = rows[Math.min(place, rows.length - 1)]

  const choose = (action: Action | undefined) => {
    if (!action) return
    onClose()
    keepRecent(action.id)
    // The palette first gives the focus back to where it came from; the deed may then move it on.
    requestAnimationFrame(() => action.run())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setPlace((Math.min(place, rows.length - 1) + step + rows.length) % rows.length)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(chosen)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        className="palette-field"
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen && `${id}-${chosen.id}`}
        aria-label={t`Find or do`}
        aria-autocomplete="list"
        placeholder={t`What would you like to do?`}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setPlace(0)
        }}
        onKeyDown={onKeyDown}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a palette is opened to be typed into
        autoFocus
        autoComplete="off"
        spellCheck={false}
      />
      <div className="palette-rows" role="listbox" id={id} aria-label={t`What can be done`}>
        {rows.map((action) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field that holds the focus hears the keys
          <div
            key={action.id}
            id={`${id}-${action.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={action === chosen}
            className="palette-row"
            data-danger={action.danger || undefined}
            ref={action === chosen ? keepInSight : undefined}
            onClick={() => choose(action)}
            onPointerMove={() => setPlace(rows.indexOf(action))}
          >
            <span className="palette-name">{action.label}</span>
            {action.scope === 'everywhere' ? null : (
              <span className="palette-here">
                <Trans>here</Trans>
              </span>
            )}
            {keysOf(action)[0] && <Kbd keys={keysOf(action)[0] ?? ''} />}
          </div>
        ))}
      </div>
      {rows.length === 0 && (
        <p className="palette-none" role="status">
          <Trans>Nothing goes by that name. Try another word.</Trans>
        </p>
      )}
    </>
  )
}

const keepInSight = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'nearest' })

function recentFirst(actions: readonly Action[]): Action[] {
  const recent = recentIds()
  const rank = (action: Action) => {
    if (action.scope !== 'everywhere') return -1
    const place = recent.indexOf(action.id)
    return place < 0 ? RECENT : place
  }
  return actions.toSorted((a, b) => rank(a) - rank(b))
}

const recentIds = (): string[] => (localStorage.getItem(KEPT) ?? '').split(' ').filter(Boolean)

const keepRecent = (id: string) =>
  localStorage.setItem(KEPT, [id, ...recentIds().filter((other) => other !== id)].slice(0, RECENT).join(' '))
