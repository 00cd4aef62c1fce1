import type { Situation } from '../situation.ts'
import { hours, type Made } from './made.ts'

/** So many drafts of a brand are shown beside everything else. */
export const MOST_DRAFTS = 3
/** After this hour a day without a post is over. */
const EVENING = 18

/** What goes out, what did not, and what is still missing. */
export const publish = (now: Temporal.Instant, s: Situation): Made[] => [
  ...channels(now, s),
  ...troubles(s),
  ...openSlots(now, s),
  ...emptyDays(s),
  ...drafts(now, s),
  ...changes(s),
]

const channels = (now: Temporal.Instant, s: Situation): Made[] =>
  s.channels.map(({ id, name, state, blocked, nextAt }) => ({
    id: `channel:${id}:${state}`,
    duty: 'publish',
    href: `/channels?channel=${id}`,
    about: { kind: 'channel-broken', channel: name, state, blocked, nextAt },
    reasons: [
      { reason: state, points: state === 'limited' ? 30 : 90 },
      { reason: 'blocked', points: Math.min(40, blocked * 10) },
      { reason: 'soon', points: nextAt && hours(now, nextAt) < 24 ? 30 : 0 },
    ],
  }))

/** What people see wrong, or do not see at all, comes before a plain question, however old. */
const STUCK = { unknown: 115, failed: 110, late: 100, 'by-hand': 105, held: 30 } as const

const troubles = (s: Situation): Made[] =>
  s.troubles.map(({ id, state, postId, text, lang, channel, reply, at }) => ({
    id: `delivery:${id}:${state}`,
    duty: reply ? 'converse' : 'publish',
    href: state === 'by-hand' ? placeByHand(reply, postId) : `/inbox?preset=problems&problem=${id}`,
    about: { kind: 'delivery-trouble', state, text, lang, channel, reply, at },
    reasons: [
      { reason: state, points: STUCK[state] },
      { reason: 'somebody-waits', points: reply ? 20 : 0 },
    ],
  }))

/** What a person posts is copied where it was written; everything else has its ways out beside each other. */
const placeByHand = (reply: boolean, postId: string | null) =>
  reply || postId === null ? '/inbox' : `/compose/${postId}`

/** A set hour without a post; several of one day are one decision. */
const openSlots = (now: Temporal.Instant, s: Situation): Made[] =>
  s.openSlots.map(({ channelId, channel, at, wall, count }) => ({
    id: `slot:${channelId}:${wall.slice(0, 10)}`,
    duty: 'publish',
    href: `/compose?at=${wall.slice(0, 16)}&channel=${channelId}`,
    look: `/calendar?day=${wall.slice(0, 10)}`,
    about: { kind: 'open-slot', channel, at, count },
    reasons: [
      { reason: 'empty', points: 30 },
      { reason: 'soon', points: hours(now, at) < 6 ? 25 : hours(now, at) < 24 ? 10 : 0 },
      { reason: 'many-open', points: Math.min(10, (count - 1) * 3) },
    ],
  }))

function emptyDays(s: Situation): Made[] {
  const next = s.emptyDays.find(({ inDays }) => inDays > 0 || s.hour < EVENING)
  if (!next) return []
  return [
    {
      id: `day:${next.day}`,
      duty: 'publish',
      href: `/compose?at=${next.day}T${hourFor(next.inDays, s.hour)}:00`,
      about: { kind: 'empty-day', ...next },
      reasons: [{ reason: 'empty', points: [55, 45, 30][next.inDays] ?? 20 }],
    },
  ]
}

/** An hour to begin with: a morning, or today soon. */
const hourFor = (inDays: number, hour: number): string => String(inDays === 0 ? hour + 2 : 10).padStart(2, '0')

const drafts = (now: Temporal.Instant, s: Situation): Made[] => [
  ...s.drafts
    .filter(({ state }) => state === 'review')
    .map(({ id, version, text, lang, at }): Made => ({
      id: `review:${id}:${version}`,
      duty: 'publish',
      href: `/compose/${id}`,
      about: { kind: 'review', text, lang, at },
      reasons: [
        { reason: 'somebody-waits', points: 55 },
        { reason: 'soon', points: at && hours(now, at) < 24 ? 35 : 0 },
      ],
    })),
  ...s.drafts
    .filter(({ id, version, state }) => state === 'draft' && !s.hidden.has(`draft:${id}:${version}`))
    .slice(0, MOST_DRAFTS)
    .map(({ id, version, text, lang, fromStory, changedAt }): Made => ({
      id: `draft:${id}:${version}`,
      duty: 'publish',
      href: `/compose/${id}`,
      about: { kind: 'draft', text, lang, fromStory, changedAt },
      reasons: [
        { reason: 'begun', points: 20 },
        { reason: 'from-story', points: fromStory ? Math.max(0, 20 - Math.floor(hours(changedAt, now))) : 0 },
      ],
    })),
]

const changes = (s: Situation): Made[] =>
  s.changes.map(({ id, markId, ...about }) => ({
    id: `changes:${id}:${markId}`,
    duty: 'publish',
    href: `/compose/${id}`,
    about: { kind: 'changes', ...about },
    reasons: [
      { reason: 'somebody-waits', points: 50 },
      { reason: 'begun', points: 10 },
    ],
  }))
