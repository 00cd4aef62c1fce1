import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { Glyph } from '#web/kit/glyph.tsx'
import { Link } from '#web/kit/link.tsx'
import type { Channel, OpenSlot } from '../calls.ts'
import { dayOf, timeText, type Day } from '../days.ts'
import { useDropPlace } from './drop-place.ts'
import './open-slot.css'

type Props = {
  slot: OpenSlot
  channel: Channel
  zone: string
  /** Where several channels share a day, each slot says whose it is. */
  isNamed?: boolean
  onDrop: (id: string, day: Day, time: string) => void
}

/** A place with room: drop a post on it, or press it to write one for that hour. */
export function OpenSlotPlace({ slot, channel, zone, isNamed = false, onDrop }: Props) {
  const { t } = useLingui()
  const [day, time] = [dayOf(slot.at, zone), timeText(slot.at, zone)]
  const drop = useDropPlace((id) => onDrop(id, day, time))
  return (
    <span className="open-slot" data-slot={slot.at} {...drop}>
      <Link look="quiet" href={`/compose?at=${day}T${time}&channel=${channel.id}`}>
        <Glyph icon={IconPlus} size={12} />
        <span className="unseen">{t`Write for`}</span>
        <span className="open-slot-time">{time}</span>
        <span className="open-slot-words">
          {[isNamed ? channel.name : '', slot.category ?? ''].filter(Boolean).join(' · ') || <Trans>open</Trans>}
        </span>
        {!isNamed && <span className="unseen">{channel.name}</span>}
      </Link>
    </span>
  )
}
