import type { Situation } from '../situation.ts'
import { hours, type Made } from './made.ts'

/** A goal may lag before it is worth a word: half of what should be there by now. */
const BEHIND = 0.5
/** Before the week is two fifths over nobody is behind. */
const EARLY = 0.4

/** What came of it, and what would otherwise never be known. */
export const results = (now: Temporal.Instant, s: Situation): Made[] => [
  ...linkless(now, s),
  ...endingLinks(now, s),
  ...testsOver(s),
  ...goals(s),
  ...quiet(s),
  ...rising(s),
  ...conclusion(s),
  ...neglected(s),
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

const endingLinks = (now: Temporal.Instant, s: Situation): Made[] =>
  s.endingLinks.map(({ id, title, at, clicks }) => ({
    id: `link-ending:${id}:${at.epochMilliseconds}`,
    duty: 'grow',
    href: `/grow?link=${id}&open=1`,
    about: { kind: 'link-ending', title, at, clicks },
    reasons: [
      { reason: 'still-followed', points: Math.min(40, 20 + clicks) },
      { reason: 'soon', points: hours(now, at) < 24 ? 20 : 0 },
    ],
  }))

/** A test without a verdict has cost its money and taught nothing. */
const testsOver = (s: Situation): Made[] =>
  s.testsOver.map(({ id, title, ends }) => ({
    id: `test:${id}`,
    duty: 'grow',
    href: `/grow?campaign=${id}`,
    about: { kind: 'test-over', title, ends },
    reasons: [{ reason: 'test-over', points: 45 }],
  }))

function goals(s: Situation): Made[] {
  if (s.weekShare < EARLY) return []
  return s.goals.flatMap(({ metric, target, value }): Made[] => {
    const expected = Math.round(target * s.weekShare)
    if (value >= expected * BEHIND) return []
    return [
      {
        id: `goal:${metric}:${s.monday}`,
        duty: metric === 'posts_published' ? 'publish' : metric === 'link_clicks' ? 'grow' : 'measure',
        href: metric === 'posts_published' ? '/calendar' : metric === 'link_clicks' ? '/grow' : '/measure',
        about: { kind: 'goal-behind', metric, value, target, expected },
        reasons: [
          { reason: 'goal-behind', points: 25 },
          { reason: 'week-passing', points: Math.round(s.weekShare * 20) },
        ],
      },
    ]
  })
}

const quiet = ({ quiet: silence }: Situation): Made[] =>
  silence === null
    ? []
    : [
        {
          id: `quiet:${silence.since.epochMilliseconds}`,
          duty: 'measure',
          href: '/measure?sites=1',
          about: { kind: 'results-quiet', ...silence },
          reasons: [{ reason: 'unlikely', points: 60 }],
        },
      ]

const rising = (s: Situation): Made[] =>
  s.rising.map(({ id, ...about }) => ({
    id: `rising:${id}`,
    duty: 'measure',
    href: `/compose/${id}`,
    about: { kind: 'post-rising', ...about },
    reasons: [
      { reason: 'unlikely', points: 40 + Math.min(20, Math.round(about.reactions / Math.max(1, about.usual))) },
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

const HOME = {
  watch: '/watch',
  publish: '/compose',
  converse: '/inbox/garden',
  grow: '/grow',
  measure: '/measure',
} as const

/** A duty that nobody has touched for days does not ask by itself. */
const neglected = (s: Situation): Made[] =>
  s.neglected.map(({ duty, days }) => ({
    id: `neglected:${duty}:${s.monday}`,
    duty,
    href: HOME[duty],
    about: { kind: 'neglected', of: duty, days },
    reasons: [{ reason: 'neglected', points: Math.min(50, 20 + days * 3) }],
  }))
