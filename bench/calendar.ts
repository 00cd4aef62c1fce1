import type { Page } from 'playwright-core'
import * as z from 'zod'
import { openBakery, type Bakery } from '../journeys/bakery.ts'
import { openBrowser } from '../journeys/browser.ts'
import { OLGA } from '../journeys/desk.ts'
import { figure, percentile } from './figure.ts'
import { fillCalendar } from './fill-calendar.ts'
import { inDatabase } from './in-database.ts'
import type { Bench } from './run.ts'

const API_LIMIT_MS = 30
const OPEN_LIMIT_MS = 150
const ROUNDS = 200
const WARM_UP = 20
const LOADS = 40

const Answer = z.looseObject({})
const Drawn = z.object({ heardAt: z.number(), drawnAt: z.number(), lines: z.number() })

/** A month with so many posts: what the desk takes to tell it, and the browser to draw it once it is told. */
export const calendar: Bench = async (n, opened) => {
  const bakery = await openBakery()
  opened.defer(bakery.close)
  const month = Temporal.Now.plainDateISO('UTC').with({ day: 1 }).add({ months: 1 })
  await bakery.desk.program().stop()
  await inDatabase(bakery.desk, (inside) => fillCalendar(inside, month, n))
  await bakery.desk.again()

  const monday = month.subtract({ days: month.dayOfWeek - 1 })
  const asked = { from: monday.toString(), days: '42' }
  const week = { from: month.add({ days: 8 - month.dayOfWeek }).toString(), days: '7' }
  const api = await times(bakery, 'GET /publish/month', asked)
  const board = await times(bakery, 'GET /publish/calendar', week)
  const list = await times(bakery, 'GET /publish/agenda', { from: month.toString() })
  const browser = await openBrowser()
  opened.defer(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await signIn(page, bakery.desk.url)
  const opening: number[] = []
  for (let load = 0; load < LOADS; load += 1) opening.push(await opens(page, bakery.desk.url, month.toString()))
  return [
    figure('calendar-month-5000-p95', percentile(api, 0.95), 'ms', API_LIMIT_MS, n),
    figure('calendar-week-5000-p95', percentile(board, 0.95), 'ms', API_LIMIT_MS, n),
    figure('calendar-list-5000-p95', percentile(list, 0.95), 'ms', API_LIMIT_MS, n),
    figure('calendar-opens-after-data-p95', percentile(opening, 0.95), 'ms', OPEN_LIMIT_MS, n),
  ]
}

async function times({ call }: Bakery, key: string, input: Record<string, string>): Promise<number[]> {
  const found: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const begun = performance.now()
    await call(key, input, Answer)
    if (round >= 0) found.push(performance.now() - begun)
  }
  return found
}

/** From the last byte of the month to the frame that shows it. */
async function opens(page: Page, url: string, day: string): Promise<number> {
  await page.goto(`${url}/calendar?view=month&day=${day}`)
  await page.waitForFunction(() => Reflect.get(window, 'drawnAt') !== undefined)
  const drawn = Drawn.parse(
    await page.evaluate(() => {
      const month = performance.getEntriesByType('resource').find(({ name }) => name.includes('/publish/month'))
      return {
        heardAt: month instanceof PerformanceResourceTiming ? month.responseEnd : undefined,
        drawnAt: Reflect.get(window, 'drawnAt'),
        lines: document.querySelectorAll('.chip-post').length,
      }
    }),
  )
  if (drawn.lines < 100) throw new Error(`only ${drawn.lines} posts were drawn`)
  return drawn.drawnAt - drawn.heardAt
}

async function signIn(page: Page, url: string) {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('.month-board .chip-post') === null) requestAnimationFrame(look)
      // The frame that holds the posts is on the screen when the next one begins.
      else requestAnimationFrame(() => Reflect.set(window, 'drawnAt', performance.now()))
    }
    requestAnimationFrame(look)
  })
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('E-mail').fill(OLGA.email)
  await page.getByLabel('Password').fill(OLGA.password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL(`${url}/`)
}
