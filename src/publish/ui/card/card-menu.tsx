import { useLingui } from '@lingui/react/macro'
import { IconDotsVertical } from '@tabler/icons-react'
import { useState } from 'react'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Menu, type MenuEntry } from '#web/kit/menu.tsx'
import type { Card } from '../calls.ts'
import type { Day } from '../days.ts'
import { TakeDownEverywhere } from '../live/take-down-everywhere.tsx'
import { useMoveEntry } from '../move-entry.ts'
import { isMovable } from '../state-words.tsx'
import { useKeepEntries } from '../tray/keep-entries.ts'
import type { CardDeeds } from '../use-card-deeds.ts'

type Props = {
  card: Card
  days: readonly Day[]
  deeds: CardDeeds
  isSelected: boolean
  onSelect: ((id: string) => void) | undefined
  onMove: (card: Card, day: Day) => void
  onMoveElsewhere: (card: Card) => void
  opening: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }
}

/** Everything that can be done with a post from its card. */
export function CardMenu({ card, days, deeds, isSelected, onSelect, onMove, onMoveElsewhere, opening }: Props) {
  const { t } = useLingui()
  const moveEntry = useMoveEntry({ days, onMove, onMoveElsewhere })
  const keepEntries = useKeepEntries(deeds)
  const movable = isMovable(card)
  const isIdea = card.state === 'idea'
  const [isTakingDown, setTakingDown] = useState(false)
  const isOut = card.deliveries.some(({ state }) => STANDING.has(state))
  const exception: MenuEntry = {
    id: 'except',
    name: card.isExcepted ? t`Hold it like the others` : t`Let this one out all the same`,
    run: () => deeds.except(card, !card.isExcepted),
  }
  const items: MenuEntry[] = [
    isIdea
      ? { id: 'edit', name: t`Make a draft of it`, keys: 'i', run: () => deeds.edit(card) }
      : { id: 'edit', name: t`Open`, run: () => deeds.edit(card) },
    ...(onSelect
      ? [{ id: 'select', name: t`Choose`, keys: 'x', chosen: isSelected, run: () => onSelect(card.id) }]
      : []),
    ...(card.state === 'planned' || isIdea || !movable
      ? []
      : [{ id: 'queue', name: t`Add to the queue`, keys: 'q', run: () => void deeds.queue(card) }]),
    moveEntry(card, movable),
    ...(isIdea
      ? []
      : [
          {
            id: 'publish',
            name: t`Publish now`,
            keys: 'p',
            disabled: !movable,
            run: () => void deeds.publishNow(card),
          },
        ]),
    ...(card.isHeld || card.isExcepted ? [exception] : []),
    ...(isIdea ? [] : [{ id: 'duplicate', name: t`Duplicate`, keys: 'd', run: () => void deeds.duplicate(card) }]),
    ...keepEntries(card),
    'line',
    ...(isOut
      ? [{ id: 'take-down', name: t`Take down everywhere…`, danger: true, run: () => setTakingDown(true) }]
      : []),
    card.deliveries.length === 0
      ? {
          id: 'remove',
          name: isIdea ? t`Put the idea away` : t`Put the draft away`,
          danger: true,
          run: () => deeds.remove(card),
        }
      : { id: 'back', name: t`Take off the calendar`, disabled: !movable, run: () => deeds.takeBack(card) },
  ]
  return (
    <>
      <Menu
        {...opening}
        button={<IconButton label={t`More`} icon={IconDotsVertical} size={15} autoFocus />}
        label={t`More`}
        items={items}
        placement="bottom end"
      />
      {isTakingDown && <TakeDownEverywhere id={card.id} onClose={() => setTakingDown(false)} />}
    </>
  )
}

/** What others can see on a network. */
const STANDING = new Set(['live', 'changing', 'not-changed'])
