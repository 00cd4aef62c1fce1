import type { Intent } from '#language'

/** Why somebody stands where he stands in the queue; the points are what the list is sorted by, next to the wait. */
export const REASONS = [
  'complaint',
  'upset',
  'heated',
  'abusive',
  'question',
  'request',
  'private',
  'came-back',
  'newcomer',
  'answer-failed',
  'nothing-asked',
  'spam',
] as const

export type Reason = { reason: (typeof REASONS)[number]; points: number }

export type Weighed = {
  intents: readonly Intent[]
  mood: number
  arousal: number
  offensive: boolean
  isPrivate: boolean
  cameBack: boolean
  newcomer: boolean
  answerFailed: boolean
}

const POINTS: Record<Reason['reason'], number> = {
  complaint: 30,
  upset: 20,
  heated: 10,
  abusive: -15,
  question: 15,
  request: 10,
  private: 10,
  'came-back': 10,
  newcomer: 5,
  'answer-failed': 60,
  'nothing-asked': -20,
  spam: -80,
}

/** An hour of waiting weighs as much as this: three hours are worth a complaint. */
export const POINTS_PER_HOUR = 10
const UPSET = -0.5
const HEATED = 0.4
const SECONDS_PER_POINT = 3_600 / POINTS_PER_HOUR
/** Below everybody who waits. */
const NOT_WAITING = -100_000_000

export function reasonsOf(thread: Weighed): Reason[] {
  const has = (intent: Intent) => thread.intents.includes(intent)
  const holds: Record<Reason['reason'], boolean> = {
    complaint: has('complaint'),
    upset: thread.mood < UPSET,
    heated: thread.arousal >= HEATED && thread.mood < 0,
    abusive: thread.offensive,
    question: has('question'),
    request: has('request'),
    private: thread.isPrivate,
    'came-back': thread.cameBack,
    newcomer: thread.newcomer,
    'answer-failed': thread.answerFailed,
    'nothing-asked': asksNothing(thread.intents),
    spam: has('spam'),
  }
  return REASONS.filter((reason) => holds[reason]).map((reason) => ({ reason, points: POINTS[reason] }))
}

/** Thanks, praise and greetings are pleasant and wait for nothing. */
export const asksNothing = (intents: readonly Intent[]): boolean =>
  intents.length > 0 && intents.every((intent) => intent === 'thanks' || intent === 'praise' || intent === 'greeting')

/**
 * One number to sort by that stays true as time passes: everybody who waits gains the same every hour, so what counts is when the
 * waiting began.
 */
export function rankOf(points: number, waitingSince: Temporal.Instant | null, lastAt: Temporal.Instant): number {
  if (waitingSince) return points - waitingSince.epochMilliseconds / 1000 / SECONDS_PER_POINT
  return NOT_WAITING + points + lastAt.epochMilliseconds / 1000 / SECONDS_PER_POINT
}

/** What the waiting is worth at this moment. */
export const waitingPoints = (since: Temporal.Instant | null, now: Temporal.Instant): number =>
  since ? Math.max(0, Math.floor(((now.epochMilliseconds - since.epochMilliseconds) / 3_600_000) * POINTS_PER_HOUR)) : 0
