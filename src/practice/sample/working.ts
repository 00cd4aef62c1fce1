import type { Stage } from './stage.ts'

const OPENS = 8
const CLOSES = 20

/** Somebody is at the desk from eight to eight; what would be done at night is done in the first minutes of the morning. */
export function whenAtWork({ zone }: Pick<Stage, 'zone'>, when: Temporal.Instant, spreadMinutes: number) {
  const here = when.toZonedDateTimeISO(zone)
  if (here.hour >= OPENS && here.hour < CLOSES) return when
  const day = here.hour >= CLOSES ? here.toPlainDate().add({ days: 1 }) : here.toPlainDate()
  const opened = day.toZonedDateTime({ timeZone: zone, plainTime: { hour: OPENS } })
  return opened.add({ minutes: 5 + spreadMinutes }).toInstant()
}
