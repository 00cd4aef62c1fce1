import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page, Worker } from 'playwright-core'
import * as z from 'zod'
import { freshDatabase } from '#platform/testing/database.ts'
import { openPushService } from '../src/publish/testing/push-service.ts'
import { openBrowser } from './browser.ts'
import { becomeOwner, openDeskAtHand } from './desk.ts'
import { signIn } from './sign-in.ts'

const PATIENCE_MS = 30_000

const Seen = z.object({
  shown: z.array(z.object({ title: z.string(), body: z.string(), tag: z.string() })),
  opened: z.array(z.string()),
})

test('a browser is told while nobody looks, and a click opens the desk', { timeout: 300_000 }, async (t) => {
  const service = await openPushService(t)
  const desk = await openDeskAtHand({ DATABASE_URL: await freshDatabase(), MEYDAN_ALLOW_ADDRESSES: service.origin })
  t.after(desk.stop)
  const call = await becomeOwner(desk)
  service.state.now = () => Math.floor(Temporal.Now.instant().epochMilliseconds / 1000)
  service.state.key = (await call('GET /publish/outlets/browser', {}, z.object({ key: z.string() }))).key
  const browser = await openBrowser()
  t.after(() => browser.close())
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
  await context.grantPermissions(['notifications'], { origin: desk.url })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.addInitScript(subscribesAt, service.subscription())
  await signIn(page, desk.url)

  await page.goto(`${desk.url}/notices`)
  await page.getByRole('button', { name: 'Tell somebody' }).click()
  const arriving = context.waitForEvent('serviceworker', { timeout: PATIENCE_MS })
  await page.locator('.radio', { hasText: 'In this browser' }).click()
  await page.getByRole('button', { name: 'Tell it from now on' }).click()
  await page.getByText('This browser', { exact: true }).waitFor()
  const worker = await arriving
  await worker.evaluate(WATCHED)

  await page.getByRole('button', { name: 'Send a test' }).click()
  for (let left = 150; left > 0 && service.arrived.length === 0; left -= 1) await page.waitForTimeout(200)
  const told = await service.shown(0)
  await deliver(page, desk.url, JSON.stringify(told))
  const { title, body, tag } = told
  assert.deepEqual((await seenBy(page, worker, 'shown')).shown, [{ title, body, tag }])

  await worker.evaluate(CLICKED)
  assert.deepEqual((await seenBy(page, worker, 'opened')).opened, [`${desk.url}/notices?tell=1`])

  service.state.status = 410
  await page.getByRole('button', { name: 'Send a test' }).click()
  await page.getByText('Takes nothing any more').waitFor()
})

/** A page’s own push service lies on the internet; this one lies beside the desk. A browser without a head shows nothing, and says no. */
function subscribesAt(subscription: { endpoint: string; keys: Record<string, string> }) {
  let made: unknown = null
  Object.defineProperty(Notification, 'permission', { get: () => 'granted' })
  Object.assign(PushManager.prototype, {
    getSubscription: () => Promise.resolve(made),
    subscribe: (options: unknown) => {
      made = { ...subscription, options, toJSON: () => subscription, unsubscribe: () => Promise.resolve(true) }
      return Promise.resolve(made)
    },
  })
}

/** Writes down what the worker would have a browser with a head show and open; its code runs there, as text, since it is the worker’s. */
const WATCHED = `
  globalThis.seen = { shown: [], opened: [], data: null }
  self.registration.showNotification = async (title, { body, tag, data }) => {
    seen.shown.push({ title, body, tag })
    seen.data = data
  }
  self.clients.openWindow = async (url) => seen.opened.push(url)
`

const CLICKED = `
  const { data } = seen
  self.dispatchEvent(
    Object.assign(new Event('notificationclick'), { notification: { data: { url: data.url + '?tell=1' }, close() {} }, waitUntil() {} }),
  )
`

async function seenBy(page: Page, worker: Worker, what: 'shown' | 'opened') {
  for (let left = 50; left > 0; left -= 1) {
    const seen = Seen.parse(await worker.evaluate('seen'))
    if (seen[what].length > 0) return seen
    await page.waitForTimeout(200)
  }
  return Seen.parse(await worker.evaluate('seen'))
}

/** Hands a message to the worker as the browser does once its push service has brought it and it is opened. */
async function deliver(page: Page, origin: string, data: string) {
  const wire = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    wire.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const id = registrations[0]?.registrationId
      if (id) resolve(id)
    })
  })
  await wire.send('ServiceWorker.enable')
  await wire.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registered, data })
}
