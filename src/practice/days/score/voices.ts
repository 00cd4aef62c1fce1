import type { Day } from '../day.ts'
import type { DayRecord } from '../record.ts'
import { type Judged, moment } from './moment.ts'

/** How many voices our own posts of the day called forth, and how many of them spoke to each other. */
export function voices(day: Day, record: DayRecord): Judged {
  const ours = record.said.filter(({ by, replyTo, id }) => by === null && replyTo === null && id !== record.opener)
  const roots = new Set(ours.map(({ id }) => id))
  const below = record.said.filter(({ by, root, kind }) => by !== null && roots.has(root) && kind !== 'angrier')
  const between = below.filter(({ to }) => to !== null).length
  const best = ours
    .map((post) => ({ post, count: below.filter(({ root }) => root === post.id).length }))
    .toSorted((a, b) => b.count - a.count)[0]
  const value = Math.min(1, below.length / day.voices)
  return {
    part: 'talk',
    value,
    n: below.length,
    figures: { voices: below.length, wanted: day.voices, between, posts: ours.length },
    moments: [
      moment({
        part: 'talk',
        minute: best?.post.minute ?? 0,
        happened: value >= 1 ? 'voices' : 'few-voices',
        isGood: value >= 1,
        did: best?.post.text ?? null,
        advice: value >= 1 ? [] : ['ask-a-question'],
        figures: { voices: best?.count ?? 0 },
      }),
    ],
  }
}
