import * as z from 'zod'
import { LANGS } from '#platform/words.ts'
import { type DayWish, DAYS } from '../days/day.ts'
import type { RunRow } from './runs.sql.ts'

const Wish = z.object({ day: z.enum(DAYS), lang: z.enum(LANGS), seed: z.number() })

/** The day a run is about, as the town makes it. */
export function wishOf(run: Pick<RunRow, 'day' | 'lang' | 'seed'>): DayWish {
  const { day, lang, seed } = Wish.parse(run)
  return { kind: day, lang, seed }
}
