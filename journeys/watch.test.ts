import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test, type TestContext } from 'node:test'
import { freshDatabase } from '#platform/testing/database.ts'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { becomeOwner, type Caller, openDeskAtHand } from './desk.ts'
import { signIn } from './sign-in.ts'
import { wordsIn } from './words.ts'

const PATIENCE_MS = 45_000
const BREAKS = 'Moda iskelesi yarın sabah kapanıyor'
const TEXT =
  'Belediye, Moda iskelesinin onarım için yarın sabah altıda kapanacağını ve vapurların üç hafta boyunca Kadıköy iskelesinden kalkacağını açıkladı.'
const say = wordsIn('en')

test('a story breaks, is posted before the neighbours know, and its lead shows; feeds that move or break are healed', async (t) => {
  const paper = await openPaper(t)
  const desk = await openDeskAtHand({ DATABASE_URL: await freshDatabase(), MEYDAN_ALLOW_ADDRESSES: paper.url })
  t.after(desk.stop)
  const call = await becomeOwner(desk)
  await call('POST /practice', {}, z.unknown())
  const { url: town } = await call('GET /practice', {}, z.object({ url: z.string() }))
  const browser = await openBrowser()
  t.after(() => browser.close())
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  await signIn(page, desk.url)

  // The site is pasted, its feed found, one press watches it.
  await page.goto(`${desk.url}/watch?add=${encodeURIComponent(paper.url)}`)
  await page.getByRole('heading', { name: 'Moda Postası', exact: true }).waitFor()
  await page
    .getByRole('button', { name: say('Watch this') })
    .first()
    .click()
  const source = await eventually('the paper is watched', async () => sourceOf(call, 'Moda Postası'))

  // A story breaks; the desk has it with the hour it was first told, and nobody of the community has spoken of it.
  paper.tell({ id: 'iskele', title: BREAKS, text: TEXT })
  await call('POST /watch/sources/:id/refresh', { id: source.id }, z.unknown())
  const story = await eventually('the story is here', async () => storyOf(call, BREAKS))
  await page.goto(`${desk.url}/watch?lane=everything&story=${story.id}`)
  await page.getByRole('heading', { name: BREAKS }).waitFor()
  await page.getByText('First told by Moda Postası').waitFor()
  const before = await leadOf(call, story.id)
  assert.deepEqual([before.leadMinutes, before.postedAt], [null, null])

  // It is read whole, from the desk's own copy.
  await page.keyboard.press('o')
  const reading = page.getByRole('dialog')
  await reading.getByText('üç hafta boyunca').first().waitFor()
  await page.keyboard.press('Escape')
  await reading.waitFor({ state: 'detached' })

  // One key keeps it among the ideas, where the ways of telling it stand; one more makes the draft, with the story in it; it is posted.
  await page.keyboard.press('s')
  await page.getByText(say('Saved: it waits among the ideas.')).first().waitFor()
  await page.keyboard.press('i')
  await page.waitForURL(/\/watch\/ideas/)
  await page.getByText(BREAKS).first().waitFor()
  const ways = page.getByRole('heading', { name: say('Where, and how each could tell it') })
  await eventually('the idea is chosen and says how it could be told', async () => {
    await page.keyboard.press('j')
    return ways.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => undefined,
    )
  })
  await page.keyboard.press('d')
  await page.waitForURL(/\/compose\/\d+/)
  const text = page.getByRole('textbox', { name: say('Text'), exact: true })
  await eventually('the draft speaks of it', async () =>
    (await text.inputValue()).includes(BREAKS) ? true : undefined,
  )
  const postId = /\/compose\/(\d+)/.exec(page.url())?.[1] ?? ''
  await text.click()
  const stands = await eventually('the post stands in the town', async () => {
    const found = (await townPosts(town)).find(({ content }) => content.includes('Moda iskelesi'))
    // The key works as soon as the checks have spoken; a post that is on its way is not sent twice.
    if (!found) await page.keyboard.press('Control+Shift+Enter')
    return found
  })

  // A neighbour speaks of it below our post; Watch shows the lead, and Measure the outcome.
  await ask(`${town}/practice/people/say`, {
    by: 'ayse_k',
    on: stands.id,
    lang: 'tr',
    text: 'İskele kapanacak mı, işe nasıl gideceğim?',
  })
  const lead = await eventually('the lead is known', async () => {
    const now = await leadOf(call, story.id)
    return now.leadMinutes !== null && now.postedAt !== null ? now : undefined
  })
  assert.ok((lead.leadMinutes ?? -1) >= 0, 'we saw it before our community spoke of it')
  await page.goto(`${desk.url}/watch?lane=everything&story=${story.id}`)
  await page.getByText(/Our community spoke of it .* after we saw it/).waitFor()
  await page
    .getByText(/we posted/)
    .first()
    .waitFor()
  const outcome = await eventually('the post shows what it brought', async () => {
    const { posts } = await call('GET /measure/posts', { period: 'week' }, Posts)
    return posts.find((post) => post.id === postId && post.storyId === story.id && post.comments > 0)
  })
  assert.equal(outcome.storyId, story.id)

  // The feed moves: said three times, the desk follows and says so.
  paper.moveTo('/yeni.xml')
  for (let time = 0; time < 3; time += 1) await call('POST /watch/sources/:id/refresh', { id: source.id }, z.unknown())
  assert.equal((await sourceOf(call, 'Moda Postası'))?.url, `${paper.url}/yeni.xml`)
  await page.goto(`${desk.url}/watch`)
  await page.getByText(/Moved to a new address/).waitFor()

  // It breaks: the row says what is wrong and what to do, and one press finds it again.
  paper.breakIt()
  await call('POST /watch/sources/:id/refresh', { id: source.id }, z.unknown()).catch(() => undefined)
  await page.reload()
  await page.getByText('There is nothing at this address (404).').waitFor()
  await page.getByRole('button', { name: say('What can I do?') }).click()
  await page.getByText(/The desk looks for it once a day by itself/).waitFor()
  paper.moveTo('/akis.xml')
  paper.forgetTheWay()
  await page.getByRole('button', { name: say('Look for it'), exact: true }).click()
  await eventually('the feed is found again', async () =>
    (await sourceOf(call, 'Moda Postası'))?.url === `${paper.url}/akis.xml` ? true : undefined,
  )
  await page.getByText('There is nothing at this address (404).').waitFor({ state: 'detached' })
  assert.deepEqual(broken, [])
})

