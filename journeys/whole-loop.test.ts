import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { type DeskAtHand, OLGA, openDeskAtHand } from './desk.ts'
import { goByKeys } from './go-by-keys.ts'
import { type Lang, wordsIn } from './words.ts'

const LOCALES: Record<Lang, string> = { en: 'en-GB', tr: 'tr-TR', ru: 'ru-RU' }
const PATIENCE_MS = 60_000
/** The town goes on talking, so a row may move away under the pointer: press what is there, and look again. */
const SOON_MS = 3_000
/** A browser without a head says so, and is counted as a robot. */
const A_PERSON = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

/** What is said in each language: our post, a neighbour's complaint, and an answer that calms. */
const TALK = {
  en: {
    post: 'Fresh simit at seven tomorrow. Which filling shall we try next?',
    by: 'hannah_w',
    complaint: 'My simit was cold and hard this morning. I am really disappointed.',
    answer: (name: string) =>
      `${name}, a cold and hard simit is the last thing you should get from us. I am sorry. Tomorrow at 7 we bake a fresh tray for you at the counter.`,
  },
  tr: {
    post: 'Yarın sabah yedide taze simit var. Sırada hangi iç harcı denesek?',
    by: 'ayse_k',
    complaint: 'Bu sabah simidim soğuk ve sertti. Gerçekten hayal kırıklığına uğradım.',
    answer: (name: string) =>
      `${name}, soğuk ve sert bir simit bizden alacağınız son şey olmalı. Çok özür dileriz. Yarın saat 7'de tezgâhta sizin için taze simit çıkaracağız.`,
  },
  ru: {
    post: 'Завтра в семь свежие симиты. Какую начинку попробуем следующей?',
    by: 'olga_t',
    complaint: 'Сегодня утром мой симит был холодный и жёсткий. Я очень разочарована.',
    answer: (name: string) =>
      `${name}, холодный и жёсткий симит — последнее, что вы должны у нас получить. Простите нас. Завтра в 7 утра у прилавка испечём для вас свежий.`,
  },
} satisfies Record<Lang, unknown>

suite('from the first run to the answered comment and the attributed registration', { concurrency: 3 }, () => {
  for (const lang of ['en', 'tr', 'ru'] as const) {
    test(`in ${lang}`, { timeout: 400_000 }, async (t) => {
      const desk = await openDeskAtHand()
      t.after(desk.stop)
      const browser = await openBrowser()
      t.after(() => browser.close())
      await wholeLoop(browser, desk, lang).catch(async (error: unknown) => {
        await pictures(browser, lang)
        throw error
      })
    })
  }
})

async function wholeLoop(browser: Browser, desk: DeskAtHand, lang: Lang) {
  const say = wordsIn(lang)
  const talk = TALK[lang]
  const context = await browser.newContext({ locale: LOCALES[lang], viewport: { width: 1440, height: 900 } })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))

  await firstRun(page, desk, say)
  const town = await townOf(page, desk)

  // A story becomes a draft, the draft a post with a link, planned for a minute on the clock.
  const story = page.getByRole('listbox').getByRole('option').first()
  await goByKeys(page, 'w', story)
  await story.click()
  await page.getByRole('article').first().waitFor()
  await page.keyboard.press('d')
  await page.waitForURL(/\/compose\/\d+/)
  const text = page.getByRole('textbox', { name: say('Text'), exact: true })
  await text.fill(`${talk.post} ${town.url}/shop`)
  await planSoon(page, say)
  const post = await eventually('the post is live', async () => {
    const found = (await town.posts()).filter(({ text: said }) => said.startsWith(talk.post))
    assert.ok(found.length <= 1, 'the post stands twice')
    return found[0]
  })
  assert.match(post.text, new RegExp(`${desk.url}/l/\\w+`), 'its link is a counted one')

  // A neighbour complains under it; it comes in by itself and is answered.
  const name = await town.complain({ by: talk.by, on: post.id, text: talk.complaint, lang })
  await page.keyboard.press('Escape')
  await page.goto(`${desk.url}/inbox`)
  const answer = talk.answer(name)
  const editor = page.getByRole('textbox', { name: say('Your answer to {name}', { name }) })
  const search = page.getByRole('searchbox', { name: say('Search what was said') })
  await search.fill(talk.complaint.slice(0, 30))
  await eventually('the complaint is open', async () => {
    await pressSoon(page.getByRole('option').filter({ hasText: talk.complaint }).first())
    await editor.waitFor({ timeout: SOON_MS }).catch(() => undefined)
    if ((await editor.count()) > 0) return true
    // What came after the list was read waits above it, so that nothing moves under her hand; she takes it in.
    await pressSoon(page.getByRole('button', { name: say('Show what is new') }))
    return undefined
  })
  await editor.fill(answer)
  await page.keyboard.press('Control+Enter')
  await eventually('the answer stands in the town once', async () => {
    const found = (await town.posts()).filter(({ text: said }) => said.includes(answer))
    assert.ok(found.length <= 1, 'the answer stands twice')
    return found[0]
  })

  // She calms down, and the desk shows it beside the answer.
  await town.advance(40)
  await page.goto(`${desk.url}/inbox`)
  await page.getByRole('button', { name: say('All'), exact: true }).click()
  await search.fill(talk.complaint.slice(0, 30))
  await eventually('the mood after our answer is shown', async () => {
    await pressSoon(page.getByRole('option').filter({ hasText: name }).first())
    const calmed = page.getByText(new RegExp(moodAfter(say)))
    await calmed
      .first()
      .waitFor({ timeout: SOON_MS })
      .catch(() => undefined)
    return (await calmed.count()) > 0 ? true : undefined
  })

  // Somebody follows the link and registers in the shop; it is walked back to the post.
  const [, short = ''] = /(https?:\S+\/l\/\w+)/.exec(post.text) ?? []
  const visitor = await browser.newContext({ locale: LOCALES[lang], userAgent: A_PERSON })
  const shop = await visitor.newPage()
  await shop.goto(short)
  assert.match(shop.url(), /\/shop\?.*mdn=\w+/)
  await shop.locator('input[name=email]').fill('guest@example.org')
  await shop.locator('form button').first().click()
  await shop.waitForLoadState()
  await eventually('the registration is attributed to the post', async () => {
    const answered: unknown = await (await page.request.get(`${desk.url}/api/v1/measure/posts?period=week`)).json()
    const row = Brought.parse(answered).posts.find(({ text: said }) => said.startsWith(talk.post))
    return row && row.outcomes > 0 && row.storyId !== null ? row : undefined
  })
  await page.goto(`${desk.url}/measure`)
  await page.getByText(talk.post.slice(0, 24)).first().waitFor()
  assert.deepEqual(broken, [])
  await visitor.close()
  await context.close()
}

