import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import test, { type TestContext } from 'node:test'
import { serve } from '@hono/node-server'
import { Dub } from 'dub'
import { Hono } from 'hono'
import * as z from 'zod'
import { createReception, makeApiKey } from '#desk'
import { openAuth } from '#platform/auth.ts'
import { bakery } from '../testing/bakery.ts'
import { leadKind, moneyOf } from './shop-events.ts'

const Listed = z.object({
  items: z.array(
    z.object({
      kind: z.string(),
      reference: z.string(),
      value: z.string().nullable(),
      currency: z.string().nullable(),
      via: z.string(),
      storyTitle: z.string().nullable(),
      person: z.string().nullable(),
    }),
  ),
})

/** The bakery on a real server, and a shop that speaks to it with the official client of Dub, unchanged. */
async function withShop(t: TestContext) {
  const shop = await bakery(t)
  const { app, workspaceId } = shop
  const auth = openAuth({ url: app.db.url, address: app.config.url, secret: 's'.repeat(43), log: app.log })
  t.after(() => auth.close())
  const http = new Hono()
  shop.slice.raw(http, createReception(app, auth))
  const server = serve({ fetch: http.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((ready) => server.once('listening', ready))
  t.after(() => void server.close())
  const url = `http://127.0.0.1:${portOf(server.address())}`
  const account = { id: 'olga', name: 'Olga', email: 'olga@example.org' }
  const who = { account, lang: 'tr', role: 'owner', workspaceId } as const
  const { key } = await makeApiKey(app, who, { name: 'Shop', role: 'analyst' })
  const client = (token = key) => new Dub({ token, serverURL: url, retryConfig: { strategy: 'none' } })
  const listed = async () => Listed.parse((await shop.call('GET /outcomes')).body).items.toReversed()
  return { ...shop, url, client, listed }
}

const portOf = (address: AddressInfo | string | null) => (address && typeof address === 'object' ? address.port : 0)

test('the official client of Dub tells a lead and a sale, unchanged; the sale finds the story by its customer', async (t) => {
  const { client, follow, listed } = await withShop(t)
  const dub = client()
  const clickId = await follow()
  const lead = await dub.track.lead({ clickId, eventName: 'Sign up', customerExternalId: 'm-1', customerName: 'Ayşe' })
  assert.equal(lead.click.id, clickId)
  assert.deepEqual(
    [lead.customer.name, lead.customer.externalId, lead.link?.url],
    ['Ayşe', 'm-1', 'https://firin.example/kayit'],
  )
  const sale = await dub.track.sale({ customerExternalId: 'm-1', amount: 45_050, currency: 'try', invoiceId: 'F-7' })
  assert.deepEqual([sale.sale?.amount, sale.sale?.currency, sale.customer?.externalId], [45_050, 'try', 'm-1'])
  const told = await listed()
  assert.deepEqual(
    told.map(({ kind, value, currency, storyTitle }) => [kind, value, currency, storyTitle]),
    [
      ['registration', null, null, 'Un fiyatları düştü'],
      ['sale', '450.50', 'TRY', 'Un fiyatları düştü'],
    ],
  )
  assert.ok(!JSON.stringify(told).includes('Ayşe'), 'the name of the customer is not kept')
})

test('a lead of the same customer and an invoice told twice count once, and a quantity as many times', async (t) => {
  const { client, follow, listed } = await withShop(t)
  const dub = client()
  const lead = { clickId: await follow(), eventName: 'Demo booked', customerExternalId: 'm-2', eventQuantity: 3 }
  await dub.track.lead(lead)
  await dub.track.lead(lead)
  for (let time = 0; time < 2; time += 1)
    await dub.track.sale({ customerExternalId: 'm-2', amount: 500, currency: 'jpy', invoiceId: 'F-8' })
  assert.deepEqual(
    (await listed()).map(({ kind, value }) => [kind, value]),
    [
      ['lead', null],
      ['lead', null],
      ['lead', null],
      ['sale', '500.00'],
    ],
  )
})

test('a lead may be put off until its customer comes back without the click', async (t) => {
  const { client, follow, listed } = await withShop(t)
  const dub = client()
  await dub.track.lead({ clickId: await follow(), eventName: 'Sign up', customerExternalId: 'm-3', mode: 'deferred' })
  assert.deepEqual(await listed(), [])
  await dub.track.lead({ clickId: '', eventName: 'Sign up', customerExternalId: 'm-3' })
  assert.partialDeepStrictEqual(await listed(), [{ kind: 'registration', via: 'click', person: 'm-3' }])
})

test('a click nobody made is refused in the client’s own words, a sale without any is kept and honest about it', async (t) => {
  const { client, listed } = await withShop(t)
  const dub = client()
  await assert.rejects(
    dub.track.lead({ clickId: 'nobodynobodynobody', eventName: 'Sign up', customerExternalId: 'm-4' }),
    (error: unknown) => error instanceof Error && error.name === 'NotFound',
  )
  await dub.track.sale({ customerExternalId: 'm-5', amount: 100, currency: 'try' })
  assert.partialDeepStrictEqual(await listed(), [{ kind: 'sale', via: 'none', value: '1.00' }])
})

test('without a key that may measure nothing is told', async (t) => {
  const { client, listed } = await withShop(t)
  await assert.rejects(
    client('mdn_wrong').track.sale({ customerExternalId: 'm-6', amount: 100 }),
    (error: unknown) => error instanceof Error && error.name === 'Unauthorized',
  )
  assert.deepEqual(await listed(), [])
})

test('coins are counted as each currency has them, and a sign-up is known by its name in three languages', () => {
  assert.deepEqual([moneyOf(12_345, 'TRY'), moneyOf(500, 'JPY'), moneyOf(1_500, 'KWD')], [123.45, 500, 1.5])
  assert.deepEqual(['Sign up', 'Üye oldu', 'Регистрация', 'Demo booked'].map(leadKind), [
    'registration',
    'registration',
    'registration',
    'lead',
  ])
})
