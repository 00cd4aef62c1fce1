import type { Skill } from '../skills/skills.ts'
import type { Duty } from './decision.ts'

/** Everything of the five duties that may ask for a decision, as it stands now. */
export type Situation = {
  workspaceId: string
  /** The name of the brand. */
  brand: string
  /** What this person has put out of sight, or somebody has done: it makes room for what stands behind it. */
  hidden: ReadonlySet<string>
  /** What was to be done first today, as this person said when yesterday ended. */
  first: ReadonlySet<string>
  /** What colleagues gave to this person, by the name of the decision. */
  given: ReadonlyMap<string, { name: string; note: string }>
  waiting: Waiting[]
  /** Everybody who waits, those above included. */
  waitingInAll: { count: number; since: Temporal.Instant | null }
  channels: BrokenChannel[]
  troubles: Trouble[]
  stories: FreshStory[]
  crises: Crisis[]
  handoffs: Handoff[]
  drafts: Draft[]
  linkless: Linkless[]
  /** Days of the workspace's calendar from today on which nothing goes out. */
  emptyDays: { day: string; inDays: number }[]
  /** Hours set for a post within the next two days that have none. */
  openSlots: OpenSlot[]
  promises: PromiseDue[]
  replyDrafts: ReplyDraft[]
  changes: ChangesWanted[]
  garden: Garden | null
  silentSources: { id: string; title: string; since: Temporal.Instant | null }[]
  goals: Goal[]
  quiet: Quiet | null
  rising: Rising[]
  endingLinks: LinkEnding[]
  testsOver: TestOver[]
  /** Duties nobody has had a hand in for days. */
  neglected: { duty: Duty; days: number }[]
  /** What this person could practise this week; it stands in one of their brands only. */
  exercise: Exercise | null
  /** The Monday of last week, when nobody has written what came of it. */
  unconcluded: string | null
  /** The hour of the workspace's clock. */
  hour: number
  /** How much of the working week has passed, 0 to 1. */
  weekShare: number
  /** The Monday of this week: what asks once a week is named by it. */
  monday: string
}

/** A row of one of several workspaces. */
export type Of<T> = T & { workspaceId: string }

export type Waiting = {
  threadId: string
  name: string
  text: string
  lang: string
  since: Temporal.Instant
  mood: 'negative' | 'neutral' | 'positive'
  private: boolean
  channel: string
  reasons: { reason: string; points: number }[]
  /** By when the hours of the channel promised an answer; absent where nothing is promised. */
  dueAt?: Temporal.Instant | null
}

export type BrokenChannel = {
  id: string
  name: string
  state: 'expired' | 'limited' | 'broken'
  blocked: number
  nextAt: Temporal.Instant | null
}

export type Trouble = {
  id: string
  /** `by-hand`: a person is to post it where no program may. */
  state: 'failed' | 'unknown' | 'late' | 'held' | 'by-hand'
  postId: string | null
  text: string
  lang: string
  channel: string
  reply: boolean
  at: Temporal.Instant
}

/** Anger beyond the usual that somebody must look at, or that is being dealt with. */
export type Crisis = {
  id: string
  name: string
  state: 'alert' | 'open'
  counted: number
  usual: number
  since: Temporal.Instant
}

/** A conversation with somebody outside: their answer is there, or it is late. */
export type Handoff = {
  id: string
  threadId: string
  name: string
  state: 'answered' | 'late'
  text: string
  lang: string
  at: Temporal.Instant
}

export type FreshStory = {
  id: string
  title: string
  lang: string | null
  outlets: number
  since: Temporal.Instant
  fit: number
  /** Until the community usually begins to speak of it; null where that was never measured. */
  windowMinutes: number | null
}

export type Draft = {
  id: string
  version: number
  state: 'draft' | 'review'
  text: string
  lang: string
  fromStory: boolean
  changedAt: Temporal.Instant
  at: Temporal.Instant | null
}

export type Linkless = { id: string; text: string; lang: string; at: Temporal.Instant }

export type OpenSlot = { channelId: string; channel: string; at: Temporal.Instant; wall: string; count: number }

export type PromiseDue = { id: string; threadId: string; text: string; name: string; at: Temporal.Instant }

export type ReplyDraft = { id: string; threadId: string; text: string; name: string; at: Temporal.Instant }

export type ChangesWanted = {
  id: string
  markId: string
  text: string
  lang: string
  name: string
  note: string
  at: Temporal.Instant
}

export type Garden = { newcomers: number; silent: number }

/** What this week is to bring, and what it has brought. */
export type Goal = { metric: 'posts_published' | 'link_clicks' | 'outcomes'; target: number; value: number }

export type Quiet = { since: Temporal.Instant; count: number }

export type Rising = { id: string; text: string; lang: string; reactions: number; usual: number; at: Temporal.Instant }

export type LinkEnding = { id: string; title: string; at: Temporal.Instant; clicks: number }

/** The skill in which the work of this person shows the widest gap. */
export type Exercise = { skill: Skill; level: number; of: number; whose: string }

export type TestOver = { id: string; title: string; ends: string }
