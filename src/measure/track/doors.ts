import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { App } from '#app'
import { clickById } from '#grow'
import { memberWho } from '#platform/http/member-who.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import { say } from '#platform/words.ts'
import { sorry } from '../words.ts'
import { Lead, Sale } from './shop-events.ts'
import { tellLead, tellSale } from './tell-event.ts'

const MOST_BYTES = 64_000

/**
 * `POST /track/lead` and `POST /track/sale` as shops that use the clients of Dub tell them: with an API key of this desk as the
 * token, and the `mdn` parameter of the visitor as the click. Names and addresses of customers are answered back and not kept.
 */
export const trackDoors =
  (app: App): RawRoutes =>
  (http, reception) => {
    for (const path of ['/track/lead', '/track/sale']) http.use(path, bodyLimit({ maxSize: MOST_BYTES }))

    http.post('/track/lead', async (c) => {
      const who = await memberWho(reception, c.req.raw, 'measure')
      if (!who) return fault(c, 401, 'unauthorized', 'An API key of this desk that may measure is needed.')
      const body: unknown = await c.req.json().catch(() => null)
      const lead = Lead.safeParse(body)
      if (!lead.success) return fault(c, 422, 'unprocessable_entity', lead.error.issues[0]?.message ?? 'not a lead')
      const told = await tellLead(app, who, lead.data)
      if (!told.ok) return refusal(c, told.reason)
      const { click } = told.value
      return c.json({
        click: { id: click },
        link: await linkOf(app, who.workspaceId, click),
        customer: customerIn(body, lead.data.customerExternalId),
      })
    })

    http.post('/track/sale', async (c) => {
      const who = await memberWho(reception, c.req.raw, 'measure')
      if (!who) return fault(c, 401, 'unauthorized', 'An API key of this desk that may measure is needed.')
      const body: unknown = await c.req.json().catch(() => null)
      const sale = Sale.safeParse(body)
      if (!sale.success) return fault(c, 422, 'unprocessable_entity', sale.error.issues[0]?.message ?? 'not a sale')
      const told = await tellSale(app, who, sale.data)
      if (!told.ok) return refusal(c, told.reason)
      const { amount, currency, eventName, paymentProcessor, invoiceId = null, metadata = null } = sale.data
      const person = sale.data.customerExternalId
      return c.json({
        eventName,
        customer: { id: person, ...customerIn(body, person) },
        sale: { amount, currency: currency.toLowerCase(), paymentProcessor, invoiceId, metadata },
      })
    })
  }

const fault = (c: Context, status: 401 | 404 | 422, code: string, message: string) =>
  c.json({ error: { code, message, doc_url: '/api/openapi.json' } }, status)

const refusal = (c: Context, reason: keyof typeof sorry | 'no-such-click') =>
  reason === 'no-such-click'
    ? fault(c, 404, 'not_found', 'This click is not known here, nor is the customer by another one.')
    : fault(c, 422, 'unprocessable_entity', say(sorry[reason], 'en'))

/** What the shop said of its customer goes back to it, and nowhere else. */
function customerIn(body: unknown, externalId: string) {
  const told = new Map(body !== null && typeof body === 'object' ? Object.entries(body) : [])
  const text = (name: string): string | null => {
    const value: unknown = told.get(name)
    return typeof value === 'string' ? value : null
  }
  return { name: text('customerName'), email: text('customerEmail'), avatar: text('customerAvatar'), externalId }
}

async function linkOf(app: App, workspaceId: string, clickId: string) {
  const click = clickId === '' ? undefined : await clickById(app.db.read, workspaceId, clickId)
  if (!click) return null
  return {
    id: click.linkId,
    domain: new URL(app.config.url).host,
    key: click.linkKey,
    shortLink: `${app.config.url}/l/${click.linkKey}`,
    url: click.url,
    partnerId: null,
    programId: null,
    tenantId: null,
    externalId: null,
  }
}
