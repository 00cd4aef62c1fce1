import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, id, instant, nothing, type Who } from '#platform/endpoint.ts'
import { freshSecret } from '#platform/outgoing/webhook-signature.ts'
import { done, refused } from '#platform/result.ts'
import { langFrom, LANGS } from '#platform/words.ts'
import { sorry } from '../words.ts'
import {
  addNotice,
  addOutlet,
  changeOutlet,
  dropOutlet,
  lastSendings,
  outletRow,
  outletsFor,
  sendAgain,
  type OutletRow,
} from './outlets.sql.ts'
import { isToldAnywhere } from './push/browsers.sql.ts'
import { sendSoon } from './tell.ts'
import { clock, events } from './wish.ts'

const OutletView = z.object({
  id,
  own: z.boolean(),
  way: z.enum(['webhook', 'chat', 'mail', 'push']),
  name: z.string(),
  /** Only the host of an address, or the mailbox: the rest may be a key. */
  where: z.string(),
  events: z.array(z.string()),
  quietFrom: z.string().nullable(),
  quietTo: z.string().nullable(),
  /** Gone: a browser that takes nothing any more, and is no longer told. */
  state: z.enum(['on', 'off', 'failing', 'gone']),
  failingSince: instant.nullable(),
  said: z.string().nullable(),
  /** The SHA-256 of a browser’s own address, by which it finds itself here. */
  mark: z.string().nullable(),
})

/** Who is told of what, and by which way. */
export const noticeRoutes = (app: App) => ({
  'GET /publish/outlets': endpoint({
    summary: 'Where this person and the workspace are told of what happened',
    may: 'see',
    input: nothing,
    output: z.object({ mail: z.boolean(), outlets: z.array(OutletView) }),
    sorry,
    run: async (_, who) =>
      done({
        mail: app.mail.ready,
        outlets: (await outletsFor(app.db.read, who.workspaceId, who.account.id)).map((row) => viewOf(app, row)),
      }),
  }),

  'POST /publish/outlets': endpoint({
    summary:
      'Be told by mail or in a chat (`own`), or have the workspace’s webhook or chat told; its secret is shown this once',
    may: 'see',
    input: z.object({
      own: z.boolean(),
      way: z.enum(['webhook', 'chat', 'mail']),
      name: z.string().trim().min(1).max(80),
      address: z.string().trim().max(2_000),
      dialect: z.enum(['text', 'content']).default('text'),
      events,
      lang: z.enum(LANGS).optional(),
      quietFrom: clock.default(null),
      quietTo: clock.default(null),
    }),
    output: z.object({ id, secret: z.string().nullable() }),
    sorry,
    run: async ({ own, address, lang, ...wish }, who) => {
      if (!own && who.role !== 'owner' && who.role !== 'manager') return refused('not-yours')
      const to = wish.way === 'mail' ? who.account.email : address
      if (wish.way === 'mail' ? !to.includes('@') : !/^https?:\/\/\S+$/.test(to)) return refused('not-an-address')
      const secret = wish.way === 'webhook' ? freshSecret() : null
      return app.db.write(async (tx) => {
        const made = await addOutlet(tx, {
          ...wish,
          workspaceId: who.workspaceId,
          accountId: own ? who.account.id : null,
          address: app.vault.seal(to),
          secret: secret === null ? null : app.vault.seal(secret),
          lang: lang ?? langFrom(who.lang),
          at: app.now(),
        })
        await record(tx, who, 'outlet.made', { id: made.id, way: wish.way, name: wish.name }, app.now())
        return done({ id: made.id, secret })
      })
    },
  }),

  'PUT /publish/outlets/:id': endpoint({
    summary: 'Change what it tells of, or switch it off and on again',
    may: 'see',
    input: z.object({ id, events, on: z.boolean() }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        const row = await outletRow(tx, wish.id)
        if (!row || !isFor(row, who)) return refused('not-found')
        if (row.state === 'gone') return refused('browser-gone')
        await changeOutlet(tx, wish.id, wish.events, wish.on ? 'on' : 'off')
        if (wish.on) await sendSoon(app, tx, wish.id, app.now())
        return done({})
      }),
  }),

  'DELETE /publish/outlets/:id': endpoint({
    summary: 'Tell nobody there any more; a browser may unsubscribe when nobody else is told in it (`last`)',
    may: 'see',
    input: z.object({ id }),
    output: z.object({ last: z.boolean() }),
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        const row = await outletRow(tx, wish.id)
        if (!row || !isFor(row, who)) return refused('not-found')
        await dropOutlet(tx, wish.id)
        await record(tx, who, 'outlet.dropped', { id: wish.id, name: row.name }, app.now())
        return done({ last: row.mark === null || !(await isToldAnywhere(tx, row.mark)) })
      }),
  }),

  'POST /publish/outlets/:id/test': endpoint({
    summary: 'Send a test there',
    may: 'see',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        const row = await outletRow(tx, wish.id)
        if (!row || !isFor(row, who)) return refused('not-found')
        if (row.state === 'gone') return refused('browser-gone')
        const about = { channel: '', text: '', url: null, reason: null }
        await addNotice(tx, wish.id, { event: 'test', about }, app.now())
        await sendSoon(app, tx, wish.id, app.now())
        return done({})
      }),
  }),

  'GET /publish/outlets/:id/sendings': endpoint({
    summary: 'The last messages sent there, and what was answered',
    may: 'see',
    input: z.object({ id }),
    output: z.object({
      sendings: z.array(
        z.object({
          id,
          state: z.enum(['waiting', 'sent', 'failed']),
          attempts: z.number().int(),
          status: z.number().nullable(),
          said: z.string().nullable(),
          at: instant,
          sentAt: instant.nullable(),
        }),
      ),
    }),
    sorry,
    run: async (wish, who) => {
      const row = await outletRow(app.db.read, wish.id)
      if (!row || !isFor(row, who)) return refused('not-found')
      return done({ sendings: await lastSendings(app.db.read, wish.id) })
    },
  }),

  'POST /publish/outlets/:id/sendings/:sending/again': endpoint({
    summary: 'Send a message once more, under the same id',
    may: 'see',
    input: z.object({ id, sending: id }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        const row = await outletRow(tx, wish.id)
        if (!row || !isFor(row, who)) return refused('not-found')
        if (row.state === 'gone') return refused('browser-gone')
        if (!(await sendAgain(tx, wish.id, wish.sending, app.now()))) return refused('not-found')
        await sendSoon(app, tx, wish.id, app.now())
        return done({})
      }),
  }),
})

/** One's own, or the workspace's for those who manage it. */
const isFor = (row: OutletRow, who: Who): boolean =>
  row.workspaceId === who.workspaceId &&
  (row.accountId === null ? who.role === 'owner' || who.role === 'manager' : row.accountId === who.account.id)

const viewOf = (app: App, row: OutletRow) => ({
  ...row,
  own: row.accountId !== null,
  where: row.way === 'mail' ? app.vault.open(row.address) : (URL.parse(app.vault.open(row.address))?.host ?? ''),
})
