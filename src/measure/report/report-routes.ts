import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import * as z from 'zod'
import type { App } from '#app'
import { memberWho } from '#platform/http/member-who.ts'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { edgeProblem } from '#platform/http/problem.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import { done, refused } from '#platform/result.ts'
import { LANGS, langFrom } from '#platform/words.ts'
import { PERIODS } from '../period.ts'
import { viewOf } from '../figures.ts'
import type { MeasureGiven } from '../given.ts'
import { sorry } from '../words.ts'
import { csvOf, excelOf } from './files.ts'
import { gather, type Report } from './gather.ts'
import { pdfOf } from './pdf.ts'
import { pictureOf } from './picture.ts'
import {
  addMail,
  addShare,
  dropMail,
  endShare,
  keepLook,
  lookOf,
  mailsOf,
  shareByHash,
  sharesOf,
} from './reports.sql.ts'

const SHARES_MOST = 50
const LOGO_BYTES = 300_000
const TOKEN_BYTES = 24

const lang = z.enum(LANGS)
const period = z.enum(PERIODS)

/** How a report looks, who may see it by a link, and who gets it by mail. */
export const reportRoutes = (app: App) => ({
  'GET /measure/reports': endpoint({
    summary: 'How reports look, which links show one, and who gets them by mail',
    may: 'see',
    input: nothing,
    output: z.object({
      look: z.object({ name: z.string(), colour: z.string(), logo: z.boolean() }).nullable(),
      mailReady: z.boolean(),
      shares: z.array(z.object({ id, period, day: z.string(), lang, endsAt: instant })),
      mails: z.array(
        z.object({
          id,
          name: z.string(),
          address: z.string(),
          period: z.enum(['week', 'month']),
          lang,
          hour: z.number(),
        }),
      ),
    }),
    sorry,
    run: async (_, { workspaceId }) => {
      const { read } = app.db
      const [look, shares, mails] = await Promise.all([
        lookOf(read, workspaceId),
        sharesOf(read, workspaceId, app.now(), SHARES_MOST),
        mailsOf(read, workspaceId),
      ])
      return done({
        look: look ? { name: look.name, colour: look.colour, logo: look.logo !== null } : null,
        mailReady: app.mail.ready,
        shares,
        mails,
      })
    },
  }),

  'PUT /measure/reports/look': endpoint({
    summary: 'Give reports a name, a colour and a sign of their own; a sign left out stays, null takes it away',
    may: 'manage',
    input: z.object({
      name: z.string().trim().max(80),
      colour: z.string().regex(/^#[0-9a-f]{6}$/),
      /** A PNG or JPEG picture, in base64. */
      logo: z
        .base64()
        .max(LOGO_BYTES * 1.4)
        .nullable()
        .optional(),
    }),
    output: nothing,
    sorry,
    run: async ({ name, colour, logo }, { workspaceId }) => {
      const bytes = typeof logo === 'string' ? Buffer.from(logo, 'base64') : logo
      if (bytes && !isPicture(bytes)) return refused('not-a-logo')
      await app.db.write((tx) =>
        keepLook(tx, workspaceId, { name, colour, ...(bytes === undefined ? {} : { logo: bytes }) }),
      )
      return done({})
    },
  }),

  'POST /measure/reports/shares': endpoint({
    summary: 'Make a link that shows the report of a period until it ends; it is told once',
    may: 'measure',
    input: z.object({
      period: period.default('week'),
      day: z.iso.date().optional(),
      lang: lang.optional(),
      days: z.number().int().min(1).max(365).default(14),
    }),
    output: z.object({ id, url: z.string(), endsAt: instant }),
    sorry,
    run: async (wish, who) => {
      const token = randomBytes(TOKEN_BYTES).toString('base64url')
      const { whole } = await viewOf(app, who.workspaceId, wish.period, wish.day)
      const endsAt = app.now().add({ hours: wish.days * 24 })
      const made = await app.db.write((tx) =>
        addShare(tx, {
          workspaceId: who.workspaceId,
          hash: hashOf(token),
          period: wish.period,
          day: whole.from.toString(),
          lang: wish.lang ?? who.lang,
          ends: endsAt,
          by: who.account.id,
          at: app.now(),
        }),
      )
      return done({ id: made.id, url: `${app.config.url}/report/${token}`, endsAt })
    },
  }),

  'DELETE /measure/reports/shares/:id': endpoint({
    summary: 'End a link at once',
    may: 'measure',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      await app.db.write((tx) => endShare(tx, workspaceId, wish.id, app.now()))
      return done({})
    },
  }),

  'POST /measure/reports/mails': endpoint({
    summary: 'Send the report of every week or month to somebody when it is over',
    may: 'manage',
    input: z.object({
      name: z.string().trim().min(1).max(80),
      address: z.email().max(200),
      period: z.enum(['week', 'month']).default('week'),
      lang: lang.optional(),
      hour: z.number().int().min(0).max(23).default(8),
    }),
    output: z.object({ id }),
    sorry,
    run: async (wish, who) =>
      done(
        await app.db.write((tx) =>
          addMail(tx, {
            ...wish,
            workspaceId: who.workspaceId,
            lang: wish.lang ?? who.lang,
            by: who.account.id,
            at: app.now(),
          }),
        ),
      ),
  }),

  'DELETE /measure/reports/mails/:id': endpoint({
    summary: 'Send somebody no more reports',
    may: 'manage',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      await app.db.write((tx) => dropMail(tx, workspaceId, wish.id, app.now()))
      return done({})
    },
  }),
})

