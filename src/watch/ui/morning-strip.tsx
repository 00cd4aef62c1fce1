import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconSunrise, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { now } from '#web/clock.ts'
import { Glyph } from '#web/kit/glyph.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { useDesk } from '#web/session.tsx'
import { watch } from './calls.ts'
import { useWatchPlace } from './place.ts'
import './morning.css'

const KEPT = 'meydan.morning'
const NOON = 12
const FIRST_HOUR = 4

/** Until noon, one line about the night; closed, it stays away until the next morning. */
export function MorningStrip() {
  const { t } = useLingui()
  const { workspace } = useDesk()
  const [, setUrl] = useWatchPlace()
  const { day, hour } = clockIn(workspace.zone)
  const [closed, setClosed] = useState(() => localStorage.getItem(KEPT))
  const isMorning = hour >= FIRST_HOUR && hour < NOON && closed !== `${workspace.id} ${day}`
  const call = watch.useCall('GET /watch/morning', {}, { enabled: isMorning })
  if (!isMorning || !call.data) return null
  const { topics, stories, broken } = call.data
  if (topics.length + stories.length + broken.length === 0) return null
  const close = () => {
    localStorage.setItem(KEPT, `${workspace.id} ${day}`)
    setClosed(`${workspace.id} ${day}`)
  }
  return (
    <section className="watch-morning-strip" aria-label={t`What the night brought`}>
      <Glyph icon={IconSunrise} size={16} />
      <button
        type="button"
        onClick={() => {
          close()
          setUrl({ morning: '1' })
        }}
      >
        <Trans>Over night:</Trans> <Plural value={topics.length} one="# topic rose" other="# topics rose" />,{' '}
        <Plural value={stories.length} one="# story waits" other="# stories wait" />
        {broken.length > 0 && (
          <>
            , <Plural value={broken.length} one="# source is silent" other="# sources are silent" />
          </>
        )}
      </button>
      <IconButton label={t`Not now`} icon={IconX} onPress={close} />
    </section>
  )
}

function clockIn(zone: string): { day: string; hour: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(now())
  const [day = '', hour = '0'] = parts.split(', ')
  return { day, hour: Number(hour) }
}
