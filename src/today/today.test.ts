import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { todaySlice } from './slice.ts'

const Today = z.object({
  decisions: z.array(z.object({ id: z.string(), kind: z.string(), duty: z.string() })),
  aside: z.number(),
  gauges: z.array(z.object({ duty: z.string(), value: z.number().nullable(), goal: z.number() })),
  setup: z.object({ channels: z.number(), planned: z.boolean() }).nullable(),
})

async function bakery(t: TestContext) {
  const app = await testApp(t, createNetworks())
  const workspaceId = await app.db.write(async (tx) => {
    const row = { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: app.now() } as const
    return (await tx.insertInto('desk.workspaces').values(row).returning('id').executeTakeFirstOrThrow()).id
  })
  const slice = todaySlice(app)
  const as = (accountId: string) => {
    const call = callSlice(slice, { workspaceId, accountId })
    return { call, today: async () => Today.parse((await call('GET /today')).body) }
  }
  const draft = (text: string) =>
    app.db.write((tx) =>
      tx
        .insertInto('publish.posts')
        .values({
          workspace_id: workspaceId,
          text,
          lang: 'tr',
          zone: 'Europe/Istanbul',
          author: 'olga',
          created_at: app.now(),
          updated_at: app.now(),
        })
        .execute(),
    )
  return { app, as, draft }
}

test('a new workspace sees how far it has come and five duties at nothing', async (t) => {
  const { as } = await bakery(t)
  const { setup, gauges } = await as('olga').today()
  assert.deepEqual(setup, { channels: 0, planned: false })
  assert.deepEqual(
    gauges.map(({ duty }) => duty),
    ['watch', 'publish', 'converse', 'grow', 'measure'],
  )
})

test('a draft to finish is a decision until somebody says it is done, and again after undo', async (t) => {
  const { as, draft } = await bakery(t)
  await draft('Yarın sabah sıcak simit')
  const { call, today } = as('olga')
  const decision = (await today()).decisions.find(({ kind }) => kind === 'draft')?.id ?? ''
  await call('PUT /today/decisions', { decision, state: 'done' })
  const after = await as('boris').today()
  assert.ok(!after.decisions.some(({ id }) => id === decision))
  assert.equal(after.aside, 1)
  await call('DELETE /today/decisions', { decision })
  assert.ok((await today()).decisions.some(({ id }) => id === decision))
})

test('what one puts off stays with the others and comes back tomorrow at the latest', async (t) => {
  const { app, as, draft } = await bakery(t)
  await draft('Akşam ekmeği')
  const olga = as('olga')
  const decision = (await olga.today()).decisions.find(({ kind }) => kind === 'draft')?.id ?? ''
  await olga.call('PUT /today/decisions', { decision, state: 'later' })
  assert.ok(!(await olga.today()).decisions.some(({ id }) => id === decision))
  assert.ok((await as('boris').today()).decisions.some(({ id }) => id === decision))
  app.clock.pass({ hours: 24 })
  assert.ok((await olga.today()).decisions.some(({ id }) => id === decision))
})

test('a channel that lost its key says how many posts wait behind it', async (t) => {
  const { app, as } = await bakery(t)
  await app.db.write((tx) =>
    tx
      .insertInto('desk.channels')
      .values({
        workspace_id: '1',
        network: 'town',
        external_id: 'firin',
        handle: '@firin@meydan.town',
        name: 'Fırın',
        url: 'https://meydan.town/@firin',
        zone: 'Europe/Istanbul',
        state: 'expired',
        config: '{}',
        credential: '',
        account: '{}',
        checked_at: app.now(),
        connected_at: app.now(),
      })
      .execute(),
  )
  const [first] = (await as('olga').today()).decisions
  assert.equal(first?.kind, 'channel-broken')
})
