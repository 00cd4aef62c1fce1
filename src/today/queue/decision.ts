import type { Skill } from '../skills/skills.ts'

export const DUTIES = ['watch', 'publish', 'converse', 'grow', 'measure'] as const

export type Duty = (typeof DUTIES)[number]

/** Why something stands where it stands; the points are added up. */
export type Reason = { reason: string; points: number }

/** Something a person has to decide, with the facts its sentence needs. */
export type Decision = {
  /** Names what it is about and in which state; done once, it stays done until that changes. */
  id: string
  workspaceId: string
  brand: string
  duty: Duty
  /** Where the deed is done. */
  href: string
  /** Where it can be looked at first. */
  look: string
  score: number
  reasons: Reason[]
  /** Waiting makes it worse. */
  urgent: boolean
  /** Who gave it to this person, and what they said about it; null when nobody did. */
  givenBy: { name: string; note: string } | null
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
  | {
      kind: 'story'
      title: string
      lang: string | null
      outlets: number
      since: Temporal.Instant
      fit: number
      leftMinutes: number | null
    }
  | { kind: 'empty-day'; day: string; inDays: number }
  | { kind: 'review'; text: string; lang: string; at: Temporal.Instant | null }
  | { kind: 'draft'; text: string; lang: string; fromStory: boolean; changedAt: Temporal.Instant }
  | { kind: 'no-link'; text: string; lang: string; at: Temporal.Instant }
  | { kind: 'no-conclusion'; starts: string }
  | { kind: 'sources-silent'; count: number; title: string; since: Temporal.Instant | null }
  | { kind: 'open-slot'; channel: string; at: Temporal.Instant; count: number }
  | { kind: 'changes'; name: string; note: string; text: string; lang: string; at: Temporal.Instant }
  | { kind: 'promise'; name: string; text: string; at: Temporal.Instant; late: boolean }
  | { kind: 'reply-approval'; name: string; text: string; at: Temporal.Instant }
  | { kind: 'garden'; newcomers: number; silent: number }
  | { kind: 'link-ending'; title: string; at: Temporal.Instant; clicks: number }
  | { kind: 'test-over'; title: string; ends: string }
  | { kind: 'goal-behind'; metric: string; value: number; target: number; expected: number }
  | { kind: 'results-quiet'; count: number; since: Temporal.Instant }
  | { kind: 'post-rising'; text: string; lang: string; reactions: number; usual: number; at: Temporal.Instant }
  | { kind: 'neglected'; of: Duty; days: number }
  | { kind: 'exercise'; skill: Skill; level: number; of: number }
