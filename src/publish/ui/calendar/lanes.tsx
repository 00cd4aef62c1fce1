import { useLingui } from '@lingui/react/macro'
import { Avatar } from '#web/kit/avatar.tsx'
import type { MenuEntry } from '#web/kit/menu.tsx'
import type { Card, Channel, OpenSlot, SpecialDay } from '../calls.ts'
import { dayOf, dayText, type Day } from '../days.ts'
import { PostChip } from './chip.tsx'
import { useDropPlace } from './drop-place.ts'
import { OpenSlotPlace } from './open-slot.tsx'
import { SpecialDays } from './special-days.tsx'
import './lanes.css'

type Hands = {
  zone: string
  current: string | null
  selected: ReadonlySet<string>
  menuOf: (id: string) => readonly MenuEntry[]
  onOpen: (id: string) => void
  onCurrent: (id: string | null) => void
  onDrop: (id: string, day: Day, time?: string) => void
}

type Props = Hands & {
  week: readonly Day[]
  today: Day
  posts: readonly Card[]
  slots: readonly OpenSlot[]
  special: readonly SpecialDay[]
  channels: readonly Channel[]
}

/** A week with a lane for every channel: who says what when, and where nobody says anything. */
export function Lanes({ week, today, posts, slots, special, channels, ...hands }: Props) {
  const { t, i18n } = useLingui()
  return (
    <div className="lanes" role="group" aria-label={t`Channels`}>
      <div className="lanes-head">
        <span />
        {week.map((day) => (
          <span key={day} className="lanes-day" data-today={day === today || undefined}>
            {dayText(day, i18n.locale, { weekday: 'short', day: 'numeric' })}
            <SpecialDays days={special.filter((one) => one.day === day)} />
          </span>
        ))}
      </div>
      {channels.map((channel) => (
        <section key={channel.id} className="lane" aria-label={channel.name}>
          <h2 className="lane-name">
            <Avatar name={channel.name} src={channel.avatar} network={channel.network} size={24} />
            <span>{channel.name}</span>
          </h2>
          {week.map((day) => (
            <LaneCell
              key={day}
              day={day}
              channel={channel}
              channels={channels}
              posts={posts.filter(
                ({ at, channelIds }) => channelIds.includes(channel.id) && at !== null && dayOf(at, hands.zone) === day,
              )}
              slots={slots.filter((slot) => slot.channelId === channel.id && dayOf(slot.at, hands.zone) === day)}
              {...hands}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

type CellProps = Hands & {
  day: Day
  channel: Channel
  channels: readonly Channel[]
  posts: readonly Card[]
  slots: readonly OpenSlot[]
}

function LaneCell({ day, channel, posts, slots, current, selected, onDrop, ...rest }: CellProps) {
  const { i18n } = useLingui()
  const drop = useDropPlace((id) => onDrop(id, day))
  const date = dayText(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })
  return (
    <div className="lane-cell" role="group" aria-label={`${channel.name}, ${date}`} data-day={day} {...drop}>
      {posts.length > 0 && (
        <ol>
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
      )}
      {slots.map((slot) => (
        <OpenSlotPlace key={slot.at} slot={slot} channel={channel} zone={rest.zone} onDrop={onDrop} />
      ))}
    </div>
  )
}
