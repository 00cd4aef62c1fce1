import type { Network, Outcome } from '#networks'
import { spread } from './spread.ts'

type Publisher = NonNullable<Network['publish']>
export type Preparation = Awaited<ReturnType<Publisher['prepare']>>
export type PreparedPart = Preparation['parts'][number]
export type Reconciled = Awaited<ReturnType<Publisher['reconcile']>>
export type NetworkError = Extract<Outcome, { state: 'unknown' }>['error']
type RemoteRef = Extract<Outcome, { state: 'live' }>['ref']

export const STATES = [
  'planned',
  'due',
  'sending',
  'processing',
  'held',
  'live',
  'failed',
  'unknown',
  'late',
  'cancelled',
] as const

/**
 * planned: waits for its hour. due: its hour has come and it is waiting for its turn or for the network. sending: a
 * worker has it, or had it and died. processing and held: the network has it and has not shown it. unknown: it may be
 * there. late: its hour passed while nobody was working, and a person decides.
 */
export type DeliveryState = (typeof STATES)[number]

/** A change and a removal are about a delivery that went out: another text for it, and its end. */
export const KINDS = ['post', 'part', 'comment', 'reply', 'change', 'removal'] as const

export type Kind = (typeof KINDS)[number]

/** What the rules need to know of a delivery. */
export type Facts = {
  state: DeliveryState
  kind: Kind
  key: string
  dueAt: Temporal.Instant
  /** Sends begun so far, this one included. */
  attempt: number
  checks: number
  polls: number
}

/** Where a delivery goes next. `nextAt` is when somebody must look at it again; null means it is settled. */
export type Move = {
  state: DeliveryState
  nextAt: Temporal.Instant | null
  attempt: number
  checks: number
  polls: number
  reason: string | null
  trouble: NetworkError | null
  ref: RemoteRef | null
  ticket: string | null
  parts: PreparedPart[] | null
  /** What this tells about the channel as a whole. */
  channel: { parkUntil: Temporal.Instant } | { trouble: NetworkError['reason'] } | null
}

export const MAX_SENDS = 8
const MAX_POLLS = 120
const RETRY_SECONDS = 2
const RETRY_CEILING_SECONDS = 300
const FIRST_CHECK_SECONDS = 5
const CHECK_SECONDS = [5, 15, 60, 300, 900, 1800]
const CONFIRM_AGAIN_SECONDS = 10
const SLOWEST_POLL_SECONDS = 60
const RATE_WITHOUT_HOUR_SECONDS = 60
const CHANNEL_TROUBLE_SECONDS = 300
const LATE_AFTER_MINUTES = 15

/** What to do with a delivery whose moment has come. A sender that vanished may have sent it: ask before sending again. */
export function deedFor(state: DeliveryState): 'send' | 'check' | 'confirm' {
  if (state === 'planned' || state === 'due') return 'send'
  return state === 'processing' ? 'confirm' : 'check'
}

/** Replies go out however late; a post that missed its hour follows the channel's wish. */
export function lateness(
  delivery: Facts,
  wish: 'publish' | 'ask' | 'skip',
  now: Temporal.Instant,
): 'in-time' | 'publish' | 'ask' | 'skip' {
  const late = delivery.kind === 'post' && delivery.state === 'planned'
  if (!late || until(delivery.dueAt, now) < LATE_AFTER_MINUTES * 60_000) return 'in-time'
  return wish
}

/** A post that missed its hour: a person decides, or it stays away. */
export const missed = (delivery: Facts, wish: 'ask' | 'skip'): Move =>
  wish === 'ask'
    ? stay(delivery, { state: 'late', nextAt: null, reason: 'late' })
    : stay(delivery, { state: 'failed', nextAt: null, reason: 'skipped' })

/** What nobody has approved by its hour does not go out, and says so. */
export const unapproved = (delivery: Facts): Move =>
  stay(delivery, { state: 'late', nextAt: null, reason: 'not-approved' })

/** Late posts go out one after another and not as a flood. */
export const paced = (delivery: Facts, turn: Temporal.Instant): Move =>
  stay(delivery, { state: 'due', nextAt: turn, reason: 'paced' })

