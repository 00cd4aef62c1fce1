import type { Sentence } from '#platform/words.ts'
import type { Heard } from '#watch'
import type { Entrant } from '../giveaways/giveaways.sql.ts'
import { type Around, NOBODY_AROUND } from '../audience/known.ts'
import type { Acquaintance, Whom } from '../prospects/prospect.ts'
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

/** What a figure is called and how it is computed. */
export type Explained = { name: Sentence; how: Sentence }

const UNNAMED: Explained = { name: { en: '', tr: '', ru: '' }, how: { en: '', tr: '', ru: '' } }

/** What the later rooms know about campaigns and people; handed over in main.ts. */
export type GrowGiven = {
  seen: (workspaceId: string, campaignIds: readonly string[]) => Promise<ReadonlyMap<string, Seen>>
  result: (workspaceId: string, campaignId: string) => Promise<CampaignResult>
  /** Who follows a page, or any page where none is named, and who speaks with us. */
  around: (workspaceId: string, channelId: string | null) => Promise<Around>
  /** Which of these people follow a page of ours or have spoken with us. */
  acquainted: (workspaceId: string, people: readonly Whom[]) => Promise<readonly Acquaintance[]>
  /** What Watch hears where people write; without it only networks are searched. */
  heard?: Heard
  /** Who wrote what below a post in some time, the first first. */
  commentsBelow: (
    workspaceId: string,
    postId: string,
    from: Temporal.Instant,
    until: Temporal.Instant,
  ) => Promise<readonly (Entrant & { text: string })[]>
  /** The last posts of a page as its conversations know them. */
  postsOn: (
    workspaceId: string,
    channelId: string,
    most: number,
  ) => Promise<readonly { id: string; text: string; at: Temporal.Instant | null; comments: number }[]>
  /** How often our posts were seen in each month, as far as their networks tell. */
  shown: (
    workspaceId: string,
    postIds: readonly string[],
  ) => Promise<readonly { postId: string; month: string; views: number }[]>
  retention: (
    stays: readonly { at: Temporal.Instant; leftAt: Temporal.Instant | null }[],
    now: Temporal.Instant,
  ) => readonly Retention[]
  formulas: Record<'audience_fit' | 'in_target_share' | 'language_overlap', Explained>
}

/** A desk that measures nothing. */
export const NOTHING_GIVEN: GrowGiven = {
  seen: () => Promise.resolve(new Map()),
  result: () => Promise.resolve({ joins: null, costs: [], posts: [] }),
  around: () => Promise.resolve(NOBODY_AROUND),
  acquainted: () => Promise.resolve([]),
  commentsBelow: () => Promise.resolve([]),
  postsOn: () => Promise.resolve([]),
  shown: () => Promise.resolve([]),
  retention: () => [],
  formulas: { audience_fit: UNNAMED, in_target_share: UNNAMED, language_overlap: UNNAMED },
}
