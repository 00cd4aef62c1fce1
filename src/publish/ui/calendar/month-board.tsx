import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { memo, type MouseEvent, useEffect, useMemo } from 'react'
import { Glyph } from '#web/kit/glyph.tsx'
import '#web/kit/link.css'
import type { MenuEntry } from '#web/kit/menu.tsx'
import { useGo } from '#web/url.ts'
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
  const byDay = useMemo(() => Map.groupBy(posts, ({ day }) => day), [posts])
  const specialOf = useMemo(() => Map.groupBy(special, ({ day }) => day), [special])
  const countOf = useMemo(() => new Map(counts.map((one) => [one.day, one])), [counts])
  const follow = useFollow()
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- only for its links
    <div className="month-board" role="group" aria-label={t`Month`} onClick={follow}>
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
            troubles={countOf.get(day)?.troubles ?? 0}
            posts={mine}
            special={specialOf.get(day) ?? NO_FEASTS}
            current={mine.some(({ id }) => id === current) ? current : null}
            selected={selected}
            {...rest}
          />
        )
      })}
    </div>
  )
}

/** One ear for all links of the board: eighty of them would each bring their own. */
function useFollow() {
  const go = useGo()
  return (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!link || !isPlain) return
    event.preventDefault()
    go(link.getAttribute('href') ?? '')
  }
}

const NONE: readonly MonthPost[] = []
const NO_FEASTS: readonly SpecialDay[] = []

type CellProps = Omit<Props, 'days' | 'month' | 'counts'> & {
  day: Day
  isOutside: boolean
  count: number
  troubles: number
}

const MonthCell = memo(MonthCellPlain)

function MonthCellPlain({
  day,
  isOutside,
  today,
  count,
  troubles,
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
  const hidden = troubles - posts.filter(({ deliveries }) => deliveries.some(isTroubled)).length
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
        <a
          className="link"
          data-look="quiet"
          href={`/calendar?view=list&day=${day}`}
          aria-label={`${shown} · ${whole}`}
        >
          {shown}
        </a>
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
        <a className="link" data-look="quiet" href={`/calendar?view=list&day=${day}`}>
          {hidden > 0 && <Glyph icon={IconAlertTriangle} size={12} />}
          <Trans>{count - posts.length} more</Trans>
          {hidden > 0 && <span className="unseen">{t`${hidden} of them in trouble`}</span>}
        </a>
      )}
    </section>
  )
}

const TROUBLED = new Set(['failed', 'unknown', 'late', 'held'])
const isTroubled = ({ state }: { state: string }): boolean => TROUBLED.has(state)
