import assert from 'node:assert/strict'
import test from 'node:test'
import { quietTown } from '../testing/quiet-town.ts'

test('our page hears of comments, likes, boosts and new readers, newest first and by type', async (t) => {
  const { ask, publish, town, us, neighbour } = await quietTown(t)
  const { id } = await publish('Bugün ne var?')
  const by = neighbour('ayse_k').id
  town.life.tell({ kind: 'unfollow', id: us.id, by })
  town.life.post({ authorId: by, text: '@firin simit var mı?', replyTo: id })
  town.life.tell({ kind: 'like', id: id, by })
  town.life.tell({ kind: 'boost', id: id, by })
  town.life.tell({ kind: 'follow', id: us.id, by })
  const types = async (query = '') =>
    (await ask(`/api/v1/notifications${query}`)).json.map(({ type }: { type: string }) => type)
  assert.deepEqual((await types()).slice(0, 4), ['follow', 'reblog', 'favourite', 'mention'])
  assert.deepEqual(await types('?types[]=mention&types[]=reblog'), ['reblog', 'mention'])
  assert.deepEqual((await types('?exclude_types[]=follow'))[0], 'reblog')
  assert.equal((await ask('/api/v1/notifications', { as: null })).status, 401)
})

test('a notification laid aside does not come again', async (t) => {
  const { ask, town, neighbour } = await quietTown(t)
  const by = neighbour('igor_v').id
  for (const text of ['@firin раз', '@firin два']) town.life.post({ authorId: by, text })
  const all = async () => (await ask('/api/v1/notifications?types[]=mention')).json
  const [newest] = await all()
  assert.equal((await ask(`/api/v1/notifications/${newest.id}/dismiss`, { body: {} })).status, 200)
  assert.equal((await all()).length, 1)
  assert.equal((await ask(`/api/v1/notifications/${newest.id}`)).status, 404)
  await ask('/api/v1/notifications/clear', { body: {} })
  assert.deepEqual((await ask('/api/v1/notifications')).json, [])
})
