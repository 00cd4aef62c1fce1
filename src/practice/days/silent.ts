import type { Event } from '../books.ts'
import { populate } from '../populate.ts'
import { createScript } from '../script.ts'
import { openLife } from '../town.ts'
import { type Day, DAY_MINUTES } from './day.ts'
import { type DayRecord, recordOf } from './record.ts'
import { daysWays } from './ways.ts'

const MINUTE_MS = 60_000

/** The same day, had nobody of us been there at all: what every deed is measured against. */
export function silentDay(day: Day): DayRecord {
  let clock = 0
  const events: Event[] = []
  const life = openLife({ folder: null, now: () => clock })
  life.hear((event) => events.push(event))
  populate(life, { weekOfLife: false, day })
  const script = createScript(life, { seed: day.seed, open: () => undefined, ways: daysWays(life, day) })
  for (let minute = 0; minute < DAY_MINUTES; minute += 1) {
    clock += MINUTE_MS
    script.minute()
    script.keep()
  }
  script.close()
  return recordOf(events)
}
