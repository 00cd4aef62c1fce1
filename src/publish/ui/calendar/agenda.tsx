import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarOff } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import type { MenuEntry } from '#web/kit/menu.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { publish, type Channel } from '../calls.ts'
import { dayOf, dayText, type Day } from '../days.ts'
import { filtersOf, type CalendarAddress } from './address.ts'
import { PostChip } from './chip.tsx'
import './agenda.css'

type Props = {
  from: Day
  today: Day
  url: CalendarAddress
  channels: readonly Channel[]
  zone: string
  current: string | null
  selected: ReadonlySet<string>
  menuOf: (id: string) => readonly MenuEntry[]
  onOpen: (id: string) => void
  onCurrent: (id: string | null) => void
}

/** Everything from a day on, one after another, day by day. */
export function Agenda({ from, today, url, zone, current, selected, ...rest }: Props) {
  const { t, i18n } = useLingui()
  const list = publish.useList('GET /publish/agenda', { from, ...filtersOf(url) })
  if (list.isPending) return <Skeleton />
  if (list.items.length === 0)
    return (
      <EmptyState kind="no-match" icon={IconCalendarOff} title={t`Nothing stands here`}>
        <Trans>From this day on there is no post that fits the filters.</Trans>
      </EmptyState>
    )
  const days = [...Map.groupBy(list.items, ({ at }) => (at ? dayOf(at, zone) : from))]
  return (
    <div className="agenda">
      {days.map(([day, cards]) => (
        <section key={day} className="agenda-day" data-past={day < today || undefined}>
          <h2>{dayText(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })}</h2>
          <ol>
            {cards.map((card) => (
              <PostChip
                key={card.id}
                post={card}
                zone={zone}
                isCurrent={card.id === current}
                isSelected={selected.has(card.id)}
                {...rest}
              />
            ))}
          </ol>
        </section>
      ))}
      {list.hasMore && (
        <Button onPress={list.readOn} isPending={list.isReadingOn}>
          <Trans>Later posts</Trans>
        </Button>
      )}
    </div>
  )
}
