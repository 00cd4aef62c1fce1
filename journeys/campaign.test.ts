import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { suite, test, type TestContext } from 'node:test'
import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import * as z from 'zod'
import { freshDatabase } from '#platform/testing/database.ts'
import { openBrowser } from './browser.ts'
import { becomeOwner, type Caller, type DeskAtHand, openDeskAtHand } from './desk.ts'
import { signIn } from './sign-in.ts'
import { wordsIn } from './words.ts'

const ZONE = 'Europe/Istanbul'
/** A browser without a head says so, and is counted as a robot. */
const A_PERSON = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'
const say = wordsIn('en')

const Made = z.object({ id: z.string() })
const Listed = z.object({ items: z.array(Made) })
const Campaign = z.object({
  costs: z.array(
    z.looseObject({ formula: z.string(), value: z.number().nullable(), hits: z.number(), of: z.number() }),
  ),
})

/** A desk with the practice town, its owner at the API and in a browser. */
async function atTheDesk(t: TestContext) {
  const database = await freshDatabase()
  const desk = await openDeskAtHand({ DATABASE_URL: database })
  t.after(desk.stop)
  const call = await becomeOwner(desk)
  const town = await call('POST /practice', {}, z.object({ url: z.string(), channelId: z.string() }))
  const browser = await openBrowser()
  t.after(() => browser.close())
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await signIn(page, desk.url)
  const tellTown = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(town.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    assert.ok(answer.ok, `the town answered ${answer.status} to ${path}`)
    return answer.json()
  }
  return { database, desk, call, town, browser, page, tellTown }
}

