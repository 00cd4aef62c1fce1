/** The moments of one story that tell how early we were; those that did not come are null. */
export type Moments = {
  /** When the first source had it. */
  firstTold: Temporal.Instant
  firstSourceId: string | null
  /** When this desk saw it. */
  seen: Temporal.Instant
  /** When somebody of our community first spoke of it. */
  firstSpoken: Temporal.Instant | null
  /** When we first posted about it. */
  posted: Temporal.Instant | null
}

/** How early one story was, in minutes. */
export type Lead = {
  /** From the first source to our eyes: what seldom asking costs. */
  detectionMinutes: number
  /** From our eyes to our post: what deciding costs. */
  decisionMinutes: number | null
  /** How long before our community we saw it; negative when they told us. */
  leadMinutes: number | null
  /** Whether our post stood before they spoke. */
  wasFirst: boolean | null
}

export function leadOf({ firstTold, seen, firstSpoken, posted }: Moments): Lead {
  return {
    detectionMinutes: Math.max(0, minutes(firstTold, seen)),
    decisionMinutes: posted && Math.max(0, minutes(seen, posted)),
    leadMinutes: firstSpoken && minutes(seen, firstSpoken),
    wasFirst: firstSpoken && (posted === null ? false : Temporal.Instant.compare(posted, firstSpoken) < 0),
  }
}

/** Fewer stories than this say nothing about how early we are. */
const FEWEST = 5

/** How early we are on the whole; null where there is too little to say so. */
export type LeadReport = {
  /** Stories our community spoke of. */
  discussed: number
  /** How many of those we had seen first. */
  beatRate: number | null
  leadMinutes: number | null
  /** What is left of the lead when an idea takes as long as it usually does to become a post. */
  usableLeadMinutes: number | null
  detectionMinutes: number | null
  decisionMinutes: number | null
}

export function leadReport(stories: readonly Moments[]): LeadReport {
  const leads = stories.map(leadOf)
  const spoken = leads.flatMap(({ leadMinutes }) => (leadMinutes === null ? [] : [leadMinutes]))
  const lead = middle(spoken)
  const decision = middle(leads.flatMap(({ decisionMinutes }) => (decisionMinutes === null ? [] : [decisionMinutes])))
  return {
    discussed: spoken.length,
    beatRate:
      spoken.length < FEWEST ? null : spoken.filter((minutesBefore) => minutesBefore > 0).length / spoken.length,
    leadMinutes: lead,
    usableLeadMinutes: lead === null || decision === null ? null : lead - decision,
    detectionMinutes: middle(leads.map(({ detectionMinutes }) => detectionMinutes)),
    decisionMinutes: decision,
  }
}

/** What watching one source has brought. */
export type SourceReturn = { sourceId: string; first: number; posted: number; leadMinutes: number | null }

/** Sources by what they had first: how many stories, how many of them became posts, and how early they made us. */
export function sourceReturns(stories: readonly Moments[]): SourceReturn[] {
  const bySource = Map.groupBy(
    stories.filter(({ firstSourceId }) => firstSourceId !== null),
    ({ firstSourceId }) => firstSourceId ?? '',
  )
  return [...bySource]
    .map(([sourceId, own]) => ({
      sourceId,
      first: own.length,
      posted: own.filter(({ posted }) => posted !== null).length,
      leadMinutes: leadReport(own).leadMinutes,
    }))
    .toSorted((a, b) => b.posted - a.posted || b.first - a.first)
}

/** So much without one story first, and nothing made of any, is noise. */
const NOISE_ITEMS = 60
const BOOST_FROM = 3

/** What could be done about a source: watched less or no more, or closer; null when all is well. */
export function adviceFor(s: { items: number; first: number; posted: number; outcome: number | null; rival: boolean }) {
  if (s.items >= NOISE_ITEMS && s.first === 0 && s.posted === 0 && !s.rival) return 'prune' as const
  return s.posted >= BOOST_FROM && (s.outcome ?? 0) > 1 ? ('boost' as const) : null
}

const minutes = (from: Temporal.Instant, to: Temporal.Instant) => from.until(to).total('minutes')

function middle(values: readonly number[]): number | null {
  if (values.length < FEWEST) return null
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

/** How often we brought a story before the first competitor did, of those both brought. */
export function rivalReport(
  stories: readonly { posted: Temporal.Instant | null; rivalTold: Temporal.Instant | null }[],
): { both: number; beatRate: number | null } {
  const wins = stories.flatMap(({ posted, rivalTold }) =>
    posted && rivalTold ? [Temporal.Instant.compare(posted, rivalTold) < 0] : [],
  )
  return { both: wins.length, beatRate: wins.length < FEWEST ? null : wins.filter(Boolean).length / wins.length }
}
