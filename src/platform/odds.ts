/** How sure a share or a count is; 95 of 100 such intervals hold the truth. */
export type Interval = { low: number; high: number }

const Z = 1.959964
/** One chance in five to overlook what is there. */
const Z_POWER = 0.841621

/** Wilson's interval of a share; it stays inside nought and one also with few cases. */
export function shareInterval(hits: number, of: number, z = Z): Interval {
  if (of <= 0) return { low: 0, high: 1 }
  const share = hits / of
  const middle = share + (z * z) / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const whole = 1 + (z * z) / of
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) }
}

type Part = { hits: number; of: number }

/** How much larger the first share is than the second (Newcombe's hybrid of two Wilson intervals). */
export function differenceInterval(one: Part, other: Part, z = Z): Interval {
  const [a, b] = [one.hits / one.of, other.hits / other.of]
  const [first, second] = [shareInterval(one.hits, one.of, z), shareInterval(other.hits, other.of, z)]
  return {
    low: a - b - Math.hypot(a - first.low, second.high - b),
    high: a - b + Math.hypot(first.high - a, b - second.low),
  }
}

/** How sure a count of rare things is (Byar). */
export function countInterval(count: number, z = Z): Interval {
  const upper = count + 1
  const high = upper * (1 - 1 / (9 * upper) + z / (3 * Math.sqrt(upper))) ** 3
  if (count === 0) return { low: 0, high }
  return { low: count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3, high }
}

/** How many cases each side needs before the two shares can be told apart four times out of five; `comparisons` share the risk. */
export function casesNeeded(share: number, other: number, comparisons = 1): number {
  if (share === other) return Infinity
  const middle = (share + other) / 2
  const sure = zFor(comparisons) * Math.sqrt(2 * middle * (1 - middle))
  const likely = Z_POWER * Math.sqrt(share * (1 - share) + other * (1 - other))
  return Math.ceil(((sure + likely) / (other - share)) ** 2)
}

/** Looking at several pairs at once needs wider intervals (Bonferroni). */
export const zFor = (comparisons: number): number => WIDER[Math.min(Math.max(comparisons, 1), WIDER.length) - 1] ?? Z

/** Two-sided quantiles of the normal distribution at 5 % shared by 1, 2, 3 ... comparisons. */
const WIDER = [Z, 2.241403, 2.39398, 2.497705, 2.575829]

/** The same against a share that is known without doubt. */
export function casesNeededAgainst(known: number, other: number): number {
  if (known === other) return Infinity
  const sure = Z * Math.sqrt(known * (1 - known))
  const likely = Z_POWER * Math.sqrt(other * (1 - other))
  return Math.ceil(((sure + likely) / (other - known)) ** 2)
}
