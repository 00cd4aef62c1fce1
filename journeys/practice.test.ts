import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext } from 'playwright-core'
import { freshDatabase } from '#platform/testing/database.ts'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { becomeOwner, type DeskAtHand, openDeskAtHand } from './desk.ts'
import { goByKeys } from './go-by-keys.ts'
import { signIn } from './sign-in.ts'
import { wordsIn } from './words.ts'

const SEED = 11
const STEP_MINUTES = 10
const DAY_MINUTES = 720
const STATEMENT =
  'This morning a piece of metal was found in a country loaf. Please bring every country loaf of today back to us. At two we tell you here what we know. What else should we answer?'
const CHEERFUL = 'Look how cheerful our rolls are today!'
const PATIENCE_MS = 60_000

const Run = z.object({
  id: z.string(),
  workspaceId: z.string(),
  state: z.string(),
  minute: z.number(),
  score: z.number().nullable(),
})
const Rows = z.object({ items: z.array(z.object({ id: z.string(), previewOurs: z.boolean() })) })
const Talk = z.object({
  messages: z.array(
    z.object({ id: z.string(), ours: z.boolean(), name: z.string(), text: z.string(), state: z.string() }),
  ),
})
const Debrief = z.object({
  debrief: z.object({
    score: z.number(),
    parts: z.array(
      z.object({
        part: z.string(),
        points: z.number().nullable(),
        value: z.number().nullable(),
        moments: z.array(z.object({ isGood: z.boolean(), advice: z.array(z.string()) })),
      }),
    ),
  }),
})

test(
  'a crisis day played well and one played badly on the real desk end far apart, and the debrief says why',
  { timeout: 900_000 },
  async (t) => {
    const desk = await openDeskAtHand({ DATABASE_URL: await freshDatabase() })
    t.after(desk.stop)
    await becomeOwner(desk)
    const browser = await openBrowser()
    t.after(() => browser.close())
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const say = wordsIn('en')
    await signIn(page, desk.url)

    // Chosen and begun by keyboard: the desk sits down in the workspace of the day, with the town's clock on every screen.
    await goByKeys(page, 'p', page.getByRole('heading', { name: say('A crisis') }))
    await page.keyboard.press('6')
    await page.getByRole('button', { name: say('End the day') }).waitFor()
    await page.keyboard.press('Shift+P')
    await goByKeys(page, 'i', page.getByRole('heading', { level: 1, name: say('Inbox') }))
    await page.getByRole('button', { name: say('End the day') }).click()
    await page.getByRole('link', { name: say('This day is over. See how it went.') }).click()
    await page.getByText('/ 100').waitFor()
    await page.getByRole('button', { name: say('Back to my own desk') }).click()
    await page.getByText('/ 100').waitFor()

    const good = await play(desk, context, async (day) => {
      if (day.minute === 80) await day.post(STATEMENT)
      for (const { id, last } of await day.waiting())
        await day.answer(
          id,
          last.id,
          `${last.name.split(' ')[0]}, we are sorry. ${last.text.replace(/^(?:@\S+\s+)+/, '').slice(0, 90)} That must have been a shock. We will look at it today at the counter.`,
        )
    })
    const bad = await play(desk, context, async (day) => {
      if (day.minute === 100) await day.post(CHEERFUL)
      if (day.minute % 60 !== 0) return
      for (const { id, last } of await day.waiting())
        await day.answer(id, last.id, 'That is impossible, it never happens here.')
    })
    assert.ok(good.score >= bad.score + 40, `well ${good.score}, badly ${bad.score}`)
    const weak = bad.parts.filter(({ value, part }) => value !== null && value < 0.5 && part !== 'people')
    assert.ok(weak.length >= 3)
    for (const { part, moments } of weak)
      assert.ok(
        moments.some(({ isGood, advice }) => !isGood && advice.length > 0),
        `${part} is not explained`,
      )

    // The debrief of the bad day, as a person reads it.
    await page.goto(`${desk.url}/practice?run=${bad.id}`)
    await page.getByText(say('could be better')).first().waitFor()
    await page
      .getByText(say('Do not defend or contradict: whoever has to prove their anger gets angrier.'))
      .first()
      .waitFor()

    // Signed, and read by somebody without an account.
    await page.getByRole('button', { name: say('Make a signed result to show') }).click()
    const href = (await page.getByRole('link', { name: say('The signed result') }).getAttribute('href')) ?? ''
    const outside = await (await browser.newContext({ locale: 'en-GB' })).newPage()
    await outside.goto(desk.url + href)
    await outside.getByText(say('Signature genuine')).waitFor()
    assert.deepEqual(broken, [])
  },
)

