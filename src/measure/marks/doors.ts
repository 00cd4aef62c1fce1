import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { askerAddress, createSalts, visitorOf } from '#grow'
import { siteBy } from '../site/sites.sql.ts'
import { tellOutcome } from '../tell-outcome.ts'
import { hostOf } from '../site/hit.ts'
import { readCall } from './call.ts'
import { callDoorBy, lend } from './loans.sql.ts'
import { callKeyHash } from './mark-routes.ts'
import { NUMBERS } from './number-script.ts'

const MOST_BYTES = 64_000
const LOAN_MINUTES = 20
const SCRIPT_SECONDS = 3_600
const LONGEST_CLICK = 64

const Asked = z.object({ d: z.string().max(253), c: z.string().max(LONGEST_CLICK).optional() })

/**
 * `/n.js` shows each visitor of a site a telephone number of its pool for a while, `/calls/KEY` is where an exchange reports that one of
 * them rang. The caller's own number is not kept.
 */
export const markDoors = (app: App) => {
  const saltFor = createSalts(app).of
  return (http: Hono): void => {
    http.use('/api/number', cors({ origin: '*', allowMethods: ['GET'] }))
    http.get('/n.js', (c) =>
      c.body(NUMBERS, 200, {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': `public, max-age=${SCRIPT_SECONDS}`,
        'access-control-allow-origin': '*',
      }),
    )

    http.get('/api/number', async (c) => {
      const asked = Asked.safeParse(c.req.query())
      const host = asked.success ? hostOf(asked.data.d) : null
      const site = host === null ? undefined : await siteBy(app.db.read, 'host', host)
      const alone = c.req.header('sec-gpc') === '1' || c.req.header('dnt') === '1'
      if (!site || alone) return c.json({ number: null }, 200, { 'cache-control': 'no-store' })
      const at = app.now()
      const day = at.toZonedDateTimeISO(site.zone).toPlainDate().toString()
      const salt = await saltFor(day)
      if (!salt) return c.json({ number: null }, 200, { 'cache-control': 'no-store' })
      const asker = { address: askerAddress(c), userAgent: c.req.header('user-agent') ?? '' }
      const visitor = visitorOf(salt, site.workspaceId, asker).toString()
      const clicks = asked.data?.c === undefined ? [] : [asked.data.c]
      const until = at.add({ minutes: LOAN_MINUTES })
      const number = await app.db.write((tx) => lend(tx, { siteId: site.id, visitor, clicks, at, until }))
      return c.json({ number }, 200, { 'cache-control': 'no-store' })
    })

    http.post('/calls/:key', bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
      const door = await callDoorBy(app.db.read, callKeyHash(c.req.param('key')))
      if (!door) return c.json({ error: 'this address is not open' }, 404)
      const { workspaceId } = door
      const zone = (await workspaceById(app.db.read, workspaceId))?.zone ?? 'UTC'
      const call = readCall(await toldIn(c), app.now(), zone)
      if (!call) return c.json({ counted: false })
      if (!call.answered) return c.json({ counted: false, reason: 'not answered' })
      const account = { id: 'calls', name: 'calls', email: '' }
      const stored = await tellOutcome(
        app,
        { account, lang: 'en', role: 'analyst', workspaceId },
        {
          reference: call.reference,
          kind: 'call',
          at: call.at,
          value: null,
          currency: null,
          note: '',
          seconds: call.seconds,
          clicks: [],
          number: call.to,
          postId: null,
        },
      )
      if (!stored.ok) return c.json({ counted: false, reason: stored.reason }, 422)
      return c.json({ counted: !stored.value.repeated, via: stored.value.via })
    })
  }
}

/** JSON, or the form that older exchanges send; what stands in the address counts as well. */
async function toldIn(c: Context): Promise<Record<string, unknown>> {
  const query = c.req.query()
  if (c.req.header('content-type')?.includes('json')) {
    const body = z.record(z.string(), z.unknown()).safeParse(await c.req.json().catch(() => null))
    return { ...query, ...body.data }
  }
  const form = await c.req.parseBody().catch(() => ({}))
  return { ...query, ...form }
}
