import { parseArgs } from 'node:util'
import { nextSlots, SlotRules } from './slots.ts'

const COUNT = 10
const COUNT_MOST = 10_000

/** The engine behind `slots next --zone Z [--count N] [--from INSTANT] FILE`: the next slots as lines of JSON. */
export function slotsNextCommand(words: string[], read: (file: string | undefined) => string, now: Temporal.Instant) {
  const { values, positionals } = parseArgs({
    args: words,
    options: { zone: { type: 'string' }, count: { type: 'string' }, from: { type: 'string' } },
    allowPositionals: true,
  })
  const rules = SlotRules.parse(JSON.parse(read(positionals[0])))
  const after = values.from ? momentOf(values.from, values.zone ?? 'UTC') : now
  const count = Math.min(Math.max(1, Number(values.count ?? COUNT) || COUNT), COUNT_MOST)
  return nextSlots(rules, values.zone ?? 'UTC', after, count).map(({ at, wall, category, moved }) =>
    JSON.stringify({ at: at.toString(), wall, category, ...(moved ? { moved } : {}) }),
  )
}

/** An instant, or a day or hour on the wall of the zone. */
const momentOf = (from: string, zone: string): Temporal.Instant =>
  /[zZ]$|[+-]\d\d:?\d\d$/.test(from)
    ? Temporal.Instant.from(from)
    : Temporal.PlainDateTime.from(from).toZonedDateTime(zone).toInstant()
