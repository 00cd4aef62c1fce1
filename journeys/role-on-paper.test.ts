import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { freshDatabase } from '#platform/testing/database.ts'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { becomeOwner, type Caller, type DeskAtHand, openDeskAtHand } from './desk.ts'
import { signIn } from './sign-in.ts'
import { wordsIn } from './words.ts'

const DUTIES = ['smm', 'pr', 'ads', 'site', 'account', 'support', 'lawyer'] as const

suite('the role card on paper', { timeout: 300_000 }, () => {
  const opened: (() => Promise<unknown> | undefined)[] = []
  let desk: DeskAtHand
  let call: Caller
  let page: Page

  before(async () => {
    desk = await openDeskAtHand({ DATABASE_URL: await freshDatabase() })
    opened.push(desk.stop)
    call = await becomeOwner(desk)
    await call(
      'PUT /today/role',
      { title: 'Page manager of the bakery', purpose: 'Keeps the street talking.', reportsTo: 'Deniz' },
      z.unknown(),
    )
    const browser = await openBrowser()
    opened.push(() => browser.close())
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await signIn(page, desk.url)
  })
  after(async () => {
    for (const close of opened.toReversed()) await close()
  })

  for (const lang of ['en', 'tr', 'ru'] as const)
    test(`is exactly two pages with nothing of the desk around them, in ${lang}`, async () => {
      await call('PUT /me/preferences', { lang, zone: 'Europe/Istanbul' }, z.unknown())
      await openCard(page, desk, lang)
      assert.equal(await pagesOf(page), 2)
      await page.emulateMedia({ media: 'print' })
      const shown = await page.evaluate(() => document.body.innerText)
      const say = wordsIn(lang)
      assert.ok(shown.includes(say('Interview scorecard')), shown)
      assert.ok(shown.includes('Page manager of the bakery'))
      for (const other of [say('Print job description and scorecard'), say('Back to Today'), say('Inbox')])
        assert.ok(!shown.includes(other), `${other} is on the paper`)
      // The printer only prints what is not held to the screen.
      await page.emulateMedia({ media: null })
    })

  test('is two pages, too, where somebody has written down much', async () => {
    await call('PUT /me/preferences', { lang: 'ru', zone: 'Europe/Istanbul' }, z.unknown())
    const much = 'Отвечает каждому, кто ждёт ответа, и никогда не обещает того, чего не может сделать к вечеру'
    for (const duty of DUTIES)
      await call(
        'PUT /today/role/:duty',
        { duty, matters: Array.from({ length: duty === 'smm' ? 12 : 4 }, (_, i) => `${much} ${i}`), words: [] },
        z.unknown(),
      )
    await openCard(page, desk, 'ru')
    assert.equal(await pagesOf(page), 2)
  })
})

/** The pages of what the browser would print, as the file counts them. */
async function pagesOf(page: Page): Promise<number> {
  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  return (paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length
}

async function openCard(page: Page, desk: DeskAtHand, lang: 'en' | 'tr' | 'ru') {
  await page.goto(`${desk.url}/craft?part=role`)
  await page.getByRole('button', { name: wordsIn(lang)('Print job description and scorecard') }).waitFor()
}
