import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { becomeOwner, type Caller, openDeskAtHand } from './desk.ts'
import { signIn } from './sign-in.ts'
import { wordsIn } from './words.ts'
import { zoneWhereItIs } from './zone.ts'

const Queue = z.object({ decisions: z.array(z.object({ id: z.string() })), all: z.number() })

suite('a full day', { timeout: 600_000 }, () => {
  for (const lang of ['en', 'tr', 'ru'] as const)
    test(`from morning to close by keyboard, in ${lang}`, async (t) => {
      const zone = zoneWhereItIs(8)
      const desk = await openDeskAtHand()
      t.after(desk.stop)
      const call = await becomeOwner(desk, zone)
      for (const text of ['Fresh simit', 'Warm bread', 'Two teas'])
        await call('POST /publish/posts', { text }, z.unknown())
      await call('PUT /today/decisions', { decision: 'setup', state: 'done' }, z.unknown())
      await call('PUT /me/preferences', { lang, zone }, z.unknown())
      const browser = await openBrowser()
      t.after(() => browser.close())
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      const say = wordsIn(lang)
      await signIn(page, desk.url)
      await page.getByRole('heading', { level: 1, name: say('Today'), exact: true }).waitFor()

      await page.getByText(say('Good morning. This happened while you were away.')).waitFor()
      await page.keyboard.press('Shift+Enter')
      await page.getByText(say('Good morning. This happened while you were away.')).waitFor({ state: 'detached' })

      const rows = page.locator('.today-decision')
      const before = await openCount(call)
      const first = await rows.first().textContent()
      await page.keyboard.press('e')
      await page.waitForFunction((said) => document.querySelector('.today-decision')?.textContent !== said, first)
      await eventually(async () => (await openCount(call)) === before - 1)

      await page.keyboard.press('x')
      await page.getByRole('dialog', { name: say('Put it aside') }).waitFor()
      await page.getByText(say('Something is missing: a picture, a fact')).click()
      await page.getByRole('button', { name: say('Put aside'), exact: true }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await eventually(async () => (await openCount(call)) === before - 2)
      await page.keyboard.press('z')
      await eventually(async () => (await openCount(call)) === before - 1)

      await page.goto(`${desk.url}/?close=1`)
      await page.getByRole('heading', { name: say('The day ends.') }).waitFor()
      await page.getByLabel(say('A word to yourself for the morning')).fill('Call the mill.')
      await page.keyboard.press('Control+Enter')
      await page.getByText(say('The day is closed. Good night.')).first().waitFor()
      assert.equal(await openCount(call), 0)
      await page.reload()
      await page.getByRole('heading', { name: say('The day is closed. Good night.') }).waitFor()
      await page.getByText('Call the mill.').waitFor()
      await page.getByRole('button', { name: say('Open the day again') }).click()
      await eventually(async () => (await openCount(call)) === before - 1)
    })
})

const openCount = async (call: Caller): Promise<number> => (await call('GET /today/queue', {}, Queue)).all

async function eventually(holds: () => Promise<boolean>) {
  for (let look = 0; look < 100; look += 1) {
    if (await holds()) return
    await new Promise((done) => setTimeout(done, 100))
  }
  assert.fail('it did not come to pass')
}
