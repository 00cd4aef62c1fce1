import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import * as z from 'zod'
import { type Bakery, openBakery } from '../journeys/bakery.ts'
import { openBrowser } from '../journeys/browser.ts'
import { OLGA } from '../journeys/desk.ts'
import { figure, percentile } from './figure.ts'
import type { Bench } from './run.ts'

const LIMIT_MS = 1_000
const POST = 'Fresh simit at seven tomorrow'
const NEIGHBOURS = ['hannah_w', 'tom_parker', 'priya_n', 'sarah_b', 'emre_t']
/** Between two comments of a quiet morning, and of a crowd that all speak at once. */
const QUIET_MS = 1_300
const CROWD_MS = 220
/** The bar above the list counts no further than one page of it. */
const MOST_WAITING = 20
const PATIENCE_MS = 30_000

const Account = z.object({ id: z.string() })
const Statuses = z.array(z.object({ id: z.string(), content: z.string() }))

/**
 * A neighbour comments under our post in the practice town; how long until the open inbox says so, from before he sends it until the
 * browser has drawn it. Once with time between comments, once in a crowd.
 */
export const liveComment: Bench = async (n, opened) => {
  const bakery = await openBakery(['--quiet'])
  opened.defer(bakery.close)
  const browser = await openBrowser()
  opened.defer(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const on = await postOfOurs(bakery)
  await openInbox(page, bakery.desk.url)
  await says(bakery, on, 'The first one, so that the list is not empty')
  await page.getByRole('option').first().waitFor()
  const quiet = await hear(page, bakery, on, n, QUIET_MS)
  const crowd = await hear(page, bakery, on, n, CROWD_MS)
  return [
    figure('live-comment-p50', percentile(quiet, 0.5), 'ms', LIMIT_MS, n),
    figure('live-comment-p95', percentile(quiet, 0.95), 'ms', LIMIT_MS, n),
    figure('live-comment-crowd-p50', percentile(crowd, 0.5), 'ms', LIMIT_MS, n),
    figure('live-comment-crowd-p95', percentile(crowd, 0.95), 'ms', LIMIT_MS, n),
  ]
}

async function hear(page: Page, bakery: Bakery, on: string, n: number, pauseMs: number): Promise<number[]> {
  const took: number[] = []
  for (let done = 0; done < n; done += MOST_WAITING) {
    await takeIn(page)
    const some = Math.min(MOST_WAITING, n - done)
    const seen: Promise<number>[] = []
    for (let i = 0; i < some; i += 1) {
      const begun = performance.now()
      await says(bakery, on, `When do you open on day ${done + i + 1}, at ${Math.round(begun)}?`)
      seen.push(shown(page, i + 1).then((at) => at - begun))
      await wait(pauseMs)
    }
    took.push(...(await Promise.all(seen)))
  }
  return took
}

const says = async ({ town }: Bakery, on: string, text: string) => {
  const by = NEIGHBOURS[text.length % NEIGHBOURS.length] ?? ''
  await town.say({ by, text, on, lang: 'en' })
}

/** When the bar above the list counts so many new ones. */
async function shown(page: Page, count: number): Promise<number> {
  await page.waitForFunction(
    (wanted) => Number(document.querySelector('.list-waiting [data-numbers]')?.textContent.slice(1, -1)) >= wanted,
    count,
    { polling: 'raf', timeout: PATIENCE_MS },
  )
  return performance.now()
}

async function takeIn(page: Page) {
  await wait(QUIET_MS)
  const bar = page.locator('.list-waiting')
  if ((await bar.count()) > 0) await bar.click()
  await bar.waitFor({ state: 'detached' })
}

async function postOfOurs({ town, publish, settled }: Bakery): Promise<string> {
  await settled([await publish(POST, 0)], 60)
  const get = async (path: string): Promise<unknown> => (await fetch(town.url + path)).json()
  const { id } = Account.parse(await get('/api/v1/accounts/lookup?acct=firin'))
  const posts = Statuses.parse(await get(`/api/v1/accounts/${id}/statuses?limit=40`))
  const post = posts.find(({ content }) => content.includes(POST))
  if (!post) throw new Error('our post does not stand in the town')
  return post.id
}

async function openInbox(page: Page, url: string) {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('E-mail').fill(OLGA.email)
  await page.getByLabel('Password').fill(OLGA.password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL(`${url}/`)
  // By priority a new question may stand below the first page; here it stands above all.
  await page.goto(`${url}/inbox?sort=newest`)
}
