import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { TimeZoneSelect } from '#web/kit/time-zone-select.tsx'
import { useDesk } from '#web/session.tsx'
import type { Got } from '#web/client.ts'
import type { ConverseRoutes } from '../../slice.ts'
import { inbox } from '../calls.ts'

type Hours = Got<ConverseRoutes, 'GET /inbox/hours'>['hours'][number]

const ALL = 'all'
const DAYS = [1, 2, 3, 4, 5, 6, 7]
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MILLISECONDS = 86_400_000
const USUAL = { from: '09:00', to: '18:00' }

/** When every channel answers, and how fast it promises to. */
export function HoursPart() {
  const { t } = useLingui()
  const [channel, setChannel] = useState(ALL)
  const place = inbox.useCall('GET /inbox/place', {}).data
  const call = inbox.useCall('GET /inbox/hours', {})
  const channelId = channel === ALL ? null : channel
  const kept = call.data?.hours.find((hours) => hours.channelId === channelId)
  return (
    <div className="ways-part">
      <p>
        <Trans>
          Minutes run only while people answer. Who was promised an answer and has none stands under “Overdue”, and on
          Today.
        </Trans>
      </p>
      <div className="ways-form">
        <Select
          label={t`Channel`}
          options={[
            { id: ALL, name: t`all that have no hours of their own` },
            ...(place?.channels ?? []).map(({ id, name }) => ({ id, name })),
          ]}
          value={channel}
          onChange={setChannel}
        />
        {call.data && <HoursForm key={`${channel} ${JSON.stringify(kept)}`} channelId={channelId} kept={kept} />}
      </div>
    </div>
  )
}

function HoursForm({ channelId, kept }: { channelId: string | null; kept: Hours | undefined }) {
  const { t, i18n } = useLingui()
  const desk = useDesk()
  const [zone, setZone] = useState(kept?.zone ?? desk.zone)
  const [week, setWeek] = useState(kept?.week ?? DAYS.slice(0, 5).map((day) => ({ day, ...USUAL })))
  const [holidays, setHolidays] = useState(kept?.holidays.join(', ') ?? '')
  const [first, setFirst] = useState(String(kept?.firstMinutes ?? 60))
  const [settle, setSettle] = useState(String(kept?.settleMinutes ?? ''))
  const again = { refresh: ['GET /inbox/hours', 'GET /inbox/threads', 'GET /inbox/counts'] }
  const keep = inbox.useDeed('PUT /inbox/hours', { ...again, said: () => t`Kept.` })
  const remove = inbox.useDeed('DELETE /inbox/hours', { ...again, said: () => t`Nothing is promised any more.` })
  const dayName = (day: number) =>
    new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' }).format(
      MONDAY + (day - 1) * DAY_MILLISECONDS,
    )
  const setDay = (day: number, change: Partial<{ from: string; to: string }>) =>
    setWeek(week.map((stretch) => (stretch.day === day ? { ...stretch, ...change } : stretch)))
  return (
    <>
      <TimeZoneSelect label={t`Time zone`} value={zone} onChange={setZone} />
      <fieldset className="ways-week">
        <legend>
          <Trans>Hours</Trans>
        </legend>
        {DAYS.map((day) => {
          const open = week.find((stretch) => stretch.day === day)
          return (
            <div key={day} className="ways-day">
              <Checkbox
                isSelected={open !== undefined}
                onChange={(is) =>
                  setWeek(is ? [...week, { day, ...USUAL }] : week.filter((stretch) => stretch.day !== day))
                }
              >
                {dayName(day)}
              </Checkbox>
              {open && (
                <>
                  <TextField
                    label={t`${dayName(day)}, from`}
                    labelUnseen
                    value={open.from}
                    onChange={(from) => setDay(day, { from })}
                  />
                  <TextField
                    label={t`${dayName(day)}, to`}
                    labelUnseen
                    value={open.to}
                    onChange={(to) => setDay(day, { to })}
                  />
                </>
              )}
            </div>
          )
        })}
      </fieldset>
      <TextField
        label={t`Holidays`}
        about={t`Dates such as 2026-10-29, separated by commas.`}
        value={holidays}
        onChange={setHolidays}
      />
      <TextField label={t`First answer within (minutes)`} value={first} onChange={setFirst} inputMode="numeric" />
      <TextField label={t`Settled within (minutes)`} value={settle} onChange={setSettle} inputMode="numeric" />
      <div className="ways-row">
        <Button
          look="primary"
          onPress={() =>
            keep.run({
              channelId,
              zone,
              week,
              holidays: holidays
                .split(',')
                .map((day) => day.trim())
                .filter((day) => day !== ''),
              firstMinutes: minutes(first),
              settleMinutes: minutes(settle),
            })
          }
        >
          <Trans>Keep the hours</Trans>
        </Button>
        {kept && (
          <Button look="quiet" onPress={() => remove.run(channelId === null ? {} : { channelId })}>
            <Trans>Promise nothing</Trans>
          </Button>
        )}
      </div>
    </>
  )
}

const minutes = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : null)
