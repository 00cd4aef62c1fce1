import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { freshDatabase } from '#platform/testing/database.ts'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { becomeOwner, bringIn, type Caller, type DeskAtHand, OLGA, openDeskAtHand } from './desk.ts'
import { addresses, beganDay, practised } from './screens/addresses.ts'
import { atRest, axe, settled } from './screens/look.ts'
import { signIn } from './sign-in.ts'

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
/** One for each language, so that all are read at the same time. */
const PEOPLE = {
  en: { ...OLGA, lang: 'en' },
  tr: { name: 'Deniz', email: 'deniz@example.org', password: 'simit-at-eight', lang: 'tr' },
  ru: { name: 'Борис', email: 'boris@example.org', password: 'simit-at-nine', lang: 'ru' },
} as const

suite('every screen', { timeout: 1_800_000, concurrency: 3 }, () => {
  const opened: (() => Promise<unknown> | undefined)[] = []
  let desk: DeskAtHand
  let owner: Caller
  let browser: Browser
  let paths: string[]

  before(async () => {
    desk = await openDeskAtHand({ DATABASE_URL: await freshDatabase() })
    opened.push(desk.stop)
    owner = await becomeOwner(desk)
    await owner('POST /practice', {}, z.unknown())
    paths = await addresses(owner)
    browser = await openBrowser()
    opened.push(() => browser.close())
  })
  after(async () => {
    for (const close of opened.toReversed()) await close()
  })

  for (const lang of ['en', 'tr', 'ru'] as const) {
    test(`in ${lang}: axe finds nothing in light and dark, nothing breaks, nothing scrolls sideways at 390 px`, async () => {
      const person = PEOPLE[lang]
      const call = lang === 'en' ? owner : await bringIn(desk, owner, person)
      await call('PUT /me/preferences', { lang, zone: 'Europe/Istanbul' }, z.unknown())
      const context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await signIn(page, desk.url, person)
      const wrong: string[] = []
      page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`))
      page.on('response', (answer) => {
        if (answer.status() >= 500) wrong.push(`${answer.status()} from ${answer.url()}`)
      })
      const walk = async (path: string) => {
        await page.setViewportSize(DESK)
        await page.emulateMedia({ colorScheme: 'light' })
        await page.goto(desk.url + path)
        await settled(page)
        // Words change from language to language; colours and the order on a phone do not.
        wrong.push(...(await axe(page, `${path} light`, lang === 'en' ? 'everything' : 'all-but-colours')))
        if (lang === 'en') {
          await page.emulateMedia({ colorScheme: 'dark' })
          await atRest(page)
          wrong.push(...(await axe(page, `${path} dark`, 'colours')))
        }
        await page.setViewportSize(PHONE)
        await atRest(page)
        if (lang === 'en') wrong.push(...(await axe(page, `${path} phone`, 'all-but-colours')))
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        if (width > PHONE.width) wrong.push(`${path} is ${width} px wide on a phone`)
      }
      for (const path of [...paths, ...(await practised(call, lang))]) await walk(path)
      const { workspaceId } = await beganDay(call, lang)
      await page.evaluate((id) => localStorage.setItem('meydan.workspace', id), workspaceId)
      for (const path of ['/practice', '/']) await walk(path)
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang)
      await context.close()
      assert.deepEqual(wrong, [])
    })
  }

  test('before anybody is signed in, too', async () => {
    const stranger = await browser.newContext({ viewport: PHONE })
    const page = await stranger.newPage()
    for (const path of ['/sign-in', '/welcome?key=used', '/begin', '/']) {
      await page.goto(desk.url + path)
      await settled(page)
      assert.deepEqual(await axe(page, path), [])
    }
    await stranger.close()
  })
})
