import { type Interval, shareInterval } from '#platform/odds.ts'

/** A post with its kinds, and one with several labels counts for each. */
export type Kinded = { id: string; channelId: string; at: Temporal.Instant; kinds: readonly string[] }

/** Somebody who may answer on a channel from a moment on. */
export type Seat = { channelId: string; personId: string; segment: string; since: Temporal.Instant }

export type Says = 'more' | 'less' | 'unclear' | 'few'

export type Cell = {
  row: string
  column: string
  posts: number
  /** Chances to answer: posts of the kind times people of the segment who were there. */
  of: number
  hits: number
  rate: number
  rateLow: number
  rateHigh: number
  /** How many times as often as the segment answers anything, drawn towards 1 where little is known. */
  lift: number
  says: Says
} & Interval

export type Matrix = {
  rows: readonly { id: string; posts: number }[]
  columns: readonly { id: string; people: number; rate: number }[]
  cells: readonly Cell[]
  /** How many times as uneven answers are as chance alone would make them; the intervals are wider by it. */
  unevenness: number
}

/** Below this a cell says nothing, whatever its figure. */
const FEWEST_POSTS = 3
const FEWEST_CHANCES = 20

/** Who answers what: every kind of post against every segment of people. */
export function matrixOf(
  posts: readonly Kinded[],
  seats: readonly Seat[],
  answers: readonly { postId: string; personId: string }[],
): Matrix {
  const segments = [...new Set(seats.map(({ segment }) => segment))]
  const segmentOf = new Map(seats.map(({ channelId, personId, segment }) => [`${channelId}/${personId}`, segment]))
  const channelOf = new Map(posts.map(({ id, channelId }) => [id, channelId]))
  const hits = new Map<string, number>()
  for (const { postId, personId } of answers) {
    const segment = segmentOf.get(`${channelOf.get(postId) ?? ''}/${personId}`)
    if (segment !== undefined) add(hits, `${postId}/${segment}`, 1)
  }
  const there = seatsThere(seats)
  const told = posts.flatMap((post) =>
    segments.map((segment) => ({
      post,
      segment,
      hits: hits.get(`${post.id}/${segment}`) ?? 0,
      of: there(post.channelId, segment, post.at),
    })),
  )
  const kinds = [...new Set(posts.flatMap((post) => post.kinds))]
  const tallies = kinds.flatMap((row) =>
    segments.map((column) => {
      const own = told.filter(({ post, segment }) => segment === column && post.kinds.includes(row))
      return { row, column, posts: own.length, hits: sum(own, 'hits'), of: sum(own, 'of') }
    }),
  )
  const columns = segments.map((id) => {
    const own = told.filter(({ segment }) => segment === id)
    const people = new Set(seats.filter(({ segment }) => segment === id).map(({ personId }) => personId)).size
    const of = sum(own, 'of')
    return { id, people, rate: of === 0 ? 0 : sum(own, 'hits') / of }
  })
  const rateOf = new Map(tallies.map(({ row, column, hits: n, of }) => [`${row}/${column}`, of === 0 ? 0 : n / of]))
  const unevenness = unevennessOf(
    told.map(({ post, segment, hits: n, of }) => ({
      hits: n,
      expected: of * (rateOf.get(`${post.kinds[0] ?? ''}/${segment}`) ?? 0),
    })),
    tallies.length,
  )
  return {
    rows: kinds.map((id) => ({ id, posts: posts.filter((post) => post.kinds.includes(id)).length })),
    columns: columns.toSorted((a, b) => b.people - a.people),
    cells: cellsOf(tallies, new Map(columns.map(({ id, rate }) => [id, rate])), unevenness),
    unevenness,
  }
}

type Tally = { row: string; column: string; posts: number; hits: number; of: number }

/** Tallies with what each says beside what its column usually does. */
export function cellsOf(tallies: readonly Tally[], usual: ReadonlyMap<string, number>, unevenness: number): Cell[] {
  const held = tallies
    .filter(({ of }) => of > 0)
    .map((tally) => ({
      ...tally,
      seen: tally.hits / unevenness,
      expected: (tally.of * (usual.get(tally.column) ?? 0)) / unevenness,
    }))
  const strength = strengthOf(held)
  return held.map(({ row, column, posts, hits, of, seen, expected }) => {
    const sure = shareInterval(seen, of / unevenness)
    const shape = strength + seen
    const rate = strength + expected
    const low = gammaQuantile(shape, LOW) / rate
    const high = gammaQuantile(shape, HIGH) / rate
    return {
      row,
      column,
      posts,
      of,
      hits,
      rate: hits / of,
      rateLow: sure.low,
      rateHigh: sure.high,
      lift: shape / rate,
      low,
      high,
      says: posts < FEWEST_POSTS || of < FEWEST_CHANCES ? 'few' : low > 1 ? 'more' : high < 1 ? 'less' : 'unclear',
    }
  })
}

const LOW = -1.959964
const HIGH = 1.959964
const STRONGEST = 1e6
const WEAKEST = 0.5

/**
 * How strongly cells are drawn towards "as usual": the less they differ from each other beyond chance, the more (moments of a gamma
 * prior with mean 1).
 */
function strengthOf(cells: readonly { seen: number; expected: number }[]): number {
  const known = cells.filter(({ expected }) => expected > 0)
  const weights = known.reduce((all, { expected }) => all + expected, 0)
  if (weights === 0) return STRONGEST
  const between = known.reduce(
    (all, { seen, expected }) => all + expected * ((seen / expected - 1) ** 2 - 1 / expected),
    0,
  )
  return between <= 0 ? STRONGEST : Math.min(STRONGEST, Math.max(WEAKEST, weights / between))
}

/** Wilson and Hilferty: the cube root of a gamma is all but normal. */
const gammaQuantile = (shape: number, z: number): number =>
  shape * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3

/** One post that everybody answers makes a kind of posts look good: answers come in heaps, and chance alone is too small a measure (Pearson). */
export function unevennessOf(seen: readonly { hits: number; expected: number }[], parameters: number): number {
  const known = seen.filter(({ expected }) => expected > 0)
  const freedom = known.length - parameters
  if (freedom <= 0) return 1
  return Math.max(1, known.reduce((all, { hits, expected }) => all + (hits - expected) ** 2 / expected, 0) / freedom)
}

/** How many of a segment were on a channel at a moment. */
function seatsThere(seats: readonly Seat[]) {
  const since = new Map(
    [...Map.groupBy(seats, ({ channelId, segment }) => `${channelId}/${segment}`)].map(([key, own]) => [
      key,
      own.map((seat) => seat.since.epochMilliseconds).toSorted((a, b) => a - b),
    ]),
  )
  return (channelId: string, segment: string, at: Temporal.Instant): number => {
    const starts = since.get(`${channelId}/${segment}`) ?? []
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at.epochMilliseconds) low = middle + 1
      else high = middle
    }
    return low
  }
}

const add = (counts: Map<string, number>, key: string, by: number) => counts.set(key, (counts.get(key) ?? 0) + by)

const sum = <K extends string>(rows: readonly Record<K, number>[], name: K): number =>
  rows.reduce((all, row) => all + row[name], 0)
