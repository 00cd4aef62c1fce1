import * as z from 'zod'
import { id, instant } from '#platform/endpoint.ts'
import { Persona } from '../audience/persona.ts'
import { ACTIONS, STATES, VERDICTS } from './campaign.ts'

const money = z.number().positive().max(1e10).nullable()
const day = z.iso.date().nullable()
const words = z.string().trim().max(600)

const NOBODY: z.input<typeof Persona> = {}

export const CampaignInput = z.object({
  name: z.string().trim().min(1).max(120),
  /** The name its posts and links carry; made from its own name when left empty. */
  label: z.string().max(100).default(''),
  audience: words.default(''),
  offer: words.default(''),
  messages: z.array(words).max(5).default([]),
  action: z.enum(ACTIONS),
  goal: z.enum(['sales', 'awareness', 'recall', 'image']).nullable().default(null),
  wanted: z.number().int().positive().max(1e8).nullable().default(null),
  persona: Persona.prefault(NOBODY),
  channelIds: z.array(id).max(40).default([]),
  budget: money.default(null),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
  starts: day.default(null),
  ends: day.default(null),
  usualShare: z.number().gt(0).lt(0.9).default(0.02),
  worth: z.number().gt(0).max(10).default(0.3),
  stopSpent: money.default(null),
  stopCost: money.default(null),
  stopPeople: z.number().int().positive().max(1e8).nullable().default(null),
})

const count = z.number()
const Interval = { low: count, high: count }

export const VerdictSaid = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing-yet'), needed: count }),
  z.object({ kind: z.literal('not-enough'), needed: count, more: count }),
  z.object({ kind: z.literal('better'), place: count, than: count, times: count, ...Interval }),
  z.object({ kind: z.literal('alike'), ...Interval }),
  z.object({ kind: z.enum(['above-usual', 'below-usual', 'as-usual']), times: count, ...Interval }),
])

const Money = z.object({ currency: z.string(), amount: count })

const Strings = z.array(z.string())

export const CampaignView = z.object({
  id,
  name: z.string(),
  label: z.string(),
  audience: z.string(),
  offer: z.string(),
  messages: Strings,
  action: z.enum(ACTIONS),
  goal: z.enum(['sales', 'awareness', 'recall', 'image']).nullable(),
  wanted: count.nullable(),
  persona: z.object({
    languages: Strings,
    interests: Strings,
    places: Strings,
    roles: Strings,
    follows: Strings,
    age: z.object({ min: count, max: count }).nullable(),
  }),
  channelIds: z.array(id),
  budget: count.nullable(),
  currency: z.string().nullable(),
  starts: z.string().nullable(),
  ends: z.string().nullable(),
  usualShare: count,
  worth: count,
  stopSpent: count.nullable(),
  stopCost: count.nullable(),
  stopPeople: count.nullable(),
  state: z.enum(STATES),
  verdict: z.enum(VERDICTS).nullable(),
  learnt: z.string(),
  decidedAt: instant.nullable(),
  madeAt: instant,
  seen: z.object({ people: count, actions: count, posts: count, joins: count }),
  shares: z.array(
    z.object({ place: count, people: count, actions: count, share: count.nullable(), low: count, high: count }),
  ),
  says: VerdictSaid,
  stops: z.array(z.enum(['time-over', 'money-spent', 'too-dear', 'enough-people'])),
  spent: z.array(Money),
  pace: z
    .object({
      spent: count,
      time: count,
      pace: count.nullable(),
      forecast: count.nullable(),
      state: z.enum(['not-begun', 'on-time', 'too-slow', 'too-fast', 'over']),
      others: z.array(Money),
    })
    .nullable(),
})
