import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { campaignById } from '../campaigns/campaigns.sql.ts'
import type { GrowGiven } from '../campaigns/given.ts'
import { type GrowRefusal, sorry } from '../words.ts'
import { STEPS } from './mark.ts'
import {
  addPlacement,
  changePlacement,
  dropAdMonth,
  dropPlacement,
  keepAdMonth,
  type PlacementWish,
  RELATIONS,
} from './marks.sql.ts'
import { isCursor, type Mark, markById, registerPage } from './register.ts'

const PAGE = 40
const LAWS = ['ru', 'tr', 'other'] as const

const count = z.number()
const text = (most: number) => z.string().trim().max(most)
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
const day = z.iso.date().nullable().default(null)
const Which = { kind: z.enum(['post', 'placement']), id }

const Wish = z.object({
  campaignId: id.nullable().default(null),
  name: text(200).min(1),
  text: text(5_000).default(''),
  url: text(500).default(''),
  relation: z.enum(RELATIONS).default('paid'),
  law: z.enum(LAWS),
  advertiser: text(300).default(''),
  taxId: text(40).default(''),
  contract: text(300).default(''),
  erid: text(60).default(''),
  register: text(300).default(''),
  isRequested: z.boolean().default(false),
  seenMarked: z.boolean().default(false),
  began: day,
  ended: day,
})

const Placement = z.object({
  campaignId: id.nullable(),
  name: z.string(),
  text: z.string(),
  url: z.string(),
  relation: z.enum(RELATIONS),
  law: z.enum(LAWS),
  advertiser: z.string(),
  taxId: z.string(),
  contract: z.string(),
  erid: z.string(),
  register: z.string(),
  isRequested: z.boolean(),
  seenMarked: z.boolean(),
  began: z.string().nullable(),
  ended: z.string().nullable(),
})

const View = z.object({
  ...Which,
  at: instant,
  name: z.string(),
  relation: z.enum(RELATIONS),
  law: z.enum(LAWS),
  advertiser: z.string(),
  taxId: z.string(),
  contract: z.string(),
  erid: z.string(),
  register: z.string(),
  step: z.enum(STEPS),
  missing: z.array(z.enum(['advertiser', 'number', 'token'])),
  isUnmarked: z.boolean(),
  line: z.string().nullable(),
  places: z.array(
    z.object({ url: z.string(), channelId: id.nullable(), isMarked: z.boolean(), since: z.string().nullable() }),
  ),
  months: z.array(
    z.object({
      month: z.string(),
      shown: count.nullable(),
      /** What the network told us of it, where it tells. */
      seen: count.nullable(),
      amount: count.nullable(),
      currency: z.string().nullable(),
      toldAt: instant.nullable(),
      dueOn: z.string().nullable(),
      state: z.enum(['running', 'due', 'late', 'told', 'kept']),
    }),
  ),
  placement: Placement.nullable(),
})

const viewOf = ({ paid, ...mark }: Mark) => ({
  ...mark,
  relation: paid.relation,
  law: paid.law,
  advertiser: paid.advertiser.name,
  taxId: paid.advertiser.taxId,
  contract: paid.contract,
  erid: paid.erid,
  register: paid.register,
})

