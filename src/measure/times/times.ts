/** How a post did beside the others of its channel: the logarithm of one and what it brought, less the channel's mean. */
export type Told = { group: number; result: number }

export type Group = {
  group: number
  posts: number
  /** How many times as much as an average post; 1 is no difference. */
  times: number
  low: number
  high: number
  /** The whole interval lies on one side of no difference. */
  isClear: boolean
}

export type Factor = {
  /** What part of all difference between posts it makes out, 0 to 1. */
  explains: number
  groups: Group[]
  /** The one that did best, and how probable it is that it is the best. */
  best: { group: number; chance: number } | null
}

/** With fewer nobody should choose by the clock. */
export const FEWEST_POSTS = 30
/** Of a normal spread 95 of 100 lie so many spreads from the middle. */
const SPREADS = 1.96
const DRAWS = 4_000

/**
 * How much hours, or weekdays, have to do with how posts did. Groups are drawn to the mean of all by as much as their difference may
 * be chance: with few posts, or where groups differ no more than posts do among themselves, an hour is no better than another.
 */
export function factorOf(told: readonly Told[]): Factor | null {
  if (told.length < FEWEST_POSTS) return null
  const groups = [...Map.groupBy(told, ({ group }) => group)].map(([group, of]) => ({
    group,
    posts: of.length,
    mean: meanOf(of.map(({ result }) => result)),
  }))
  const all = meanOf(told.map(({ result }) => result))
  const total = told.reduce((sum, { result }) => sum + (result - all) ** 2, 0)
  const between = groups.reduce((sum, { posts, mean }) => sum + posts * (mean - all) ** 2, 0)
  const freedom = told.length - groups.length
  if (freedom <= 0 || groups.length < 2) return null
  const within = (total - between) / freedom
  const surplus = between - (groups.length - 1) * within
  const drawn = weighed(groups, within, all).toSorted((a, b) => a.group - b.group)
  return {
    explains: total === 0 ? 0 : Math.min(1, Math.max(0, surplus / (total + within))),
    groups: drawn.map(({ group, posts, middle, doubt }) => {
      const [low, high] = [middle - SPREADS * doubt, middle + SPREADS * doubt]
      const isClear = low > 0 || high < 0
      return { group, posts, times: Math.exp(middle), low: Math.exp(low), high: Math.exp(high), isClear }
    }),
    best: bestOf(drawn),
  }
}

type Mean = { group: number; posts: number; mean: number }
type Drawn = { group: number; posts: number; middle: number; doubt: number }

/** So many opinions of how different groups are, from not at all to far more than they look. */
const OPINIONS = 25

/**
 * How different groups really are is not known: every opinion of it is weighed by how well it explains their means, and draws each group
 * to the mean of all by as much as it holds for chance.
 */
function weighed(groups: readonly Mean[], within: number, all: number): Drawn[] {
  const reach = 2 * Math.sqrt(meanOf(groups.map(({ mean, posts }) => (mean - all) ** 2 + within / posts)))
  const opinions = Array.from({ length: OPINIONS }, (_, i) => opinionOf(groups, within, ((i / OPINIONS) * reach) ** 2))
  const most = Math.max(...opinions.map(({ fit }) => fit))
  const weights = opinions.map(({ fit }) => Math.exp(fit - most))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const mixed = (pick: (each: { middle: number; spread: number }) => number, at: number) =>
    opinions.reduce((sum, { each }, i) => sum + ((weights[i] ?? 0) / whole) * pick(each[at] ?? NONE), 0)
  return groups.map(({ group, posts }, at) => {
    const middle = mixed((one) => one.middle, at)
    const square = mixed((one) => one.spread + one.middle ** 2, at)
    return { group, posts, middle: middle - all, doubt: Math.sqrt(Math.max(0, square - middle ** 2)) }
  })
}

const NONE = { middle: 0, spread: 0 }

function opinionOf(groups: readonly Mean[], within: number, spread: number) {
  const parts = groups.map(({ mean, posts }) => ({
    mean,
    chance: within / posts,
    weight: 1 / (spread + within / posts),
  }))
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  const centre = parts.reduce((sum, part) => sum + part.weight * part.mean, 0) / weight
  const fit = parts.reduce(
    (sum, part) => sum + (Math.log(part.weight) - part.weight * (part.mean - centre) ** 2) / 2,
    -Math.log(weight) / 2,
  )
  const each = parts.map(({ mean, chance }) => {
    const share = spread / (spread + chance)
    return { middle: centre + share * (mean - centre), spread: share * chance + (1 - share) ** 2 / weight }
  })
  return { fit, each }
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Drawn again and again from what is known, how often is the one that looks best the best? */
function bestOf(groups: readonly Drawn[]) {
  const [first] = groups.toSorted((a, b) => b.middle - a.middle)
  if (!first) return null
  const normal = normalFrom(groups.length)
  let wins = 0
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const drawn = groups.map(({ group, middle, doubt }) => ({ group, value: middle + doubt * normal() }))
    const top = drawn.reduce((best, one) => (one.value > best.value ? one : best))
    if (top.group === first.group) wins += 1
  }
  return { group: first.group, chance: wins / DRAWS }
}

/** The same luck every time, so that a figure does not change while one looks. */
function normalFrom(seed: number): () => number {
  let state = seed
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state + 0.5) / 4_294_967_296
  }
  return () => Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance())
}
