import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { shareInterval } from '#platform/odds.ts'
import { done, refused } from '#platform/result.ts'
import { viewOf } from '../figures.ts'
import { COMPARED, PERIODS } from '../period.ts'
import { sorry } from '../words.ts'
import { answered, keepVoice, queryThere, searchesOf, voices } from './known.sql.ts'

const side = z.enum(['ours', 'rival']).nullable()
/** A share of so many, with the interval in which 95 of 100 times the truth lies; null when nobody was asked or heard. */
const Share = z.object({ hits: z.int(), of: z.int(), share: z.number(), low: z.number(), high: z.number() }).nullable()

/** How well we are known: our share of what is said, searches for our name, and what people answer when asked. */
export const knownRoutes = (app: App) => ({
  'GET /measure/known': endpoint({
    summary:
      'Share of voice among the phrases marked as ours and as rivals’, searches for our name, and one-question polls, beside the time before',
    may: 'see',
    input: z.object({
      period: z.enum(PERIODS).default('month'),
      day: z.iso.date().optional(),
      compare: z.enum(COMPARED).default('before'),
    }),
    output: z.object({
      starts: z.string(),
      ends: z.string(),
      today: z.string(),
      voice: z.object({ now: Share, before: Share }),
      phrases: z.array(z.object({ id, name: z.string(), phrase: z.string(), side, hits: z.int(), before: z.int() })),
      searches: z.object({
        now: z.int().nullable(),
        before: z.int().nullable(),
        days: z.array(z.object({ day: z.string(), searches: z.int(), clicks: z.int() })),
      }),
      polls: z.object({
        recall: z.object({ now: Share, before: Share }),
        image: z.object({ now: Share, before: Share }),
      }),
    }),
    sorry,
    run: async ({ period, day, compare }, { workspaceId }) => {
      const { read } = app.db
      const view = await viewOf(app, workspaceId, period, day, compare)
      const [phrases, now, before, asked, askedBefore] = await Promise.all([
        voices(read, workspaceId, view.now, view.before),
        searchesOf(read, workspaceId, view.now),
        searchesOf(read, workspaceId, view.before),
        answered(read, workspaceId, view.now),
        answered(read, workspaceId, view.before),
      ])
      const heard = (of: 'hits' | 'before') => {
        const sum = (whose: 'ours' | 'rival') =>
          phrases.filter((one) => one.side === whose).reduce((total, one) => total + one[of], 0)
        return shareOf(sum('ours'), sum('ours') + sum('rival'))
      }
      const poll = (kind: 'recall' | 'image') => {
        const told = (rows: typeof asked) => rows.find((row) => row.kind === kind)
        return {
          now: shareOf(told(asked)?.hoped, told(asked)?.asked),
          before: shareOf(told(askedBefore)?.hoped, told(askedBefore)?.asked),
        }
      }
      const total = (days: typeof now) =>
        days.length === 0 ? null : days.reduce((sum, { searches }) => sum + searches, 0)
      return done({
        starts: view.whole.from.toString(),
        ends: view.whole.until.toString(),
        today: view.today.toString(),
        voice: { now: heard('hits'), before: heard('before') },
        phrases,
        searches: { now: total(now), before: total(before), days: now },
        polls: { recall: poll('recall'), image: poll('image') },
      })
    },
  }),

  'PUT /measure/voices/:id': endpoint({
    summary: 'Say whose name a phrase that is listened for is: ours, a rival’s, or nobody’s',
    may: 'measure',
    input: z.object({ id, side }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      if (!(await queryThere(app.db.read, workspaceId, wish.id))) return refused('no-such-query')
      await app.db.write(async (tx) => {
        await keepVoice(tx, workspaceId, wish.id, wish.side)
        await app.live.tell(tx, { workspaceId, kind: 'measure.known' })
      })
      return done({})
    },
  }),
})

function shareOf(hits = 0, of = 0) {
  return of === 0 ? null : { hits, of, share: hits / of, ...shareInterval(hits, of) }
}
