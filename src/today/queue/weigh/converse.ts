import type { Situation } from '../situation.ts'
import { hours, isPast, type Made } from './made.ts'

export const MOST_PEOPLE = 5
const PATIENCE_HOURS = 0.5
/** As in the inbox: after four hours what is at stake decides, so that old chatter never outranks a complaint or a failure. */
const LONG_WAIT = 40
/** A broken promise of our hours weighs like another reason to be upset. */
const OVERDUE = 30

/** Everything that people out there, or somebody about them, wait for. */
export const converse = (now: Temporal.Instant, s: Situation): Made[] => [
  ...crises(s),
  ...people(now, s),
  ...handoffs(s),
  ...promises(now, s),
  ...replyDrafts(now, s),
  ...garden(s),
]

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
  const all = s.waiting.map(({ threadId, reasons, dueAt, ...person }): Made => ({
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
  const open = all.filter(({ id }) => !s.hidden.has(id))
  const each = open.slice(0, MOST_PEOPLE)
  // Whom somebody put aside does not wait for this person any more.
  const more = s.waitingInAll.count - (all.length - open.length) - each.length
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

/** What we said we would do, in front of everybody. */
const promises = (now: Temporal.Instant, s: Situation): Made[] =>
  s.promises.map(({ id, threadId, ...promise }) => {
    const late = isPast(promise.at, now)
    return {
      id: `promise:${id}:${late ? 'late' : 'soon'}`,
      duty: 'converse',
      href: `/inbox?preset=all&thread=${threadId}`,
      about: { kind: 'promise', ...promise, late },
      reasons: [
        { reason: 'promise-due', points: 70 },
        { reason: 'overdue', points: late ? OVERDUE : 0 },
      ],
    }
  })

const replyDrafts = (now: Temporal.Instant, s: Situation): Made[] =>
  s.replyDrafts.map(({ id, threadId, ...draft }) => ({
    id: `reply-approval:${id}`,
    duty: 'converse',
    href: `/inbox?preset=approval&thread=${threadId}`,
    about: { kind: 'reply-approval', ...draft },
    reasons: [
      { reason: 'somebody-waits', points: 65 },
      { reason: 'waiting', points: Math.min(LONG_WAIT, Math.floor(hours(draft.at, now) * 10)) },
    ],
  }))

/** Nobody shouts for it; it is what makes a community out of an audience. */
function garden(s: Situation): Made[] {
  if (!s.garden || s.garden.newcomers + s.garden.silent === 0) return []
  return [
    {
      id: `garden:${s.monday}:${s.garden.newcomers}:${s.garden.silent}`,
      duty: 'converse',
      href: '/inbox/garden',
      about: { kind: 'garden', ...s.garden },
      reasons: [
        { reason: 'newcomers', points: Math.min(30, 15 + s.garden.newcomers * 2) * Math.sign(s.garden.newcomers) },
        { reason: 'silent-members', points: Math.min(15, s.garden.silent * 3) },
      ],
    },
  ]
}
