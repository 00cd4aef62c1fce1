import type { Page } from 'playwright-core'
import { OLGA } from './desk.ts'

/** Comes in by the door, whatever language it speaks, and waits until Today is there in that of the person. */
export async function signIn(page: Page, url: string, who: { email: string; password: string } = OLGA) {
  await page.goto(`${url}/sign-in`)
  await page.locator('input[type=email]').fill(who.email)
  await page.locator('input[type=password]').fill(who.password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL(`${url}/`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}
