import assert from 'node:assert/strict'
import test from 'node:test'
import type { Line } from '../network.ts'
import { intent, NOW, square, status } from '../testing/square.ts'
import { reconcile } from './reconcile.ts'

const OWN = 'GET /api/v1/accounts/1/statuses'

const keyless = (line: Line): Line => {
  const { publish } = line.account.can
  const can = { ...line.account.can, publish: publish && { ...publish, once: { kind: 'read-back' as const } } }
  return { ...line, account: { ...line.account, can } }
}

test('a post is found although the server has dressed up its text', async (t) => {
  const dressed =
    '<p>Taze simit &amp; poğaça! <span class="h-card"><a href="https://komsu.example/@ayse">@<span>ayse</span></a></span><br/>' +
    '<a href="https://firin.example/menu"><span class="invisible">https://</span><span>firin.example/menu</span></a></p>'
  const { line } = await square(t, { [OWN]: { body: [status('9', dressed)] } })
  const told = await reconcile(line, intent('Taze simit & poğaça! @ayse@komsu.example\nhttps://firin.example/menu'))
  assert.partialDeepStrictEqual(told, { state: 'found', ref: { id: '9', url: 'https://meydan.town/@firin/9' } })
})

test('a post that belongs to another intent, answers something else or has a picture is not taken for ours', async (t) => {
  const others = [
    status('7', '<p>Taze simit</p>'),
    status('8', '<p>Taze simit</p>', { in_reply_to_id: '3' }),
    status('9', '<p>Taze simit</p>', { media_attachments: [{ id: '1', type: 'image' }] }),
    status('6', '<p>Taze simit</p>', { created_at: '2026-03-01T06:50:00.000Z' }),
  ]
  const { line } = await square(t, { [OWN]: { body: others } })
  assert.equal((await reconcile(line, intent('Taze simit', { taken: ['7'] }))).state, 'absent')
})

test('right after sending nobody says absent', async (t) => {
  const { line } = await square(t, { [OWN]: { body: [] } })
  const justSent = intent('Taze simit', { lastSentAt: NOW.subtract({ seconds: 2 }) })
  assert.partialDeepStrictEqual(await reconcile(line, justSent), { state: 'cannot-tell', askAgainMs: 3000 })
})

test('where no key is kept one waits longer, because only time tells that nothing will come', async (t) => {
  const { line } = await square(t, { [OWN]: { body: [] } })
  assert.partialDeepStrictEqual(await reconcile(keyless(line), intent('Taze simit')), {
    state: 'cannot-tell',
    askAgainMs: 70_000,
  })
})

test('where no key is kept a post that is nearly ours is left to a person', async (t) => {
  const { line } = await square(t, { [OWN]: { body: [status('9', '<p>Taze simit çıktı, buyurun :)</p>')] } })
  const longAgo = intent('Taze simit çıktı, buyurun 🙂', { lastSentAt: NOW.subtract({ minutes: 5 }) })
  assert.partialDeepStrictEqual(await reconcile(keyless(line), longAgo), { state: 'cannot-tell', askAgainMs: null })
  assert.equal((await reconcile(line, longAgo)).state, 'absent', 'the key makes sending again safe')
})

test('older pages are read until before the intent', async (t) => {
  const { line, origin } = await square(t, {
    [OWN]: ({ query }) =>
      query.get('max_id') === 'x/5'
        ? {
            body: [
              status('4', '<p>Taze simit</p>'),
              status('3', '<p>Dün</p>', { created_at: '2026-02-28T06:00:00.000Z' }),
            ],
          }
        : {
            body: [status('5', '<p>Başka bir şey</p>')],
            headers: { link: `<${origin}/any?max_id=x%2F5>; rel="next"` },
          },
  })
  assert.partialDeepStrictEqual(await reconcile(line, intent('Taze simit')), { state: 'found', ref: { id: '4' } })
})

test('when the network cannot be asked nothing is decided', async (t) => {
  const { line } = await square(t, { [OWN]: { status: 503 } })
  assert.partialDeepStrictEqual(await reconcile(line, intent('Taze simit')), { state: 'cannot-tell', askAgainMs: 5000 })
})
