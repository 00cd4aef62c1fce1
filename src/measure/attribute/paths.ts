import * as z from 'zod'

/** One touch of a way. Its moment, when it is known, is in days; only differences between moments matter. */
type Touch = { channel: string; day: number | null }

/** Ways that look alike, how many of them ended in a conversion, what these were worth, and how many came to nothing. */
export type Path = { touches: readonly Touch[]; conversions: number; value: number; nulls: number }

/** Whoever converted without a touch stands in the tables too, or the sums would not be the totals. */
export const NO_TOUCH = '(none)'

const MILLISECONDS_PER_DAY = 86_400_000

const moment = z.union([z.number(), z.iso.datetime({ offset: true }), z.iso.date()]).transform((at) => {
  // Numbers are seconds, as log files count them.
  const milliseconds = typeof at === 'number' ? at * 1000 : Date.parse(at)
  return milliseconds / MILLISECONDS_PER_DAY
})

const Line = z.object({
  path: z.array(
    z.union([
      z.string().transform((channel): Touch => ({ channel, day: null })),
      z
        .object({ channel: z.string(), at: moment.optional() })
        .transform(({ channel, at }): Touch => ({ channel, day: at ?? null })),
    ]),
  ),
  conversions: z.number().nonnegative().default(0),
  value: z.number().default(0),
  nulls: z.number().nonnegative().default(0),
})

/** Reads one line `{path, conversions, value?, nulls?}`. */
export function pathFrom(line: string): Path {
  const { path, ...counts } = Line.parse(JSON.parse(line))
  return { touches: path.length > 0 ? path : [{ channel: NO_TOUCH, day: null }], ...counts }
}

/** Every touchpoint of the paths once, in the order of their letters. */
export const channelsOf = (paths: readonly Path[]): string[] =>
  [...new Set(paths.flatMap(({ touches }) => touches.map(({ channel }) => channel)))].toSorted((a, b) =>
    a < b ? -1 : a > b ? 1 : 0,
  )
