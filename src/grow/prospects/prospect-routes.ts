import * as z from 'zod'
import type { App } from '#app'
import { channelsOf, record, workspaceById } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { shareInterval } from '#platform/odds.ts'
import { done, refused } from '#platform/result.ts'
import type { GrowGiven } from '../campaigns/given.ts'
import { sorry } from '../words.ts'
import { hashOf, REASONS, STATES } from './prospect.ts'
import {
  answeredSoFar,
  changeProspect,
  countProspects,
  countsOf,
  dropProspect,
  prospectById,
  prospectPage,
  refuseProspects,
  wordsOf,
} from './prospects.sql.ts'
import { KEPT, seek } from './seek.ts'

const PAGE = 40
const count = z.number()
const state = z.enum(STATES)
const reason = z.enum(REASONS)

/** People who speak of our topics and are not with us yet. The answer is a useful word where they wrote, never a letter to many. */
export const prospectRoutes = (app: App, given: GrowGiven) => ({
  'GET /grow/prospects': endpoint({
    summary: 'People who speak of what we listen for, the most worthwhile first, with what they wrote and where',
    may: 'see',
    input: z.object({ state: state.default('new'), next: z.string().optional() }),
    output: paged(
      z.object({
        id,
        network: z.string(),
        handle: z.string(),
        name: z.string(),
        url: z.string(),
        lang: z.string().nullable(),
        fits: z.enum(['yes', 'no', 'unknown']),
        reasons: z.array(reason),
        state,
        note: z.string(),
        spokeAt: instant,
        cameBy: z.enum(['follows', 'spoke']).nullable(),
        said: z.array(
          z.object({ url: z.string(), text: z.string(), place: z.string(), about: z.string(), at: instant }),
        ),
      }),
    ),
    sorry,
    run: async ({ state: which, next }, { workspaceId }) => {
      const [, points, last] = /^(-?\d+)\.(\d+)$/.exec(next ?? '') ?? []
      const before = points !== undefined && last !== undefined ? { points: Number(points), id: last } : null
      const rows = await prospectPage(app.db.read, workspaceId, which, before, PAGE)
      const said = await wordsOf(
        app.db.read,
        rows.map((row) => row.id),
      )
      const end = rows.length === PAGE ? rows.at(-1) : undefined
      return done({
        items: rows.map(({ points: _points, reasons, ...row }) => ({
          ...row,
          reasons: REASONS.filter((known) => reasons.includes(known)),
          said: said
            .filter(({ prospectId }) => prospectId === row.id)
            .map(({ url, text, place, about, at }) => ({ url, text, place, about, at })),
        })),
        next: end ? `${end.points}.${end.id}` : null,
      })
    },
  }),

  'GET /grow/prospects/summary': endpoint({
    summary: 'How many wait, how many of those who were answered came, and where is looked',
    may: 'see',
    input: nothing,
    output: z.object({
      counts: z.partialRecord(state, count),
      answered: count,
      came: count,
      low: count,
      high: count,
      topics: z.array(z.string()),
      /** Channels through which a network can be searched. */
      searches: count,
      keptDays: count,
    }),
    sorry,
    run: async (_, { workspaceId }) => {
      const db = app.db.read
      const [counts, sofar, channels, asks] = await Promise.all([
        countsOf(db, workspaceId),
        answeredSoFar(db, workspaceId),
        channelsOf(app, workspaceId),
        given.heard?.asks(workspaceId) ?? [],
      ])
      const searches = channels.filter(
        ({ network, account }) => app.networks.find(network)?.search && account.can.search !== 'none',
      ).length
      return done({
        counts: Object.fromEntries(counts.map((row) => [row.state, row.count])),
        ...sofar,
        ...shareInterval(sofar.came, sofar.answered),
        topics: asks.map(({ name }) => name),
        searches,
        keptDays: KEPT.new,
      })
    },
  }),

  'POST /grow/prospects/seek': endpoint({
    summary: 'Look now for people who speak of what we listen for',
    may: 'answer',
    input: nothing,
    output: z.object({ found: count }),
    sorry,
    run: async (_, { workspaceId }) => done(await seek(app, given, workspaceId)),
  }),

  'PUT /grow/prospects/:id': endpoint({
    summary: 'Say what became of somebody: kept for later, answered where they wrote, or not for us; with a note',
    may: 'answer',
    input: z.object({
      id,
      state: z.enum(['new', 'kept', 'answered', 'dismissed']),
      note: z.string().max(1_000).optional(),
    }),
    output: nothing,
    sorry,
    run: async ({ id: which, ...wish }, who) => {
      const { workspaceId } = who
      const row = await prospectById(app.db.read, workspaceId, which)
      if (!row) return refused('no-such-prospect')
      const at = app.now()
      const zone = (await workspaceById(app.db.read, workspaceId))?.zone ?? 'UTC'
      const day = at.toZonedDateTimeISO(zone).toPlainDate().toString()
      const answered = Number(wish.state === 'answered') - Number(row.state === 'answered')
      await app.db.write(async (tx) => {
        await changeProspect(tx, which, { ...wish, by: who.account.id, at })
        if (answered !== 0) await countProspects(tx, workspaceId, day, { answered })
        await app.live.tell(tx, { workspaceId, kind: 'grow.prospects', id: which })
      })
      return done({})
    },
  }),

  'DELETE /grow/prospects/:id': endpoint({
    summary: 'Forget somebody at once and never propose them again; only a hash stays',
    may: 'answer',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async ({ id: which }, who) => {
      const { workspaceId } = who
      const row = await prospectById(app.db.read, workspaceId, which)
      if (!row) return refused('no-such-prospect')
      const at = app.now()
      await app.db.write(async (tx) => {
        await refuseProspects(tx, workspaceId, [hashOf(workspaceId, row)], at)
        await dropProspect(tx, which)
        await record(tx, who, 'prospect.forgotten', { id: which }, at)
        await app.live.tell(tx, { workspaceId, kind: 'grow.prospects', id: which })
      })
      return done({})
    },
  }),
})
