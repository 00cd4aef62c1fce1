import type { Situation } from '../situation.ts'
import { hours, type Made } from './made.ts'

export const MOST_STORIES = 3

/** Stories worth a post before the community speaks of them, and sources that have gone deaf. */
export const watch = (now: Temporal.Instant, s: Situation): Made[] => [...stories(now, s), ...silentSources(s)]

const stories = (now: Temporal.Instant, s: Situation): Made[] =>
  s.stories
    .filter(({ id }) => !s.hidden.has(`story:${id}`))
    .slice(0, MOST_STORIES)
    .map(({ id, windowMinutes, ...story }) => {
      const leftMinutes =
        windowMinutes === null ? null : Math.max(0, Math.round(windowMinutes - hours(story.since, now) * 60))
      return {
        id: `story:${id}`,
        duty: 'watch',
        href: `/compose?story=${id}`,
        look: `/watch?story=${id}`,
        about: { kind: 'story', ...story, leftMinutes },
        reasons: [
          { reason: 'fit', points: Math.round(story.fit / 2) },
          { reason: 'outlets', points: Math.min(15, (story.outlets - 1) * 3) },
          { reason: 'fresh', points: hours(story.since, now) < 2 ? 20 : hours(story.since, now) < 6 ? 10 : 0 },
          { reason: 'window-closing', points: leftMinutes !== null && leftMinutes > 0 && leftMinutes < 90 ? 25 : 0 },
        ],
      }
    })

function silentSources(s: Situation): Made[] {
  const [first] = s.silentSources
  if (!first) return []
  return [
    {
      id: `sources:${s.silentSources.map(({ id }) => id).join(',')}`.slice(0, 190),
      duty: 'watch',
      href: '/watch',
      about: { kind: 'sources-silent', count: s.silentSources.length, title: first.title, since: first.since },
      reasons: [{ reason: 'deaf', points: Math.min(40, 20 + s.silentSources.length * 5) }],
    },
  ]
}
