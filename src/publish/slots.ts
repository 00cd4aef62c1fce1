import * as z from 'zod'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const wall = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
/** Names of weekdays, short or long, or their ISO numbers from Monday. */
const weekday = z.preprocess(
  (said) => (typeof said === 'number' ? WEEKDAYS[(said + 6) % 7] : String(said).toLowerCase().slice(0, 3)),
  z.enum(WEEKDAYS),
)
const days = z.array(weekday).min(1)

/** When a channel has room for a post, as a person says it: weekdays and hours on the wall. */
export const SlotRules = z.object({
  slots: z
    .array(
      z.object({
        /** All days when absent. */
        days: days.default([...WEEKDAYS]),
        times: z.array(wall).min(1).max(96),
        category: z.string().min(1).optional(),
      }),
    )
    .min(1)
    .max(200),
  /** Days on which it is otherwise: nothing at all, or other hours. */
  exceptions: z
    .array(
      z.object({
        date: z.iso.date(),
        /** The last day of a longer exception, such as a holiday. */
        until: z.iso.date().optional(),
        times: z.array(wall).max(96).default([]),
        category: z.string().min(1).optional(),
      }),
    )
    .max(2000)
    .default([]),
  /** An hour the clocks skip: left out, or moved to when the clocks have gone forward. */
  gap: z.enum(['skip', 'move']).default('move'),
  /** No slots before and after these days. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})

export type SlotRules = z.infer<typeof SlotRules>

const HOURS_A_DAY_MOST = 96

/** The same rules as the API takes and tells them: everything written out, nothing to guess. */
export const PlainRules = z.object({
  slots: z
    .array(
      z.object({
        days: z.array(z.enum(WEEKDAYS)).min(1),
        times: z.array(wall).min(1).max(HOURS_A_DAY_MOST),
        category: z.string().min(1).max(60).optional(),
      }),
    )
    .min(1)
    .max(200),
  exceptions: z
    .array(
      z.object({
        date: z.iso.date(),
        until: z.iso.date().optional(),
        times: z.array(wall).max(HOURS_A_DAY_MOST),
        category: z.string().min(1).max(60).optional(),
      }),
    )
    .max(2000),
  gap: z.enum(['skip', 'move']),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})

/** A moment with room for a post; `wall` is what the clock shows then. */
export type Slot = { at: Temporal.Instant; wall: string; category: string | null; moved: boolean }

/** After so many days without a slot there is none. */
const DAYS_MOST = 3_660

/**
 * The next slots after a moment, in their order and each once. An hour that comes twice is taken the first time; two rules that name the
 * same moment for the same category make one slot.
 */
export function nextSlots(rules: SlotRules, zone: string, after: Temporal.Instant, count: number): Slot[] {
  const found: Slot[] = []
  let day = after.toZonedDateTimeISO(zone).toPlainDate()
  const first = rules.from ? Temporal.PlainDate.from(rules.from) : day
  if (Temporal.PlainDate.compare(day, first) < 0) day = first
  // A moved hour may pass midnight: a day is looked at before the first, and one more when there are enough.
  day = day.subtract({ days: 1 })
  const seen = new Set<string>()
  let more = 2
  for (let empty = 0; empty < DAYS_MOST && more > 0; empty += 1, day = day.add({ days: 1 })) {
    if (found.length >= count) more -= 1
    if (rules.until && day.toString() > rules.until) break
    if (rules.from && day.toString() < rules.from) continue
    for (const slot of slotsOn(rules, day, zone)) {
      const name = `${slot.at.epochMilliseconds} ${slot.category}`
      if (Temporal.Instant.compare(slot.at, after) <= 0 || seen.has(name)) continue
      seen.add(name)
      found.push(slot)
      empty = 0
    }
  }
  return found.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)).slice(0, count)
}

function slotsOn(rules: SlotRules, day: Temporal.PlainDate, zone: string): Slot[] {
  // Where a zone crossed the date line, a whole day is missing; its hours are not moved into the next.
  if (!day.toZonedDateTime(zone).toPlainDate().equals(day)) return []
  return timesOn(rules, day)
    .flatMap(({ time, category }) => slotAt(day, time, zone, rules.gap, category) ?? [])
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

function timesOn(rules: SlotRules, day: Temporal.PlainDate): { time: string; category: string | null }[] {
  const date = day.toString()
  const exceptions = rules.exceptions.filter((one) => date >= one.date && date <= (one.until ?? one.date))
  if (exceptions.length > 0)
    return exceptions.flatMap(({ times, category }) => times.map((time) => ({ time, category: category ?? null })))
  const today = WEEKDAYS[day.dayOfWeek - 1]
  return rules.slots
    .filter((slot) => slot.days.some((one) => one === today))
    .flatMap(({ times, category }) => times.map((time) => ({ time, category: category ?? null })))
}

function slotAt(
  day: Temporal.PlainDate,
  time: string,
  zone: string,
  gap: SlotRules['gap'],
  category: string | null,
): Slot | null {
  const wished = day.toPlainDateTime(Temporal.PlainTime.from(time))
  // Earlier for an hour that comes twice; for one that is skipped `compatible` means the same distance after the gap.
  const there = wished.toZonedDateTime(zone, { disambiguation: 'compatible' })
  const moved = !there.toPlainDateTime().equals(wished)
  if (moved && gap === 'skip') return null
  return { at: there.toInstant(), wall: there.toPlainDateTime().toString({ smallestUnit: 'minute' }), category, moved }
}
