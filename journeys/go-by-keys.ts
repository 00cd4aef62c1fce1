import type { Locator, Page } from 'playwright-core'

const SOON_MS = 5_000
const TRIES = 12

/**
 * Goes to a room by G and its letter. The desk waits a second and a half for the letter; a machine that three browsers share may take
 * longer between the two, and then they are pressed again, as a person does.
 */
export async function goByKeys(page: Page, letter: string, there: Locator) {
  for (let tries = 1; ; tries += 1) {
    await page.keyboard.press('g')
    await page.keyboard.press(letter)
    try {
      return await there.waitFor({ timeout: SOON_MS })
    } catch (late) {
      if (tries === TRIES) throw late
    }
  }
}
