import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { soon } from '../testing/bakery.ts'
import { openOlga, ZONE } from '../testing/olga.ts'
import { openSource, type Brought } from '../testing/source.ts'
import { followRules } from './follow.ts'

const WORKER = fileURLToPath(new URL('../testing/rule-worker.ts', import.meta.url))

const Items = z.object({
  items: z.array(
    z.object({
      itemId: z.string(),
      title: z.string(),
      state: z.string(),
      reasonSaid: z.string().nullable(),
      postId: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
})
const Rules = z.object({
  items: z.array(z.object({ id: z.string(), waiting: z.number(), made: z.number(), filtered: z.number() })),
})
const Post = z.object({
  id: z.string(),
  state: z.string(),
  wallTime: z.string().nullable(),
  storyId: z.string().nullable(),
  content: z.looseObject({ text: z.string(), channels: z.array(z.looseObject({ text: z.string().nullable() })) }),
  deliveries: z.array(z.looseObject({ state: z.string(), isWaiting: z.boolean() })),
})
const Foreseen = z.object({
  made: z.number(),
  waiting: z.number(),
  filtered: z.number(),
  items: z.array(z.object({ title: z.string(), state: z.string(), text: z.string().nullable() })),
})
const Made = z.object({ id: z.string() })

const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const HOURS = Array.from({ length: 48 }, (_, i) => `${String(i >> 1).padStart(2, '0')}:${i % 2 ? '30' : '00'}`)

/** Olga with a source, and a rule about it. */
async function openRule(t: TestContext, change: Record<string, unknown> = {}) {
  const olga = await openOlga(t)
  const { app, ask, channelId, workspaceId, house } = olga
  const source = await openSource(app, workspaceId)
  const wish = {
    name: 'Şehir haberleri',
    sourceId: source.sourceId,
    becomes: 'draft',
    category: null,
    channelIds: [channelId],
    template: '{title}\n\n{link}',
    must: [],
    mustNot: [],
    onlyLang: null,
    lang: null,
    labels: ['şehir'],
    goal: 'awareness',
    campaign: 'Bahar',
    aDay: 100,
    keepDays: null,
    isOn: true,
    ...change,
  }
  const make = async () => Made.parse(await ask('POST /publish/feed-rules', wish)).id
  const follow = () => followRules(app, house.given, new AbortController().signal)
  const history = async (id: string, state?: string) => {
    const { items } = Items.parse(await ask('GET /publish/feed-rules/:id/items', { id, ...(state ? { state } : {}) }))
    return items.toReversed()
  }
  const post = async (id: string | null) => Post.parse(await ask('GET /publish/posts/:id', { id }))
  const openHours = () =>
    ask('PUT /publish/slots/:channelId', {
      channelId,
      zone: ZONE,
      rules: { slots: [{ days: EVERY_DAY, times: HOURS }], exceptions: [], gap: 'move' },
    })
  return { ...olga, ...source, wish, make, follow, history, post, openHours }
}

const told = (count: number): Brought[] => Array.from({ length: count }, (_, i) => ({ title: `Haber ${i}` }))
const states = (items: readonly { state: string }[]) => items.map(({ state }) => state).join(' ')

test('each new item becomes one draft in the words of the rule, and keeps the story it came from', async (t) => {
  const { make, bring, follow, history, post } = await openRule(t)
  await bring([{ title: 'Eski haber' }])
  const id = await make()
  await bring([{ title: 'Simit fiyatı' }, { title: 'Yeni fırın' }])
  await follow()
  await follow()
  const items = await history(id)
  assert.deepEqual(
    items.map(({ title, state }) => [title, state]),
    [
      ['Simit fiyatı', 'made'],
      ['Yeni fırın', 'made'],
    ],
  )
  const { content, state, storyId } = await post(items[0]?.postId ?? '')
  assert.equal(content.text, 'Simit fiyatı\n\nhttps://posta.example/2')
  assert.deepEqual(
    [state, content['goal'], content['campaign'], content['lang']],
    ['draft', 'awareness', 'Bahar', 'tr'],
  )
  assert.notEqual(storyId, null)
})

test('what the words of the rule refuse is kept with the reason, and a person may still want it', async (t) => {
  const { make, bring, follow, history, ask, refusal } = await openRule(t, { must: ['simit'], mustNot: ['kaza'] })
  const id = await make()
  await bring([{ title: 'Simit güzel' }, { title: 'Hava güzel' }, { title: 'Simitçide kaza' }])
  await follow()
  const items = await history(id)
  assert.equal(states(items), 'made filtered filtered')
  assert.match(items[1]?.reasonSaid ?? '', /none of: simit/)
  assert.match(items[2]?.reasonSaid ?? '', /“kaza”/)
  const { itemId } = items[1] ?? {}
  await ask('POST /publish/feed-rules/:id/items/:itemId/make', { id, itemId })
  assert.equal(states(await history(id)), 'made made filtered')
  assert.equal((await refusal('POST /publish/feed-rules/:id/items/:itemId/make', { id, itemId })).type, 'already-made')
})

test('over the number of a day items wait for the next day, and none is forgotten', async (t) => {
  const { make, bring, follow, history, app, ask } = await openRule(t, { aDay: 2 })
  const id = await make()
  await bring(told(5))
  await follow()
  assert.equal(states(await history(id)), 'made made waiting waiting waiting')
  const waiting = await history(id, 'waiting')
  await ask('POST /publish/feed-rules/:id/items/:itemId/let-go', { id, itemId: waiting[2]?.itemId })
  app.clock.pass({ hours: 24 })
  await follow()
  assert.equal(states(await history(id)), 'made made made made filtered')
  const [rule] = Rules.parse(await ask('GET /publish/feed-rules')).items
  assert.deepEqual([rule?.made, rule?.waiting, rule?.filtered], [4, 0, 1])
})

test('what waited for longer than the rule keeps it is let go, with the reason', async (t) => {
  const { make, bring, follow, history, app } = await openRule(t, { aDay: 1, keepDays: 2 })
  const id = await make()
  await bring(told(4))
  await follow()
  app.clock.pass({ hours: 73 })
  await follow()
  const items = await history(id)
  assert.equal(states(items), 'made filtered filtered filtered')
  assert.match(items[3]?.reasonSaid ?? '', /more than 2 days/)
})

test('what comes in while a rule is off is taken up when it is on again; a rule put away comes back with its history', async (t) => {
  const { make, bring, follow, history, ask, wish } = await openRule(t)
  const id = await make()
  await bring(told(1))
  await follow()
  await ask('PUT /publish/feed-rules/:id', { ...wish, id, isOn: false })
  await bring(told(2))
  await follow()
  assert.equal((await history(id)).length, 1)
  await ask('PUT /publish/feed-rules/:id', { ...wish, id, isOn: true })
  await ask('DELETE /publish/feed-rules/:id', { id })
  await follow()
  await ask('POST /publish/feed-rules/:id/restore', { id })
  await follow()
  assert.equal(states(await history(id)), 'made made made')
})

test('a desk killed again and again in between loses no item and makes none into two posts', async (t) => {
  const { make, bring, follow, history, app, openHours, workspaceId } = await openRule(t, { becomes: 'queue' })
  await openHours()
  const id = await make()
  await bring(told(40))
  const count = () =>
    app.db.write((tx) =>
      tx.selectFrom('publish.posts').select('text').where('workspace_id', '=', workspaceId).execute(),
    )
  for (const enough of [5, 20]) {
    const child = spawn(process.execPath, [WORKER, app.db.url], { stdio: 'inherit' })
    await soon(async () => (await count()).length >= enough, 30)
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  assert.ok((await count()).length < 40, 'it was killed before the end')
  await follow()
  const posts = await count()
  assert.equal(posts.length, 40)
  assert.equal(new Set(posts.map(({ text }) => text)).size, 40)
  const made = [...(await history(id)), ...(await history(id, 'made'))]
  assert.ok(made.every(({ postId, reasonSaid }) => postId !== null && reasonSaid === null))
  const slots = await app.db.write((tx) =>
    tx.selectFrom('publish.deliveries').select('due_at').where('workspace_id', '=', workspaceId).execute(),
  )
  assert.equal(new Set(slots.map(({ due_at }) => due_at.toString())).size, 40, 'no hour was given twice')
})

test('in the queue a text too long for a channel is shortened there with its link, and what has no hour stays a draft', async (t) => {
  const { make, bring, follow, history, post, openHours } = await openRule(t, {
    becomes: 'queue',
    template: '{title}. {summary}\n\n{link}',
  })
  const id = await make()
  await bring([{ title: 'Önce' }])
  await follow()
  await openHours()
  await bring([{ title: `Sonra ${'çok uzun bir başlık '.repeat(60)}` }])
  await follow()
  const [first, second] = await history(id)
  assert.match(first?.reasonSaid ?? '', /hours/)
  assert.equal((await post(first?.postId ?? '')).state, 'draft')
  const queued = await post(second?.postId ?? '')
  assert.equal(queued.state, 'planned')
  assert.deepEqual(
    queued.deliveries.map(({ state }) => state),
    ['planned'],
  )
  assert.match(queued.content.channels[0]?.text ?? '', /…\n\nhttps:\/\/posta\.example\/2$/)
})

test('what must be approved is asked about, and a frozen desk queues without sending', async (t) => {
  const { make, bring, follow, history, post, openHours, ask, app, work, square } = await openRule(t, {
    becomes: 'queue',
  })
  await openHours()
  await ask('PUT /publish/approval-rules', {
    channelId: null,
    mode: 'required',
    steps: [{ name: 'Patron', by: 'team' }],
    fourEyes: false,
  })
  const id = await make()
  await bring([{ title: 'Onay ister' }])
  await follow()
  const [asked] = await history(id)
  const first = await post(asked?.postId ?? '')
  assert.deepEqual(
    first.deliveries.map(({ isWaiting }) => isWaiting),
    [true],
  )
  await ask('PUT /publish/approval-rules', {
    channelId: null,
    mode: 'none',
    steps: [{ name: 'Patron', by: 'team' }],
    fourEyes: false,
  })
  await ask('POST /publish/freezes', { note: 'kriz' })
  await bring([{ title: 'Donmuşken' }])
  await follow()
  const second = await post((await history(id))[1]?.postId ?? '')
  assert.equal(second.state, 'planned')
  app.clock.pass({ hours: 1 })
  await work()
  assert.equal(square.posts.filter(({ text }) => text.startsWith('Donmuşken')).length, 0)
})

test('before saving, the last 30 days show what would have become of each item, and nothing is made', async (t) => {
  const { bring, ask, wish, refusal } = await openRule(t, { must: ['simit'], aDay: 1 })
  await bring([
    { title: 'Simit bir', daysAgo: 40 },
    { title: 'Simit iki', daysAgo: 3 },
    { title: 'Hava', daysAgo: 2 },
    { title: 'Simit üç' },
    { title: 'Simit dört' },
  ])
  const seen = Foreseen.parse(await ask('POST /publish/feed-rules/foresee', wish))
  assert.deepEqual([seen.made, seen.waiting, seen.filtered], [2, 1, 1])
  assert.deepEqual(
    seen.items.map(({ title, state }) => `${title} ${state}`),
    ['Simit dört waiting', 'Simit üç made', 'Hava filtered', 'Simit iki made'],
  )
  assert.deepEqual(z.object({ items: z.array(z.unknown()) }).parse(await ask('GET /publish/drafts')).items, [])
  const wrong = await refusal('POST /publish/feed-rules', { ...wish, template: '{title} {image}' })
  assert.match(wrong.title, /“image”/)
  assert.equal(
    (await refusal('POST /publish/feed-rules', { ...wish, template: 'Yeni haber!' })).type,
    'says-nothing-of-it',
  )
  assert.equal((await refusal('POST /publish/feed-rules', { ...wish, sourceId: '999' })).type, 'no-such-source')
})
