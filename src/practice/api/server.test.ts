import assert from 'node:assert/strict'
import test from 'node:test'
import { quietTown } from '../testing/quiet-town.ts'
import { countCharacters } from './limits.ts'

test('the town says what it is and what it takes', async (t) => {
  const { ask, town } = await quietTown(t)
  const [link] = (await ask('/.well-known/nodeinfo', { as: null })).json.links
  assert.equal((await ask(link.href, { as: null })).json.software.name, 'mastodon')
  const { configuration, domain } = (await ask('/api/v2/instance', { as: null })).json
  assert.equal(domain, new URL(town.url).host)
  assert.equal(configuration.statuses.max_characters, 500)
  assert.equal(configuration.statuses.characters_reserved_per_url, 23)
  const { urls } = (await ask('/api/v1/instance', { as: null })).json
  assert.equal(urls.streaming_api, town.url.replace('http', 'ws'))
})

test('letters are counted as readers see them', () => {
  assert.equal(countCharacters('şğü 👨‍👩‍👧‍👦'), 5)
  assert.equal(countCharacters(`see https://firin.example/${'simit'.repeat(20)}`), 4 + 23)
  assert.equal(countCharacters('@ayse_k@far.example hi'), '@ayse_k hi'.length)
})

test('every answer says how much may still be asked, and too much is refused until the moment it names', async (t) => {
  let at = Date.UTC(2026, 2, 1, 7)
  const { ask } = await quietTown(t, { rateLimit: 2, now: () => at })
  const look = () => ask('/api/v1/timelines/home')
  assert.equal((await look()).headers.get('x-ratelimit-remaining'), '1')
  await look()
  const refused = await look()
  assert.equal(refused.status, 429)
  assert.deepEqual(refused.json, { error: 'Too many requests' })
  assert.equal(refused.headers.get('x-ratelimit-reset'), '2026-03-01T07:05:00.000Z')
  at += 300_000
  assert.equal((await look()).status, 200)
})

test('pages for people say in three languages that the town is made up', async (t) => {
  const { ask, publish } = await quietTown(t)
  const { id } = await publish('Fresh #simit at seven')
  for (const path of ['/', '/@firin', `/@firin/${id}`, '/tags/simit']) {
    const { text, status } = await ask(path, { as: null })
    assert.equal(status, 200, path)
    assert.match(text, /Practice town/, path)
    assert.match(text, /Deneme kasabası/, path)
    assert.match(text, /Учебный городок/, path)
    assert.match(text, /Fresh/, path)
  }
})
