import assert from 'node:assert/strict'
import test from 'node:test'
import { quietTown } from '../testing/quiet-town.ts'

test('the same key within the hour gives the same post back, also for other words', async (t) => {
  let at = Date.UTC(2026, 2, 1, 7)
  const { ask, town } = await quietTown(t, { now: () => at })
  const post = (status: string) =>
    ask('/api/v1/statuses', { body: { status }, headers: { 'idempotency-key': 'tray-1' } })
  const first = (await post('Simit at seven')).json
  assert.equal((await post('Simit at eight')).json.id, first.id)
  assert.equal(town.count('Simit at eight'), 0)
  at += 3_600_001
  assert.notEqual((await post('Simit at seven')).json.id, first.id)
})

test('what is too much or too little is refused in the words of such servers', async (t) => {
  const { ask } = await quietTown(t)
  const refused = async (body: Record<string, unknown>) => {
    const { status, json } = await ask('/api/v1/statuses', { body })
    return `${status} ${json.error}`
  }
  assert.equal(await refused({ status: ' ' }), "422 Validation failed: Text can't be blank")
  assert.equal(
    await refused({ status: 'ş'.repeat(501) }),
    '422 Validation failed: Text character limit of 500 exceeded',
  )
  assert.equal(
    await refused({ status: 'x', visibility: 'friends' }),
    '422 Validation failed: Visibility is not included in the list',
  )
  assert.equal(await refused({ status: 'x', media_ids: ['7'] }), '422 Validation failed: Media could not be found')
  assert.match(await refused({ status: 'x', in_reply_to_id: '7' }), /^404 /)
  assert.match(
    await refused({ status: 'x', poll: { options: ['Simit'], expires_in: 3600 } }),
    /^422 Validation failed: Poll must have more than one item/,
  )
  assert.equal((await ask('/api/v1/statuses', { as: null, body: { status: 'x' } })).status, 401)
  assert.equal((await ask('/api/v1/statuses', { as: 'wrong', body: { status: 'x' } })).status, 401)
})

test('a form is as good as JSON', async (t) => {
  const { ask } = await quietTown(t)
  const body = new URLSearchParams([
    ['status', 'Hangisi?'],
    ['language', 'tr'],
    ['poll[options][]', 'Simit'],
    ['poll[options][]', 'Poğaça'],
    ['poll[expires_in]', '3600'],
  ])
  const { json } = await ask('/api/v1/statuses', { body })
  assert.equal(json.language, 'tr')
  assert.deepEqual(
    json.poll.options.map(({ title }: { title: string }) => title),
    ['Simit', 'Poğaça'],
  )
})

test('a letter to one person is read by nobody else', async (t) => {
  const { ask, publish } = await quietTown(t)
  const { id } = await publish('@ayse_k your cake is ready', { visibility: 'direct' })
  assert.equal((await ask(`/api/v1/statuses/${id}`)).status, 200)
  assert.equal((await ask(`/api/v1/statuses/${id}`, { as: null })).status, 404)
  assert.equal((await ask(`/@firin/${id}`, { as: null })).status, 404)
  assert.ok(!(await ask('/@firin', { as: null })).text.includes('cake is ready'))
})

test('a deleted post gives its words back for a new try, and then is gone', async (t) => {
  const { ask, publish } = await quietTown(t)
  const { id } = await publish('Simit at sevn')
  const deleted = await ask(`/api/v1/statuses/${id}`, { method: 'DELETE' })
  assert.equal(deleted.json.text, 'Simit at sevn')
  assert.equal((await ask(`/api/v1/statuses/${id}`, { method: 'DELETE' })).status, 404)
  assert.equal((await ask(`/api/v1/statuses/${id}`)).status, 404)
})

test('an edit keeps what it does not name, and every version stays to be read', async (t) => {
  const { ask, publish } = await quietTown(t)
  const { id } = await publish('Simit at sevn', { spoiler_text: 'News', language: 'en' })
  const edited = await ask(`/api/v1/statuses/${id}`, { method: 'PUT', body: { status: 'Simit at seven' } })
  assert.equal(edited.json.spoiler_text, 'News')
  assert.ok(edited.json.edited_at)
  const history = (await ask(`/api/v1/statuses/${id}/history`)).json
  assert.deepEqual(
    history.map(({ content }: { content: string }) => content),
    ['<p>Simit at sevn</p>', '<p>Simit at seven</p>'],
  )
  assert.equal((await ask(`/api/v1/statuses/${id}/source`)).json.text, 'Simit at seven')
})

test('many posts are asked for at once, and those that are gone are left out', async (t) => {
  const { ask, publish } = await quietTown(t)
  const [one, two] = [await publish('One'), await publish('Two')]
  await ask(`/api/v1/statuses/${one.id}`, { method: 'DELETE' })
  const { json } = await ask(`/api/v1/statuses?id[]=${one.id}&id[]=${two.id}&id[]=5`)
  assert.deepEqual(ids(json), [two.id])
})

test('own posts are read page by page by the addresses the server gives', async (t) => {
  const { ask, publish, us } = await quietTown(t)
  const made: string[] = []
  for (const text of ['One', 'Two', 'Three']) made.push((await publish(text)).id)
  const first = await ask(`/api/v1/accounts/${us.id}/statuses?limit=2`)
  assert.deepEqual(ids(first.json), [made[2], made[1]])
  const [, next = ''] = first.headers.get('link')?.match(/<([^>]+)>; rel="next"/) ?? []
  assert.deepEqual(ids((await ask(next)).json), [made[0]])
  assert.deepEqual(ids((await ask(`/api/v1/accounts/${us.id}/statuses?min_id=${made[0]}&limit=1`)).json), [made[1]])
  assert.deepEqual(ids((await ask(`/api/v1/accounts/${us.id}/statuses?since_id=${made[0]}&limit=1`)).json), [made[2]])
})

test('a vote counts once, and only for what was offered', async (t) => {
  const { ask, publish } = await quietTown(t)
  const { id } = await publish('Hangisi?', { poll: { options: ['Simit', 'Poğaça'], expires_in: 3600 } })
  const vote = (choices: number[]) => ask(`/api/v1/polls/${id}/votes`, { body: { choices } })
  assert.equal((await vote([4])).status, 422)
  assert.equal((await vote([0, 1])).status, 422)
  assert.deepEqual((await vote([1])).json.own_votes, [1])
  assert.equal((await vote([0])).status, 422)
})

test('comments of a muted neighbour leave the thread, but are not gone', async (t) => {
  const { ask, publish, town, neighbour } = await quietTown(t)
  const { id } = await publish('Bugün ne var?')
  const kai = neighbour('coin_kai')
  const spam = town.life.post({ authorId: kai.id, text: 'Free coins', replyTo: id })
  const below = async () => (await ask(`/api/v1/statuses/${id}/context`)).json.descendants.length
  assert.equal(await below(), 1)
  await ask(`/api/v1/accounts/${kai.id}/mute`, { body: {} })
  assert.equal(await below(), 0)
  assert.equal((await ask(`/api/v1/statuses/${spam.id}`)).status, 200)
})

const ids = (json: { id: string }[]) => json.map(({ id }) => id)
