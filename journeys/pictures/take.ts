import { mkdir, writeFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import * as z from 'zod'
import { openBrowser } from '../browser.ts'
import { becomeOwner, openDeskAtHand } from '../desk.ts'
import { signIn } from '../sign-in.ts'

const FOLDER = new URL('../../docs/pictures/', import.meta.url)
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
/** Letters stay sharp where a page shows the picture smaller. */
const SCALE = 1.5
const QUALITY = 80
/** A desk is shown at work: somewhere it is early afternoon. */
const ZONES = [
  'Europe/Istanbul',
  'Europe/London',
  'America/Sao_Paulo',
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Asia/Tokyo',
  'Asia/Almaty',
]
const AT_WORK = { from: 12, until: 16 }

const Made = z.object({ workspaceId: z.string().nullable() })
const Planned = z.object({
  posts: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      mediaIds: z.array(z.string()),
      deliveries: z.array(z.unknown()),
    }),
  ),
})
const Threads = z.object({ items: z.array(z.object({ id: z.string(), messages: z.number() })) })
const Stories = z.object({ items: z.array(z.object({ id: z.string() })) })
/** A conversation with something in it. */
const TALK = 3

/** `npm run pictures`: makes a sample workspace on a desk of its own and takes the pictures of README.md. */
const desk = await openDeskAtHand()
try {
  const zone = zoneAtWork(Temporal.Now.instant())
  const call = await becomeOwner(desk, zone)
  await call('PUT /me/preferences', { lang: 'en', zone, look: { theme: 'light' } }, z.unknown())
  const made = () => call('POST /sample', { lang: 'en', zone }, Made)
  let workspaceId: string | null = null
  while (workspaceId === null) workspaceId = (await made()).workspaceId
  const browser = await openBrowser()
  try {
    await takeAll(browser, workspaceId, zone)
  } finally {
    await browser.close()
  }
} finally {
  await desk.stop()
}

function zoneAtWork(now: Temporal.Instant): string {
  const isAtWork = (zone: string) => {
    const { hour } = now.toZonedDateTimeISO(zone)
    return hour >= AT_WORK.from && hour < AT_WORK.until
  }
  return ZONES.find(isAtWork) ?? 'Europe/Istanbul'
}

async function takeAll(browser: Browser, workspaceId: string, zone: string) {
  const context = await browser.newContext({
    viewport: DESK,
    deviceScaleFactor: SCALE,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await context.addInitScript((id) => localStorage.setItem('meydan.workspace', id), workspaceId)
  const page = await context.newPage()
  await signIn(page, desk.url)
  const ask = <T>(path: string, shape: z.ZodType<T>) => asked(page, workspaceId, path, shape)

  const today = Temporal.Now.plainDateISO(zone)
  const { items: threads } = await ask('/inbox/threads?preset=all&sort=newest', Threads)
  const talk = threads.find(({ messages }) => messages >= TALK) ?? threads[0]
  const { posts } = await ask(`/publish/calendar?from=${today.toString()}&days=7`, Planned)
  // A post with a picture and for several channels shows what a composer is for.
  const [planned] = posts
    .filter(({ state }) => state === 'planned')
    .toSorted((a, b) => b.mediaIds.length - a.mediaIds.length || b.deliveries.length - a.deliveries.length)
  if (!planned) throw new Error('nothing is planned in the sample')
  const { items: stories } = await ask('/watch/stories', Stories)

  await take(page, 'today', '/')
  await take(page, 'watch', `/watch?story=${stories[0]?.id ?? ''}`)
  await take(page, 'calendar', '/calendar')
  await take(page, 'composer', `/compose/${planned.id}`)
  await take(page, 'inbox', `/inbox?thread=${talk?.id ?? ''}`)
  await take(page, 'measure', `/measure?period=week&day=${today.subtract({ days: 7 }).toString()}`)
  await page.setViewportSize(PHONE)
  await take(page, 'phone', '/')
  await context.close()
}

async function asked<T>(page: Page, workspaceId: string, path: string, shape: z.ZodType<T>): Promise<T> {
  const told: unknown = await page.evaluate(
    async ([address, workspace]) =>
      (await fetch(`/api/v1${address}`, { headers: { 'meydan-workspace': workspace ?? '' } })).json(),
    [path, workspaceId],
  )
  return shape.parse(told)
}

async function take(page: Page, name: string, path: string) {
  await page.goto(desk.url + path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
  await page.waitForTimeout(600)
  const shot = await page.screenshot()
  await mkdir(FOLDER, { recursive: true })
  await writeFile(new URL(`${name}.webp`, FOLDER), await sharp(shot).webp({ quality: QUALITY }).toBuffer())
}