/** More than a channel takes in a day waits for the next one. */
export const dayFull = (delivery: Facts, turn: Temporal.Instant): Move =>
  stay(delivery, { state: 'due', nextAt: turn, reason: 'day-full' })

/** What the network said to our one request. */
export function afterSend(delivery: Facts, outcome: Outcome, now: Temporal.Instant): Move {
  switch (outcome.state) {
    case 'live':
      return live(delivery, outcome.ref)
    case 'processing':
      return poll(delivery, outcome.pollAfterMs, now, { state: 'processing', ticket: outcome.ticket })
    case 'held':
      return stay(delivery, { state: 'held', nextAt: null, reason: outcome.why, ref: outcome.ref })
    case 'rejected':
      return rejected(delivery, outcome.error, now)
    case 'not-sent':
      return notSent(delivery, outcome.error, now)
    default:
      // An answer may be on its way into the network's own books: look a moment later, not at once.
      return stay(delivery, {
        ...unsettled(delivery, outcome.error),
        nextAt: now.add({ seconds: FIRST_CHECK_SECONDS }),
      })
  }
}

/** What the network said when asked how far it is. Getting no answer to that question is no reason to send again. */
export function afterConfirm(delivery: Facts, outcome: Outcome, now: Temporal.Instant): Move {
  if (outcome.state !== 'not-sent') return afterSend(delivery, outcome, now)
  const { retryAt } = outcome.error
  const later = poll(delivery, CONFIRM_AGAIN_SECONDS * 1000, now, { state: 'processing' })
  return { ...later, trouble: outcome.error, ...(retryAt ? { nextAt: retryAt, channel: { parkUntil: retryAt } } : {}) }
}

/** Before anything was sent: only uploads, which may be repeated. Ready is no move, the request follows. */
export function afterPreparing(
  delivery: Facts,
  made: Exclude<Preparation, { state: 'ready' }>,
  now: Temporal.Instant,
): Move {
  switch (made.state) {
    case 'processing':
      return {
        ...poll(delivery, made.pollAfterMs, now, { state: 'due', reason: 'media-processing' }),
        parts: made.parts,
      }
    case 'rejected':
      return { ...rejected(delivery, made.error, now), parts: made.parts }
    default:
      return { ...notSent(delivery, made.error, now), parts: made.parts }
  }
}

/** What the network said when asked whether it is there. Only `absent` lets it be sent again. */
export function afterCheck(delivery: Facts, found: Reconciled, now: Temporal.Instant): Move {
  if (found.state === 'found') return live(delivery, found.ref)
  if (found.state === 'absent') {
    // Held posts are not shown to anybody, so their absence says nothing.
    if (delivery.state === 'held') return stay(delivery, { state: 'held', nextAt: null, reason: 'moderation' })
    if (delivery.attempt >= MAX_SENDS) return stay(delivery, { state: 'failed', nextAt: null, reason: 'transient' })
    return stay(delivery, { state: 'due', nextAt: now, reason: 'not-there', checks: 0 })
  }
  if (found.error?.retryAt) {
    const { retryAt } = found.error
    return stay(delivery, { ...unsettled(delivery, found.error), nextAt: retryAt, channel: { parkUntil: retryAt } })
  }
  return unsure(delivery, found, now)
}

const live = (delivery: Facts, ref: RemoteRef): Move => stay(delivery, { state: 'live', nextAt: null, ref })

function rejected(delivery: Facts, error: NetworkError, now: Temporal.Instant): Move {
  // Our key or our purse is at fault and not this text: it waits, with the whole channel, for somebody to mend that.
  if (KEY_TROUBLE.has(error.reason)) {
    const nextAt = now.add({ seconds: CHANNEL_TROUBLE_SECONDS })
    return stay(delivery, {
      ...waiting(error),
      nextAt,
      attempt: delivery.attempt - 1,
      channel: { trouble: error.reason },
    })
  }
  return stay(delivery, { state: 'failed', nextAt: null, reason: error.reason, trouble: error })
}

