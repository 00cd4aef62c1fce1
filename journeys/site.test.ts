import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext } from 'playwright-core'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { becomeOwner, type Caller, type DeskAtHand, openDeskAtHand } from './desk.ts'

const PERSON = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const Share = z.object({ value: z.string(), visits: z.int(), hits: z.int() })
const Told = z.object({
  visits: z.int(),
  views: z.int(),
  sources: z.array(Share),
  pages: z.array(Share),
  events: z.array(Share),
})

let desk: DeskAtHand
let call: Caller
let browser: Browser
before(async () => {
  desk = await openDeskAtHand()
  call = await becomeOwner(desk)
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await desk.stop()
})

/** A shop of one page on this machine whose head is given; it shows a person's browser what it would show anybody. */
async function shop(head: string) {
  const files = new Map([['/plausible.js', await plausibleScript()]])
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://shop').pathname)
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html; charset=utf-8')
    response.end(file ?? `<!doctype html><title>Fırın</title>${head}<button data-event="signup">Üye ol</button>`)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const port = portOf(server.address())
  const context = await browser.newContext({ userAgent: PERSON })
  // A browser that is driven says so, and scripts that count people leave it out.
  await context.addInitScript(() => Object.defineProperty(navigator, 'webdriver', { get: () => false }))
  const close = async () => {
    await context.close()
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}`, context, close }
}

const plausibleScript = () => readFile(fileURLToPath(import.meta.resolve('@plausible-analytics/tracker')), 'utf8')

function portOf(address: AddressInfo | string | null): number {
  assert.ok(address && typeof address === 'object')
  return address.port
}

/** Waits until as many views and events are counted. */
async function told(views: number, events: number) {
  for (;;) {
    const now = await call('GET /measure/site', { period: 'day' }, Told)
    const heard = now.events.reduce((sum, { hits }) => sum + hits, 0)
    if (now.views >= views && heard >= events) return now
    await new Promise((later) => setTimeout(later, 100))
  }
}

const addSite = (host: string) => call('POST /sites', { host }, z.object({ id: z.string() }))

async function walkAround(context: BrowserContext, url: string) {
  const page = await context.newPage()
  await page.goto(`${url}/simit?utm_source=vk`)
  await page.evaluate(() => history.pushState({}, '', '/cart'))
  await page.getByRole('button').click()
  return page
}

test('our own script tells what is seen and done, keeps nothing, and fits into 1.5 kB', async () => {
  const site = await addSite('firin.example')
  const script = await fetch(`${desk.url}/t.js`)
  assert.match(script.headers.get('cross-origin-resource-policy') ?? '', /cross-origin/)
  const text = await script.text()
  assert.ok(Buffer.byteLength(text) < 1_536, `${Buffer.byteLength(text)} bytes`)
  const { url, context, close } = await shop(
    `<script defer src="${desk.url}/t.js" data-domain="firin.example"></script>`,
  )
  const page = await walkAround(context, url)
  const now = await told(2, 1)
  assert.deepEqual(now.sources, [{ value: 'vk', visits: 1, hits: 1 }])
  assert.deepEqual(now.pages.map(({ value }) => value).toSorted(), ['/cart', '/simit'])
  assert.deepEqual(now.events, [{ value: 'signup', visits: 0, hits: 1 }])
  assert.deepEqual(await context.cookies(), [])
  assert.equal(await page.evaluate(() => localStorage.length), 0)
  await close()
  await call('DELETE /sites/:id', site, z.unknown())
})

test('the own script of Plausible is understood as it is', async () => {
  await addSite('simit.example')
  const { url, context, close } = await shop(
    `<script type="module">
      import { init, track } from '/plausible.js'
      init({ domain: 'simit.example', endpoint: '${desk.url}/api/event', captureOnLocalhost: true })
      document.addEventListener('click', () => track('signup', { props: { plan: 'weekly' } }))
    </script>`,
  )
  await walkAround(context, url)
  const now = await told(2, 1)
  assert.deepEqual(now.pages.map(({ value }) => value).toSorted(), ['/cart', '/simit'])
  assert.deepEqual(now.events, [{ value: 'signup', visits: 0, hits: 1 }])
  await close()
})
