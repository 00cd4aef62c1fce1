import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { audienceOf } from '../audience/declared.ts'
import type { GrowGiven } from '../campaigns/given.ts'
import { giveawaysSince } from '../giveaways/giveaways.sql.ts'
import { sorry } from '../words.ts'
import { newcomersOf } from './newcomers.ts'
import { SIGNS } from './signs.ts'

const count = z.number()

const Sign = z.object({
  sign: z.enum(SIGNS),
  hits: count,
  of: count,
  share: count,
  low: count,
  high: count,
  usual: count.nullable(),
  isOdd: z.boolean(),
})

/** How those who came look, as a crowd: never as single people. */
export const qualityRoutes = (app: App, given: GrowGiven) => ({
  'GET /grow/newcomers': endpoint({
    summary:
      'Who came day by day; days with far more than usual, what that crowd has more of than others, and what else may explain it',
    may: 'see',
    input: z.object({ channelId: id.optional() }),
    output: z.object({
      known: count,
      days: z.array(
        z.object({ day: z.string(), joins: count, left: count, usual: count.nullable(), isSpike: z.boolean() }),
      ),
      signs: z.array(Sign),
      crowds: z.array(
        z.object({
          from: z.string(),
          until: z.string(),
          count,
          usual: count,
          odd: count,
          says: z.enum(['look', 'usual', 'too-few-others']),
          signs: z.array(Sign),
          doors: z.array(z.object({ door: z.string(), share: count })),
          /** Giveaways that were open then. */
          giveaways: z.array(z.string()),
        }),
      ),
    }),
    sorry,
    run: async ({ channelId = null }, { workspaceId }) => {
      const [{ wanted }, around] = await Promise.all([
        audienceOf(app, workspaceId, channelId),
        given.around(workspaceId, channelId),
      ])
      const { known, days, signs, crowds } = newcomersOf(around, {
        languages: wanted.persona.languages,
        now: app.now(),
      })
      const first = crowds.at(-1)?.from
      const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(around.zone).toPlainDate().toString()
      const giveaways =
        first === undefined
          ? []
          : await giveawaysSince(
              app.db.read,
              workspaceId,
              channelId,
              Temporal.PlainDate.from(first).toZonedDateTime(around.zone).toInstant(),
            )
      return done({
        known,
        days: [...days],
        signs: [...signs],
        crowds: crowds.map((crowd) => ({
          ...crowd,
          signs: [...crowd.signs],
          doors: [...crowd.doors],
          giveaways: giveaways
            .filter(({ opensAt, endsAt }) => dayOf(opensAt) <= crowd.until && (!endsAt || dayOf(endsAt) >= crowd.from))
            .map(({ name }) => name),
        })),
      })
    },
  }),
})
