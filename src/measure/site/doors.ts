import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import type { App } from '#app'
import { askerAddress } from '#grow'
import type { Receiver, Sender } from './receive.ts'
import { TRACKER } from './tracker.ts'
import { readGoogle } from './wire/google.ts'
import { readPlausible } from './wire/plausible.ts'
import { readUmami } from './wire/umami.ts'

const MOST_BYTES = 64_000
const SCRIPT_SECONDS = 3_600

/**
 * Where sites tell what happens on them: our own script at `/t.js`, and the addresses and words that the clients of Plausible
 * (`/api/event`), Umami (`/api/send`) and the GA4 measurement protocol (`/mp/collect`) know, so that whoever has one of those built
 * in only changes the address.
 */
export const siteDoors =
  (app: Pick<App, 'now'>, receiver: Receiver) =>
  (http: Hono): void => {
    for (const path of ['/api/event', '/api/send', '/mp/collect', '/debug/mp/collect'])
      http.use(path, cors({ origin: '*', allowMethods: ['POST'] }), bodyLimit({ maxSize: MOST_BYTES }))

    http.get('/t.js', (c) =>
      c.body(TRACKER, 200, {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': `public, max-age=${SCRIPT_SECONDS}`,
        'access-control-allow-origin': '*',
      }),
    )

    http.post('/api/event', async (c) => {
      const told = readPlausible(await bodyOf(c))
      if (!told) return c.json({ errors: { request: ['name, url and domain are needed'] } }, 400)
      const sender = senderOf(c)
      let dropped = told.said === null
      for (const host of told.hosts) {
        const site = told.said && (await receiver.find('host', host))
        if (!site || !told.said || !(await receiver.take(site, told.said, sender))) dropped = true
      }
      return c.text('ok', 202, dropped ? { 'x-plausible-dropped': '1' } : {})
    })

    http.post('/api/send', async (c) => {
      const told = readUmami(await bodyOf(c))
      if (!told) return c.json({ error: { message: 'type and payload.website are needed', status: 400 } }, 400)
      const site = await receiver.find('id', told.site)
      if (!site) return c.json({ error: { message: 'Website not found.', status: 400 } }, 400)
      const asked = senderOf(c)
      const sender = { ...asked, userAgent: told.userAgent ?? asked.userAgent, address: told.address ?? asked.address }
      if (told.said && !(await receiver.take(site, told.said, sender))) return c.json({ beep: 'boop' })
      return c.json({ cache: '', sessionId: site.id, visitId: site.id })
    })

    http.post('/mp/collect', async (c) => {
      // The protocol answers the same whatever came; `/debug/mp/collect` tells what is wrong with it.
      await takeGoogle(app, receiver, c, true)
      return c.body(null, 204)
    })
    http.post('/debug/mp/collect', async (c) =>
      c.json({ validationMessages: await takeGoogle(app, receiver, c, false) }),
    )
  }

async function takeGoogle(app: Pick<App, 'now'>, receiver: Receiver, c: Context, counts: boolean) {
  const site = await receiver.find('tag', c.req.query('measurement_id') ?? '')
  if (!site || site.secret !== c.req.query('api_secret'))
    return [fault('measurement_id', 'measurement_id and api_secret belong to no site of this desk')]
  const told = readGoogle(await bodyOf(c), app.now())
  const sender: Sender = { userAgent: told.client, address: '', anonymous: told.client === '', isServer: true }
  if (counts) for (const said of told.said) await receiver.take(site, said, sender, told.at)
  return told.faults
}

const fault = (fieldPath: string, description: string) => ({
  fieldPath,
  description,
  validationCode: 'VALUE_INVALID',
})

/** Scripts send JSON as plain text to save the browser a question. */
const bodyOf = async (c: Context): Promise<unknown> => {
  try {
    return JSON.parse(await c.req.text())
  } catch {
    return null
  }
}

/** Somebody who asked not to be followed is counted, but is nobody's visitor. */
const senderOf = (c: Context): Sender => ({
  userAgent: c.req.header('user-agent') ?? '',
  address: askerAddress(c),
  anonymous: c.req.header('sec-gpc') === '1' || c.req.header('dnt') === '1',
  isServer: false,
})
