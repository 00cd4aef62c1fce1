import type { About, Decision, Duty, Reason } from '../decision.ts'
import type { Situation } from '../situation.ts'

/** From here on it cannot wait until tomorrow. */
export const URGENT = 90

/** A decision before its points are added up; `patient` ones are never urgent. */
export type Made = {
  id: string
  duty: Duty
  href: string
  look?: string
  patient?: boolean
  about: About
  reasons: Reason[]
}

/** The points of a decision are the sum of its reasons, nothing else. */
export function scored(
  { workspaceId, brand }: Pick<Situation, 'workspaceId' | 'brand'>,
  { about, reasons, patient = false, ...made }: Made,
  givenBy: Decision['givenBy'] = null,
): Decision {
  const worth = reasons.filter(({ points }) => points !== 0)
  const score = worth.reduce((sum, { points }) => sum + points, 0)
  const urgent = score >= URGENT && !patient
  return { look: made.href, ...made, ...about, workspaceId, brand, reasons: worth, score, urgent, givenBy }
}

export const hours = (from: Temporal.Instant, until: Temporal.Instant): number =>
  (until.epochMilliseconds - from.epochMilliseconds) / 3_600_000

export const isPast = (at: Temporal.Instant | null | undefined, now: Temporal.Instant): boolean =>
  at !== null && at !== undefined && Temporal.Instant.compare(at, now) <= 0
