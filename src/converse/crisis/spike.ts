/** What was heard in one hour of a channel. */
export type Hour = { at: Temporal.Instant; said: number; negative: number }

export type Spike = {
  /** How far above the usual, in its own ups and downs. */
  score: number
  usual: number
  counted: number
  /** Of all that was said in the last hour, what part was negative. */
  share: number
  level: 'none' | 'alert' | 'page'
}

/** The formula `spike_score`: (x − m) ÷ max(1, s), m and s by the hour of the week over four weeks. */
export const WEEKS = 4
const ALERT = 3
const PAGE = 5
const PAGE_SHARE = 0.4
/** A handful of people is a quarrel, however rare it is here. */
const FEWEST = 4
const FEWEST_PEOPLE = 3
const WEEK_HOURS = 168
/** The hours beside the same hour of other weeks tell something too, but less. */
const BESIDE = 0.5
/** What is usual at any hour counts like so many weeks: with little history it decides. */
const PRIOR_WEEKS = 2

/**
 * Holds the negative things of the last sixty minutes against what is usual at this hour of the week. `hours` are whole hours before
 * them, those in which nothing was said left out; `since` is when the desk began to listen.
 */
export function spikeOf(
  last: { said: number; negative: number; people: number },
  hours: readonly Hour[],
  now: Temporal.Instant,
  since: Temporal.Instant,
): Spike {
  const { mean, spread } = usualAt(hours, now, since)
  const counted = last.negative
  const score = (counted - mean) / Math.max(1, spread)
  const share = last.said === 0 ? 0 : last.negative / last.said
  const isMany = counted >= FEWEST && last.people >= FEWEST_PEOPLE
  const level =
    !isMany || score < ALERT || beyondChance(counted, mean) < ALERT
      ? 'none'
      : score >= PAGE && share > PAGE_SHARE && counted >= FEWEST * 2
        ? 'page'
        : 'alert'
  return { score: rounded(score), usual: rounded(mean), counted, share: rounded(share), level }
}

/** How far a count lies beyond what chance brings where so many are usual: roots of counts go up and down alike, however many. */
const beyondChance = (count: number, usual: number): number => 2 * (Math.sqrt(count + EVEN) - Math.sqrt(usual + EVEN))
const EVEN = 3 / 8

/** The usual count and its spread: the same hour of earlier weeks with its neighbours, leaning on all hours while weeks are few. */
function usualAt(hours: readonly Hour[], now: Temporal.Instant, since: Temporal.Instant) {
  const heard = Math.max(1, Math.min(WEEKS * WEEK_HOURS, hoursBetween(since, now)))
  const all = hours.reduce((sum, { negative }) => sum + negative, 0) / heard
  const weeks = Math.min(WEEKS, Math.floor(heard / WEEK_HOURS))
  let weight = PRIOR_WEEKS
  let sum = PRIOR_WEEKS * all
  let squares = PRIOR_WEEKS * all * all
  const counts = new Map(hours.map(({ at, negative }) => [hoursBetween(at, now), negative]))
  for (let week = 1; week <= weeks; week += 1) {
    for (const [beside, part] of [
      [-1, BESIDE],
      [0, 1],
      [1, BESIDE],
    ] as const) {
      const count = counts.get(week * WEEK_HOURS + beside) ?? 0
      weight += part
      sum += part * count
      squares += part * count * count
    }
  }
  const mean = sum / weight
  const variance = Math.max(0, squares / weight - mean * mean)
  // Chance alone makes counts go up and down by their root; no history may claim to be calmer than chance.
  return { mean, spread: Math.sqrt(Math.max(variance, mean)) }
}

const hoursBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 3_600_000)

const rounded = (n: number) => Math.round(n * 100) / 100
