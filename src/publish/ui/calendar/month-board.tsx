import { Trans, useLingui } from '@lingui/react/macro'
import { memo, useEffect } from 'react'
import type { MenuEntry } from '#web/kit/menu.tsx'
import { Link } from '#web/kit/link.tsx'
import type { Channel, MonthDay, MonthPost, SpecialDay } from '../calls.ts'
import { dayText, type Day } from '../days.ts'
import { PostChip } from './chip.tsx'
import { useDropPlace } from './drop-place.ts'
import { SpecialDays } from './special-days.tsx'
import './month-board.css'

type Props = {
  days: readonly Day[]
  /** The month that is meant; its neighbours' days stand back. */
  month: string
  today: Day
  counts: readonly MonthDay[]
  posts: readonly MonthPost[]
  special: readonly SpecialDay[]
  channels: readonly Channel[]
  zone: string
  current: string | null
  selected: ReadonlySet<string>
  menuOf: (id: string) => readonly MenuEntry[]
  onOpen: (id: string) => void
  onCurrent: (id: string | null) => void
  onDrop: (id: string, day: Day) => void
}

/** Six weeks at a glance; every post with its hour, and how many more a full day holds. */
export function MonthBoard({ days, month, counts, posts, special, current, selected, ...rest }: Props) {
  const { t, i18n } = useLingui()
  useEffect(() => {
    // On a phone the days stand one under another: begin at today.
    document.querySelector('.month-cell[data-today]')?.scrollIntoView({ block: 'nearest' })
  }, [])
  const byDay = Map.groupBy(posts, ({ day }) => day)
  const countOf = new Map(counts.map((one) => [one.day, one]))
  return (
    <div className="month-board" role="group" aria-label={t`Month`}>
      {days.slice(0, 7).map((day) => (
        <span key={day} className="month-board-weekday" aria-hidden>
          {dayText(day, i18n.locale, { weekday: 'short' })}
        </span>
      ))}
      {days.map((day) => {
        const mine = byDay.get(day) ?? NONE
        return (
          <MonthCell
            key={day}
            day={day}
            isOutside={!day.startsWith(month)}
            count={countOf.get(day)?.count ?? 0}
            posts={mine}
            special={special.filter((one) => one.day === day)}
            current={mine.some(({ id }) => id === current) ? current : null}
            selected={selected}
            {...rest}
          />
        )
      })}
    </div>
  )
}

const NONE: readonly MonthPost[] = []

type CellProps = Omit<Props, 'days' | 'month' | 'counts'> & { day: Day; isOutside: boolean; count: number }

const MonthCell = memo(MonthCellPlain)

function MonthCellPlain({
  day,
  isOutside,
  today,
  count,
  posts,
  special,
  selected,
  current,
  onDrop,
  ...rest
}: CellProps) {
  const { t, i18n } = useLingui()
  const drop = useDropPlace((id) => onDrop(id, day))
  const name = dayText(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })
  const shown = dayText(day, i18n.locale, day.endsWith('-01') ? { day: 'numeric', month: 'short' } : { day: 'numeric' })
  const whole = t`${name}: the whole day`
  return (
    <section
      className="month-cell"
      aria-label={name}
      data-day={day}
      data-outside={isOutside || undefined}
      data-past={day < today || undefined}
      data-today={day === today || undefined}
      {...drop}
    >
      <header className="month-cell-head">
        <Link look="quiet" href={`/calendar?view=list&day=${day}`} aria-label={`${shown} · ${whole}`}>
          {shown}
        </Link>
        <SpecialDays days={special} />
      </header>
      <ol className="month-cell-posts">
        {posts.map((post) => (
          <PostChip
            key={post.id}
            post={post}
            isCurrent={post.id === current}
            isSelected={selected.has(post.id)}
            {...rest}
          />
        ))}
      </ol>
      {count > posts.length && (
        <Link look="quiet" href={`/calendar?view=list&day=${day}`}>
          <Trans>{count - posts.length} more</Trans>
        </Link>
      )}
    </section>
  )
}
