import * as z from 'zod'
import { instant } from '#platform/endpoint.ts'

const frame = z.object({
  id: z.string(),
  duty: z.enum(['watch', 'publish', 'converse', 'grow', 'measure']),
  href: z.string(),
  look: z.string(),
  score: z.number(),
  reasons: z.array(z.object({ reason: z.string(), points: z.number() })),
  urgent: z.boolean(),
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
  }),
  frame.extend({ kind: z.literal('empty-day'), day: z.string(), inDays: count }),
  frame.extend({ kind: z.literal('review'), ...text, at: instant.nullable() }),
  frame.extend({ kind: z.literal('draft'), ...text, fromStory: z.boolean(), changedAt: instant }),
  frame.extend({ kind: z.literal('no-link'), ...text, at: instant }),
  frame.extend({ kind: z.literal('no-conclusion'), starts: z.string() }),
])
