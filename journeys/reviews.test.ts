import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '#platform/testing/database.ts'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { becomeOwner, openDeskAtHand } from './desk.ts'
import { signIn } from './sign-in.ts'
import { wordsIn } from './words.ts'

const PATIENCE_MS = 60_000
const SAID = 'The simit was cold and nobody said sorry.'
const ANSWER = 'Selin, we are sorry about the cold simit. Come by tomorrow, we bake you a fresh one at seven.'

test(
  'a review of two stars is put in, answered by hand, and has five when its writer has thought it over',
  { timeout: 600_000 },
  async (t) => {
    const desk = await openDeskAtHand({ DATABASE_URL: await freshDatabase() })
    t.after(desk.stop)
    const call = await becomeOwner(desk)
    const settings = { page: 'https://maps.example/firin', name: 'Fırın on the map' }
    await call('POST /channels', { network: 'manual', settings, credential: {} }, z.unknown())
    const browser = await openBrowser()
    t.after(() => browser.close())
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    context.setDefaultTimeout(PATIENCE_MS)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: desk.url })
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const say = wordsIn('en')
    await signIn(page, desk.url)

    // What no program may read is put in by hand.
    await page.goto(`${desk.url}/inbox`)
    await page.getByRole('button', { name: say('Add a comment seen elsewhere') }).click()
    await page.getByRole('radio', { name: say('A review') }).click()
    const stars = async (count: string) => {
      await page.getByRole('button', { name: new RegExp(`${say('Stars')}$`) }).click()
      await page.getByRole('option', { name: new RegExp(`^★+ ${count}$`) }).click()
    }
    await stars('2 stars')
    await page.getByRole('textbox', { name: say('Who wrote it') }).fill('Selin Acar')
    await page.getByRole('textbox', { name: say('What they wrote') }).fill(SAID)
    await page.getByRole('button', { name: say('Add to the inbox') }).click()
    await page.getByRole('button', { name: new RegExp(`^${say('Reviews')}`) }).click()
    await page
      .getByRole('img', { name: say('{given} of 5 stars', { given: '2' }) })
      .first()
      .waitFor()
    await page.getByText(SAID).first().click()

    // It is answered as the coach advises, by a person, on the page itself.
    await page.getByRole('textbox', { name: say('Your answer to {name}', { name: 'Selin Acar' }) }).fill(ANSWER)
    await page.getByRole('img', { name: say('{score} of 4', { score: '4' }) }).waitFor()
    await page.keyboard.press('Control+Shift+Enter')
    await page.getByRole('button', { name: say('I have posted it') }).click()
    await page.getByRole('button', { name: say('It is there') }).click()
    await page.getByText(say('It stands there now.')).waitFor()

    // She thinks better of it, and the figures say so.
    await page.locator('.inbox-message[data-side=theirs]').hover()
    await page.getByRole('button', { name: say('They have changed it') }).click()
    await stars('5 stars')
    await page.getByRole('textbox', { name: say('What it says now') }).fill('They called me and baked a new one!')
    await page.getByRole('button', { name: say('Keep the change') }).click()
    await page
      .getByRole('img', { name: say('{given} of 5 stars', { given: '5' }) })
      .first()
      .waitFor()
    await page.goto(`${desk.url}/inbox?preset=all&kind=review`)
    const figures = page.getByRole('complementary', { name: say('Reviews in figures') })
    await figures.getByText('1 gave more stars after our answer').waitFor()
    assert.match(await figures.innerText(), /5\.0/)
    assert.deepEqual(broken, [])
  },
)
