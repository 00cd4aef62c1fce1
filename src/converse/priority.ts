import type { Intent } from '#language'

/** Why somebody stands where he stands in the queue; the points are what the list is sorted by, next to the wait. */
export const REASONS = [
  'complaint',
  'low-stars',
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
  'given',
  'promise-due',
] as const

/** `learnt` is the part of the points that the queue has learnt from the order in which people answer. */
export type Reason = { reason: (typeof REASONS)[number]; points: number; learnt?: number }

export type Weighed = {
  intents: readonly Intent[]
  mood: number
  arousal: number
  offensive: boolean
  isPrivate: boolean
  cameBack: boolean
  newcomer: boolean
  answerFailed: boolean
  /** Points that a person or a rule has given. */
  boost: number
  /** What we promised is due and not done. */
  promiseDue: boolean
  /** Of five, in a review. */
  stars: number | null
}

const POINTS: Record<Reason['reason'], number> = {
  complaint: 30,
  'low-stars': 20,
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
  given: 0,
  'promise-due': 80,
}

/**
 * Every hour of waiting adds this, up to four hours; then what is at stake decides. Age orders equals without ever outweighing a
 * point.
 */
export const WAITING = { perHour: 10, most: 40, ageWeight: 1e-7 }

const UPSET = -0.5
/** Everybody who thinks of coming reads it, for years, and our answer below it. */
const LOW_STARS = 3
const HEATED = 0.4
/** Below everybody who waits. */
const NOT_WAITING = -10_000

export function reasonsOf(thread: Weighed, learnt: Partial<Record<Reason['reason'], number>> = {}): Reason[] {
  const has = (intent: Intent) => thread.intents.includes(intent)
  const holds: Record<Reason['reason'], boolean> = {
    complaint: has('complaint'),
    'low-stars': thread.stars !== null && thread.stars <= LOW_STARS,
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
    given: thread.boost !== 0,
    'promise-due': thread.promiseDue,
  }
  return REASONS.filter((reason) => holds[reason]).map((reason) =>
    weighed(reason, reason === 'given' ? thread.boost : POINTS[reason], learnt[reason]),
  )
}

const weighed = (reason: Reason['reason'], points: number, learnt = 0): Reason => {
  const rounded = Math.round(learnt)
  return rounded === 0 ? { reason, points } : { reason, points: points + rounded, learnt: rounded }
}

/** Thanks, praise and greetings are pleasant and wait for nothing. */
export const asksNothing = (intents: readonly Intent[]): boolean =>
  intents.length > 0 && intents.every((intent) => intent === 'thanks' || intent === 'praise' || intent === 'greeting')

/** What a thread is sorted by. It grows while somebody waits, so `converse.rerank` writes it anew until the waiting counts no more. */
export function rankOf(
  points: number,
  waitingSince: Temporal.Instant | null,
  lastAt: Temporal.Instant,
  now: Temporal.Instant,
): number {
  if (waitingSince)
    return points + waitingPoints(waitingSince, now) - (waitingSince.epochMilliseconds / 1000) * WAITING.ageWeight
  return NOT_WAITING + points + (lastAt.epochMilliseconds / 1000) * WAITING.ageWeight
}

/** What the waiting is worth at this moment. */
export function waitingPoints(since: Temporal.Instant | null, now: Temporal.Instant): number {
  if (since === null) return 0
  const hours = Math.max(0, now.epochMilliseconds - since.epochMilliseconds) / 3_600_000
  return Math.min(WAITING.most, Math.floor(hours * WAITING.perHour))
}
