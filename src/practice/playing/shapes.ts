import * as z from 'zod'
import { id, instant } from '#platform/endpoint.ts'
import { LANGS } from '#platform/words.ts'
import { clockAt, DAY_MINUTES, DAYS } from '../days/day.ts'
import { PARTS } from '../days/part.ts'
import { ADVICE, HAPPENINGS } from '../days/score/moment.ts'
import { skillsOf } from '../days/teaches.ts'
import type { RunRow } from './runs.sql.ts'

export const MOST_PACE = 240
/** At the usual pace a day takes half an hour. */
export const USUAL_PACE = 24

export const day = z.enum(DAYS)
export const lang = z.enum(LANGS)

const Moment = z.object({
  part: z.enum(PARTS),
  minute: z.number(),
  clock: z.string(),
  happened: z.enum(HAPPENINGS),
  isGood: z.boolean(),
  who: z.string().nullable(),
  said: z.string().nullable(),
  did: z.string().nullable(),
  advice: z.array(z.enum(ADVICE)),
  figures: z.record(z.string(), z.number()),
})

export const Debrief = z.object({
  score: z.number(),
  silent: z.number(),
  minutes: z.number(),
  parts: z.array(
    z.object({
      part: z.enum(PARTS),
      value: z.number().nullable(),
      weight: z.number(),
      points: z.number().nullable(),
      n: z.number(),
      figures: z.record(z.string(), z.number()),
      moments: z.array(Moment),
      /** The skill of the role it shows, where it shows one. */
      shows: z.string().nullable().default(null),
    }),
  ),
})

export const Run = z.object({
  id,
  workspaceId: id,
  testId: id.nullable(),
  name: z.string(),
  day,
  lang,
  seed: z.number(),
  state: z.enum(['ready', 'running', 'finished']),
  /** Minutes of the town per minute of ours; 0 is a pause. */
  pace: z.number(),
  minute: z.number(),
  minutes: z.number(),
  clock: z.string(),
  begunAt: instant.nullable(),
  endedAt: instant.nullable(),
  score: z.number().nullable(),
  isCleared: z.boolean(),
  resultToken: z.string().nullable(),
})

export const runFrom = (row: RunRow, minute = row.minute): z.output<typeof Run> => ({
  id: row.id,
  workspaceId: row.workspaceId,
  testId: row.testId,
  name: row.name,
  day: day.parse(row.day),
  lang: lang.parse(row.lang),
  seed: row.seed,
  state: Run.shape.state.parse(row.state),
  pace: row.pace,
  minute,
  minutes: DAY_MINUTES,
  clock: clockAt(minute),
  begunAt: row.begunAt,
  endedAt: row.endedAt,
  score: row.score,
  isCleared: row.clearedAt !== null,
  resultToken: row.resultToken,
})

export function debriefFrom(row: RunRow): z.output<typeof Debrief> | null {
  if (row.debrief === null) return null
  const debrief = Debrief.parse(row.debrief)
  const parts = debrief.parts.map((part) => ({ ...part, shows: skillsOf(part.part)[0] ?? null }))
  return { ...debrief, parts }
}
