/** One of several opinions about a number: Student's t around a middle; weights of all opinions add up to one. */
export type Opinion = { weight: number; middle: number; scale: number }

const ROUNDS = 200
const NARROW = 1e-10

/** Answers for many opinions of one freedom, as the weighing of models asks again and again. */
export function createListener(freedom: number) {
  const odds = tabled(freedom)

  /** How probable it is that the number is below `x`, all opinions heard. */
  const below = (x: number, opinions: readonly Opinion[]): number => {
    let sum = 0
    for (const { weight, middle, scale } of opinions) sum += weight * odds((x - middle) / scale)
    return sum
  }

  return { below, quantile: (part: number, opinions: readonly Opinion[]) => quantile(part, opinions, below) }
}

type Below = (x: number, opinions: readonly Opinion[]) => number

/** The number below which the truth lies with these odds. */
function quantile(odds: number, opinions: readonly Opinion[], oddsBelow: Below): number {
  const widest = Math.max(...opinions.map(({ scale }) => scale))
  let low = Math.min(...opinions.map(({ middle }) => middle)) - 4 * widest
  let high = Math.max(...opinions.map(({ middle }) => middle)) + 4 * widest
  while (oddsBelow(low, opinions) > odds) low -= high - low
  while (oddsBelow(high, opinions) < odds) high += high - low
  let below = oddsBelow(low, opinions) - odds
  let above = oddsBelow(high, opinions) - odds
  // False position; the end that stays twice is made lighter, so that it moves too (the Illinois rule).
  for (let round = 0; round < ROUNDS && high - low > NARROW * widest; round += 1) {
    const between = above - below <= 0 ? (low + high) / 2 : low - (below * (high - low)) / (above - below)
    const found = oddsBelow(between, opinions) - odds
    if (Math.abs(found) < NARROW) return between
    if (found < 0) {
      low = between
      below = found
      above /= 2
    } else {
      high = between
      above = found
      below /= 2
    }
  }
  return (low + high) / 2
}

const TABLE_ENDS = 16
const TABLE_STEPS = 32

/** The distribution function from a table, by the cubic that also meets its slopes; good to nine digits. */
function tabled(freedom: number): (t: number) => number {
  const heightOfAll = logGamma((freedom + 1) / 2) - logGamma(freedom / 2) - Math.log(freedom * Math.PI) / 2
  const slope = (t: number) => Math.exp(heightOfAll - ((freedom + 1) / 2) * Math.log1p((t * t) / freedom)) / TABLE_STEPS
  const size = TABLE_ENDS * TABLE_STEPS + 2
  const heights = Float64Array.from({ length: size }, (_, i) => student(i / TABLE_STEPS, freedom))
  const slopes = Float64Array.from({ length: size }, (_, i) => slope(i / TABLE_STEPS))
  const right = (t: number): number => {
    if (t >= TABLE_ENDS) return student(t, freedom)
    const i = Math.floor(t * TABLE_STEPS)
    const x = t * TABLE_STEPS - i
    const [a = 0, b = 0, da = 0, db = 0] = [heights[i], heights[i + 1], slopes[i], slopes[i + 1]]
    return a + x * (da + x * (3 * (b - a) - 2 * da - db + x * (2 * (a - b) + da + db)))
  }
  return (t) => (t < 0 ? 1 - right(-t) : right(t))
}

/** The distribution function of Student's t. */
export function student(t: number, freedom: number): number {
  const tail = incompleteBeta(freedom / (freedom + t * t), freedom / 2) / 2
  return t > 0 ? 1 - tail : tail
}

/** The regularised incomplete beta function with b = 1/2, by its continued fraction (modified Lentz). */
function incompleteBeta(x: number, a: number): number {
  const b = 0.5
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

const TINY = 1e-300

const away = (value: number) => (Math.abs(value) < TINY ? TINY : value)

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= ROUNDS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-14) break
  }
  return value
}

/** Stirling's series, which needs a number that is not small; smaller ones are led up by the gamma function's own step. */
function logGamma(x: number): number {
  if (x < STIRLING_FROM) return logGamma(x + 1) - Math.log(x)
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7)
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series
}

const STIRLING_FROM = 15
