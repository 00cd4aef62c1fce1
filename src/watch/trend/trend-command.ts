import * as z from 'zod'
import { momentOf } from '../moment.ts'
import { createTrend, type Trend } from './trend.ts'

const Line = z.object({
  series: z.union([z.string(), z.number()]).default(''),
  at: z.union([z.string(), z.number()]),
  value: z.coerce.number(),
})

/** `trends detect`: lines of values in time order in, `{series, at, score, alert}` per line out. */
export function createTrendsDetectCommand(): (line: string) => string {
  const trends = new Map<string | number, Trend>()
  return (line) => {
    const { series, at, value } = Line.parse(JSON.parse(line))
    const trend = trends.get(series) ?? createTrend()
    trends.set(series, trend)
    return JSON.stringify({ series, at, ...trend(momentOf(at), value) })
  }
}
