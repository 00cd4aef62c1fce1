import assert from 'node:assert/strict'
import test from 'node:test'
import { createLog } from '#platform/log.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import { innerServer, insides } from '#platform/testing/insides.ts'
import { feed, sources, world } from '../testing/world.ts'
import { lookAround } from './look.ts'
import { visitFeed } from './visit.ts'

const NEVER = { etag: null, lastModified: null, bodyHash: null }
const simit = { title: 'Simit fiyatına zam geldi' }

test('discovery asks no address inside a network, however it is written or reached', async (t) => {
  const { watch, paper } = await world(t)
  const inner = await innerServer(t)
  for (const address of insides(inner.port)) {
    const refused = await watch('POST /watch/sources/look', { address })
    assert.partialDeepStrictEqual(refused.body, { type: 'address-refused' }, address)
    // A header holds no such letters.
    if (!/^[ -~]+$/.test(address)) continue
    paper.pages.set('/hop', (_, response) => response.writeHead(302, { location: address }).end())
    const hopped = await watch('POST /watch/sources/look', { address: `${paper.url}/hop` })
    assert.partialDeepStrictEqual(hopped.body, { type: 'address-refused' }, `by way of ${address}`)
    const added = await watch('POST /watch/sources', { url: `${paper.url}/hop` })
    assert.partialDeepStrictEqual(added.body, { type: 'address-refused' }, `added by way of ${address}`)
  }
  for (const address of [
    'file:///etc/passwd',
    'ftp://paper.example/',
    'gopher://paper.example/',
    'http://a:b@paper.example/',
  ])
    assert.partialDeepStrictEqual(
      (await watch('POST /watch/sources/look', { address })).body,
      { type: 'address-malformed' },
      address,
    )
  assert.equal(inner.asked(), 0)
})

test('feeds a page tells of, and the page itself, are asked with the same care', async (t) => {
  const { watch, paper } = await world(t)
  const inner = await innerServer(t)
  const links = insides(inner.port).map(
    (address) => `<link rel="alternate" type="application/rss+xml" href="${address}feed">`,
  )
  for (let from = 0; from < links.length; from += 8) {
    paper.serve('/', `<html><head>${links.slice(from, from + 8).join('')}</head><body></body></html>`)
    assert.partialDeepStrictEqual((await watch('POST /watch/sources/look', { address: paper.url })).body, {
      type: 'no-feed-found',
    })
  }
  const page = { part: '', leastChange: 0, ignoresNumbers: false }
  const watched = await watch('POST /watch/sources', { url: `http://127.0.0.1:${inner.port}/`, page })
  assert.partialDeepStrictEqual(watched.body, { type: 'address-refused' })
  assert.equal(inner.asked(), 0)
})

test('a list of another reader may name anything; what lies inside is not asked and says why', async (t) => {
  const w = await world(t)
  const inner = await innerServer(t)
  const outlines = `<outline xmlUrl="http://127.0.0.1:${inner.port}/feed"/><outline xmlUrl="http://[::ffff:7f00:1]:${inner.port}/feed"/>`
  await w.watch('POST /watch/sources/import', { opml: `<opml version="2.0"><body>${outlines}</body></opml>` })
  await w.poll()
  assert.deepEqual(
    (await sources(w)).map(({ trouble }) => trouble),
    ['address-refused', 'address-refused'],
  )
  assert.equal(inner.asked(), 0)
})

test('a feed that moves into the network is not followed there', async (t) => {
  const w = await world(t)
  const inner = await innerServer(t)
  w.paper.serve('/f', feed(w.app, 'Posta', [simit]))
  await w.watch('POST /watch/sources', { url: `${w.paper.url}/f` })
  w.paper.pages.set('/f', (_, response) =>
    response.writeHead(301, { location: `http://127.0.0.1:${inner.port}/f` }).end(),
  )
  w.paper.serve(
    '/',
    `<html><link rel=alternate type="application/rss+xml" href="http://127.0.0.1:${inner.port}/f"></html>`,
  )
  for (let time = 0; time < 4; time += 1) {
    w.app.clock.pass({ hours: 25 })
    await w.poll()
  }
  assert.partialDeepStrictEqual((await sources(w))[0], { url: `${w.paper.url}/f`, trouble: 'address-refused' })
  assert.equal(inner.asked(), 0)
})

test('a name that points elsewhere the second time gains nothing', async (t) => {
  const inner = await innerServer(t)
  let asked = 0
  const lookup = Object.assign(
    (...given: unknown[]) => {
      asked += 1
      const back = given.at(-1)
      if (typeof back === 'function') back(null, [{ address: asked % 2 === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }])
    },
    { __promisify__: () => Promise.reject(new Error('not asked this way')) },
  )
  const outgoing = createOutgoing({ allow: [], now: () => Temporal.Now.instant(), log: createLog('silent'), lookup })
  t.after(outgoing.close)
  const url = `http://rebind.example:${inner.port}/feed`
  for (let time = 0; time < 3; time += 1) {
    assert.partialDeepStrictEqual(await lookAround(outgoing, url), { ok: false, reason: 'address-refused' })
    assert.partialDeepStrictEqual(await visitFeed(outgoing, url, NEVER), {
      came: 'trouble',
      trouble: 'address-refused',
    })
  }
  assert.equal(inner.asked(), 0)
})
