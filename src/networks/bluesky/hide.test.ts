import assert from 'node:assert/strict'
import test from 'node:test'
import { bakeryIn } from '../trial/bakery.ts'
import { act } from './act.ts'
import { openWorld } from './testing/world.ts'

test('a comment under our post is hidden and shown again, beside others and as often as one likes', async (t) => {
  const { world, server } = await openWorld()
  const { line, publish, close } = await bakeryIn(world)
  t.after(close)
  const post = await publish({ text: 'Yorumlar' })
  const rude = await world.people.comment(post.id, 'Bayat!')
  const ruder = await world.people.comment(rude.id, 'Berbat!')
  const gate = () => {
    const kept = server.books.records.get(post.id.replace('feed.post', 'feed.threadgate'))?.value
    return kept?.$type === 'app.bsky.feed.threadgate' ? kept.hiddenReplies : undefined
  }
  const done = async (action: 'hide' | 'unhide', refId: string) => (await act.perform(line, { action, refId })).state
  for (const id of [rude.id, rude.id, ruder.id]) assert.equal(await done('hide', id), 'live')
  assert.deepEqual(gate(), [rude.id, ruder.id])
  for (const id of [rude.id, rude.id]) assert.equal(await done('unhide', id), 'live')
  assert.deepEqual(gate(), [ruder.id])
})

test('what stands under somebody else’s post is not ours to hide, and our like given by hand can be taken back', async (t) => {
  const { world, server } = await openWorld()
  const { line, close } = await bakeryIn(world)
  t.after(close)
  const theirs = await world.people.mention('Merhaba')
  const under = await world.people.comment(theirs.id, 'Selam')
  assert.equal((await act.perform(line, { action: 'hide', refId: under.id })).state, 'rejected')
  assert.equal((await act.perform(line, { action: 'delete', refId: under.id })).state, 'rejected')
  const { cid = '' } = server.books.records.get(under.id) ?? {}
  server.books.put(server.books.freshUri(line.account.id, 'app.bsky.feed.like'), {
    $type: 'app.bsky.feed.like',
    subject: { uri: under.id, cid },
    createdAt: server.books.moment(),
  })
  await act.perform(line, { action: 'like', refId: under.id })
  assert.equal((await world.post(under.id))?.likes, 1)
  await act.perform(line, { action: 'unlike', refId: under.id })
  assert.equal((await world.post(under.id))?.likes, 0)
})