const Sources = z.object({ items: z.array(z.object({ id: z.string(), title: z.string(), url: z.string() })) })
const Stories = z.object({ items: z.array(z.object({ id: z.string(), title: z.string() })) })
const Whole = z.object({ lead: z.object({ leadMinutes: z.number().nullable(), postedAt: z.string().nullable() }) })
const Posts = z.object({
  posts: z.array(z.object({ id: z.string(), storyId: z.string().nullable(), comments: z.number() })),
})

const sourceOf = async (call: Caller, title: string) =>
  (await call('GET /watch/sources', {}, Sources)).items.find((source) => source.title === title)

const storyOf = async (call: Caller, title: string) =>
  (await call('GET /watch/stories', { lane: 'everything' }, Stories)).items.find((story) => story.title === title)

const leadOf = async (call: Caller, id: string) => (await call('GET /watch/stories/:id', { id }, Whole)).lead

type Told = { id: string; title: string; text: string }

/** A paper of the quarter: a front page, a feed, and pages; it can move its feed and lose it. */
async function openPaper(t: TestContext) {
  const told: (Told & { at: string })[] = []
  let feedAt = '/feed.xml'
  let isBroken = false
  let knowsTheWay = true
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const html = (body: string) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          `<html lang="tr"><head><title>Moda Postası</title>${isBroken ? '' : `<link rel="alternate" type="application/rss+xml" href="${feedAt}">`}</head><body>${body}</body></html>`,
        )
    const piece = told.find(({ id }) => path === `/haber/${id}`)
    if (piece) return html(`<article><h1>${piece.title}</h1>${`<p>${piece.text}</p>`.repeat(4)}</article>`)
    if (path === '/') return html('<p>Moda mahallesinin gazetesi</p>')
    if (path === feedAt && !isBroken) {
      const items = told.map(
        ({ id, title, text, at }) =>
          `<item><title>${title}</title><link>/haber/${id}</link><guid isPermaLink="false">${id}</guid><description>${text}</description><pubDate>${at}</pubDate></item>`,
      )
      return response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(
          `<rss version="2.0"><channel><title>Moda Postası</title><link>/</link><language>tr</language>${items.join('')}</channel></rss>`,
        )
    }
    if (path.endsWith('.xml') && !isBroken && knowsTheWay) return response.writeHead(301, { location: feedAt }).end()
    return response.writeHead(404).end('nothing here')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const tell = (piece: Told) => told.unshift({ ...piece, at: new Date().toUTCString() })
  tell({ id: 'bahce', title: 'Mahalle bahçesinde fide dağıtımı', text: 'Fideler cumartesi günü dağıtılıyor.' })
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    tell,
    moveTo: (path: string) => {
      feedAt = path
      isBroken = false
    },
    breakIt: () => {
      isBroken = true
    },
    forgetTheWay: () => {
      knowsTheWay = false
    },
  }
}

async function ask(url: string, body: unknown) {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  assert.ok(answer.ok, `the town answered ${answer.status}`)
}

async function townPosts(town: string) {
  const bakery = z
    .object({ id: z.string() })
    .parse(await (await fetch(`${town}/api/v1/accounts/lookup?acct=firin`)).json())
  const posts: unknown = await (await fetch(`${town}/api/v1/accounts/${bakery.id}/statuses?limit=40`)).json()
  return z.array(z.object({ id: z.string(), content: z.string() })).parse(posts)
}

/** Looks again until there is something to see. */
async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + 200_000
  for (;;) {
    const seen = await look()
    if (seen !== undefined) return seen
    if (performance.now() > end) throw new Error(`in vain: ${what}`)
    await new Promise((done) => setTimeout(done, 1_000))
  }
}
