/** Everything of the five duties that may ask for a decision, as it stands now. */
export type Situation = {
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
  /** The Monday of last week, when nobody has written what came of it. */
  unconcluded: string | null
  /** The hour of the workspace's clock. */
  hour: number
}

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
