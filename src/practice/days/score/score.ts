import type { Event } from '../../books.ts'
import type { Day } from '../day.ts'
import { type Part, PARTS } from '../part.ts'
import { type DayRecord, recordOf, recordUntil } from '../record.ts'
import { silentDay } from '../silent.ts'
import { answering } from './answering.ts'
import { comings } from './comings.ts'
import { foresight } from './foresight.ts'
import type { Judged } from './moment.ts'
import { newsLead } from './news-lead.ts'
import { promises } from './promises.ts'
import { shuttingOut } from './shutting-out.ts'
import { softening } from './softening.ts'
import { spread } from './spread.ts'
import { voices } from './voices.ts'

/** A part of the debrief: its share of the whole, what it earned, and the moments that made it so. */
export type DebriefPart = Judged & { weight: number; points: number | null }

/** How a day went, from 0 to 100, and why. `silent` is what the same day earns when nobody is there. */
export type Debrief = { score: number; silent: number; minutes: number; parts: DebriefPart[] }

/** Judges a day by what its people did; the same journal always gives the same debrief. */
export function debriefOf(day: Day, events: readonly Event[]): Debrief {
  const record = recordOf(events)
  // A day ended at noon is compared with a morning.
  const silent = recordUntil(silentDay(day), record.minute)
  const parts = partsOf(day, record, silent)
  return { score: totalOf(parts), silent: totalOf(partsOf(day, silent, silent)), minutes: record.minute, parts }
}

/** What gave nothing to judge gives its weight to the rest. */
function partsOf(day: Day, record: DayRecord, silent: DayRecord): DebriefPart[] {
  const judged = PARTS.flatMap((part) => {
    const weight = day.weights[part]
    return weight === undefined ? [] : [{ ...JUDGES[part](day, record, silent), weight }]
  })
  const counted = judged.reduce((sum, { value, weight }) => sum + (value === null ? 0 : weight), 0)
  return judged.map((one) => {
    const share = one.value === null ? 0 : (one.weight / counted) * 100
    return {
      ...one,
      weight: Math.round(share * 10) / 10,
      points: one.value === null ? null : Math.round(one.value * share * 10) / 10,
    }
  })
}

const totalOf = (parts: DebriefPart[]): number => Math.round(parts.reduce((sum, { points }) => sum + (points ?? 0), 0))

const JUDGES: Record<Part, (day: Day, record: DayRecord, silent: DayRecord) => Judged> = {
  answering,
  softening,
  spread,
  foresight,
  news: newsLead,
  talk: voices,
  promises,
  people: comings,
  removals: (_, record) => shuttingOut(record),
}
