import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { deskSlice, lineTo } from '#desk'
import { createNetworks } from '#networks'
import type { TrialWorld } from '#networks/trial'
import { openAuth } from '#platform/auth.ts'
import { callSlice, testApp } from '#platform/testing/app.ts'
import * as z from 'zod'
import { madeUpWorlds } from './worlds.ts'

const WORLDS = await madeUpWorlds()

const Connected = z.object({ id: z.string() })
const Shown = z.object({
  channels: z.array(
    z.object({
      id: z.string(),
      handle: z.string(),
      state: z.string(),
      trouble: z.string().nullable(),
      troubleSaid: z.string().nullable(),
      answeredAt: z.string().nullable(),
      connectedBy: z.string().nullable(),
      planned: z.number(),
      blocked: z.boolean(),
      test: z.object({ seenBy: z.string(), removed: z.boolean() }).nullable(),
      money: z.object({ spent: z.number(), budget: z.number().nullable(), per: z.string() }).nullable(),
    }),
  ),
  menders: z.array(z.string()),
})

/** Olga's desk with made-up worlds of some networks. */
async function deskWith(t: TestContext, ...names: string[]) {
  const app = await testApp(t, createNetworks())
  const worlds = await Promise.all(
    names.map((name) => {
      const open = WORLDS.get(name)
      assert.ok(open)
      return open()
    }),
  )
  t.after(() => Promise.all(worlds.map((world) => world.close())))
  for (const origin of worlds.flatMap(({ origins }) => origins)) app.outgoing.allow(origin)
  const auth = openAuth({ url: app.db.url, address: app.config.url, secret: 'of this test only', log: app.log })
  t.after(auth.close)
  const workspaceId = await app.db.write(async (tx) => {
    const made = { name: 'Fırın', zone: 'UTC', lang: 'tr', created_at: app.now() } as const
    const { id } = await tx.insertInto('desk.workspaces').values(made).returning('id').executeTakeFirstOrThrow()
    const member = { workspace_id: id, joined_at: app.now(), email: 'x@example.org' }
    await tx
      .insertInto('desk.members')
      .values([
        { ...member, account_id: 'account', name: 'Olga', role: 'owner' },
        { ...member, account_id: 'mehmet', name: 'Mehmet', role: 'author' },
      ])
      .execute()
    return id
  })
  const planned = new Map<string, { posts: number; nextAt: Temporal.Instant; nextText: string }>()
  const slice = deskSlice(app, { auth, planned: () => Promise.resolve(planned) })
  const call = callSlice(slice, { workspaceId })
  const connect = async ({ network, settings, credential }: TrialWorld, more: Record<string, unknown> = {}) =>
    call('POST /channels', { network: network.id, settings, credential, ...more })
  const shown = async () => Shown.parse((await call('GET /channels')).body)
  return { app, worlds, call, connect, shown, planned }
}

test('the channel in need stands first, with what waits on it and who can mend it', async (t) => {
  const { worlds, connect, shown, planned, call } = await deskWith(t, 'bluesky', 'mastodon')
  const ids = []
  for (const world of worlds) ids.push(Connected.parse((await connect(world)).body).id)
  const [bluesky = '', mastodon = ''] = ids
  planned.set(mastodon, { posts: 3, nextAt: Temporal.Instant.from('2030-01-01T07:00:00Z'), nextText: 'Simit' })
  assert.deepEqual(
    (await shown()).channels.map(({ id }) => id),
    [mastodon, bluesky],
  )
  await worlds[0]?.faults.revoke()
  await call('POST /channels/:id/check', { id: bluesky })
  const { channels, menders } = await shown()
  assert.deepEqual(menders, ['Olga'])
  const [first, second] = channels
  assert.partialDeepStrictEqual(first, { id: bluesky, state: 'expired', blocked: true, connectedBy: 'Olga' })
  assert.partialDeepStrictEqual(second, { id: mastodon, state: 'healthy', blocked: false, planned: 3 })
  assert.ok(second?.answeredAt)
})

