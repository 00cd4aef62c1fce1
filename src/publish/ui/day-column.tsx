import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import { GridList, GridListItem, isTextDropItem, useDragAndDrop } from 'react-aria-components'
import { Glyph } from '#web/kit/glyph.tsx'
import { Link } from '#web/kit/link.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { OpenSlotPlace } from './calendar/open-slot.tsx'
import { SpecialDays } from './calendar/special-days.tsx'
import type { CalendarAddress } from './calendar/address.ts'
import { useWholeDay } from './calendar/use-whole-day.ts'
import type { Card, Channel, Clash, OpenSlot, SpecialDay } from './calls.ts'
import { dayText, type Day } from './days.ts'
import { PostCard } from './post-card.tsx'
import type { CardDeeds } from './use-card-deeds.ts'
import './day-column.css'

/** What a dragged card carries. */
export const POST_TYPE = 'meydan-post'

type Props = {
  day: Day
  today: Day
  cards: readonly Card[]
  channels: readonly Channel[]
  zone: string
  days: readonly Day[]
  deeds: CardDeeds
  /** How many posts the day holds; more than its cards when it is very full. */
  count: number
  slots: readonly OpenSlot[]
  special: readonly SpecialDay[]
  clashes: ReadonlyMap<string, readonly Clash[]>
  selected: ReadonlySet<string>
  onSelect: (id: string) => void
  onDrop: (id: string, day: Day, time?: string) => void
  onMove: (card: Card, day: Day) => void
  onMoveElsewhere: (card: Card) => void
  onCurrent: (id: string | null) => void
  /** The day has not been told yet. */
  isPending: boolean
  /** By what the board is filtered; the rest of a full day is, too. */
  filters: CalendarAddress
  /** More of the day was read. */
  onReadOn: (cards: readonly Card[]) => void
}

/** One day of the week; cards stand in the order of their hours, and what is dropped here keeps its own. */
export const DayColumn = memo(function DayColumn({
  day,
  today,
  cards: first,
  channels,
  zone,
  days,
  deeds,
  count,
  slots,
  special,
  clashes,
  selected,
  onSelect,
  onDrop,
  onMove,
  onMoveElsewhere,
  onCurrent,
  isPending,
  filters,
  onReadOn,
}: Props) {
  const { t, i18n } = useLingui()
  const name = dayText(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })
  const { cards, hasMore, readOn } = useWholeDay({ day, zone, first, count, filters, onReadOn })
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [POST_TYPE]: String(key), 'text/plain': String(key) })),
    acceptedDragTypes: [POST_TYPE],
    getDropOperation: () => 'move',
    onRootDrop: ({ items }) => {
      for (const item of items) if (isTextDropItem(item)) void item.getText(POST_TYPE).then((id) => onDrop(id, day))
    },
  })
  return (
    <section
      className="day"
      onFocus={(event) => onCurrent(cardIdAt(event.target))}
      onScrollCapture={(event) => {
        if (hasMore && isNearEnd(event.target)) readOn()
      }}
      id={`day-${day}`}
      data-today={day === today || undefined}
      data-past={day < today || undefined}
    >
      <header className="day-head">
        <h2 className="day-name">
          <span className="day-weekday">{dayText(day, i18n.locale, { weekday: 'short' })}</span>
          <span className="day-number">{dayText(day, i18n.locale, { day: 'numeric' })}</span>
        </h2>
        {cards.length > 0 && (
          <span className="meta">
            <NumberText value={count} />
          </span>
        )}
        {day >= today && (
          <Link look="quiet" href={`/compose?at=${day}T10:00`} aria-label={t`Compose for ${name}`}>
            <Glyph icon={IconPlus} size={15} />
          </Link>
        )}
      </header>
      <SpecialDays days={special} />
      <GridList
        className="day-posts"
        aria-label={name}
        items={cards}
        dependencies={[channels, zone, days, clashes, selected]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => {
          const card = cards.find(({ id }) => id === key)
          if (card) deeds.edit(card)
        }}
        renderEmptyState={() => (
          <span className="day-empty">
            {isPending ? null : day < today ? <Trans>Nothing went out</Trans> : <Trans>Nothing yet</Trans>}
          </span>
        )}
      >
        {(card) => (
          <GridListItem id={card.id} className="day-post" textValue={card.text.slice(0, 80) || t`Nothing written yet`}>
            <PostCard
              card={card}
              channels={channels}
              zone={zone}
              days={days}
              deeds={deeds}
              clashes={clashes.get(card.id)}
              isSelected={selected.has(card.id)}
              onSelect={onSelect}
              onMove={onMove}
              onMoveElsewhere={onMoveElsewhere}
            />
          </GridListItem>
        )}
      </GridList>
      {hasMore && (
        <button type="button" className="link" data-look="quiet" onClick={readOn}>
          <Trans>{count - cards.length} more</Trans>
        </button>
      )}
      {slots.length > 0 && (
        <div className="day-slots">
          {slots.map((slot) => {
            const channel = channels.find(({ id }) => id === slot.channelId)
            return (
              channel && (
                <OpenSlotPlace
                  key={`${slot.channelId} ${slot.at}`}
                  slot={slot}
                  channel={channel}
                  zone={zone}
                  isNamed={channels.length > 1}
                  onDrop={onDrop}
                />
              )
            )
          })}
        </div>
      )}
    </section>
  )
})

const NEAR_END_PX = 240

const isNearEnd = (pane: EventTarget): boolean =>
  pane instanceof Element && pane.scrollHeight - pane.scrollTop - pane.clientHeight < NEAR_END_PX

/** Which card a focused or pointed-at element lies in. */
export const cardIdAt = (target: Element): string | null =>
  target.closest('[role="row"][data-key]')?.getAttribute('data-key') ?? null
