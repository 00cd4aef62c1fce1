import * as z from 'zod'
import { instant } from '#platform/endpoint.ts'
import { SKILLS } from '../skills/skills.ts'
import { DUTIES } from './decision.ts'

export const duty = z.enum(DUTIES)

const frame = z.object({
  id: z.string(),
  workspaceId: z.string(),
  brand: z.string(),
  duty,
  href: z.string(),
  look: z.string(),
  score: z.number(),
  reasons: z.array(z.object({ reason: z.string(), points: z.number() })),
  urgent: z.boolean(),
  givenBy: z.object({ name: z.string(), note: z.string() }).nullable(),
})

const text = { text: z.string(), lang: z.string() }
const count = z.number()

/** A decision as the API tells it: kind by kind the facts of its sentence. */
export const decisionShape = z.discriminatedUnion('kind', [
  frame.extend({
    kind: z.literal('person-waiting'),
    name: z.string(),
    ...text,
    since: instant,
    mood: z.enum(['negative', 'neutral', 'positive']),
    private: z.boolean(),
    channel: z.string(),
  }),
  frame.extend({ kind: z.literal('more-waiting'), count, since: instant }),
  frame.extend({
    kind: z.literal('channel-broken'),
    channel: z.string(),
    state: z.string(),
    blocked: count,
    nextAt: instant.nullable(),
  }),
  frame.extend({
    kind: z.literal('delivery-trouble'),
    state: z.string(),
    ...text,
    channel: z.string(),
    reply: z.boolean(),
    at: instant,
  }),
  frame.extend({
    kind: z.literal('crisis'),
    name: z.string(),
    state: z.string(),
    counted: count,
    usual: count,
    since: instant,
  }),
  frame.extend({ kind: z.literal('handoff'), name: z.string(), state: z.string(), ...text, at: instant }),
  frame.extend({
    kind: z.literal('story'),
    title: z.string(),
    lang: z.string().nullable(),
    outlets: count,
    since: instant,
    fit: count,
    leftMinutes: count.nullable(),
  }),
  frame.extend({ kind: z.literal('empty-day'), day: z.string(), inDays: count }),
  frame.extend({ kind: z.literal('review'), ...text, at: instant.nullable() }),
  frame.extend({ kind: z.literal('draft'), ...text, fromStory: z.boolean(), changedAt: instant }),
  frame.extend({ kind: z.literal('no-link'), ...text, at: instant }),
  frame.extend({ kind: z.literal('no-conclusion'), starts: z.string() }),
  frame.extend({ kind: z.literal('sources-silent'), count, title: z.string(), since: instant.nullable() }),
  frame.extend({ kind: z.literal('open-slot'), channel: z.string(), at: instant, count }),
  frame.extend({ kind: z.literal('changes'), name: z.string(), note: z.string(), ...text, at: instant }),
  frame.extend({ kind: z.literal('promise'), name: z.string(), text: z.string(), at: instant, late: z.boolean() }),
  frame.extend({ kind: z.literal('reply-approval'), name: z.string(), text: z.string(), at: instant }),
  frame.extend({ kind: z.literal('garden'), newcomers: count, silent: count }),
  frame.extend({ kind: z.literal('link-ending'), title: z.string(), at: instant, clicks: count }),
  frame.extend({ kind: z.literal('test-over'), title: z.string(), ends: z.string() }),
  frame.extend({ kind: z.literal('goal-behind'), metric: z.string(), value: count, target: count, expected: count }),
  frame.extend({ kind: z.literal('results-quiet'), count, since: instant }),
  frame.extend({ kind: z.literal('post-rising'), ...text, reactions: count, usual: count, at: instant }),
  frame.extend({ kind: z.literal('neglected'), of: duty, days: count }),
  frame.extend({ kind: z.literal('exercise'), skill: z.enum(SKILLS), level: count, of: count }),
])
