import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { freshDatabase } from '#platform/testing/database.ts'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { becomeOwner, type Caller, type DeskAtHand, OLGA, openDeskAtHand } from './desk.ts'
import { wordsIn } from './words.ts'

const MEHMET = { name: 'Mehmet', email: 'mehmet@example.org', password: 'simit-at-eight' }
const ITEMS = 100
const LOOKS = 240
const LOOK_MS = 500

const Made = z.object({ url: z.string() })
const Rows = z.object({ items: z.array(z.object({ id: z.string(), preview: z.string() })) })
const Counts = z.object({ open: z.number(), later: z.number() })
const Talk = z.object({ messages: z.array(z.object({ ours: z.boolean(), kind: z.string(), text: z.string() })) })
const Posts = z.array(z.object({ id: z.string(), in_reply_to_id: z.string().nullable() }))

suite('one queue', { timeout: 900_000 }, () => {
  const say = wordsIn('en')
  const opened: (() => Promise<unknown> | undefined)[] = []
  let desk: DeskAtHand
  let call: Caller
  let browser: Browser

  before(async () => {
    desk = await openDeskAtHand({ DATABASE_URL: await freshDatabase() })
    opened.push(desk.stop)
    call = await becomeOwner(desk)
    const town = await call('POST /practice', {}, Made)
    await neighboursAsk(town.url, ITEMS)
    await eventually('a hundred conversations wait', async () => (await counts()).open >= ITEMS)
    browser = await openBrowser()
    opened.push(() => browser.close())
  })
  after(async () => {
    for (const close of opened.toReversed()) await close()
  })

  const counts = () => call('GET /inbox/counts', {}, Counts)

  test('two colleagues on one conversation see each other, and only one answer leaves', async () => {
    const { link } = await call('POST /workspace/invitations', { role: 'manager' }, z.object({ link: z.string() }))
    const key = new URL(link).searchParams.get('key')
    await call('POST /welcome', { ...MEHMET, key, lang: 'en', zone: 'Europe/Istanbul' }, z.unknown())
    const { items } = await call('GET /inbox/threads', {}, Rows)
    const id = items.at(-1)?.id ?? ''
    const [olga, mehmet] = await Promise.all([atDesk(OLGA), atDesk(MEHMET)])
    for (const page of [olga, mehmet]) await page.goto(`${desk.url}/inbox?thread=${id}`)
    await editorOf(olga).pressSequentially('Sorry, we are looking')
    await mehmet.getByText('Olga is writing').first().waitFor()
    await editorOf(mehmet).pressSequentially('I take this one')
    await mehmet.keyboard.press('Control+Enter')
    await mehmet
      .getByText(/Olga is writing an answer here/)
      .first()
      .waitFor()
    await mehmet.keyboard.press('Control+Enter')
    await olga.getByText('Mehmet has answered while you were writing').waitFor()
    await olga.keyboard.press('Control+Enter')
    await wait(1_000)
    assert.equal(await editorOf(olga).inputValue(), 'Sorry, we are looking')
    const { messages } = await call('GET /inbox/threads/:id', { id }, Talk)
    assert.deepEqual(
      messages.filter(({ ours, kind }) => ours && kind !== 'note').map(({ text }) => text),
      ['I take this one'],
    )
    await Promise.all([olga.context().close(), mehmet.context().close()])
  })

  test('a hundred conversations are dealt with from the keyboard alone', async () => {
    const page = await atDesk(OLGA)
    const atFirst = await counts()
    await page.goto(`${desk.url}/inbox`)
    await page.getByRole('option').first().waitFor()
    await page.evaluate(() => {
      for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
        document.addEventListener(kind, () => document.body.setAttribute('data-mouse', kind), true)
    })
    await page.keyboard.press('j')
    for (let i = 0; i < ITEMS; i += 1) {
      const at = await current(page)
      await deal(page, i)
      await page.waitForFunction((old) => new URL(location.href).searchParams.get('thread') !== old, at)
    }
    assert.equal(await page.evaluate(() => document.body.getAttribute('data-mouse')), null)
    await eventually('all of them are put away', async () => {
      const now = await counts()
      return atFirst.open - now.open >= ITEMS && now.later > atFirst.later
    })
    await page.keyboard.press('z')
    await eventually('the last deed is taken back', async () => atFirst.open - (await counts()).open === ITEMS - 1)
    await page.context().close()
  })

  /** Signs in with the keyboard. */
  async function atDesk(who: { email: string; password: string }): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    await page.goto(`${desk.url}/sign-in`)
    await page.getByLabel(say('E-mail')).fill(who.email)
    await page.getByLabel(say('Password')).fill(who.password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: say('Today') }).waitFor()
    return page
  }
})

const editorOf = (page: Page) => page.locator('.inbox-editor textarea')

const current = (page: Page) => page.evaluate(() => new URL(location.href).searchParams.get('thread'))

/** Now an answer, now later, now the pile, and mostly done, as a morning goes. */
async function deal(page: Page, i: number) {
  const keys = page.keyboard
  if (i % 25 === 5) {
    await editorOf(page).waitFor()
    await keys.press('r')
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    await keys.type('From seven, every day.')
    await keys.press('Control+Enter')
  } else if (i % 10 === 3) {
    await keys.press('h')
    await page.waitForFunction(() => document.activeElement?.closest('[role=menu]'))
    await keys.press('ArrowDown')
    await keys.press('Enter')
  } else if (i % 10 === 7) await keys.press('l')
  else await keys.press('e')
}

/** So many neighbours ask something under the bakery's newest post, each a conversation of its own. */
async function neighboursAsk(town: string, count: number) {
  const account = z.object({ id: z.string() }).parse(await ask(`${town}/api/v1/accounts/lookup?acct=firin`))
  const posts = Posts.parse(await ask(`${town}/api/v1/accounts/${account.id}/statuses?limit=40`))
  const post = posts.find((one) => one.in_reply_to_id === null)
  for (let i = 0; i < count; i += 1) {
    const told = { by: 'hannah_w', on: post?.id, text: `When do you open on day ${i + 1}?`, lang: 'en' }
    await ask(`${town}/practice/people/say`, told)
  }
}

async function ask(url: string, body?: unknown): Promise<unknown> {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(url, body === undefined ? {} : sent)
  if (!answer.ok) throw new Error(`the town answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

async function eventually(what: string, look: () => Promise<boolean>) {
  for (let i = 0; i < LOOKS; i += 1) {
    if (await look()) return
    await wait(LOOK_MS)
  }
  throw new Error(`never happened: ${what}`)
}