const KEY_TROUBLE = new Set<NetworkError['reason']>(['auth', 'scope', 'blocked', 'human-needed', 'budget'])
const SLOW_DOWN = new Set<NetworkError['reason']>(['rate', 'quota'])

function notSent(delivery: Facts, error: NetworkError, now: Temporal.Instant): Move {
  if (KEY_TROUBLE.has(error.reason)) return rejected(delivery, error, now)
  const asked = error.retryAt ?? (SLOW_DOWN.has(error.reason) ? now.add({ seconds: RATE_WITHOUT_HOUR_SECONDS }) : null)
  // Being asked to wait is no failure of this delivery, and the others of the channel must wait as well.
  if (asked)
    return stay(delivery, {
      ...waiting(error),
      nextAt: asked,
      attempt: delivery.attempt - 1,
      channel: { parkUntil: asked },
    })
  if (delivery.attempt >= MAX_SENDS) return stay(delivery, { ...waiting(error), state: 'failed', nextAt: null })
  return stay(delivery, { ...waiting(error), nextAt: now.add({ milliseconds: retryMs(delivery) }) })
}

/** Nobody knows whether it is there: we ask again by ourselves for a while, then only a person can say. */
function unsure(delivery: Facts, found: Extract<Reconciled, { state: 'cannot-tell' }>, now: Temporal.Instant): Move {
  const trouble = found.error?.reason
  if (trouble && KEY_TROUBLE.has(trouble)) {
    const nextAt = now.add({ seconds: CHANNEL_TROUBLE_SECONDS })
    return stay(delivery, { ...unsettled(delivery, found.error), nextAt, channel: { trouble } })
  }
  const wait = CHECK_SECONDS[delivery.checks]
  const milliseconds = wait === undefined || found.askAgainMs === null ? null : Math.max(wait * 1000, found.askAgainMs)
  return stay(delivery, {
    ...unsettled(delivery, found.error),
    nextAt: milliseconds === null ? null : now.add({ milliseconds }),
    checks: delivery.checks + 1,
  })
}

const unsettled = (delivery: Facts, error: NetworkError | null) => ({
  state: delivery.state === 'held' ? ('held' as const) : ('unknown' as const),
  reason: 'no-answer',
  trouble: error,
})

function poll(
  delivery: Facts,
  afterMs: number,
  now: Temporal.Instant,
  rest: { state: DeliveryState; ticket?: string; reason?: string },
): Move {
  const polls = delivery.polls + 1
  const attempt = rest.state === 'due' ? delivery.attempt - 1 : delivery.attempt
  // A post the network has taken may still appear; an upload without its post will not.
  if (polls > MAX_POLLS)
    return stay(delivery, {
      state: rest.state === 'due' ? 'failed' : 'unknown',
      nextAt: null,
      reason: 'media-processing',
      polls,
    })
  const milliseconds = Math.min(Math.max(afterMs, polls * 500), SLOWEST_POLL_SECONDS * 1000)
  return stay(delivery, { ...rest, nextAt: now.add({ milliseconds }), polls, attempt })
}

/** 2, 4, 8 … seconds, each spread by a fifth so that many do not come back at once. */
function retryMs({ attempt, key }: Facts): number {
  const seconds = Math.min(RETRY_SECONDS * 2 ** Math.max(0, attempt - 1), RETRY_CEILING_SECONDS)
  return Math.round(seconds * 1000 * (0.8 + 0.4 * spread(`${key}/${attempt}`)))
}

const waiting = (error: NetworkError) => ({ state: 'due' as const, reason: error.reason, trouble: error })

const stay = ({ attempt, checks, polls }: Facts, change: Partial<Move> & Pick<Move, 'state' | 'nextAt'>): Move => ({
  attempt,
  checks,
  polls,
  reason: null,
  trouble: null,
  ref: null,
  ticket: null,
  parts: null,
  channel: null,
  ...change,
})

const until = (from: Temporal.Instant, to: Temporal.Instant): number => to.epochMilliseconds - from.epochMilliseconds
