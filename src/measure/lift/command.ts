import { parseArgs } from 'node:util'
import * as z from 'zod'
import { lift } from './lift.ts'
import { placebo } from './placebo.ts'
import { seriesFrom } from './series.ts'

const Season = z.coerce.number().int().min(1).max(366).optional()

/** `lift`: lines of a series in; a line per treated step and a last line with the total out. */
export function liftCommand(words: string[], lines: readonly string[]): string[] {
  const { values } = parseArgs({ args: words, options: { season: { type: 'string' } } })
  const series = seriesFrom(lines, Season.parse(values.season) ?? null)
  const { steps, total } = lift(series)
  return [...steps, { total, placebo: placebo(series) }].map((line) => JSON.stringify(line))
}
