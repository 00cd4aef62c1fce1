import type { Refused } from '#platform/result.ts'
import { refused } from '#platform/result.ts'
import type { MeasureRefusal } from './words.ts'

export const KINDS = ['registration', 'call', 'sale', 'lead', 'subscription', 'visit', 'other'] as const

export type Kind = (typeof KINDS)[number]

/** Something that happened at the company: the reason the pages exist. */
export type Outcome = {
  reference: string
  kind: Kind
  at: Temporal.Instant
  value: number | null
  currency: string | null
  note: string
  /** The company's own name for its customer. */
  person?: string | null
  /** How long a call lasted. */
  seconds?: number | null
}

/** One click on the way to an outcome. */
export type Touch = {
  clickId: string
  at: Temporal.Instant
  linkId: string
  /** The end of the link's address, by which it is found in what we wrote. */
  linkKey: string
  postId: string | null
  channelId: string | null
  source: string
}

/** Clocks of shops run ahead a little. */
const AHEAD_MINUTES = 10
/** A click older than this brought nobody. */
export const WINDOW_DAYS = 90

export function objectionTo(outcome: Outcome, now: Temporal.Instant): Refused<MeasureRefusal> | null {
  if (Temporal.Instant.compare(outcome.at, now.add({ minutes: AHEAD_MINUTES })) > 0) return refused('in-the-future')
  if ((outcome.value === null) !== (outcome.currency === null)) return refused('value-needs-currency')
  return null
}

/** The clicks that may have led to it, oldest first. */
export function wayTo(outcome: { at: Temporal.Instant }, clicks: readonly Touch[]): Touch[] {
  const from = outcome.at.subtract({ hours: WINDOW_DAYS * 24 })
  const until = outcome.at.add({ minutes: AHEAD_MINUTES })
  return clicks
    .filter(({ at }) => Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, until) <= 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

/** The last click before an outcome gets it; other models share it out over the whole way (credit.ts). */
export const lastOf = (way: readonly Touch[]): Touch | null => way.at(-1) ?? null
