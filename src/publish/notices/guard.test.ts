import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { innerServer, insides } from '#platform/testing/insides.ts'
import { openOlga } from '../testing/olga.ts'
import { linkCards } from '../writing/link-card.ts'
import { sendNotices } from './send.ts'

const Made = z.object({ id: z.string() })

test('webhooks and chats that lie inside the network hear nothing, whatever their address looks like', async (t) => {
  const { app, ask } = await openOlga(t)
  const inner = await innerServer(t)
  for (const address of insides(inner.port))
    for (const way of ['webhook', 'chat']) {
      const wish = { own: false, way, name: 'Inside', address, events: ['test'], lang: 'en' }
      const { id } = Made.parse(await ask('POST /publish/outlets', wish))
      await ask('POST /publish/outlets/:id/test', { id })
      await sendNotices(app, id)
    }
  const states = await app.db.read.selectFrom('publish.sendings').select(['state', 'said']).execute()
  assert.ok(states.length > 50)
  for (const { state, said } of states) assert.deepEqual([state, said], ['waiting', 'address-refused'])
  assert.equal(inner.asked(), 0)
})

test('the card of a link is not made of what lies inside, nor is its picture', async (t) => {
  const { app, square } = await openOlga(t)
  const inner = await innerServer(t)
  const card = linkCards(app.outgoing)
  for (const address of insides(inner.port)) assert.equal(await card(address), null, address)
  assert.equal(inner.asked(), 0)
  assert.ok(square.origin)
})
