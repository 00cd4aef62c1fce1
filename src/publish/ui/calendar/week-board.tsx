import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { Card, Channel, Clash, MonthDay, OpenSlot, SpecialDay } from '../calls.ts'
import { DayColumn } from '../day-column.tsx'
import { dayOf, dayText, type Day } from '../days.ts'
import type { CardDeeds } from '../use-card-deeds.ts'

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
  const clashesOf = Map.groupBy(clashes, ({ id }) => id)
  const days = week.filter((other) => other >= today)
  return (
    <>
      <nav className="calendar-days" aria-label={t`Days`}>
        {week.map((one) => (
          <button
            key={one}
            type="button"
            className="calendar-day"
            aria-current={one === day ? 'date' : undefined}
            data-filled={posts.some(({ at }) => at && dayOf(at, zone) === one) || undefined}
            onClick={() => onShow(one)}
          >
            <span>{dayText(one, i18n.locale, { weekday: 'narrow' })}</span>
            <span data-numbers>{dayText(one, i18n.locale, { day: 'numeric' })}</span>
          </button>
        ))}
      </nav>
      <div className="calendar-board" ref={board}>
        {week.map((one) => {
          const cards = posts.filter(({ at }) => at !== null && dayOf(at, zone) === one)
          return (
            <DayColumn
              key={one}
              day={one}
              cards={cards}
              count={Math.max(cards.length, counts.find((other) => other.day === one)?.count ?? 0)}
              slots={slots.filter(({ at }) => dayOf(at, zone) === one)}
              special={special.filter((other) => other.day === one)}
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
