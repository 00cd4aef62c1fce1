import type { Page } from 'playwright-core'
import { OLGA } from './desk.ts'
import { wordsIn } from './words.ts'

/** Comes in by the door of a desk that still speaks English, and waits until Today is there. */
export async function signIn(page: Page, url: string) {
  const say = wordsIn('en')
  await page.goto(`${url}/sign-in`)
  await page.getByLabel(say('E-mail')).fill(OLGA.email)
  await page.getByLabel(say('Password')).fill(OLGA.password)
  await page.locator('button[type=submit]').click()
  await page.getByRole('heading', { level: 1, name: say('Today') }).waitFor()
}