/** Advertising as the law sees it: what is marked, how far each mark is, and what the registers are told. */
export const markRoutes = (app: App, given: GrowGiven) => ({
  'GET /grow/marks': endpoint({
    summary:
      'Advertisements, our posts and those on pages of others, the newest first: law, advertiser, token, step, and the months to tell',
    may: 'see',
    input: z.object({
      next: z.string().refine(isCursor).optional(),
      /** Only those that need somebody. */
      show: z.enum(['all', 'to-do']).default('all'),
    }),
    output: paged(View),
    sorry,
    run: async ({ next, show }, { workspaceId }) => {
      const page = await registerPage(app, given, workspaceId, {
        next: next ?? null,
        onlyToDo: show === 'to-do',
        limit: PAGE,
      })
      return done({ items: page.items.map(viewOf), next: page.next })
    },
  }),

  'GET /grow/marks/:kind/:id': endpoint({
    summary: 'One advertisement with its months',
    may: 'see',
    input: z.object(Which),
    output: View,
    sorry,
    run: async (which, { workspaceId }) => {
      const mark = await markById(app, given, workspaceId, which)
      return mark ? done(viewOf(mark)) : refused('no-such-mark')
    },
  }),

  'POST /grow/placements': endpoint({
    summary: 'Write down an advertisement on a page of somebody else',
    may: 'draft',
    input: Wish,
    output: z.object({ id }),
    sorry,
    run: async (wish, who) => {
      const { workspaceId } = who
      const sound = await checked(app, workspaceId, wish)
      if (!sound.ok) return sound
      return app.db.write(async (tx) => {
        const made = await addPlacement(tx, workspaceId, wish, who.account.id, app.now())
        await record(tx, who, 'placement.noted', { id: made.id, name: wish.name }, app.now())
        await app.live.tell(tx, { workspaceId, kind: 'grow.mark', id: made.id })
        return done({ id: made.id })
      })
    },
  }),

  'PUT /grow/placements/:id': endpoint({
    summary: 'Change what is written of it',
    may: 'draft',
    input: Wish.extend({ id }),
    output: nothing,
    sorry,
    run: async ({ id: which, ...wish }, who) => {
      const { workspaceId } = who
      const sound = await checked(app, workspaceId, wish)
      if (!sound.ok) return sound
      return app.db.write(async (tx) => {
        if (!(await changePlacement(tx, workspaceId, which, wish))) return refused('no-such-mark')
        await record(tx, who, 'placement.changed', { id: which, name: wish.name }, app.now())
        await app.live.tell(tx, { workspaceId, kind: 'grow.mark', id: which })
        return done({})
      })
    },
  }),

  'DELETE /grow/placements/:id': endpoint({
    summary: 'Take it off the register, with its months',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async ({ id: which }, who) =>
      app.db.write(async (tx) => {
        if (!(await dropPlacement(tx, who.workspaceId, which))) return refused('no-such-mark')
        await record(tx, who, 'placement.dropped', { id: which }, app.now())
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'grow.mark', id: which })
        return done({})
      }),
  }),

  'PUT /grow/marks/:kind/:id/months/:month': endpoint({
    summary: 'Write down what an advertisement did in a month, and whether the register has been told',
    may: 'measure',
    input: z.object({
      ...Which,
      month,
      shown: z.number().int().min(0).max(1e12).nullable(),
      amount: z.number().min(0).max(1e11).nullable(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .nullable(),
      isTold: z.boolean(),
    }),
    output: nothing,
    sorry,
    run: async ({ kind, id: which, isTold, ...wish }, who) => {
      const { workspaceId } = who
      if ((wish.amount === null) !== (wish.currency === null)) return refused('price-needs-currency')
      const mark = await markById(app, given, workspaceId, { kind, id: which })
      if (!mark) return refused('no-such-mark')
      const at = app.now()
      await app.db.write(async (tx) => {
        const told = isTold ? { at, by: who.account.id } : null
        await keepAdMonth(tx, workspaceId, mark, { ...wish, told })
        await record(tx, who, isTold ? 'mark.told' : 'mark.month-kept', { kind, id: which, month: wish.month }, at)
        await app.live.tell(tx, { workspaceId, kind: 'grow.mark', id: which })
      })
      return done({})
    },
  }),

  'DELETE /grow/marks/:kind/:id/months/:month': endpoint({
    summary: 'Take back what was written of a month',
    may: 'measure',
    input: z.object({ ...Which, month }),
    output: nothing,
    sorry,
    run: async ({ kind, id: which, month: said }, who) =>
      app.db.write(async (tx) => {
        if (!(await dropAdMonth(tx, who.workspaceId, { kind, id: which }, said))) return refused('no-such-mark')
        await record(tx, who, 'mark.month-dropped', { kind, id: which, month: said }, app.now())
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'grow.mark', id: which })
        return done({})
      }),
  }),
})

async function checked(
  app: App,
  workspaceId: string,
  { campaignId, began, ended }: PlacementWish,
): Promise<Result<object, GrowRefusal>> {
  if (ended !== null && (began === null || ended < began)) return refused('ends-before-start')
  if (campaignId !== null && !(await campaignById(app.db.read, workspaceId, campaignId)))
    return refused('no-such-campaign')
  return done({})
}
