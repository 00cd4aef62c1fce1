import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { colleaguesIn, giveAway } from './give-away.ts'
import { takeBack } from './given.sql.ts'
import { decisionShape } from './decision-shape.ts'
import type { Place } from './look-around.ts'
import { placesOf } from './places.sql.ts'
import { backAt, WHENS } from './settled.ts'
import { settle, unsettle } from './settled.sql.ts'
import { seeQueue } from './see-queue.ts'

const decisionId = z.string().max(200)

/** The queue: what asks for a decision, in one brand or in all of them, and what becomes of it. */
export const queueRoutes = (app: App) => ({
  'GET /today/queue': endpoint({
    summary: 'Decisions ranked, the weightiest first: of this workspace, or of all this person works in',
    may: 'see',
    input: z.object({ scope: z.enum(['here', 'everywhere']).default('here') }),
    output: z.object({
      decisions: z.array(decisionShape),
      /** How many stand open, those not shown included. */
      all: z.number(),
      /** How many were done or put aside within a day. */
      aside: z.number(),
      /** Workspaces this person works in. */
      brands: z.number(),
      /** How much stands open in each workspace the queue was made from, the fullest first. */
      loads: z.array(z.object({ workspaceId: id, brand: z.string(), open: z.number(), urgent: z.number() })),
    }),
    sorry: {},
    run: async ({ scope }, { account, workspaceId }) => {
      const [places, here] = await Promise.all([
        placesOf(app.db.read, account.id, workspaceId),
        workspaceById(app.db.read, workspaceId),
      ])
      const asked = scope === 'everywhere' ? places : here ? [placeOf(here)] : []
      const { decisions, all, aside, loads } = await seeQueue(app, account.id, asked)
      return done({ decisions, all, aside, loads, brands: places.length })
    },
  }),

  'PUT /today/decisions': endpoint({
    summary:
      'Put a decision out of sight: done for everybody; later, not mine, or given to a colleague, for oneself, with the reason',
    may: 'see',
    input: z.object({
      decision: decisionId,
      state: z.enum(['done', 'later', 'not-mine', 'given']),
      /** For later: in some hours, tomorrow morning, or on Monday. */
      when: z.enum(WHENS).default('soon'),
      reason: z.string().trim().max(200).default(''),
      /** For given: the colleague. */
      to: z.string().max(100).optional(),
      /** The workspace it belongs to, when it is not the one at hand. */
      workspace: id.optional(),
    }),
    output: z.object({ until: instant.nullable() }),
    sorry,
    run: async ({ decision, state, when, reason, workspace, to = '' }, who) => {
      const place = await placeFor(app, who, workspace)
      if (!place) return refused('not-there')
      const at = app.now()
      const until = state === 'later' ? backAt(when, at, place.zone) : null
      const { workspaceId } = place
      if (state === 'given') {
        const given = await giveAway(app, { workspaceId, decision, by: who.account.id, to, note: reason })
        return given.ok ? done({ until }) : given
      }
      await app.db.write(async (tx) => {
        await settle(tx, { workspaceId, decision, accountId: who.account.id, state, until, reason, at })
        await app.live.tell(tx, { workspaceId, kind: 'today.settled' })
      })
      return done({ until })
    },
  }),

  'DELETE /today/decisions': endpoint({
    summary: 'Take it back: the decision stands in the list again',
    may: 'see',
    input: z.object({ decision: decisionId, workspace: id.optional() }),
    output: nothing,
    sorry,
    run: async ({ decision, workspace }, who) => {
      const place = await placeFor(app, who, workspace)
      if (!place) return refused('not-there')
      const { workspaceId } = place
      await app.db.write(async (tx) => {
        await unsettle(tx, workspaceId, [decision], who.account.id)
        await takeBack(tx, workspaceId, decision, who.account.id)
        await app.live.tell(tx, { workspaceId, kind: 'today.settled' })
      })
      return done({})
    },
  }),

  'GET /today/colleagues': endpoint({
    summary: 'To whom a decision of a workspace can be given',
    may: 'see',
    input: z.object({ workspace: id.optional() }),
    output: z.object({ colleagues: z.array(z.object({ id: z.string(), name: z.string() })) }),
    sorry,
    run: async ({ workspace }, who) => {
      const place = await placeFor(app, who, workspace)
      if (!place) return refused('not-there')
      return done({ colleagues: await colleaguesIn(app, place.workspaceId, who.account.id) })
    },
  }),
})

/** The workspace a decision belongs to; null when this person does not work there. */
async function placeFor(app: App, who: { account: { id: string }; workspaceId: string }, workspace = who.workspaceId) {
  if (workspace === who.workspaceId) {
    const here = await workspaceById(app.db.read, workspace)
    return here ? placeOf(here) : null
  }
  const places = await placesOf(app.db.read, who.account.id, workspace)
  return places.find(({ workspaceId }) => workspaceId === workspace) ?? null
}

const placeOf = ({ id: workspaceId, name, zone }: { id: string; name: string; zone: string }): Place => ({
  workspaceId,
  brand: name,
  zone,
})
