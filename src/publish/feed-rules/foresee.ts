import type { Facts } from '#platform/result.ts'
import type { Lang } from '#platform/words.ts'
import type { Telling } from './fill.ts'
import type { RuleWish } from './rule.ts'
import { sift, type Filtered } from './sift.ts'

/** What would have become of an item; `day` is when its post would have been made. */
export type Foreseen<I> = { item: I } & (
  | { state: 'made'; day: string }
  | { state: 'waiting' }
  | { state: 'filtered'; reason: Filtered; about: Facts }
)

/** Goes through items, oldest first, as if the rule had stood all the time. */
export function foresee<I extends Telling & { publishedAt: Temporal.Instant }>(
  rule: RuleWish,
  items: readonly I[],
  { zone, now, lang }: { zone: string; now: Temporal.Instant; lang: Lang },
): Foreseen<I>[] {
  const today = dayAt(now, zone)
  let day = Temporal.PlainDate.from('1970-01-01')
  let madeThen = 0
  return items.map((item): Foreseen<I> => {
    const refused = sift(rule, item, lang)
    if (refused) return { item, state: 'filtered', ...refused }
    const told = dayAt(item.publishedAt, zone)
    const place = placeFor(told, { day, madeThen }, rule.aDay)
    if (rule.keepDays !== null && told.until(place.day).days > rule.keepDays)
      return { item, state: 'filtered', reason: 'waited-too-long', about: { days: rule.keepDays } }
    day = place.day
    madeThen = place.madeThen
    return Temporal.PlainDate.compare(day, today) > 0
      ? { item, state: 'waiting' }
      : { item, state: 'made', day: day.toString() }
  })
}

type Reached = { day: Temporal.PlainDate; madeThen: number }

/** Items keep their order: nobody is served before those who wait longer. */
function placeFor(told: Temporal.PlainDate, { day, madeThen }: Reached, aDay: number): Reached {
  if (Temporal.PlainDate.compare(told, day) > 0) return { day: told, madeThen: 1 }
  return madeThen < aDay ? { day, madeThen: madeThen + 1 } : { day: day.add({ days: 1 }), madeThen: 1 }
}

const dayAt = (moment: Temporal.Instant, zone: string) => moment.toZonedDateTimeISO(zone).toPlainDate()
