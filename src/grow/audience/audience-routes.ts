import * as z from 'zod'
import type { App } from '#app'
import { channelById, record } from '#desk'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import type { GrowGiven } from '../campaigns/given.ts'
import { sorry } from '../words.ts'
import { declareAudience, forgetAudience } from './audiences.sql.ts'
import { CIRCLES, circlesOf, doorsOf, monthsOf } from './circles.ts'
import { audienceOf } from './declared.ts'
import { CLAUSES } from './persona.ts'
import { isDeclared, tidied, Wanted } from './wanted.ts'

const count = z.number()
const Interval = { low: count, high: count }
const Share = { joined: count, left: count, yes: count, of: count, ...Interval }
const Strings = z.array(z.string())

const Shown = z.object({
  persona: z.object({
    languages: Strings,
    interests: Strings,
    places: Strings,
    roles: Strings,
    follows: Strings,
    age: z.object({ min: count, max: count }).nullable(),
  }),
  weights: z.partialRecord(z.enum(CLAUSES), count),
  languages: z.record(z.string(), count),
  goal: count.nullable(),
})

const Scored = z.object({
  people: count,
  parts: z.array(
    z.object({
      clause: z.enum(CLAUSES),
      weight: count,
      yes: count,
      of: count,
      share: count.nullable(),
      ...Interval,
      atLeast: z.boolean(),
    }),
  ),
  fit: z.object({ value: count, judged: count, ...Interval }).nullable(),
  inTarget: z.object({
    yes: count,
    no: count,
    unknown: count,
    share: count.nullable(),
    ...Interval,
    least: count,
    most: count,
  }),
  languages: z.array(
    z.object({ lang: z.string(), people: count, share: count, wanted: count.nullable(), ...Interval }),
  ),
  overlap: z.object({ value: count, of: count, ...Interval }).nullable(),
})

const Named = z.object({ name: z.string(), how: z.string() })

/** Whom the pages are for, and whether those who are there are they. */
export const audienceRoutes = (app: App, given: GrowGiven) => ({
  'GET /grow/audience': endpoint({
    summary:
      'Whom a page, or the desk, is for, held against those who follow, who came lately and who speak with us; with intervals, and with what nobody knows',
    may: 'see',
    input: z.object({ channelId: id.optional() }),
    output: z.object({
      wanted: Shown,
      declared: z.boolean(),
      /** True when the page has a word of its own, false when the desk's stands for it. */
      own: z.boolean().nullable(),
      circles: z.array(z.object({ circle: z.enum(CIRCLES), score: Scored })),
      months: z.array(z.object({ month: z.string(), ...Share })),
      doors: z.array(z.object({ door: z.string(), ...Share })),
      isCut: z.boolean(),
      formulas: z.object({ audience_fit: Named, in_target_share: Named, language_overlap: Named }),
    }),
    sorry,
    run: async ({ channelId = null }, { workspaceId, lang }) => {
      const [{ wanted, own }, around] = await Promise.all([
        audienceOf(app, workspaceId, channelId),
        given.around(workspaceId, channelId),
      ])
      const now = app.now()
      const named = ({ name, how }: GrowGiven['formulas']['audience_fit']) => ({ name: name[lang], how: how[lang] })
      const { audience_fit, in_target_share, language_overlap } = given.formulas
      return done({
        wanted,
        declared: isDeclared(wanted),
        own,
        circles: circlesOf(wanted, around, now).map(({ circle, score }) => ({
          circle,
          score: { ...score, parts: [...score.parts], languages: [...score.languages] },
        })),
        months: monthsOf(wanted, around, now),
        doors: doorsOf(wanted, around),
        isCut: around.isCut,
        formulas: {
          audience_fit: named(audience_fit),
          in_target_share: named(in_target_share),
          language_overlap: named(language_overlap),
        },
      })
    },
  }),

  'PUT /grow/audience': endpoint({
    summary: 'Say whom a page is for; without a page it is said for the whole desk',
    may: 'publish',
    input: z.object({ channelId: id.nullable().default(null), wanted: Wanted }),
    output: nothing,
    sorry,
    run: async ({ channelId, wanted }, who) => {
      const { workspaceId } = who
      if (channelId !== null && !(await channelById(app, app.db.read, workspaceId, channelId)))
        return refused('no-such-channel')
      const at = app.now()
      await app.db.write(async (tx) => {
        await declareAudience(tx, { workspaceId, channelId, wanted: tidied(wanted), by: who.account.id, at })
        await record(tx, who, 'audience.declared', { channelId }, at)
        await app.live.tell(tx, { workspaceId, kind: 'grow.audience' })
      })
      return done({})
    },
  }),

  'DELETE /grow/audience': endpoint({
    summary: 'Take back what was said of a page, so that the desk’s word stands for it again',
    may: 'publish',
    input: z.object({ channelId: id.optional() }),
    output: nothing,
    sorry,
    run: async ({ channelId = null }, { workspaceId }) => {
      await app.db.write(async (tx) => {
        await forgetAudience(tx, workspaceId, channelId)
        await app.live.tell(tx, { workspaceId, kind: 'grow.audience' })
      })
      return done({})
    },
  }),
})
