import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { Hono } from 'hono'
import * as z from 'zod'
import { growSlice, shortenLinks } from '#grow'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { measureSlice } from './slice.ts'

const PERSON =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36'
const Told = z.object({
  id: z.string(),
  repeated: z.boolean(),
  via: z.string(),
  postId: z.string().nullable(),
  storyId: z.string().nullable(),
})
const Page = z.object({
  headline: z.object({ kind: z.string().nullable(), count: z.number(), carriers: z.number() }),
  figures: z.array(
    z.object({
      formula: z.string(),
      value: z.number().nullable(),
      before: z.number().nullable(),
      currency: z.string().nullable(),
    }),
  ),
})

/** A bakery whose post, drafted from a story, carries a link that one neighbour has followed. */
async function bakery(t: TestContext) {
  const app = await testApp(t, createNetworks())
  const at = app.now()
  const { workspaceId, postId, storyId } = await app.db.write(async (tx) => {
    const workspace = await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    const story = await tx
      .insertInto('watch.stories')
      .values({
        workspace_id: workspace.id,
        title: 'Un fiyatları düştü',
        folded: 'un fiyatlari dustu',
        first_published_at: at,
        first_seen_at: at,
        newest_at: at,
        sources: 1,
        items: 1,
        score: 60,
        signal: true,
        rank_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const post = await tx
      .insertInto('publish.posts')
      .values({
        workspace_id: workspace.id,
        story_id: story.id,
        text: 'Un ucuzladı, simit de!',
        lang: 'tr',
        zone: 'Europe/Istanbul',
        author: 'olga',
        created_at: at,
        updated_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { workspaceId: workspace.id, postId: post.id, storyId: story.id }
  })
  const grow = growSlice(app)
  const http = new Hono()
  grow.raw(http)
  const short = await app.db.write((tx) =>
    shortenLinks(app, tx, { workspaceId, postId, channelId: '9', text: 'https://firin.example/kayit' }),
  )
  const follow = async (isWritten = true) => {
    const answer = await http.request(new URL(short).pathname, { headers: { 'user-agent': PERSON } })
    if (isWritten) await (await grow.open())()
    return new URL(answer.headers.get('location') ?? '').searchParams.get('mdn') ?? ''
  }
  const call = callSlice(measureSlice(app), { workspaceId })
  const tell = async (wish: Record<string, unknown>) => Told.parse((await call('POST /outcomes', wish)).body)
  return { app, workspaceId, postId, storyId, follow, call, tell }
}

test('a registration that brings its click back is walked back to the post and the story', async (t) => {
  const { postId, storyId, follow, tell } = await bakery(t)
  const told = await tell({ reference: 'kayit-1', kind: 'registration', click: await follow() })
  assert.deepEqual([told.via, told.postId, told.storyId, told.repeated], ['click', postId, storyId, false])
})

test('a registration told in the moment of its click still finds it', async (t) => {
  const { postId, follow, tell } = await bakery(t)
  const told = await tell({ reference: 'kayit-2', kind: 'registration', click: await follow(false) })
  assert.deepEqual([told.via, told.postId], ['click', postId])
})

test('the same outcome told three times, twice at once, is counted once', async (t) => {
  const { call, follow, tell } = await bakery(t)
  const sale = { reference: 'fis-7', kind: 'sale', value: 450.5, currency: 'TRY', click: await follow() }
  const [first, second] = await Promise.all([tell(sale), tell(sale)])
  const third = await tell(sale)
  assert.equal(new Set([first.id, second.id, third.id]).size, 1)
  assert.equal([first, second, third].filter(({ repeated }) => repeated).length, 2)
  const { headline, figures } = Page.parse((await call('GET /measure')).body)
  assert.deepEqual([headline.kind, headline.count, headline.carriers], ['sale', 1, 1])
  const value = figures.find(({ formula }) => formula === 'outcome_value')
  assert.deepEqual([value?.value, value?.currency], [450.5, 'TRY'])
})

test('of two clicks on the way the last one gets the outcome', async (t) => {
  const { app, follow, tell } = await bakery(t)
  const clicks = [await follow(), await follow()]
  await tell({ reference: 'kayit-2', kind: 'registration', clicks: clicks.toReversed() })
  const way = await app.db.read.selectFrom('measure.touches').select('click_id').orderBy('place').execute()
  assert.deepEqual(
    way.map((touch) => touch.click_id),
    clicks,
  )
})

test('an outcome nobody clicked for is kept, and honest about it', async (t) => {
  const { tell, postId } = await bakery(t)
  assert.equal((await tell({ reference: 'telefon-1', kind: 'call', click: 'unknownunknownunknown' })).via, 'none')
  const told = await tell({ reference: 'telefon-2', kind: 'call', postId })
  assert.deepEqual([told.via, told.postId], ['told', postId])
})

test('a click older than ninety days brought nobody', async (t) => {
  const { app, follow, tell } = await bakery(t)
  const click = await follow()
  app.clock.pass({ hours: 24 * 91 })
  assert.equal((await tell({ reference: 'kayit-3', kind: 'registration', click })).via, 'none')
})

test('a sum without its currency is refused in the language of the asker', async (t) => {
  const { call } = await bakery(t)
  const refused = await call('POST /outcomes', { reference: 'x', kind: 'sale', value: 5 }, 'ru')
  assert.equal(refused.status, 422)
  assert.match(JSON.stringify(refused.body), /Сумму указывают вместе с валютой/)
})

test('the page of a period shows the click, the outcome and the post that brought them', async (t) => {
  const { call, follow, tell, postId } = await bakery(t)
  await tell({ reference: 'kayit-4', kind: 'registration', click: await follow() })
  const { figures } = Page.parse((await call('GET /measure', { period: 'month' })).body)
  const value = (formula: string) => figures.find((figure) => figure.formula === formula)?.value
  assert.deepEqual([value('link_clicks'), value('outcomes'), value('first_reply_median')], [1, 1, null])
  const { posts } = z
    .object({
      posts: z.array(z.object({ id: z.string(), clicks: z.number(), outcomes: z.number(), storyTitle: z.string() })),
    })
    .parse((await call('GET /measure/posts', { period: 'month' })).body)
  assert.deepEqual(posts, [{ id: postId, clicks: 1, outcomes: 1, storyTitle: 'Un fiyatları düştü' }])
})

test('a conclusion stays with its week', async (t) => {
  const { call } = await bakery(t)
  await call('PUT /measure/conclusions', { period: 'week', question: 'whole', text: 'Sabah gönderisi işe yaradı.' })
  const { conclusions } = z
    .object({ conclusions: z.array(z.object({ question: z.string(), text: z.string() })) })
    .parse((await call('GET /measure', { period: 'week' })).body)
  assert.deepEqual(conclusions, [{ question: 'whole', text: 'Sabah gönderisi işe yaradı.' }])
})

test('every figure names a formula that can be looked up', async (t) => {
  const { call } = await bakery(t)
  const { formulas } = z
    .object({ formulas: z.array(z.object({ id: z.string(), how: z.string() })) })
    .parse((await call('GET /measure/formulas', {}, 'tr')).body)
  const { figures } = Page.parse((await call('GET /measure')).body)
  const known = new Set(formulas.map(({ id }) => id))
  assert.deepEqual(
    figures.filter(({ formula }) => !known.has(formula)),
    [],
  )
})

test('a goal set for the workspace takes the place of the usual one', async (t) => {
  const { call } = await bakery(t)
  await call('PUT /measure/goals', { metric: 'link_clicks', target: 120 })
  const { workspace } = z
    .object({ workspace: z.array(z.object({ metric: z.string(), target: z.number(), own: z.boolean() })) })
    .parse((await call('GET /measure/goals')).body)
  assert.deepEqual(
    workspace.find(({ metric }) => metric === 'link_clicks'),
    { metric: 'link_clicks', target: 120, own: true },
  )
})
