/** Hours to which work is put off by name; counted on the wall clock of the workspace. */
export const PUT_OFF = ['in-3-hours', 'this-evening', 'tomorrow', 'monday'] as const

export type PutOff = (typeof PUT_OFF)[number]

const MORNING = 9
const EVENING = 18
const MONDAY = 1
const WEEK_DAYS = 7

export function hourOf(pick: PutOff, now: Temporal.Instant, zone: string): Temporal.Instant {
  const here = now.toZonedDateTimeISO(zone)
  const at = (day: Temporal.PlainDate, hour: number) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant()
  const today = here.toPlainDate()
  switch (pick) {
    case 'in-3-hours':
      return now.add({ hours: 3 })
    case 'this-evening':
      // Somebody who works in the evening means the next one.
      return at(here.hour < EVENING ? today : today.add({ days: 1 }), EVENING)
    case 'tomorrow':
      return at(today.add({ days: 1 }), MORNING)
    case 'monday':
      return at(today.add({ days: ((MONDAY - here.dayOfWeek + WEEK_DAYS - 1) % WEEK_DAYS) + 1 }), MORNING)
  }
}
