import type { Sentence } from '#platform/words.ts'
import type { Seen } from './campaign.ts'

/** What one result costs, with what it was computed from; `why` says what is missing where there is no value. */
export type Cost = {
  formula: string
  name: Sentence
  how: Sentence
  source: string
  currency: string
  value: number | null
  low: number | null
  high: number | null
  /** Of how many cases this is known, and in how many it is so. */
  hits: number
  of: number
  why: 'no-spend' | 'no-joins' | 'too-young' | 'nobody-known' | null
}

/** How many who joined stayed, of those whose time has come. */
export type Retention = {
  days: number
  stayed: number
  of: number
  low: number
  high: number
  firstKnown: string | null
}

export type JoinsSeen = {
  /** By its invite links, or everybody who came to its pages in its days. */
  by: 'invite' | 'days'
  joins: number
  left: number
  /** Those the pages would have won anyway, from the weeks before; null where that is not known. */
  expected: number | null
  extra: { value: number; low: number; high: number } | null
  retention: readonly Retention[]
  target: { inTarget: number; known: number; of: number; low: number; high: number } | null
  /** Those inside the target whose week is over and who are still there, of all whose week is over and who are known. */
  stayedInTarget: { hits: number; of: number } | null
}

export type CampaignPost = {
  id: string
  text: string
  publishedAt: Temporal.Instant | null
  clicks: number
  outcomes: number
}

export type CampaignResult = { joins: JoinsSeen | null; costs: readonly Cost[]; posts: readonly CampaignPost[] }

/** What the later rooms know about campaigns; handed over in main.ts. */
export type GrowGiven = {
  seen: (workspaceId: string, campaignIds: readonly string[]) => Promise<ReadonlyMap<string, Seen>>
  result: (workspaceId: string, campaignId: string) => Promise<CampaignResult>
}

/** A desk that measures nothing. */
export const NOTHING_GIVEN: GrowGiven = {
  seen: () => Promise.resolve(new Map()),
  result: () => Promise.resolve({ joins: null, costs: [], posts: [] }),
}
