import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { deliver } from '../deliver.ts'
import { openOlga, ZONE } from '../testing/olga.ts'
import { squareAccount } from '../testing/square-network.ts'

const Live = z.object({
  channels: z.array(z.object({ channelId: z.string(), whyNoRemoval: z.string().nullable(), standing: z.number() })),
})
const Taken = z.object({
  asked: z.array(z.string()),
  left: z.array(z.object({ channelId: z.string(), why: z.string() })),
})
const Shown = z.object({ deliveries: z.array(z.object({ channelId: z.string(), state: z.string() })) })

/** Olga with a post that is live on the square and on a wall where programs may delete nothing. */
async function openTwo(t: Parameters<typeof openOlga>[0]) {
  const olga = await openOlga(t)
  const { app, square, workspaceId, house, ask } = olga
  const account = squareAccount(square.origin)
  const stiff = { ...account, can: { ...account.can, act: [] } }
  const { id: wallId } = await app.db.write((tx) =>
    tx
      .insertInto('desk.channels')
      .values({
        workspace_id: workspaceId,
        network: 'square',
        external_id: '2',
        handle: '@wall@meydan.town',
        name: 'The wall',
        avatar: null,
        url: `${square.origin}/@wall`,
        zone: ZONE,
        lateness: 'publish',
        config: '{}',
        credential: app.vault.seal('{}'),
        account: JSON.stringify(stiff),
        checked_at: app.now(),
        connected_at: app.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const work = async () => {
    for (const channelId of [olga.channelId, wallId]) await deliver(house, channelId, new AbortController().signal)
  }
  const id = await olga.draft('Fresh simit at seven')
  await ask('POST /publish/posts/:id/publish', { id, version: 1, zone: ZONE, holdSeconds: 0 })
  await work()
  const states = async () =>
    new Map(
      Shown.parse(await ask('GET /publish/posts/:id', { id })).deliveries.map((one) => [one.channelId, one.state]),
    )
  return { ...olga, id, wallId, work, states }
}

test('before a post is taken down everywhere it is said where it goes and where it stays, and why', async (t) => {
  const { ask, id, channelId, wallId, states } = await openTwo(t)
  assert.deepEqual([...(await states()).values()], ['live', 'live'])
  const { channels } = Live.parse(await ask('GET /publish/posts/:id/live', { id }))
  assert.deepEqual(
    channels.map((one) => [one.channelId, one.standing]),
    [
      [channelId, 1],
      [wallId, 1],
    ],
  )
  assert.equal(channels[0]?.whyNoRemoval, null)
  assert.match(channels[1]?.whyNoRemoval ?? '', /Delete it on the network itself/)
})

test('one press takes it down where that is allowed and leaves it where it is not', async (t) => {
  const { ask, id, channelId, wallId, states, work, square } = await openTwo(t)
  const taken = Taken.parse(await ask('POST /publish/posts/:id/take-down', { id, holdSeconds: 0 }))
  assert.equal(taken.asked.length, 1)
  assert.deepEqual(
    taken.left.map((one) => one.channelId),
    [wallId],
  )
  await work()
  const after = await states()
  assert.deepEqual([after.get(channelId), after.get(wallId)], ['gone', 'live'])
  assert.deepEqual(
    square.changes.map(({ deed }) => deed),
    ['removal'],
  )
  const { channels } = Live.parse(await ask('GET /publish/posts/:id/live', { id }))
  assert.deepEqual(
    channels.map((one) => one.channelId),
    [wallId],
  )
})
