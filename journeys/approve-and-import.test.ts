import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { freshDatabase } from '#platform/testing/database.ts'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { becomeOwner, type Caller, type DeskAtHand, openDeskAtHand } from './desk.ts'
import { signIn } from './sign-in.ts'
import { wordsIn } from './words.ts'

const Made = z.object({ id: z.string() })
const Post = z.object({ state: z.string(), version: z.number() })
const Calendar = z.object({ posts: z.array(z.object({ text: z.string(), state: z.string() })) })
const PHONE = { width: 390, height: 844 }

suite('agreeing to posts, and bringing many', { timeout: 300_000 }, () => {
  const opened: (() => Promise<unknown> | undefined)[] = []
  const say = wordsIn('en')
  let desk: DeskAtHand
  let call: Caller
  let browser: Browser
  let context: BrowserContext
  let page: Page

  before(async () => {
    desk = await openDeskAtHand({ DATABASE_URL: await freshDatabase() })
    opened.push(desk.stop)
    call = await becomeOwner(desk)
    await call('POST /practice', {}, z.unknown())
    browser = await openBrowser()
    opened.push(() => browser.close())
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    page = await context.newPage()
    await signIn(page, desk.url)
  })
  after(async () => {
    for (const close of opened.toReversed()) await close()
  })

  test('Olga says yes with one key, Mert says yes on his phone by a link, and the post is on the calendar', async () => {
    await call(
      'PUT /publish/approval-rules',
      {
        channelId: null,
        mode: 'required',
        fourEyes: false,
        steps: [
          { name: '', by: 'team' },
          { name: 'Mert', by: 'client' },
        ],
      },
      z.unknown(),
    )
    const { id } = await call('POST /publish/posts', { text: 'Simit on Sunday.', wallTime: inDays(3) }, Made)
    await call('POST /publish/posts/:id/ask', { id, asked: true }, z.unknown())

    await page.goto(`${desk.url}/approvals?post=${id}`)
    await page.getByRole('button', { name: say('Links for clients') }).click()
    await page.getByLabel(say('Name of the client')).fill('Mert')
    await page.locator('.drawer button[type=submit]').click()
    const link = await page.getByLabel(/Mert/).inputValue()
    await page.keyboard.press('Escape')

    const stranger = await browser.newContext({ viewport: PHONE, locale: 'en-GB' })
    const phone = await stranger.newPage()
    await phone.goto(link)
    await phone.getByText(say('The team looks at it first')).waitFor()
    assert.equal(await phone.getByRole('button', { name: say('Approve') }).count(), 0)

    await page.locator('.list-rows').focus()
    await page.keyboard.press('a')
    await page.getByText(say('Approved')).first().waitFor()
    await phone.reload()
    await phone.getByText('Simit on Sunday.').waitFor()
    await phone.getByRole('button', { name: say('Approve') }).click()
    await phone.getByText(say('Approved. Thank you!')).waitFor()
    assert.equal((await call('GET /publish/posts/:id', { id }, Post)).state, 'planned')

    const text = await phone.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(text <= PHONE.width, 'nothing scrolls sideways on a phone')
    await phone.goto(link.replace(/key=./, (first) => (first.endsWith('x') ? 'key=y' : 'key=x')))
    await phone.getByRole('alert').waitFor()
    await stranger.close()
  })

  test('a table with problems is looked through, its good rows come in, and all of it is taken back', async () => {
    await call(
      'PUT /publish/approval-rules',
      { channelId: null, mode: 'none', fourEyes: false, steps: [{ name: '', by: 'team' }] },
      z.unknown(),
    )
    const day = inDays(5).slice(0, 10)
    const rows = [`${day},10:00,,First tray,`, `someday,10:00,,Second tray,`, `${day},12:00,,Third tray,fame`]
    const csv = ['date,time,channels,text,goal', ...rows].join('\n')
    await page.goto(`${desk.url}/import`)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await page.setInputFiles('input[type=file]', { name: 'trays.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await page.getByText('“someday” is not a date. Write it as 2026-12-31.').waitFor()
    await page.getByText('“fame” is none of sales, awareness, recall and image.').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: say('Take the import back') }).waitFor()
    const planned = async () =>
      (await call('GET /publish/calendar', { from: day, days: 1 }, Calendar)).posts.map(({ text }) => text)
    assert.deepEqual(await planned(), ['First tray'])
    await page.getByRole('button', { name: say('Take the import back') }).click()
    await page.getByText(say('This import was taken back.')).waitFor()
    assert.deepEqual(await planned(), [])
  })
})

/** Ten o'clock some days from now, as the wall in Istanbul will say. */
const inDays = (days: number): string =>
  Temporal.Now.zonedDateTimeISO('Europe/Istanbul').add({ days }).toPlainDate().toString() + 'T10:00'
