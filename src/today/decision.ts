export type Duty = 'watch' | 'publish' | 'converse' | 'grow' | 'measure'

/** Why something stands where it stands; the points are added up. */
export type Reason = { reason: string; points: number }

/** Something a person has to decide, with the facts its sentence needs. */
export type Decision = {
  /** Names what it is about and in which state; done once, it stays done until that changes. */
  id: string
  duty: Duty
  /** Where the deed is done. */
  href: string
  /** Where it can be looked at first. */
  look: string
  score: number
  reasons: Reason[]
  /** Waiting makes it worse. */
  urgent: boolean
} & About

/** What each kind of decision tells; the screen makes its sentence from it. */
export type About =
  | {
      kind: 'person-waiting'
      name: string
      text: string
      lang: string
      since: Temporal.Instant
      mood: 'negative' | 'neutral' | 'positive'
      private: boolean
      channel: string
    }
  | { kind: 'more-waiting'; count: number; since: Temporal.Instant }
  | { kind: 'channel-broken'; channel: string; state: string; blocked: number; nextAt: Temporal.Instant | null }
  | {
      kind: 'delivery-trouble'
      state: string
      text: string
      lang: string
      channel: string
      reply: boolean
      at: Temporal.Instant
    }
  | { kind: 'crisis'; name: string; state: string; counted: number; usual: number; since: Temporal.Instant }
  | { kind: 'handoff'; name: string; state: string; text: string; lang: string; at: Temporal.Instant }
  | { kind: 'story'; title: string; lang: string | null; outlets: number; since: Temporal.Instant; fit: number }
  | { kind: 'empty-day'; day: string; inDays: number }
  | { kind: 'review'; text: string; lang: string; at: Temporal.Instant | null }
  | { kind: 'draft'; text: string; lang: string; fromStory: boolean; changedAt: Temporal.Instant }
  | { kind: 'no-link'; text: string; lang: string; at: Temporal.Instant }
  | { kind: 'no-conclusion'; starts: string }
