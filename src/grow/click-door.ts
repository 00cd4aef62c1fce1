import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import * as z from 'zod'
import type { App } from '#app'
import { isKey } from './key.ts'
import type { Redirect } from './redirect.ts'
import { askerAddress } from './visitor.ts'

const MOST_BYTES = 16_000
const LONGEST = 2_000

const Told = z.object({
  /** Where our short links live; left out by whoever has only one. */
  domain: z.string().max(253).optional(),
  key: z.string().max(200),
  url: z.string().max(LONGEST).nullish(),
  referrer: z.string().max(LONGEST).nullish(),
})

/**
 * `POST /track/click` as the browser script of Dub tells it: somebody came to the site by an address of its own that carries the key
 * of one of our links (`?via=simitim`), and did not pass the link itself. The answer is the name of the click, for the site to keep.
 */
export const clickDoor =
  (app: Pick<App, 'config'>, redirect: Redirect) =>
  (http: Hono): void => {
    http.use('/track/click', cors({ origin: '*', allowMethods: ['POST'] }), bodyLimit({ maxSize: MOST_BYTES }))
    http.post('/track/click', async (c) => {
      const told = Told.safeParse(await bodyOf(c))
      if (!told.success) return fault(c, 422, 'unprocessable_entity', 'domain and key of a short link are needed')
      const { domain, key, referrer } = told.data
      const own = new URL(app.config.url)
      if (domain !== undefined && domain !== own.host && domain !== own.hostname)
        return fault(c, 404, 'not_found', `Short links of ${domain} are not made here.`)
      const counted = isKey(key) ? await redirect.count(key, { ...askedBy(c), referrer: referrer ?? undefined }) : null
      if (!counted) return fault(c, 404, 'not_found', 'There is no such link, or it is switched off.')
      const { click, link } = counted
      const shown = { id: link.id, domain: own.host, key, url: link.url }
      return c.json({ clickId: click, link: shown, partner: null, discount: null })
    })
  }

const askedBy = (c: Context) => ({
  query: '',
  userAgent: c.req.header('user-agent') ?? '',
  address: askerAddress(c),
  unfollowed: c.req.header('sec-gpc') === '1' || c.req.header('dnt') === '1',
})

async function bodyOf(c: Context): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text())
  } catch {
    return null
  }
}

const fault = (c: Context, status: 404 | 422, code: string, message: string) =>
  c.json({ error: { code, message, doc_url: '/api/openapi.json' } }, status)
