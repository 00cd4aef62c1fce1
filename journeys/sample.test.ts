import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { freshDatabase } from '#platform/testing/database.ts'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { becomeOwner, openDeskAtHand } from './desk.ts'
import { signIn } from './sign-in.ts'
import { wordsIn } from './words.ts'
import { zoneWhereItIs } from './zone.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const PATIENCE_MS = 400_000
const SCREENS = [
  '/',
  '/watch',
  '/calendar',
  '/inbox',
  '/grow',
  '/grow/campaigns',
  '/measure?period=month',
  '/craft',
  '/channels',
]

const Findings = z.array(z.object({ id: z.string(), where: z.array(z.string()) }))

test(
  'a new owner looks around in a sample that says on every screen what it is, and deletes it with one press',
  { timeout: 900_000 },
  async (t) => {
    const desk = await openDeskAtHand({ DATABASE_URL: await freshDatabase() })
    t.after(desk.stop)
    // Whoever begins in the evening is not asked to close a day that had nothing in it.
    const zone = zoneWhereItIs(20)
    const call = await becomeOwner(desk, zone)
    await call('PUT /me/preferences', { lang: 'tr', zone }, z.unknown())
    const browser = await openBrowser()
    t.after(() => browser.close())
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      locale: 'tr-TR',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const say = wordsIn('tr')
    await signIn(page, desk.url)

    // A new owner meets it among the first steps of an empty desk.
    await page.getByRole('link', { name: say('Or look around first in a sample: four weeks of a bakery') }).click()
    assert.deepEqual(await axe(page), [])
    await page.getByRole('button', { name: say('Make the sample') }).click()
    const ribbon = page.getByRole('complementary', { name: say('Sample') })
    await ribbon.waitFor()
    await page.getByText('Ihlamur Fırını').first().waitFor()

    for (const path of SCREENS) {
      await page.goto(desk.url + path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      assert.match(await ribbon.innerText(), new RegExp(say('About this sample')), `${path} says what it is`)
      const mark = await ribbon.evaluate((one) => getComputedStyle(one, '::after').content)
      assert.equal(mark, `"${say('SAMPLE')}"`, `${path} carries the mark`)
      assert.deepEqual(await axe(page), [], path)
    }

    const report = await page.evaluate(async () => {
      const workspace = localStorage.getItem('meydan.workspace') ?? ''
      const answer = await fetch(`/api/v1/measure/reports/week.csv?workspace=${workspace}`)
      return answer.text()
    })
    assert.match(report, /kurgusal bir fırın/, 'what leaves the desk says so too')

    // No real page comes into it.
    const refused = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/channels', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'meydan-workspace': localStorage.getItem('meydan.workspace') ?? '',
        },
        body: JSON.stringify({ network: 'manual', settings: { page: 'https://example.org/page' }, credential: {} }),
      })
      const { type } = await answer.json()
      return String(type)
    })
    assert.equal(refused, 'sample-takes-none')

    await ribbon.getByRole('link').click()
    await page.getByRole('button', { name: say('Delete the sample') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('Delete the sample') })
      .click()
    await page.getByText('Fırın', { exact: true }).first().waitFor()
    assert.equal(await ribbon.count(), 0)
    const { workspaces } = await call('GET /me', {}, z.object({ workspaces: z.array(z.object({ name: z.string() })) }))
    assert.deepEqual(
      workspaces.map(({ name }) => name),
      ['Fırın'],
    )
    assert.deepEqual(broken, [])
  },
)

async function axe(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
  await page.evaluate(AXE)
  const found: unknown = await page.evaluate(async (asked) => {
    const { violations } = await Reflect.get(window, 'axe').run(document, { runOnly: asked })
    return violations.map((one: { id: string; nodes: { target: unknown[] }[] }) => ({
      id: one.id,
      where: one.nodes.map(({ target }) => String(target)),
    }))
  }, RULES)
  return Findings.parse(found).map(({ id, where }) => `${id}: ${where.slice(0, 3).join(' | ')}`)
}
