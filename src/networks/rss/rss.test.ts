import assert from 'node:assert/strict'
import test from 'node:test'
import { connectedAccount } from '../account.ts'
import { intent, square } from '../testing/square.ts'
import { rss } from './rss.ts'

async function connected(t: test.TestContext, settings: Record<string, string>) {
  const { http, heard, line } = await square(t, {})
  const met = await rss.connect(http, { name: 'Köşe Fırın', word: '', site: '', ...settings }, {})
  return { met, heard, line, http }
}

test('a feed gets the address that was chosen, or one nobody can guess', async (t) => {
  const chosen = await connected(t, { word: ' Haberler ', site: 'https://firin.example' })
  assert.ok(chosen.met.ok)
  assert.partialDeepStrictEqual(connectedAccount.parse(JSON.parse(JSON.stringify(chosen.met.value))), {
    id: 'haberler',
    name: 'Köşe Fırın',
    url: '/feeds/haberler.xml',
    linked: { site: 'https://firin.example/' },
  })
  const [one, other] = [await connected(t, {}), await connected(t, {})]
  assert.ok(one.met.ok && other.met.ok)
  assert.match(one.met.value.id, /^[\da-f]{24}$/)
  assert.notEqual(one.met.value.id, other.met.value.id)
  assert.deepEqual([...chosen.heard, ...one.heard], [], 'nobody is asked')
})

test('what cannot stand in an address is refused', async (t) => {
  for (const word of ['../etc', 'ş', 'a', '-a-', 'a b']) {
    const { met } = await connected(t, { word })
    assert.equal(!met.ok && met.reason, 'validation', word)
  }
})

test('the same intent is the same item, however often it is said and whoever asks', async (t) => {
  const { met, line } = await connected(t, {})
  assert.ok(met.ok && rss.publish)
  const ours = { ...line, account: met.value }
  const first = await rss.publish.commit(ours, intent('Simit'), [])
  const again = await rss.publish.reconcile(ours, intent('Simit'))
  assert.ok(first.state === 'live' && again.state === 'found')
  assert.deepEqual(again.ref, first.ref)
  assert.equal(first.ref.url, `${met.value.url}#${first.ref.id}`)
})
