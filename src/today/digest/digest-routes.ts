import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { placesOf } from '../queue/places.sql.ts'
import { sorry } from '../words.ts'
import { chatsOf, type Digest, digestOf, keepDigest } from './digests.sql.ts'
import { composed } from './send-digests.ts'

const shape = z.object({
  rhythm: z.enum(['off', 'daily', 'weekly']),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  weekday: z.number().int().min(1).max(7),
  /** Of one workspace, or of all this person works in. */
  workspaceId: id.nullable(),
  byMail: z.boolean(),
  /** One of this person's chats (see the notices). */
  outletId: id.nullable(),
})

const USUAL: Digest = { rhythm: 'off', at: '08:30', weekday: 1, workspaceId: null, byMail: true, outletId: null }

/** The day told where one is not at the desk. */
export const digestRoutes = (app: App) => ({
  'GET /today/digest': endpoint({
    summary: 'How this person is told of the day by mail or chat, and where they could be',
    may: 'see',
    input: nothing,
    output: shape.extend({
      mail: z.boolean(),
      chats: z.array(z.object({ id, name: z.string() })),
      brands: z.array(z.object({ id, name: z.string() })),
    }),
    sorry: {},
    run: async (_, { account, workspaceId }) => {
      const [kept, chats, places] = await Promise.all([
        digestOf(app.db.read, account.id),
        chatsOf(app.db.read, account.id),
        brandsOf(app, account.id, workspaceId),
      ])
      return done({
        ...(kept ?? USUAL),
        mail: app.mail.ready,
        chats,
        brands: places.map((place) => ({ id: place.workspaceId, name: place.brand })),
      })
    },
  }),

  'PUT /today/digest': endpoint({
    summary: 'Be told of the day, daily or weekly, at an hour of one’s own clock',
    may: 'see',
    input: shape,
    output: nothing,
    sorry,
    run: async (wish, { account, workspaceId }) => {
      const [chats, places] = await Promise.all([
        chatsOf(app.db.read, account.id),
        brandsOf(app, account.id, workspaceId),
      ])
      const knowsChat = wish.outletId === null || chats.some((chat) => chat.id === wish.outletId)
      const knowsPlace = wish.workspaceId === null || places.some((place) => place.workspaceId === wish.workspaceId)
      if (!knowsChat || !knowsPlace) return refused('not-there')
      await app.db.write((tx) => keepDigest(tx, account.id, wish, app.now()))
      return done({})
    },
  }),

  'GET /today/digest/preview': endpoint({
    summary: 'What the digest would say now',
    may: 'see',
    input: z.object({ rhythm: z.enum(['daily', 'weekly']), workspace: id.optional() }),
    output: z.object({ subject: z.string(), text: z.string() }),
    sorry: {},
    run: async ({ rhythm, workspace }, { account, lang, workspaceId }) => {
      const day = app.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
      const brands = await brandsOf(app, account.id, workspaceId)
      const [only] = brands.length === 1 ? brands : []
      const one = { accountId: account.id, workspaceId: workspace ?? only?.workspaceId ?? null, lang }
      return done(await composed(app, one, rhythm, day))
    },
  }),
})

/** The brands a letter can speak of; who has none yet is shown the sample or the day of practice they sit in. */
async function brandsOf(app: App, accountId: string, here: string) {
  const real = await placesOf(app.db.read, accountId)
  return real.length > 0 ? real : placesOf(app.db.read, accountId, here)
}
