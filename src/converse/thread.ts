import type { Intent, MoodLabel, Spoken } from '#language'
import { asksNothing, rankOf, reasonsOf, type Reason } from './priority.ts'

/** What the rules need to know of a message. */
export type Said = {
  ours: boolean
  kind: 'comment' | 'mention' | 'message' | 'note' | 'review'
  state: 'live' | 'sending' | 'held' | 'unknown' | 'failed'
  at: Temporal.Instant
  name: string
  text: string
  lang: Spoken
  mood: number
  moodLabel: MoodLabel
  intents: Intent[]
  arousal: number
  offensive: boolean
  deleted: boolean
  /** Of five, in a review. */
  stars: number | null
}

/** The face of a thread in the list. */
export type Summary = {
  lastAt: Temporal.Instant
  preview: string
  previewLang: Spoken
  previewOurs: boolean
  previewBy: string
  waitingSince: Temporal.Instant | null
  mood: number
  moodLabel: MoodLabel
  intents: Intent[]
  reasons: Reason[]
  points: number
  rank: number
  ourTurns: number
  stars: number | null
}

const PREVIEW = 160

/** Reads a thread, oldest message first, and says who waits for what since when. Null when nothing but notes is left of it. */
export function summaryOf(
  messages: readonly Said[],
  about: {
    isPrivate: boolean
    newcomer: boolean
    boost?: number
    promiseDue?: boolean
    weights?: Partial<Record<Reason['reason'], number>>
    now: Temporal.Instant
  },
): Summary | null {
  const talk = messages.filter((message) => message.kind !== 'note')
  const last = talk.findLast((message) => !message.deleted) ?? talk.at(-1)
  if (!last) return null
  const answers = talk.filter((message) => message.ours && !message.deleted && message.state !== 'failed')
  const answeredAt = answers.at(-1)?.at
  const theirs = talk.filter((message) => !message.ours && !message.deleted)
  const open = theirs.filter((message) => !answeredAt || message.at.epochMilliseconds > answeredAt.epochMilliseconds)
  const asking = open.filter(({ intents }) => !intents.includes('spam') && !(answeredAt && asksNothing(intents)))
  const waitingSince = asking[0]?.at ?? null
  const heard = open.length > 0 ? open : theirs.slice(-1)
  const mood = heard.at(-1)
  const stars = theirs.findLast((message) => message.stars !== null)?.stars ?? null
  const intents = [...new Set(heard.flatMap((message) => message.intents))]
  const facts = {
    intents,
    mood: Math.min(0, ...heard.map((message) => message.mood)),
    arousal: Math.max(0, ...heard.map((message) => message.arousal)),
    offensive: heard.some((message) => message.offensive),
    stars,
    isPrivate: about.isPrivate,
    cameBack: answeredAt !== undefined && asking.length > 0,
    newcomer: about.newcomer,
    answerFailed: talk.at(-1)?.state === 'failed',
    boost: about.boost ?? 0,
    promiseDue: about.promiseDue ?? false,
  }
  const reasons = reasonsOf(facts, about.weights)
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0)
  return {
    lastAt: last.at,
    preview: last.deleted ? '' : shorten(last.text),
    previewLang: last.lang,
    previewOurs: last.ours,
    previewBy: last.name,
    waitingSince,
    mood: mood?.mood ?? 0,
    moodLabel: mood?.moodLabel ?? 'neutral',
    intents,
    reasons,
    points,
    rank: rankOf(points, waitingSince, last.at, about.now),
    ourTurns: answers.length,
    stars,
  }
}

/** One line; names that only address us are dropped from its beginning. */
function shorten(text: string): string {
  const line = text
    .replace(/^(?:@[\p{L}\p{N}_.@-]+\s+)+/u, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const letters = Array.from(line)
  return letters.length > PREVIEW ? `${letters.slice(0, PREVIEW - 1).join('')}…` : line
}

const OLD_DAYS = 14

/** What was said long before we first saw it is history and no work. */
export const isOld = (at: Temporal.Instant, now: Temporal.Instant): boolean =>
  now.epochMilliseconds - at.epochMilliseconds > OLD_DAYS * 86_400_000
