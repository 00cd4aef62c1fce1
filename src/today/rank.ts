import type { About, Decision, Duty, Reason } from './decision.ts'
import type { Situation } from './situation.ts'

/** From here on it cannot wait until tomorrow. */
export const URGENT = 90
/** A list longer than this is read by nobody. */
const MOST = 25
const MOST_PEOPLE = 5
const PATIENCE_HOURS = 0.5
/** As in the inbox: after four hours what is at stake decides, so that old chatter never outranks a complaint or a failure. */
const LONG_WAIT = 40
const MOST_STORIES = 3
const MOST_DRAFTS = 3
/** After this hour a day without a post is over. */
const EVENING = 18

type Made = { id: string; duty: Duty; href: string; look?: string; patient?: boolean; about: About; reasons: Reason[] }

/** All decisions of the moment, the one that matters most first. Every point has its reason. */
export function rank(now: Temporal.Instant, s: Situation): Decision[] {
  return [
    ...crises(s),
    ...people(now, s),
    ...handoffs(s),
    ...channels(now, s),
    ...troubles(s),
    ...stories(now, s),
    ...emptyDays(s),
    ...drafts(now, s),
    ...linkless(now, s),
    ...conclusion(s),
  ]
    .map(scored)
    .toSorted((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .slice(0, MOST)
}

function scored({ about, reasons, patient = false, ...made }: Made): Decision {
  const worth = reasons.filter(({ points }) => points !== 0)
  const score = worth.reduce((sum, { points }) => sum + points, 0)
  return { look: made.href, ...made, ...about, reasons: worth, score, urgent: score >= URGENT && !patient }
}

/** Nothing comes before it: an hour later it is twice as large. */
const crises = (s: Situation): Made[] =>
  s.crises.map(({ id, name, state, counted, usual, since }) => ({
    id: `crisis:${id}:${state}`,
    duty: 'converse',
    href: `/inbox/crisis?id=${id}`,
    about: { kind: 'crisis', name, state, counted, usual, since },
    reasons: [
      { reason: 'crisis', points: state === 'alert' ? 200 : 150 },
      { reason: 'many-upset', points: Math.min(50, counted) },
    ],
  }))

const handoffs = (s: Situation): Made[] =>
  s.handoffs.map(({ id, threadId, name, state, text, lang, at }) => ({
    id: `handoff:${id}:${state}`,
    duty: 'converse',
    href: `/inbox?preset=all&thread=${threadId}`,
    about: { kind: 'handoff', name, state, text, lang, at },
    reasons: [
      { reason: state === 'answered' ? 'answer-is-there' : 'answer-is-late', points: state === 'answered' ? 60 : 45 },
      { reason: 'somebody-waits', points: 20 },
    ],
  }))

function people(now: Temporal.Instant, s: Situation): Made[] {
  const each = s.waiting.slice(0, MOST_PEOPLE).map(({ threadId, reasons, dueAt, ...person }): Made => ({
    id: `waiting:${threadId}:${person.since.epochMilliseconds}`,
    duty: 'converse',
    href: `/inbox?thread=${threadId}`,
    // However upset: nobody expects an answer before they have put the phone away.
    patient: hours(person.since, now) < PATIENCE_HOURS && !isPast(dueAt, now),
    about: { kind: 'person-waiting', ...person },
    reasons: [
      { reason: 'person', points: 40 },
      { reason: 'waiting', points: Math.min(LONG_WAIT, Math.floor(hours(person.since, now) * 10)) },
      ...(isPast(dueAt, now) ? [{ reason: 'overdue', points: OVERDUE }] : []),
      ...reasons,
    ],
  }))
  const more = s.waitingInAll.count - each.length
  const { since } = s.waitingInAll
  if (more <= 0 || !since) return each
  return [
    ...each,
    {
      id: `more-waiting:${more}`,
      duty: 'converse',
      href: '/inbox',
      about: { kind: 'more-waiting', count: more, since },
      reasons: [{ reason: 'many', points: Math.min(80, 30 + more) }],
    },
  ]
}

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
    href: reply || postId === null ? '/inbox' : `/compose/${postId}`,
    about: { kind: 'delivery-trouble', state, text, lang, channel, reply, at },
    reasons: [
      { reason: state, points: STUCK[state] },
      { reason: 'somebody-waits', points: reply ? 20 : 0 },
    ],
  }))

const stories = (now: Temporal.Instant, s: Situation): Made[] =>
  s.stories.slice(0, MOST_STORIES).map(({ id, ...story }) => ({
    id: `story:${id}`,
    duty: 'watch',
    href: `/compose?story=${id}`,
    look: `/watch?story=${id}`,
    about: { kind: 'story', ...story },
    reasons: [
      { reason: 'fit', points: Math.round(story.fit / 2) },
      { reason: 'outlets', points: Math.min(15, (story.outlets - 1) * 3) },
      { reason: 'fresh', points: hours(story.since, now) < 2 ? 20 : hours(story.since, now) < 6 ? 10 : 0 },
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
    .filter(({ state }) => state === 'draft')
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

const linkless = (now: Temporal.Instant, s: Situation): Made[] =>
  s.linkless.map(({ id, text, lang, at }) => ({
    id: `no-link:${id}`,
    duty: 'grow',
    href: `/compose/${id}`,
    about: { kind: 'no-link', text, lang, at },
    reasons: [
      { reason: 'cannot-be-counted', points: 30 },
      { reason: 'soon', points: hours(now, at) < 24 ? 20 : 0 },
    ],
  }))

const conclusion = ({ unconcluded }: Situation): Made[] =>
  unconcluded === null
    ? []
    : [
        {
          id: `conclusion:${unconcluded}`,
          duty: 'measure',
          href: `/measure?period=week&day=${unconcluded}`,
          about: { kind: 'no-conclusion', starts: unconcluded },
          reasons: [{ reason: 'week-over', points: 25 }],
        },
      ]

const hours = (from: Temporal.Instant, until: Temporal.Instant): number =>
  (until.epochMilliseconds - from.epochMilliseconds) / 3_600_000

/** A broken promise of our hours weighs like another reason to be upset. */
const OVERDUE = 30

const isPast = (at: Temporal.Instant | null | undefined, now: Temporal.Instant): boolean =>
  at !== null && at !== undefined && Temporal.Instant.compare(at, now) <= 0
