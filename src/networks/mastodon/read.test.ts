import assert from 'node:assert/strict'
import test from 'node:test'
import { square, status } from '../testing/square.ts'
import { pullInbox } from './inbox.ts'
import { pullThreads } from './threads.ts'

const neighbour = { account: { id: '2', username: 'ayse', acct: 'ayse@komsu.example' }, mentions: [{ id: '1' }] }
const mention = (id: string) => ({ id, type: 'mention', status: status(`s${id}`, '<p>Simit var mı?</p>', neighbour) })

test('a server that ignores where we stopped does not tell the same things for ever', async (t) => {
  const notes = [mention('2'), mention('1')]
  const { line } = await square(t, { 'GET /api/v1/notifications': () => ({ body: notes }) })
  const first = await pullInbox(line, null)
  assert.ok(first.ok)
  assert.deepEqual(
    first.value.items.map(({ key }) => key),
    ['s1', 's2'],
  )
  notes.unshift(mention('3'))
  const second = await pullInbox(line, first.value.cursor)
  assert.ok(second.ok)
  assert.deepEqual(
    second.value.items.map(({ key }) => key),
    ['s3'],
  )
  assert.equal(second.value.more, false)
})

test('places in the list are whatever the server calls them', async (t) => {
  const { line, heard } = await square(t, {
    'GET /api/v1/notifications': () => ({
      body: [mention('1')],
      headers: {
        link: '<https://x/n?limit=40&max_id=a%2Fb>; rel="next", <https://x/n?min_id=2026%2Fmention%2F1>; rel="prev"',
      },
    }),
  })
  const first = await pullInbox(line, null)
  assert.ok(first.ok)
  await pullInbox(line, first.value.cursor)
  assert.equal(heard[1]?.query.get('min_id'), '2026/mention/1')
})

test('a comment that is only hidden from us because we muted its author is not told as deleted', async (t) => {
  const comment = status('5', '<p>Gürültü</p>', { ...neighbour, in_reply_to_id: '4' })
  let muted = false
  const { line } = await square(t, {
    'GET /api/v1/accounts/1/statuses': { body: [status('4', '<p>Taze simit</p>', { replies_count: 1 })] },
    'GET /api/v1/statuses/4/context': () => ({ body: { ancestors: [], descendants: muted ? [] : [comment] } }),
    'GET /api/v1/statuses/5': { body: comment },
  })
  let cursor: string | null = null
  const keys: string[] = []
  for (let step = 0; step < 12; step += 1) {
    muted ||= keys.length > 0
    const page = await pullThreads(line, cursor)
    assert.ok(page.ok)
    keys.push(...page.value.items.map(({ key, state }) => `${key} ${state}`))
    cursor = page.value.cursor
  }
  assert.deepEqual(keys, ['5 live'])
})

test('the HTML of a stranger loses everything dangerous', async (t) => {
  const evil =
    '<p onclick="x()">Merhaba <script>x()</script><img src=x onerror=x()><a href="javascript:x()">tıkla</a> <a href="https://komsu.example">komşu</a></p>'
  const { line } = await square(t, {
    'GET /api/v1/notifications': { body: [{ id: '1', type: 'mention', status: status('1', evil, neighbour) }] },
  })
  const page = await pullInbox(line, null)
  assert.ok(page.ok)
  const [item] = page.value.items
  assert.ok(item && item.state !== 'deleted')
  assert.equal(item.text, 'Merhaba tıkla komşu')
  assert.doesNotMatch(item.html, /script|onerror|onclick|javascript|<img/)
  assert.match(
    item.html,
    /<a href="https:\/\/komsu.example" rel="nofollow noopener noreferrer" target="_blank">komşu<\/a>/,
  )
})
