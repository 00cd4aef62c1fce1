import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import test, { type TestContext } from 'node:test'
import { createLog } from '#platform/log.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import { feed, sources, world } from '../testing/world.ts'
import { lookAround } from './look.ts'
import { visitFeed } from './visit.ts'

const NEVER = { etag: null, lastModified: null, bodyHash: null }
const simit = { title: 'Simit fiyatına zam geldi' }

/** Somebody's own server inside the network; it must never hear from us. */
async function innerServer(t: TestContext) {
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response
      .writeHead(200)
      .end('<rss version="2.0"><channel><title>Gizli</title><item><title>sır</title></item></channel></rss>')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, asked: () => asked }
}

/** Every range that belongs to nobody on the internet, and the disguises of the machine itself. */
const insides = (port: number) =>
  `127.0.0.1:${port} 127.1:${port} 2130706433:${port} 0x7f000001:${port} 0177.0.0.1:${port} ①②⑦.0.0.1:${port} 0.0.0.0:${port}
  10.0.0.1 172.16.0.1 192.168.1.1 100.64.0.1 169.254.169.254 168.63.129.16 192.0.0.192 192.0.2.1 198.18.0.1 198.51.100.1
  203.0.113.1 192.88.99.1 224.0.0.1 240.0.0.1 255.255.255.255 [::1] [::] [::ffff:127.0.0.1] [::ffff:a00:1] [64:ff9b::7f00:1]
  [2002:7f00:1::] [2001::1] [fe80::1] [fc00::1] [fd00:ec2::254] [ff02::1] [2001:db8::1] [100::1]`
    .split(/\s+/)
    .map((host) => `http://${host}/`)

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
