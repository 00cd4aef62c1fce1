import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { openOlga } from '../testing/olga.ts'

const Told = z.object({
  done: z.array(z.string()),
  changed: z.array(z.object({ id: z.string(), before: z.string() })),
  refused: z.array(z.object({ id: z.string(), reason: z.string() })),
})
const Post = z.looseObject({
  state: z.string(),
  wallTime: z.string().nullable(),
  content: z.looseObject({
    text: z.string(),
    goal: z.string().nullable(),
    campaign: z.string(),
    channels: z.array(z.looseObject({ channelId: z.string() })),
  }),
})

/** Olga with two posts of tomorrow. */
async function openTwo(t: TestContext) {
  const olga = await openOlga(t)
  const day = olga.day(2)
  const ids = [await olga.plan('Fresh simit.', `${day}T09:00`), await olga.plan('Hot tea.', `${day}T10:00`)]
  return {
    ...olga,
    ids,
    day,
    all: async (deed: Record<string, unknown>) =>
      Told.parse(await olga.ask('POST /publish/bulk', { postIds: ids, deed })),
    back: async ({ changed }: z.infer<typeof Told>) =>
      Told.parse(await olga.ask('POST /publish/bulk/back', { posts: changed })),
    posts: () => Promise.all(ids.map(async (id) => Post.parse(await olga.ask('GET /publish/posts/:id', { id })))),
  }
}

test('goal and campaign of many posts are set at once, and all of it is taken back at once', async (t) => {
  const { all, back, posts } = await openTwo(t)
  await all({ kind: 'campaign', campaign: 'spring' })
  const told = await all({ kind: 'goal', goal: 'recall' })
  assert.deepEqual(
    (await posts()).map(({ content }) => [content.goal, content.campaign]),
    [
      ['recall', 'spring'],
      ['recall', 'spring'],
    ],
  )
  assert.equal((await back(told)).done.length, 2)
  assert.deepEqual(
    (await posts()).map(({ state, content }) => [state, content.goal, content.campaign]),
    [
      ['planned', null, 'spring'],
      ['planned', null, 'spring'],
    ],
    'only the last change, and they are still planned',
  )
})

test('words found and replaced in many posts come back as they were', async (t) => {
  const { all, back, posts } = await openTwo(t)
  const told = await all({ kind: 'replace', find: 'simit', replace: 'bagel' })
  assert.equal((await posts())[0]?.content.text, 'Fresh bagel.')
  await back(told)
  assert.equal((await posts())[0]?.content.text, 'Fresh simit.')
})

test('a channel that is none of this workspace is not added, and posts stay whole', async (t) => {
  const { all, posts, channelId } = await openTwo(t)
  await all({ kind: 'channels', add: ['999999', channelId], remove: [] })
  for (const { content } of await posts())
    assert.deepEqual(
      content.channels.map((one) => one.channelId),
      [channelId],
    )
})

test('a planned post cannot lose its last channel: it stays as it was and says so', async (t) => {
  const { all, posts, channelId } = await openTwo(t)
  const told = await all({ kind: 'channels', add: [], remove: [channelId] })
  assert.deepEqual([told.done.length, told.refused.length], [0, 2])
  for (const { state, content } of await posts()) assert.deepEqual([state, content.channels.length], ['planned', 1])
})

test('many posts go an hour later and back', async (t) => {
  const { all, posts, day } = await openTwo(t)
  const walls = async () => (await posts()).map(({ wallTime }) => wallTime)
  await all({ kind: 'shift', days: 0, minutes: 60 })
  assert.deepEqual(await walls(), [`${day}T10:00`, `${day}T11:00`])
  await all({ kind: 'shift', days: 0, minutes: -60 })
  assert.deepEqual(await walls(), [`${day}T09:00`, `${day}T10:00`])
})

test('many are asked about at once', async (t) => {
  const { all, ask, ids } = await openTwo(t)
  assert.equal((await all({ kind: 'ask', asked: true })).done.length, 2)
  const waiting = async () => z.object({ waiting: z.number() }).parse(await ask('GET /publish/approvals/count')).waiting
  assert.equal(await waiting(), ids.length)
  await all({ kind: 'ask', asked: false })
  assert.equal(await waiting(), 0)
})
