/** When to ask a source again. */
type Wish = {
  now: Temporal.Instant
  sourceId: string
  everyMinutes: number | null
  itemsPerDay: number
  /** What it brings against others with as many items; 1 is as usual. */
  worth: number
  freshMinutes: number
  /** News is pushed to us; we ask now and then in case something was lost on the way. */
  isPushed: boolean
}

/**
 * Interval = this / sqrt(items per day × worth): what is asked for so many times a day on the whole comes soonest on the whole. Busy
 * sources are asked often, quiet ones are not forgotten, and what makes stories goes before what repeats them.
 */
const MINUTES = 45
const SHORTEST = 5
const LONGEST = 360
const FRESH_AT_MOST = 60
/** Every source of a site would else be asked in the same second. */
const SPREAD = 0.1

export function nextPoll(wish: Wish): Temporal.Instant {
  if (wish.everyMinutes !== null) return wish.now.add({ minutes: wish.everyMinutes })
  if (wish.isPushed) return wish.now.add({ seconds: Math.round(LONGEST * 60 * spread(wish.sourceId)) })
  const wished = Math.max(ownMinutes(wish.itemsPerDay, wish.worth), Math.min(wish.freshMinutes, FRESH_AT_MOST))
  return wish.now.add({ seconds: Math.round(wished * 60 * spread(wish.sourceId)) })
}

/** How long a source is left alone when nobody wishes otherwise. */
export const ownMinutes = (itemsPerDay: number, worth: number): number =>
  Math.max(SHORTEST, Math.min(MINUTES / Math.sqrt(Math.max(itemsPerDay * worth, Number.EPSILON)), LONGEST))

const FIRST_WAIT = 5
const LONGEST_WAIT = { passing: 6 * 60, lasting: 24 * 60 }
/** What does not pass by itself. */
export const LASTING: ReadonlySet<string> = new Set([
  'gone',
  'not-there',
  'forbidden',
  'not-a-feed',
  'closed-place',
  'part-gone',
  'too-heavy',
  'address-refused',
  'address-malformed',
])

/** Waits longer after each failure and never gives up; what may pass by itself is looked at more often. */
export function nextTry(wish: {
  now: Temporal.Instant
  sourceId: string
  failures: number
  trouble: string
  notBefore: Temporal.Instant | null
}): Temporal.Instant {
  const longest = LASTING.has(wish.trouble) ? LONGEST_WAIT.lasting : LONGEST_WAIT.passing
  const minutes = Math.min(FIRST_WAIT * 2 ** (wish.failures - 1), longest)
  const at = wish.now.add({ seconds: Math.round(minutes * 60 * spread(wish.sourceId)) })
  return wish.notBefore && Temporal.Instant.compare(wish.notBefore, at) > 0 ? wish.notBefore : at
}

const spread = (sourceId: string) => 1 + ((Number(sourceId) % 11) / 10) * SPREAD
