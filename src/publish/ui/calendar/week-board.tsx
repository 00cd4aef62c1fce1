import { useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useRef } from 'react'
import type { Card, Channel, Clash, MonthDay, OpenSlot, SpecialDay } from '../calls.ts'
import { DayColumn } from '../day-column.tsx'
import { dayOf, dayText, type Day } from '../days.ts'
import type { CardDeeds } from '../use-card-deeds.ts'
import type { CalendarAddress } from './address.ts'

type Props = {
  week: readonly Day[]
  day: Day
  today: Day
  posts: readonly Card[]
  counts: readonly MonthDay[]
  slots: readonly OpenSlot[]
  special: readonly SpecialDay[]
  clashes: readonly Clash[]
  channels: readonly Channel[]
  zone: string
  deeds: CardDeeds
  selected: ReadonlySet<string>
  onSelect: (id: string) => void
  onShow: (day: Day) => void
  onDrop: (id: string, day: Day, time?: string) => void
  onMove: (card: Card, day: Day) => void
  onMoveElsewhere: (card: Card) => void
  onCurrent: (id: string | null) => void
  isPending: boolean
  filters: CalendarAddress
  onReadOn: (cards: readonly Card[]) => void
}

/** The week as a board: every day its column, every post at its hour, every open hour a place to drop. */
export function WeekBoard({ week, day, posts, counts, slots, special, clashes, onShow, ...rest }: Props) {
  const { t, i18n } = useLingui()
  const { zone, today } = rest
  const board = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // On a phone the days stand side by side, one to a screen.
    const column = document.querySelector<HTMLElement>(`#day-${day}`)
    if (column) board.current?.scrollTo({ left: column.offsetLeft - board.current.offsetLeft })
  }, [day])
  const clashesOf = useMemo(() => Map.groupBy(clashes, ({ id }) => id), [clashes])
  const days = useMemo(() => week.filter((other) => other >= today), [week, today])
  const cardsOn = useMemo(() => Map.groupBy(posts, ({ at }) => (at === null ? null : dayOf(at, zone))), [posts, zone])
  const slotsOn = useMemo(() => Map.groupBy(slots, ({ at }) => dayOf(at, zone)), [slots, zone])
  const specialOn = useMemo(() => Map.groupBy(special, (one) => one.day), [special])
  return (
    <>
      <nav className="calendar-days" aria-label={t`Days`}>
        {week.map((one) => (
          <button
            key={one}
            type="button"
            className="calendar-day"
            aria-current={one === day ? 'date' : undefined}
            data-filled={cardsOn.has(one) || undefined}
            onClick={() => onShow(one)}
          >
            <span>{dayText(one, i18n.locale, { weekday: 'narrow' })}</span>
            <span data-numbers>{dayText(one, i18n.locale, { day: 'numeric' })}</span>
          </button>
        ))}
      </nav>
      <div className="calendar-board" ref={board}>
        {week.map((one) => {
          const cards = cardsOn.get(one) ?? NO_CARDS
          return (
            <DayColumn
              key={one}
              day={one}
              cards={cards}
              count={Math.max(cards.length, counts.find((other) => other.day === one)?.count ?? 0)}
              slots={slotsOn.get(one) ?? NO_SLOTS}
              special={specialOn.get(one) ?? NO_FEASTS}
              clashes={clashesOf}
              days={days}
              {...rest}
            />
          )
        })}
      </div>
    </>
  )
}

const NO_CARDS: readonly Card[] = []
const NO_SLOTS: readonly OpenSlot[] = []
const NO_FEASTS: readonly SpecialDay[] = []
