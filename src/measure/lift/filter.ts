/**
 * How the unexplained part of a series hangs together. What is new at a step has a variance of one: `noise` of it is gone at the
 * next step, the rest lives on and keeps `memory` of itself. A memory close to one is a level that wanders.
 */
export type Inertia = { memory: number; noise: number }

/** One quantity about the steps with an action, as it follows from the steps without. */
export type Guess = {
  /** Per column: what the neighbours without an action make of it. */
  means: Float64Array
  variance: number
}

export type Filtered = {
  /** Column by column: what is new at each step without an action, all of one spread and free of memory. */
  news: Float64Array[]
  /** The logarithm of what the scaling cost. */
  logSpread: number
  each: Guess[]
  total: Guess
}

/**
 * Runs the same Kalman filter over all columns at once (the gains depend on none of them), and back again for the steps in
 * between. The state is the living part and the sum of everything unexplained over the steps with an action.
 */
export function filter(
  columns: readonly Float64Array[],
  known: readonly boolean[],
  wanted: readonly boolean[],
  inertia: Inertia,
): Filtered {
  const { memory, noise } = inertia
  const n = known.length
  const width = columns.length
  const renewal = 1 - noise
  const news = columns.map(() => new Float64Array(n))
  const live = columns.map(() => ({ before: new Float64Array(n), after: new Float64Array(n) }))
  const spreadBefore = new Float64Array(n)
  const spreadAfter = new Float64Array(n)
  const mean = new Float64Array(width)
  const sum = new Float64Array(width)
  let spread = renewal / (1 - memory ** 2)
  let shared = 0
  let spreadOfSum = 0
  let logSpread = 0
  let count = 0

  for (let t = 0; t < n; t += 1) {
    if (t > 0) {
      for (let j = 0; j < width; j += 1) mean[j] = memory * (mean[j] ?? 0)
      spread = memory ** 2 * spread + renewal
      shared *= memory
    }
    spreadBefore[t] = spread
    for (let j = 0; j < width; j += 1) setAt(live[j]?.before, t, mean[j] ?? 0)
    if (known[t]) {
      const scale = spread + noise
      const root = Math.sqrt(scale)
      for (let j = 0; j < width; j += 1) {
        const surprise = (columns[j]?.[t] ?? 0) - (mean[j] ?? 0)
        setAt(news[j], count, surprise / root)
        mean[j] = (mean[j] ?? 0) + (spread / scale) * surprise
        sum[j] = (sum[j] ?? 0) + (shared / scale) * surprise
      }
      spreadOfSum -= shared ** 2 / scale
      shared -= (shared * spread) / scale
      spread -= spread ** 2 / scale
      logSpread += Math.log(scale)
      count += 1
    } else if (wanted[t]) {
      for (let j = 0; j < width; j += 1) sum[j] = (sum[j] ?? 0) + (mean[j] ?? 0)
      spreadOfSum += 2 * shared + spread + noise
      shared += spread
    }
    spreadAfter[t] = spread
    for (let j = 0; j < width; j += 1) setAt(live[j]?.after, t, mean[j] ?? 0)
  }

  const each: Guess[] = []
  for (let t = n - 1; t >= 0; t -= 1) {
    const ahead = t + 1 < n ? (spreadBefore[t + 1] ?? 0) : 0
    if (ahead > 0) {
      const gain = ((spreadAfter[t] ?? 0) * memory) / ahead
      for (let j = 0; j < width; j += 1) {
        const found = (mean[j] ?? 0) - (live[j]?.before[t + 1] ?? 0)
        mean[j] = (live[j]?.after[t] ?? 0) + gain * found
      }
      spread = (spreadAfter[t] ?? 0) + gain ** 2 * (spread - ahead)
    }
    if (wanted[t]) each.unshift({ means: Float64Array.from(mean), variance: spread + noise })
  }
  return {
    news: news.map((row) => row.subarray(0, count)),
    logSpread,
    each,
    total: { means: sum, variance: spreadOfSum },
  }
}

function setAt(row: Float64Array | undefined, place: number, value: number) {
  if (row) row[place] = value
}
