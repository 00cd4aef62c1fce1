import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { freshDatabase } from '#platform/testing/database.ts'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { becomeOwner, type Caller, type DeskAtHand, OLGA, openDeskAtHand } from './desk.ts'
import { wordsIn } from './words.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** All that differs between light and dark. */
const COLOURS = ['color-contrast']
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

const Findings = z.array(z.object({ id: z.string(), help: z.string(), where: z.array(z.string()) }))
const Made = z.object({ id: z.string() })
const Threads = z.object({ items: z.array(z.object({ id: z.string() })) })

suite('every screen', { timeout: 1_800_000 }, () => {
  const opened: (() => Promise<unknown> | undefined)[] = []
  let desk: DeskAtHand
  let call: Caller
  let context: BrowserContext
  let paths: string[]

  before(async () => {
    desk = await openDeskAtHand({ DATABASE_URL: await freshDatabase() })
    opened.push(desk.stop)
    call = await becomeOwner(desk)
    await call('POST /practice', {}, z.unknown())
    paths = await addresses(call)
    const browser = await openBrowser()
    opened.push(() => browser.close())
    context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce' })
    await signIn(await context.newPage(), desk)
  })
  after(async () => {
    for (const close of opened.toReversed()) await close()
  })

  for (const lang of ['en', 'tr', 'ru'] as const) {
    test(`in ${lang}: axe finds nothing in light and dark, nothing breaks, nothing scrolls sideways at 390 px`, async () => {
      await call('PUT /me/preferences', { lang, zone: 'Europe/Istanbul' }, z.unknown())
      const say = wordsIn(lang)
      const page = await context.newPage()
      const wrong: string[] = []
      page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`))
      page.on('response', (answer) => {
        if (answer.status() >= 500) wrong.push(`${answer.status()} from ${answer.url()}`)
      })
      for (const path of paths) {
        await page.setViewportSize(DESK)
        await page.emulateMedia({ colorScheme: 'light' })
        await page.goto(desk.url + path)
        await settled(page)
        wrong.push(...(await axe(page, `${path} light`)))
        // Words change from language to language; colours and the order on a phone do not.
        if (lang === 'en') {
          await page.emulateMedia({ colorScheme: 'dark' })
          await atRest(page)
          wrong.push(...(await axe(page, `${path} dark`, COLOURS)))
        }
        await page.setViewportSize(PHONE)
        await atRest(page)
        if (lang === 'en') wrong.push(...(await axe(page, `${path} phone`)))
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        if (width > PHONE.width) wrong.push(`${path} is ${width} px wide on a phone`)
      }
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang)
      assert.ok(say('Settings'))
      await page.close()
      assert.deepEqual(wrong, [])
    })
  }

  test('before anybody is signed in, too', async () => {
    const stranger = await context.browser()?.newContext({ viewport: PHONE })
    assert.ok(stranger)
    const page = await stranger.newPage()
    for (const path of ['/sign-in', '/welcome?key=used', '/']) {
      await page.goto(desk.url + path)
      await settled(page)
      assert.deepEqual(await axe(page, path), [])
    }
    await stranger.close()
  })
})

/** The days of practice, one that was played, its signed result, and the door for candidates. */
async function practised(call: Caller): Promise<string[]> {
  const { id } = await call('POST /practice/runs', { day: 'crisis', lang: 'en', seed: 1, pace: 0 }, Made)
  await call('POST /practice/runs/:id/advance', { id, minutes: 120 }, z.unknown())
  await call('POST /practice/runs/:id/finish', { id }, z.unknown())
  const { token } = await call('POST /practice/runs/:id/result', { id }, z.object({ token: z.string() }))
  const wish = { title: 'Assistant of the page', day: 'crisis', lang: 'en' }
  const { url } = await call('POST /practice/tests', wish, z.object({ url: z.string() }))
  await call('DELETE /practice/runs/:id/workspace', { id }, z.unknown())
  return [
    '/practice',
    '/practice?part=mine',
    '/practice?part=tests',
    `/practice?run=${id}`,
    `/result/${token}`,
    new URL(url).pathname,
  ]
}

/** Every address a manager can be at, with something in it. */
async function addresses(call: Caller): Promise<string[]> {
  const { id } = await call('POST /publish/posts', { text: 'Fresh simit at 7.' }, Made)
  const long = await call('POST /publish/posts', { text: 'Fresh simit at 7, and tea. '.repeat(30) }, Made)
  const link = await call('POST /grow/links', { url: 'https://example.org/menu', title: 'Window poster' }, Made)
  const guess = { name: 'Warm simit', audience: 'Kadıköy', action: 'join', messages: ['At seven', 'Fresh'] }
  const campaign = await call('POST /grow/campaigns', guess, Made)
  const placement = await call(
    'POST /grow/placements',
    { name: 'Bread elsewhere', law: 'ru', began: '2026-01-12' },
    Made,
  )
  const threads = await firstThreads(call)
  await call('POST /publish/posts/:id/ask', { id, asked: true }, z.unknown())
  const crisis = await call('POST /inbox/crises', { name: 'Mouldy bread' }, Made)
  const lawyer = { name: 'Deniz', duty: 'lawyer', email: 'deniz@example.org', lang: 'tr' }
  const contact = await call('POST /inbox/contacts', lawyer, Made)
  const asked = { id: threads.items[0]?.id, contactId: contact.id, ask: 'May we answer?', dueHours: 8, by: 'link' }
  const handed = await call('POST /inbox/threads/:id/handoffs', asked, z.object({ link: z.string() }))
  const share = await shareOf(call, id)
  const stories = await call('GET /watch/stories', { lane: 'everything' }, Threads)
  const practice = await practised(call)
  const idea = await call('POST /publish/ideas', { text: 'Who baked first in the street?' }, Made)
  const told = await toldOf(call, idea.id, stories.items[0]?.id)
  return [
    '/',
    '/?close=1',
    '/?scope=everywhere',
    ...['role', 'interests', 'voice', 'skills', 'digest'].map((part) => `/craft?part=${part}`),
    ...practice,
    '/watch',
    '/watch?alerts=1',
    '/watch?early=1',
    '/watch?morning=1',
    '/watch?share=links',
    '/watch/wall',
    '/watch/ideas',
    `/watch/ideas?idea=${idea.id}`,
    told.pathname,
    `/watch?lane=everything&story=${stories.items[0]?.id ?? ''}`,
    '/calendar',
    '/calendar?view=month',
    '/calendar?view=list',
    '/calendar?view=lanes',
    '/calendar/hours',
    '/calendar/rules',
    '/calendar/rules?rule=new',
    '/calendar/share',
    `/shared/${share.token}`,
    `/compose/${id}`,
    `/compose/${long.id}`,
    '/approvals',
    `/approvals?post=${id}`,
    `/approvals?post=${id}&open=rules`,
    `/approvals?post=${id}&open=links`,
    '/import',
    '/notices',
    '/library',
    '/inbox',
    `/inbox?preset=all&thread=${threads.items[0]?.id ?? ''}`,
    '/inbox?preset=screener',
    '/inbox?preset=problems',
    ...['rules', 'learning', 'hours', 'page', 'order', 'team'].map((part) => `/inbox/settings?part=${part}`),
    '/inbox/handoffs',
    '/inbox/handoffs?panel=register',
    '/inbox/crisis',
    `/inbox/crisis?id=${crisis.id}`,
    '/inbox/garden',
    new URL(handed.link).pathname,
    '/measure/talk',
    '/grow',
    '/grow?build=1',
    '/grow/campaigns',
    `/grow/campaigns?open=${campaign.id}`,
    '/grow/campaigns?edit=new',
    '/grow/campaigns?spend=all',
    '/grow/audience',
    '/grow/audience?edit=1',
    '/grow/prospects',
    '/grow/partners',
    '/grow/partners?edit=new',
    '/grow/marks',
    '/grow/marks?edit=new',
    `/grow/marks?open=placement-${placement.id}`,
    '/grow/giveaways',
    '/grow/giveaways?make=1',
    `/grow?link=${link.id}&open=1`,
    '/measure',
    '/measure?typed=1',
    '/measure?goals=1',
    ...['all', 'marks', 'tables', 'person'].map((part) => `/measure/outcomes?part=${part}`),
    '/measure?past=1',
    '/measure/known',
    '/measure/reports',
    '/channels',
    '/channels?connect=new',
    '/channels?connect=new&on=bluesky',
    '/channels?connect=new&on=instagram',
    '/settings',
    '/settings?part=workspace',
    '/settings?part=people',
    '/settings?part=keys',
    '/nowhere',
  ]
}

/** A story, if one has come in, or an idea, as a guest sees it. */
async function toldOf(call: Caller, ideaId: string, storyId: string | undefined): Promise<URL> {
  const wish = { words: 'What do you think?', days: 7 }
  const made = storyId
    ? await call('POST /watch/stories/:id/shares', { id: storyId, ...wish }, z.object({ url: z.string() }))
    : await call('POST /publish/ideas/:id/shares', { id: ideaId, ...wish }, z.object({ url: z.string() }))
  return new URL(made.url)
}

/** A calendar with something on it, its hours set, shown to a guest. */
async function shareOf(call: Caller, postId: string) {
  const zone = 'Europe/Istanbul'
  const day = Temporal.Now.plainDateISO(zone).add({ days: 1 }).toString()
  const { channels } = await call('GET /publish/channels', {}, z.object({ channels: z.array(Made) }))
  const [channel] = channels
  const slots = [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], times: ['08:30', '18:00'], category: 'News' },
  ]
  const rules = { slots, exceptions: [], gap: 'move' }
  if (channel) await call('PUT /publish/slots/:channelId', { channelId: channel.id, zone, rules }, z.unknown())
  await call('POST /publish/posts/:id/move', { id: postId, day, time: '09:00' }, z.unknown())
  const queued = await call('POST /publish/posts', { text: 'Warm bread at six.' }, Made)
  await call('POST /publish/posts/:id/queue', { id: queued.id, version: 1 }, z.unknown())
  const wish = { name: 'The client', days: 30, showsDrafts: true }
  return call('POST /publish/shares', wish, z.object({ token: z.string() }))
}

/** The town's talk of the last week comes in a moment after the channel is connected. */
async function firstThreads(call: Caller): Promise<z.infer<typeof Threads>> {
  for (let look = 0; look < 60; look += 1) {
    const threads = await call('GET /inbox/threads', { preset: 'all' }, Threads)
    if (threads.items.length > 0) return threads
    await wait(500)
  }
  throw new Error('nobody in town has said anything')
}

async function signIn(page: Page, desk: DeskAtHand) {
  const say = wordsIn('en')
  await page.goto(`${desk.url}/sign-in`)
  await page.getByLabel(say('E-mail')).fill(OLGA.email)
  await page.getByLabel(say('Password')).fill(OLGA.password)
  await page.locator('button[type=submit]').click()
  await page.getByRole('heading', { level: 1, name: say('Today') }).waitFor()
  await page.close()
}

/** Drawn and still: no more questions to the server, no skeletons. */
async function settled(page: Page) {
  await page
    .getByRole('heading', { level: 1 })
    .or(page.getByRole('heading', { level: 2 }))
    .first()
    .waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
  await atRest(page)
}

/** Two frames drawn and no colour on its way to another: half-way between light and dark nothing can be read. */
async function atRest(page: Page) {
  await page.waitForTimeout(150)
  await page.waitForFunction(
    () =>
      new Promise<boolean>((done) => {
        const look = () => done(!document.getAnimations().some((one) => one instanceof CSSTransition))
        requestAnimationFrame(() => requestAnimationFrame(look))
      }),
  )
}

async function axe(page: Page, where: string, rules = RULES): Promise<string[]> {
  await page.evaluate(AXE)
  const found: unknown = await page.evaluate(async (asked) => {
    const { violations } = await Reflect.get(window, 'axe').run(document, { runOnly: asked })
    return violations.map((one: { id: string; help: string; nodes: { target: unknown[] }[] }) => ({
      id: one.id,
      help: one.help,
      where: one.nodes.map(({ target }) => String(target)),
    }))
  }, rules)
  return Findings.parse(found).map(
    ({ id, help, where: nodes }) => `${where}: ${id}, ${help}: ${nodes.slice(0, 3).join(' | ')}`,
  )
}
