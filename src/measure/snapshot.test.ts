import assert from 'node:assert/strict'
import test from 'node:test'
import { createNetworks, type Network } from '#networks'
import { testApp } from '#platform/testing/app.ts'
import { measureSlice } from './slice.ts'

test('a post is looked at densely while young, and a number nobody tells stays unknown', async (t) => {
  const asked: string[][] = []
  const real = createNetworks()
  const town: Network = {
    id: 'town',
    name: 'Town',
    setup: { fields: [], steps: [] },
    cannot: [],
    connect: () => Promise.reject(new Error('nobody connects here')),
    check: () => Promise.reject(new Error('nobody checks here')),
    measure: {
      posts: (_, ids) => {
        asked.push([...ids])
        return Promise.resolve({ ok: true, value: { counts: { p1: { boosts: 2, likes: 5 } }, gone: [] }, rate: null })
      },
      account: () => Promise.resolve({ ok: true, value: { followers: 120 }, rate: null }),
    },
  }
  const app = await testApp(t, { ...real, find: (id) => (id === 'town' ? town : null) })
  const at = app.now()
  const account = {
    network: 'town',
    id: '1',
    handle: '@firin@meydan.town',
    name: 'Fırın',
    url: 'https://meydan.town/@firin',
    avatar: null,
    server: 'https://meydan.town',
    streaming: null,
    software: { name: 'town', version: '1' },
    can: { publish: null, read: null, act: [], metrics: ['boosts', 'likes'], search: 'none' },
  }
  const ids = await app.db.write(async (tx) => {
    const workspace = await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    const channel = await tx
      .insertInto('desk.channels')
      .values({
        workspace_id: workspace.id,
        network: 'town',
        external_id: 'firin',
        handle: account.handle,
        name: 'Fırın',
        url: account.url,
        zone: 'Europe/Istanbul',
        config: '{}',
        credential: app.vault.seal('{}'),
        account: JSON.stringify(account),
        checked_at: at,
        connected_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('publish.deliveries')
      .values({
        workspace_id: workspace.id,
        channel_id: channel.id,
        kind: 'post',
        key: 'k1',
        payload: '{}',
        fingerprint: 'f',
        state: 'live',
        due_at: at,
        sent_at: at,
        remote_id: 'p1',
        planned_by: 'olga',
        created_at: at,
      })
      .execute()
    return { channelId: channel.id, workspaceId: workspace.id }
  })
  const look = () => measureSlice(app).jobs['measure.look'].run(ids, new AbortController().signal)
  await look()
  app.clock.pass({ minutes: 16 })
  await look()
  await look()
  app.clock.pass({ hours: 7 })
  await look()
  const seen = await app.db.read
    .selectFrom('measure.post_snapshots')
    .select(['age_minutes', 'boosts', 'replies'])
    .orderBy('age_minutes')
    .execute()
  assert.deepEqual(seen, [
    { age_minutes: 15, boosts: 2, replies: null },
    { age_minutes: 360, boosts: 2, replies: null },
  ])
  assert.deepEqual(asked, [['p1'], ['p1']])
  const followers = await app.db.read.selectFrom('measure.channel_snapshots').select('followers').execute()
  assert.equal(followers[0]?.followers, 120)
})
