import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { TimeZoneSelect } from '#web/kit/time-zone-select.tsx'
import { useDesk } from '#web/session.tsx'
import { publish, type Channel, type Queue } from '../calls.ts'
import { dayText } from '../days.ts'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

type Line = { time: string; category: string; days: readonly (typeof DAYS)[number][] }

/** The hours of a channel as a week: a row for each hour, a tick for each day. Kept at once, taken back with Z. */
export function SlotsEditor({ channel, queue }: { channel: Channel; queue: Queue | null }) {
  const { t, i18n } = useLingui()
  const { workspace } = useDesk()
  const [time, setTime] = useState('')
  const [category, setCategory] = useState('')
  const zone = queue?.zone ?? workspace.zone
  const lines = linesOf(queue)
  const keep = publish.useDeed('PUT /publish/slots/:channelId', {
    optimistic: ({ channelId, zone: newZone, rules }, cache) =>
      cache.patch('GET /publish/slots', ({ queues }) => ({
        queues: [
          ...queues.filter((one) => one.channelId !== channelId),
          ...(rules ? [{ channelId, zone: newZone, rules: rulesOf(linesIn(rules), queue) }] : []),
        ],
      })),
    refresh: ['GET /publish/slots', 'GET /publish/slots/open'],
    said: () => t`Hours kept`,
    undo: () =>
      publish.call('PUT /publish/slots/:channelId', { channelId: channel.id, zone, rules: queue?.rules ?? null }),
  })
  const put = (next: readonly Line[], newZone = zone) =>
    keep.run({ channelId: channel.id, zone: newZone, rules: next.length > 0 ? rulesOf(next, queue) : null })
  const isTime = /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(time.trim())
  const add = () => {
    if (!isTime) return
    put([...lines, { time: time.trim().padStart(5, '0'), category: category.trim(), days: DAYS }])
    setTime('')
  }
  return (
    <section className="hours-part" aria-label={t`Hours`}>
      <h2>
        <Trans>Hours on {channel.name}</Trans>
      </h2>
      <p className="hours-note">
        <Trans>By the clock on the wall: an hour stays the same when the clocks change.</Trans>
      </p>
      {lines.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <div className="hours-scroll" tabIndex={0} role="group" aria-label={t`Hours by day`}>
          <table className="hours-table">
            <thead>
              <tr>
                <th scope="col">{t`Hour`}</th>
                {DAYS.map((day, i) => (
                  <th key={day} scope="col">
                    {dayText(`2026-11-${23 + i}`, i18n.locale, { weekday: 'short' })}
                  </th>
                ))}
                <th scope="col">{t`Category`}</th>
                <th scope="col">
                  <span className="unseen">{t`Deeds`}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, i) => (
                <tr key={`${line.time} ${line.category}`}>
                  <th scope="row">{line.time}</th>
                  {DAYS.map((day, place) => (
                    // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the box inside says its hour and day
                    <td key={day}>
                      <Checkbox
                        isSelected={line.days.includes(day)}
                        onChange={(on) => put(lines.with(i, withDay(line, day, on)))}
                      >
                        <span className="unseen">
                          {line.time} {dayText(`2026-11-${23 + place}`, i18n.locale, { weekday: 'long' })}
                        </span>
                      </Checkbox>
                    </td>
                  ))}
                  <td>{line.category || '–'}</td>
                  <td>
                    <IconButton
                      label={t`Take ${line.time} away`}
                      icon={IconTrash}
                      onPress={() => put(lines.toSpliced(i, 1))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <form
        className="hours-form"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextField label={t`Hour`} value={time} onChange={setTime} placeholder="09:30" inputMode="numeric" />
        <TextField label={t`Category (if you sort)`} value={category} onChange={setCategory} maxLength={60} />
        <Button type="submit" icon={IconPlus} isDisabled={!isTime}>
          <Trans>Add an hour</Trans>
        </Button>
      </form>
      <div className="hours-form">
        <TimeZoneSelect
          label={t`On the clocks of`}
          value={zone}
          onChange={(next) => put(lines, next)}
          isDisabled={lines.length === 0}
        />
      </div>
    </section>
  )
}

const withDay = (line: Line, day: (typeof DAYS)[number], on: boolean): Line => ({
  ...line,
  days: DAYS.filter((one) => (one === day ? on : line.days.includes(one))),
})

const linesOf = (queue: Queue | null): Line[] => (queue ? linesIn(queue.rules) : [])

/** One line for each hour and category, whatever the rules were grouped by. */
function linesIn(rules: {
  slots: readonly { days?: unknown; times: readonly string[]; category?: string | undefined }[]
}): Line[] {
  const lines = new Map<string, Line>()
  for (const slot of rules.slots)
    for (const time of slot.times) {
      const category = slot.category ?? ''
      const key = `${time} ${category}`
      const known = lines.get(key)?.days ?? []
      const mine = Array.isArray(slot.days) ? slot.days : DAYS
      lines.set(key, { time, category, days: DAYS.filter((day) => known.includes(day) || mine.includes(day)) })
    }
  return [...lines.values()].toSorted((a, b) => a.time.localeCompare(b.time) || a.category.localeCompare(b.category))
}

const rulesOf = (lines: readonly Line[], queue: Queue | null): Queue['rules'] => ({
  exceptions: queue?.rules.exceptions ?? [],
  gap: queue?.rules.gap ?? 'move',
  slots: lines
    .filter(({ days }) => days.length > 0)
    .map(({ time, category, days }) => ({
      days: [...days],
      times: [time],
      ...(category ? { category } : {}),
    })),
})