suite('a campaign and what it was for', { concurrency: 1 }, () => {
  test('a link, the table of its costs and the people who came end in the cost of who stayed and fits', async (t) => {
    const { database, desk, call, town, page, tellTown } = await atTheDesk(t)
    const today = Temporal.Now.zonedDateTimeISO(ZONE).toPlainDate()
    const campaign = await call(
      'POST /grow/campaigns',
      {
        name: 'Warm simit',
        action: 'join',
        channelIds: [town.channelId],
        persona: { languages: ['tr'] },
        starts: today.subtract({ days: 10 }).toString(),
        ends: today.toString(),
      },
      Made,
    )
    const link = await call(
      'POST /grow/links',
      { url: `${town.url}/shop`, tags: { source: '', medium: '', campaign: 'Warm simit', term: '', content: '' } },
      z.object({ short: z.string() }),
    )
    assert.equal((await fetch(link.short, { redirect: 'manual', headers: { 'user-agent': A_PERSON } })).status, 302)

    // Twelve neighbours come, four of them leave at once; then more than a week goes by.
    const look = { id: town.channelId }
    await eventually('the followers were looked through before', async () => {
      const answered = await call('POST /grow/pages/:id/look', look, z.object({ people: z.number() }))
      return answered.people > 0 ? true : undefined
    })
    await tellTown('/practice/people/follow', { people: 12 })
    await call('POST /grow/pages/:id/look', look, z.unknown())
    await aWeekGoesBy(database)
    await tellTown('/practice/people/follow', { people: 4, stay: false })
    await call('POST /grow/pages/:id/look', look, z.unknown())

    // The table of costs is brought in the browser, looked at and counted.
    await page.goto(`${desk.url}/grow/campaigns?spend=all`)
    const day = (ago: number) => today.subtract({ days: ago }).toString()
    const table = `Campaign name,Day,Amount spent (TRY)\nWarm simit,${day(9)},600.00\nWarm simit,${day(8)},not much\nWarm simit,${day(7)},600.00\n`
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'costs.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
    await page.getByText('“not much” is not a number.').waitFor()
    await page.getByRole('button', { name: /Count 2 rows/ }).click()
    await page
      .getByText(/Counted: 2 rows/)
      .first()
      .waitFor()

    await page.goto(`${desk.url}/grow/campaigns?open=${campaign.id}`)
    const row = page.getByRole('row').filter({ hasText: 'Cost per subscriber in target who stayed' }).first()
    await row.waitFor()
    const { costs } = await call('GET /grow/campaigns/:id', { id: campaign.id }, Campaign)
    const cost = costs.find(({ formula }) => formula === 'cost_per_retained_in_target')
    const plain = costs.find(({ formula }) => formula === 'cost_per_subscriber')
    assert.ok(plain?.value && cost?.value, JSON.stringify(costs))
    assert.ok(cost.of > 0 && cost.hits > 0 && cost.hits <= cost.of)
    // 1200 ÷ (all who came × the share of those known who fit and stayed).
    assert.ok(Math.abs(cost.value - (plain.value * cost.of) / cost.hits) < 0.01)
    assert.match(await row.innerText(), /TRY|₺/)
  })

  test('a registration and a call are walked back to the answer, the post and the story', async (t) => {
    const { desk, call, town, browser, page, tellTown } = await atTheDesk(t)
    const post = await livePost(call, `Fresh simit at seven. Come and see: ${town.url}/shop`)

    // A neighbour asks below it; the answer holds a link of its own.
    await tellTown('/practice/people/say', {
      by: 'ayse_k',
      on: await onTheTown(town.url),
      text: 'Nereden ayırtabilirim?',
    })
    const thread = await eventually('the question is in the inbox', async () => {
      const { items } = await call('GET /inbox/threads', { preset: 'all', find: 'ayırtabilirim' }, Listed)
      return items[0]
    })
    const tags = { source: '', medium: '', campaign: '', term: '', content: '' }
    const made = await call(
      'POST /grow/links',
      { url: `${town.url}/shop`, title: 'In an answer', tags },
      z.object({ short: z.string() }),
    )
    const answer = `Buradan ayırtabilirsiniz: ${made.short}`
    await call('POST /inbox/threads/:id/answers', { id: thread.id, text: answer, holdSeconds: 0 }, z.unknown())

    // Who follows the link of the answer registers in the shop.
    await registersBy(browser, made.short)

    // Who follows the link of the post sees a number of the pool on the company's site, and calls it.
    const site = await call('POST /sites', { host: 'firin.example' }, Made)
    await call('POST /measure/marks', { kind: 'number', value: '+90 216 555 00 01', siteId: site.id }, z.unknown())
    const door = await call('POST /measure/call-door', {}, z.object({ url: z.string() }))
    const company = await companySite(t, desk)
    const number = await seesNumber(browser, { short: post.short, company })
    assert.equal(number, '+90 216 555 00 01')
    const rang = await fetch(door.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: '02165550001', id: 'call-1', duration: 95, status: 'answered' }),
    })
    assert.deepEqual(await rang.json(), { counted: true, via: 'number' })

    await page.goto(`${desk.url}/measure/outcomes`)
    const called = page.getByRole('listitem').filter({ hasText: 'by the number +90 216 555 00 01' }).first()
    await called.waitFor()
    assert.match(await called.innerText(), /Fresh simit at seven/)
    assert.ok((await called.innerText()).includes(post.story))
    const registered = page.getByRole('listitem').filter({ hasText: 'Buradan ayırtabilirsiniz' }).first()
    await registered.waitFor()
    assert.match(await registered.innerText(), /Fresh simit at seven/)
    assert.ok((await registered.innerText()).includes(post.story))

    // The call turns out to be none: taken back it stays on the list, and counts no more.
    await called.getByRole('button', { name: say('Take it back') }).click()
    await called.getByText(say('taken back'), { exact: true }).waitFor()
    const { headline } = await call(
      'GET /measure',
      { period: 'week' },
      z.object({ headline: z.object({ count: z.number() }) }),
    )
    assert.equal(headline.count, 1)
  })
})

/** Everybody who came since the first look came eight days ago. */
async function aWeekGoesBy(database: string) {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  await client.query(`update grow.joins set joined_at = joined_at - interval '8 days' where not founder`)
  // Some left within the first days.
  await client.query(
    `update grow.joins set left_at = joined_at + interval '1 day'
     where id in (select id from grow.joins where not founder order by id limit 3)`,
  )
  await client.end()
}

