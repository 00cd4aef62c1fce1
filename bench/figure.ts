/** One measured figure; `ratio` is the value over what it is held against, so that less is better and 1 is just met. */
export type Figure = {
  bench: string
  value: number
  unit: 'B' | 'polls' | '/s' | 'µs' | 'ms' | 's' | 'MB' | 'kB' | 'posts' | 'alerts' | 'share' | 'points' | '%'
  limit: number
  ratio: number
  /** How many times, or with how many things, it was measured. */
  n: number
}

export const figure = (bench: string, value: number, unit: Figure['unit'], limit: number, n: number): Figure => ({
  bench,
  value: rounded(value),
  unit,
  limit: rounded(limit),
  ratio: rounded(value / limit),
  n,
})

/** A figure that shall be as high as its limit or higher; its ratio too is better the smaller it is. */
export const atLeast = (bench: string, value: number, unit: Figure['unit'], limit: number, n: number): Figure => ({
  ...figure(bench, value, unit, limit, n),
  ratio: rounded(limit / value),
})

/** The value below which that part of all values lies, by nearest rank. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

const rounded = (value: number): number => Number(value.toPrecision(4))