/** What every open page showed when the journey failed. */
async function pictures(browser: Browser, lang: Lang) {
  const folder = mkdtempSync(join(tmpdir(), `meydan-journey-${lang}-`))
  for (const [number, page] of browser
    .contexts()
    .flatMap((context) => context.pages())
    .entries()) {
    await page.screenshot({ path: join(folder, `${number}.png`) })
  }
  // oxlint-disable-next-line no-console -- whoever reads the failed test wants to know where to look
  console.error(`what was seen last: ${folder}`)
}

type Say = ReturnType<typeof wordsIn>

/** The owner's link, an account, a brand, and the practice town: the first two minutes. */
async function firstRun(page: Page, desk: DeskAtHand, say: Say) {
  await page.goto(desk.ownerLink)
  await page.getByLabel(say('Your name')).fill(OLGA.name)
  await page.getByLabel(say('E-mail')).fill(OLGA.email)
  await page.getByLabel(say('Password')).fill(OLGA.password)
  await page.getByRole('button', { name: say('Come in') }).click()
  await page.getByRole('textbox', { name: say('Brand') }).fill('Fırın')
  await page.getByRole('button', { name: say('Open the desk and the town') }).click()
  await page.getByRole('heading', { name: say('Today'), level: 1 }).waitFor()
}

/** Types the next full minute that leaves time to press the button, and plans the post for it. */
async function planSoon(page: Page, say: Say) {
  const at = Temporal.Now.zonedDateTimeISO('UTC').add({ seconds: 75 })
  const when = page.getByRole('group', { name: say('When') }).last()
  const parts = [at.day, at.month, at.year, at.hour, at.minute]
  for (const [place, part] of parts.entries()) {
    await when.getByRole('spinbutton').nth(place).click()
    await page.keyboard.type(String(part).padStart(2, '0'))
  }
  await page.getByRole('button', { name: say('Schedule'), exact: true }).click()
}

const moodAfter = (say: Say) =>
  ['Calmed: {before} → {after}', 'Gladdened: {before} → {after}', 'Mood after it: {before} → {after}']
    .map((sentence) => say(sentence).split('{')[0]?.trim())
    .join('|')

const Brought = z.object({
  posts: z.array(z.object({ text: z.string(), outcomes: z.number(), storyId: z.string().nullable() })),
})
const Address = z.object({ url: z.string() })
const Account = z.object({ id: z.string(), display_name: z.string() })
const Posts = z.array(z.object({ id: z.string(), content: z.string() }))

/** The town as its people see it, over its own public API. */
async function townOf(page: Page, desk: DeskAtHand) {
  const { url } = Address.parse(await (await page.request.get(`${desk.url}/api/v1/practice`)).json())
  const get = async (path: string): Promise<unknown> => (await fetch(url + path)).json()
  const post = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    assert.ok(answer.ok, `the town answered ${answer.status} to ${path}`)
  }
  const bakery = Account.parse(await get('/api/v1/accounts/lookup?acct=firin'))
  return {
    url,
    posts: async () => {
      const posts = Posts.parse(await get(`/api/v1/accounts/${bakery.id}/statuses?limit=40`))
      return posts.map(({ id, content }) => ({ id, text: plain(content) }))
    },
    /** Gives back the name of who complained. */
    complain: async (said: { by: string; on: string; text: string; lang: Lang }): Promise<string> => {
      const neighbour = Account.parse(await get(`/api/v1/accounts/lookup?acct=${said.by}`))
      await post('/practice/people/say', said)
      return neighbour.display_name
    },
    advance: async (minutes: number) => {
      await post('/practice/advance', { minutes })
    },
  }
}

const plain = (html: string): string =>
  html
    .replaceAll(/<br\s*\/?>/g, '\n')
    .replaceAll('</p><p>', '\n\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

const pressSoon = (what: Locator): Promise<void> => what.click({ timeout: SOON_MS }).catch(() => undefined)

/** Looks again until there is something to see. */
async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + 150_000
  for (;;) {
    const seen = await look()
    if (seen !== undefined) return seen
    if (performance.now() > end) throw new Error(`in vain: ${what}`)
    await new Promise((done) => setTimeout(done, 1_000))
  }
}