type Last = { id: string; name: string; text: string }
type Day = {
  minute: number
  waiting: () => Promise<{ id: string; last: Last }[]>
  answer: (threadId: string, messageId: string, text: string) => Promise<void>
  post: (text: string) => Promise<void>
}

/** Plays a whole day over the API, by a rule that is asked every ten minutes of the town. */
async function play(desk: DeskAtHand, context: BrowserContext, rule: (day: Day) => Promise<void>) {
  let workspace: string | null = null
  const call = async <T>(key: string, input: Record<string, unknown>, shape: z.ZodType<T>): Promise<T> => {
    const [method = 'GET', path = ''] = key.split(' ')
    const answer = await context.request.fetch(`${desk.url}/api/v1${path}`, {
      method,
      headers: { origin: desk.url, ...(workspace === null ? {} : { 'meydan-workspace': workspace }) },
      ...(method === 'GET' ? {} : { data: input }),
    })
    if (!answer.ok()) throw new Error(`${key} was refused: ${await answer.text()}`)
    return shape.parse(await answer.json())
  }
  let run = await call('POST /practice/runs', { day: 'crisis', lang: 'en', seed: SEED, pace: 0 }, Run)
  workspace = run.workspaceId
  const { channels } = await call('GET /channels', {}, z.object({ channels: z.array(z.object({ id: z.string() })) }))
  const tried = new Set<string>()

  const talk = (id: string) => call(`GET /inbox/threads/${id}`, {}, Talk)
  /** Conversations in which somebody else had the last word. */
  const waiting = async () => {
    const { items } = await call('GET /inbox/threads?preset=all', {}, Rows)
    const found: { id: string; last: Last }[] = []
    for (const { id, previewOurs } of items) {
      if (previewOurs) continue
      const last = (await talk(id)).messages.findLast(({ ours }) => !ours)
      if (last && !tried.has(last.id)) found.push({ id, last })
    }
    return found
  }
  const answer = async (threadId: string, messageId: string, text: string) => {
    tried.add(messageId)
    await call(
      `POST /inbox/threads/${threadId}/answers`,
      { text, messageId, holdSeconds: 0, anyway: true, done: false },
      z.unknown(),
    )
    await eventually('the answer is out', async () =>
      (await talk(threadId)).messages.every(({ state }) => state === 'live'),
    )
  }
  const post = async (text: string) => {
    const { id } = await call('POST /publish/posts', {}, z.object({ id: z.string() }))
    const { version } = await call(`GET /publish/posts/${id}`, {}, z.object({ version: z.number() }))
    const content = {
      text,
      lang: 'en',
      goal: null,
      campaign: '',
      mediaIds: [],
      poll: null,
      channels: channels.map((channel) => ({
        channelId: channel.id,
        text: null,
        warning: null,
        visibility: 'public',
        mediaIds: null,
      })),
    }
    const saved = await call(
      `PUT /publish/posts/${id}`,
      { version, wallTime: null, zone: 'UTC', ...content },
      z.object({ version: z.number() }),
    )
    await call(
      `POST /publish/posts/${id}/publish`,
      { version: saved.version, zone: 'UTC', holdSeconds: 0 },
      z.unknown(),
    )
    const Sent = z.object({ deliveries: z.array(z.object({ state: z.string() })) })
    await eventually('the post is out', async () =>
      (await call(`GET /publish/posts/${id}`, {}, Sent)).deliveries.every(({ state }) => state === 'live'),
    )
  }

  while (run.minute < DAY_MINUTES) {
    await rule({ minute: run.minute, waiting, answer, post })
    run = await call(`POST /practice/runs/${run.id}/advance`, { minutes: STEP_MINUTES }, Run)
  }
  assert.equal(run.state, 'finished')
  const { debrief } = await call(`GET /practice/runs/${run.id}`, {}, Debrief)
  await call(`DELETE /practice/runs/${run.id}/workspace`, {}, z.unknown())
  return { ...debrief, id: run.id }
}

async function eventually(what: string, look: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!(await look())) {
    if (performance.now() > end) throw new Error(`in vain: ${what}`)
    await wait(300)
  }
}
