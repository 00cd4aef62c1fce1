import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import * as z from 'zod'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** All that differs between light and dark, and all that does not between languages and widths. */
const COLOURS = 'color-contrast'

const Findings = z.array(z.object({ id: z.string(), help: z.string(), where: z.array(z.string()) }))

/** Drawn and still: no more questions to the server, no skeletons. */
export async function settled(page: Page) {
  await page
    .getByRole('heading', { level: 1 })
    .or(page.getByRole('heading', { level: 2 }))
    .first()
    .waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
  await page.waitForTimeout(150)
  await atRest(page)
}

/** Two frames drawn and no colour on its way to another: half-way between light and dark nothing can be read. */
export async function atRest(page: Page) {
  await page.waitForFunction(
    () =>
      new Promise<boolean>((done) => {
        const look = () => done(!document.getAnimations().some((one) => one instanceof CSSTransition))
        requestAnimationFrame(() => requestAnimationFrame(look))
      }),
  )
}

/** What is wrong with a page for whoever cannot see or point: everything, only its colours, or all but these. */
export async function axe(
  page: Page,
  where: string,
  what: 'everything' | 'colours' | 'all-but-colours' = 'everything',
): Promise<string[]> {
  const isThere = await page.evaluate(() => Reflect.has(window, 'axe'))
  if (!isThere) await page.evaluate(AXE)
  const asked =
    what === 'colours'
      ? { runOnly: [COLOURS] }
      : { runOnly: RULES, rules: { [COLOURS]: { enabled: what === 'everything' } } }
  const found: unknown = await page.evaluate(async (wish) => {
    const { violations } = await Reflect.get(window, 'axe').run(document, wish)
    return violations.map((one: { id: string; help: string; nodes: { target: unknown[] }[] }) => ({
      id: one.id,
      help: one.help,
      where: one.nodes.map(({ target }) => String(target)),
    }))
  }, asked)
  return Findings.parse(found).map(
    ({ id, help, where: nodes }) => `${where}: ${id}, ${help}: ${nodes.slice(0, 3).join(' | ')}`,
  )
}
