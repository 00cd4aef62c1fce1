import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { doorsOf } from '../audience/circles.ts'
import { audienceOf } from '../audience/declared.ts'
import type { GrowGiven } from '../campaigns/given.ts'
import { type GrowRefusal, sorry } from '../words.ts'
import { lookAtPartner } from './look.ts'
import { KINDS, partnerFit, perThousandFollowers } from './partner.ts'
import {
  addPartner,
  changePartner,
  dropPartner,
  keepFollowers,
  partnerPage,
  type PartnerWish,
  postsOfPartners,
} from './partners.sql.ts'

const PAGE = 40
const count = z.number()
const Interval = { low: count, high: count }
const text = (most: number) => z.string().trim().max(most)

const Wish = z.object({
  kind: z.enum(KINDS).default('partner'),
  name: text(120).min(1),
  url: text(300).default(''),
  note: text(1_000).default(''),
  price: z.number().positive().max(1e9).nullable().default(null),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
  door: text(80).default(''),
})

const Shared = z.object({ share: count.nullable(), yes: count, of: count, ...Interval })

const View = z.object({
  id,
  kind: z.enum(KINDS),
  name: z.string(),
  url: z.string(),
  about: z.string(),
  note: z.string(),
  price: count.nullable(),
  currency: z.string().nullable(),
  door: z.string(),
  lookedAt: instant.nullable(),
  answered: z.boolean().nullable(),
  followers: count.nullable(),
  followersDay: z.string().nullable(),
  typed: z.boolean().nullable(),
  before: count.nullable(),
  posts: count,
  fit: z.object({ value: count, judged: count, ...Interval }).nullable(),
  languages: Shared.nullable(),
  topics: Shared.nullable(),
  perThousand: count.nullable(),
  pricePerThousand: count.nullable(),
  /** Who came by its door: the only proof there is. */
  came: z
    .object({ joined: count, left: count, yes: count, of: count, ...Interval, pricePerRight: count.nullable() })
    .nullable(),
})

/** Pages of others, compared by how well their people are those we want. */
export const partnerRoutes = (app: App, given: GrowGiven) => ({
  'GET /grow/partners': endpoint({
    summary:
      'Partners and competitors: followers, fit of what they write with whom we are for, price, and who came from them',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(View),
    sorry,
    run: async ({ next }, { workspaceId }) => {
      const rows = await partnerPage(app.db.read, { workspaceId, id: null, before: next ?? null, limit: PAGE })
      const [{ wanted }, posts, around] = await Promise.all([
        audienceOf(app, workspaceId, null),
        postsOfPartners(
          app.db.read,
          rows.map((row) => row.id),
        ),
        rows.some(({ door }) => door !== '') ? given.around(workspaceId, null) : null,
      ])
      const doors = new Map((around ? doorsOf(wanted, around) : []).map((one) => [one.door, one]))
      return done({
        items: rows.map((row) => {
          const own = posts.filter(({ partnerId }) => partnerId === row.id)
          const { score, perThousand } = partnerFit(wanted, own, row.followers)
          const part = (clause: string) => score.parts.find((one) => one.clause === clause) ?? null
          const came = doors.get(row.door)
          return {
            ...row,
            posts: own.length,
            fit: score.fit,
            languages: part('languages'),
            topics: part('interests'),
            perThousand,
            pricePerThousand: perThousandFollowers(row.price, row.followers),
            came: came
              ? { ...came, pricePerRight: row.price === null || came.yes === 0 ? null : row.price / came.yes }
              : null,
          }
        }),
        next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null,
      })
    },
  }),

  'POST /grow/partners': endpoint({
    summary: 'Note a partner or a competitor; its page is read at once where everybody may read it',
    may: 'draft',
    input: Wish.extend({ followers: z.number().int().min(0).max(1e10).nullable().default(null) }),
    output: z.object({ id }),
    sorry,
    run: async ({ followers, ...wish }, who) => {
      const sound = checked(wish)
      if (!sound.ok) return sound
      const { workspaceId } = who
      const at = app.now()
      const added = await app.db.write(async (tx) => {
        const row = await addPartner(tx, workspaceId, wish, who.account.id, at)
        if (followers !== null) await keepFollowers(tx, { id: row.id, day: dayOf(at), followers, typed: true })
        if (wish.url !== '')
          await app.jobs.add(tx, 'grow.look-at-partner', { workspaceId, id: row.id }, { key: `grow.partner/${row.id}` })
        await app.live.tell(tx, { workspaceId, kind: 'grow.partner', id: row.id })
        return row
      })
      return done({ id: added.id })
    },
  }),

  'PUT /grow/partners/:id': endpoint({
    summary: 'Change what is noted of a partner',
    may: 'draft',
    input: Wish.extend({ id, followers: z.number().int().min(0).max(1e10).nullable().default(null) }),
    output: nothing,
    sorry,
    run: async ({ id: which, followers, ...wish }, { workspaceId }) => {
      const sound = checked(wish)
      if (!sound.ok) return sound
      const changed = await app.db.write(async (tx) => {
        const row = await changePartner(tx, workspaceId, which, wish)
        if (row && followers !== null)
          await keepFollowers(tx, { id: which, day: dayOf(app.now()), followers, typed: true })
        await app.live.tell(tx, { workspaceId, kind: 'grow.partner', id: which })
        return row
      })
      return changed ? done({}) : refused('no-such-partner')
    },
  }),

  'DELETE /grow/partners/:id': endpoint({
    summary: 'Take a partner off the list, with what was read of it',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async ({ id: which }, { workspaceId }) => {
      const gone = await app.db.write((tx) => dropPartner(tx, workspaceId, which))
      return gone ? done({}) : refused('no-such-partner')
    },
  }),

  'POST /grow/partners/:id/look': endpoint({
    summary: 'Read its page now',
    may: 'draft',
    input: z.object({ id }),
    output: z.object({ posts: count, followers: count.nullable() }),
    sorry,
    run: (wish, { workspaceId }) => lookAtPartner(app, workspaceId, wish.id),
  }),
})

const dayOf = (at: Temporal.Instant): string => at.toZonedDateTimeISO('UTC').toPlainDate().toString()

function checked({ price, currency }: PartnerWish): Result<object, GrowRefusal> {
  return (price === null) === (currency === null) ? done({}) : refused('price-needs-currency')
}
