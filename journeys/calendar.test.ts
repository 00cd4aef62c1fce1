import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { freshDatabase } from '#platform/testing/database.ts'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { becomeOwner, type Caller, type DeskAtHand, openDeskAtHand } from './desk.ts'
import { signIn } from './sign-in.ts'
import { wordsIn } from './words.ts'

const ZONE = 'Europe/Istanbul'
const Made = z.object({ id: z.string() })
const Post = z.object({ version: z.number(), state: z.string(), wallTime: z.string().nullable() })
const Freezes = z.object({ freezes: z.array(z.unknown()) })

suite('a post on the calendar', { timeout: 300_000 }, () => {
  const opened: (() => Promise<unknown> | undefined)[] = []
  const say = wordsIn('en')
  // Wednesday of the week after next: all its days are ahead, whatever today is.
  const today = Temporal.Now.plainDateISO(ZONE)
  const wednesday = today.subtract({ days: today.dayOfWeek - 1 }).add({ days: 16 })
  const day = (ahead: number) => wednesday.add({ days: ahead }).toString()
  let desk: DeskAtHand
  let call: Caller
  let context: BrowserContext

  before(async () => {
    desk = await openDeskAtHand({ DATABASE_URL: await freshDatabase() })
    opened.push(desk.stop)
    call = await becomeOwner(desk, ZONE)
    await call('POST /practice', {}, z.unknown())
    const browser = await openBrowser()
    opened.push(() => browser.close())
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await signIn(page, desk.url)
    await page.close()
  })
  after(async () => {
    for (const close of opened.toReversed()) await close()
  })

  const plan = async (text: string, wallTime: string) => {
    const { id } = await call('POST /publish/posts', { text }, Made)
    await call('POST /publish/posts/:id/schedule', { id, version: 1, wallTime, zone: ZONE }, z.unknown())
    return id
  }
  const standsAt = async (id: string, wallTime: string) => {
    for (let look = 0; look < 60; look += 1) {
      const post = await call('GET /publish/posts/:id', { id }, Post)
      if (post.wallTime === wallTime) return
      await wait(250)
    }
    assert.equal((await call('GET /publish/posts/:id', { id }, Post)).wallTime, wallTime)
  }
  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(desk.url + path)
    return page
  }

  test('is dragged to another day of the month and keeps its hour; Z brings it back', async () => {
    const id = await plan('To be dragged', `${day(0)}T09:05`)
    const page = await open(`/calendar?view=month&day=${day(0)}`)
    const line = page.locator(`.chip-post[data-post="${id}"]`)
    await line.dragTo(page.locator(`.month-cell[data-day="${day(2)}"]`))
    await standsAt(id, `${day(2)}T09:05`)
    await page.locator(`.month-cell[data-day="${day(2)}"] .chip-post[data-post="${id}"]`).waitFor()
    await page.keyboard.press('z')
    await standsAt(id, `${day(0)}T09:05`)
    await page.close()
  })

  test('is dragged across the board of the week', async () => {
    const id = await plan('To cross the week', `${day(-1)}T11:20`)
    const page = await open(`/calendar?day=${day(0)}`)
    const card = page.locator(`.calendar [role="row"][data-key="${id}"]`)
    await card.locator('.post-card-body').dragTo(page.locator(`#day-${day(1)} .day-posts`))
    await standsAt(id, `${day(1)}T11:20`)
    await page.close()
  })

  test('is moved by keyboard alone, a day and a week', async () => {
    const id = await plan('To be moved by keys', `${day(0)}T07:45`)
    const page = await open(`/calendar?day=${day(0)}`)
    const card = page.locator(`.calendar [role="row"][data-key="${id}"]`)
    await card.focus()
    await page.keyboard.press('Control+ArrowRight')
    await standsAt(id, `${day(1)}T07:45`)
    // The keys stay with the card: nobody has to look for it where it went.
    await page.locator(`#day-${day(1)} [role="row"][data-key="${id}"]:focus`).waitFor()
    await page.keyboard.press('Control+ArrowDown')
    await standsAt(id, `${day(8)}T07:45`)
    await page.locator(`#day-${day(8)} [role="row"][data-key="${id}"]:focus`).waitFor()
    await page.keyboard.press('z')
    await standsAt(id, `${day(1)}T07:45`)
    await page.close()
  })

  test('is moved by its menu', async () => {
    const id = await plan('To be moved by menu', `${day(0)}T13:30`)
    const page = await open(`/calendar?day=${day(0)}`)
    await page
      .locator(`.calendar [role="row"][data-key="${id}"]`)
      .getByRole('button', { name: say('More'), exact: true })
      .click()
    await page.getByRole('menuitem', { name: say('Move to…') }).click()
    const friday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
      Date.parse(`${day(2)}T12:00Z`),
    )
    await page.getByRole('menuitem', { name: new RegExp(`^${friday}`) }).click()
    await standsAt(id, `${day(2)}T13:30`)
    await page.close()
  })

  test('begins as an idea of one line, is found by a word, put on a day, and Z makes an idea of it again', async () => {
    const state = async (id: string) => (await call('GET /publish/posts/:id', { id }, Post)).state
    const becomes = async (id: string, wanted: string) => {
      for (let look = 0; look < 60 && (await state(id)) !== wanted; look += 1) await wait(250)
      assert.equal(await state(id), wanted)
    }
    await call('POST /publish/posts', { text: 'Something else altogether' }, Made)
    const page = await open(`/calendar?day=${day(0)}`)
    const tray = page.locator('.drafts')
    await tray.getByText('Something else altogether').waitFor()
    await page.keyboard.press('n')
    await page.keyboard.type('Poppy seeds of Kadıköy')
    await page.keyboard.press('Enter')
    const card = tray.locator('[role="row"][data-key]').filter({ hasText: 'Poppy seeds' })
    await card.waitFor()
    const id = (await card.getAttribute('data-key')) ?? ''
    assert.equal(await state(id), 'idea')
    await tray.getByLabel(say('Search drafts and ideas')).fill('kadikoy')
    await tray.getByText('Something else altogether').waitFor({ state: 'detached' })
    await card.locator('.post-card-body').dragTo(page.locator(`#day-${day(2)} .day-posts`))
    await becomes(id, 'draft')
    await page.locator(`#day-${day(2)} [role="row"][data-key="${id}"]`).waitFor()
    await card.waitFor({ state: 'detached' })
    await page.keyboard.press('z')
    await becomes(id, 'idea')
    await card.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/compose/${id}`)
    assert.equal(await state(id), 'draft')
    await page.close()
  })

  test('is held with all others at one press, seen on every screen, and let go again', async () => {
    const id = await plan('To be held', `${day(0)}T16:00`)
    const page = await open(`/calendar?day=${day(0)}`)
    await page
      .locator('.bar')
      .getByRole('button', { name: say('More'), exact: true })
      .click()
    await page.getByRole('menuitem', { name: say('Hold all posts…') }).click()
    await page.getByRole('button', { name: say('Hold them') }).click()
    const banner = page.getByText(say('All posts are on hold'))
    await banner.waitFor()
    await page.locator(`.calendar [role="row"][data-key="${id}"]`).getByText(say('On hold')).waitFor()
    await page.goto(`${desk.url}/inbox`)
    await banner.waitFor()
    await page.getByRole('button', { name: say('Lift the hold…') }).click()
    await page.getByRole('button', { name: say('Lift it') }).click()
    await banner.waitFor({ state: 'detached' })
    assert.deepEqual((await call('GET /publish/freezes', {}, Freezes)).freezes, [])
    assert.equal((await call('GET /publish/posts/:id', { id }, Post)).state, 'planned')
    await page.close()
  })
})