test('a channel is connected again in its place, but not as somebody else', async (t) => {
  const { worlds, connect, shown, app } = await deskWith(t, 'mastodon', 'wordpress')
  const [mastodon, wordpress] = worlds
  assert.ok(mastodon && wordpress)
  const { id } = Connected.parse((await connect(mastodon)).body)
  assert.equal(Connected.parse((await connect(mastodon, { channelId: id })).body).id, id)
  const other = await connect(wordpress, { channelId: id })
  assert.partialDeepStrictEqual(other, { status: 422, body: { type: 'another-account' } })
  assert.equal((await shown()).channels.length, 1)
  assert.equal((await app.db.read.selectFrom('desk.channels').select('id').execute()).length, 1)
})

test('a test post arrives as hidden as it can and is deleted again', async (t) => {
  const { worlds, connect, shown, call } = await deskWith(t, 'mastodon')
  const [world] = worlds
  assert.ok(world)
  const { id } = Connected.parse((await connect(world)).body)
  assert.deepEqual((await shown()).channels[0]?.test, { seenBy: 'mentioned', removed: true })
  // Even when the answer of the network is lost there is one post, and then none.
  for (const fault of [null, { on: 'publish', kind: 'answer-lost' }] as const) {
    if (fault) world.faults.next(fault)
    assert.partialDeepStrictEqual(await call('POST /channels/:id/test', { id }), {
      status: 200,
      body: { removed: true },
    })
    assert.equal(await world.count('A test from our desk: this post goes away again in a moment.'), 0)
  }
})

test('where a person posts there is nothing to test', async (t) => {
  const { call, shown } = await deskWith(t)
  const settings = { page: 'https://www.example.com/simit', name: 'Group' }
  const { id } = Connected.parse((await call('POST /channels', { network: 'manual', settings, credential: {} })).body)
  assert.equal((await shown()).channels[0]?.test, null)
  assert.partialDeepStrictEqual(await call('POST /channels/:id/test', { id }), { body: { type: 'test-by-hand' } })
})

test('a channel that costs stops before its budget, says so, and goes on with a larger one', async (t) => {
  const { worlds, connect, shown, call, app } = await deskWith(t, 'x')
  const [world] = worlds
  assert.ok(world)
  const { id } = Connected.parse((await connect(world)).body)
  assert.deepEqual((await shown()).channels[0]?.money, { spent: 0, budget: 2, per: 'month' })
  await call('PUT /channels/:id/budget', { id, budget: 0.03 })
  assert.equal((await call('POST /channels/:id/test', { id })).status, 200)
  // A post of 0.015 and its deletion of 0.010.
  assert.equal(await spent(app, id), 0.025)
  const refused = await call('POST /channels/:id/test', { id })
  assert.partialDeepStrictEqual(refused, { body: { type: 'budget' } })
  await app.db.write((tx) =>
    tx.updateTable('desk.channels').set({ state: 'limited', trouble: 'budget' }).where('id', '=', id).execute(),
  )
  assert.match((await shown()).channels[0]?.troubleSaid ?? '', /Raise the budget/)
  await call('PUT /channels/:id/budget', { id, budget: 1 })
  assert.partialDeepStrictEqual((await shown()).channels[0], { state: 'healthy', money: { budget: 1 } })
  assert.equal((await call('POST /channels/:id/test', { id })).status, 200)
  assert.equal((await lineTo(app, id))?.channel.budget, 1)
})

async function spent(app: Awaited<ReturnType<typeof deskWith>>['app'], id: string) {
  for (let look = 0; look < 100; look += 1) {
    const row = await app.db.read
      .selectFrom('desk.spending')
      .select('spent')
      .where('channel_id', '=', id)
      .executeTakeFirst()
    if (Number(row?.spent) >= 0.025) return Number(row?.spent)
    await new Promise((done) => setTimeout(done, 20))
  }
  return 0
}