/** A story becomes a post that goes out now; gives back the counted link in it and the story's title. */
async function livePost(call: Caller, text: string) {
  const story = await eventually('a story is there', async () => {
    const shape = z.object({ items: z.array(z.object({ id: z.string(), title: z.string() })) })
    return (await call('GET /watch/stories', { lane: 'everything' }, shape)).items[0]
  })
  const { id } = await call('POST /publish/posts', { storyId: story.id }, Made)
  const Post = z.looseObject({
    version: z.number(),
    wallTime: z.string().nullable(),
    zone: z.string(),
    content: z.record(z.string(), z.unknown()),
  })
  const draft = await call('GET /publish/posts/:id', { id }, Post)
  const { version, wallTime, zone, content } = draft
  await call('PUT /publish/posts/:id', { id, version, wallTime, zone, ...content, text }, z.unknown())
  const saved = await call('GET /publish/posts/:id', { id }, Post)
  await call('POST /publish/posts/:id/publish', { id, version: saved.version, zone, holdSeconds: 0 }, z.unknown())
  const short = await eventually('the post is live', async () => {
    const shape = z.object({ posts: z.array(z.object({ id: z.string(), publishedAt: z.string().nullable() })) })
    const { posts } = await call('GET /measure/posts', { period: 'week' }, shape)
    if (!posts.some((one) => one.id === id && one.publishedAt !== null)) return undefined
    const links = z.object({ items: z.array(z.object({ short: z.string(), postId: z.string().nullable() })) })
    return (await call('GET /grow/links', {}, links)).items.find(({ postId }) => postId === id)?.short
  })
  return { id, short, story: story.title }
}

/** The bakery's newest post as the town knows it. */
async function onTheTown(url: string): Promise<string> {
  const get = async (path: string): Promise<unknown> => (await fetch(url + path)).json()
  const bakery = Made.parse(await get('/api/v1/accounts/lookup?acct=firin'))
  return eventually('the post stands in the town', async () => {
    const shape = z.array(z.object({ id: z.string(), content: z.string() }))
    const posts = shape.parse(await get(`/api/v1/accounts/${bakery.id}/statuses?limit=40`))
    return posts.find(({ content }) => content.includes('Fresh simit at seven'))?.id
  })
}

async function registersBy(browser: Browser, short: string) {
  const visitor = await browser.newContext({ userAgent: A_PERSON })
  const shop = await visitor.newPage()
  await shop.goto(short)
  await shop.locator('input[name=email]').fill('guest@example.org')
  await shop.locator('form button').first().click()
  await shop.waitForLoadState()
  await visitor.close()
}

/** The company's own site, with the desk's script and a number in its page. */
async function companySite(t: TestContext, desk: DeskAtHand): Promise<string> {
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(
      `<a href="tel:0216" data-number>0216</a><script defer src="${desk.url}/n.js" data-domain="firin.example"></script>`,
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  t.after(() => void server.close())
  return `http://localhost:${portOf(server.address())}`
}

const portOf = (address: AddressInfo | string | null) => (address && typeof address === 'object' ? address.port : 0)

async function seesNumber(browser: Browser, at: { short: string; company: string }): Promise<string> {
  const visitor = await browser.newContext({ userAgent: A_PERSON })
  const page: Page = await visitor.newPage()
  await page.goto(at.short)
  const click = new URL(page.url()).searchParams.get('mdn') ?? ''
  await page.goto(`${at.company}/?mdn=${click}`)
  const number = page.locator('[data-number]').filter({ hasText: '+90' })
  await number.waitFor()
  const shown = await number.innerText()
  await visitor.close()
  return shown
}

/** Looks again until there is something to see. */
async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + 120_000
  for (;;) {
    const seen = await look().catch(() => undefined)
    if (seen !== undefined) return seen
    if (performance.now() > end) throw new Error(`in vain: ${what}`)
    await new Promise((done) => setTimeout(done, 500))
  }
}