const isPicture = (bytes: Buffer): boolean =>
  (bytes[0] === 0x89 && bytes[1] === 0x50) || (bytes[0] === 0xff && bytes[1] === 0xd8)

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

const KINDS = {
  pdf: { type: 'application/pdf', make: pdfOf },
  png: { type: 'image/png', make: pictureOf },
  csv: { type: 'text/csv; charset=utf-8', make: async (report: Report) => Buffer.from(csvOf(report)) },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: excelOf },
}

const isKind = (name: string): name is keyof typeof KINDS => name in KINDS

/** Reports as files: `/api/v1/measure/reports/week.pdf?day=…&lang=…`, and `/report/TOKEN` for whoever holds a link. */
export const reportFiles =
  (app: App, given: MeasureGiven): RawRoutes =>
  (http, reception) => {
    http.get('/api/v1/measure/reports/:file', async (c, next) => {
      const [name = '', kind = ''] = c.req.param('file').split('.')
      const wished = period.safeParse(name)
      if (!wished.success || !isKind(kind)) return next()
      const spoken = langFrom(c.req.query('lang') ?? c.req.header('accept-language'))
      const who = await memberWho(reception, c.req.raw, 'see')
      if (!who) return edgeProblem('not-allowed', spoken)
      const day = z.iso.date().optional().safeParse(c.req.query('day'))
      const wish = { period: wished.data, day: day.success ? day.data : undefined, lang: spoken }
      const report = await gather(app, given, who.workspaceId, wish)
      return report ? fileOf(c, report, kind, 'attachment') : edgeProblem('not-found', spoken)
    })
    http.get('/report/:token', async (c) => {
      const spoken = langFrom(c.req.header('accept-language'))
      const share = await shareByHash(app.db.read, hashOf(c.req.param('token')), app.now())
      const kind = c.req.query('as') ?? 'pdf'
      if (!share || !isKind(kind)) return edgeProblem('not-found', spoken)
      const report = await gather(app, given, share.workspaceId, share)
      return report ? fileOf(c, report, kind, 'inline') : edgeProblem('not-found', spoken)
    })
  }

async function fileOf(c: Context, report: Report, kind: keyof typeof KINDS, shown: 'attachment' | 'inline') {
  const { type, make } = KINDS[kind]
  return c.body(new Uint8Array(await make(report)), 200, {
    'content-type': type,
    'content-disposition': `${shown}; filename="meydan-${report.period}-${report.starts}.${kind}"`,
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
  })
}
