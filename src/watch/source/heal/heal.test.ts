import assert from 'node:assert/strict'
import test from 'node:test'
import { feed, sources, stories, world } from '../../testing/world.ts'

const simit = { title: 'Simit fiyatına zam geldi', text: 'Fırıncılar Odası simidin 25 lira olduğunu açıkladı.' }

test('a feed that says three times in a row that it has moved is followed, not before', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  paper.serve('/old', feed(app, 'Posta', [simit]))
  await watch('POST /watch/sources', { url: `${paper.url}/old` })
  paper.pages.set('/old', (_, response) => response.writeHead(301, { location: '/new' }).end())
  paper.serve('/new', feed(app, 'Posta', [simit]))
  const addresses: unknown[] = []
  for (let time = 0; time < 3; time += 1) {
    app.clock.pass({ hours: 7 })
    await poll()
    addresses.push((await sources(w))[0]?.['url'])
  }
  assert.deepEqual(addresses, [`${paper.url}/old`, `${paper.url}/old`, `${paper.url}/new`])
  assert.partialDeepStrictEqual((await sources(w))[0], { movedFrom: `${paper.url}/old`, health: 'good' })
  assert.equal((await stories(w)).length, 1)
})

test('a server that takes its word back is not followed', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  const body = feed(app, 'Posta', [simit])
  paper.serve('/old', body)
  paper.serve('/new', body)
  await watch('POST /watch/sources', { url: `${paper.url}/old` })
  for (const isMoved of [true, true, false, true, true]) {
    if (isMoved) paper.pages.set('/old', (_, response) => response.writeHead(301, { location: '/new' }).end())
    else paper.serve('/old', body)
    app.clock.pass({ hours: 7 })
    await poll()
  }
  assert.equal((await sources(w))[0]?.['url'], `${paper.url}/old`)
})

test('a feed that is gone is found again at its site, because it tells what we know from it', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  paper.serve('/old', feed(app, 'Posta', [simit]))
  await watch('POST /watch/sources', { url: `${paper.url}/old` })
  paper.pages.delete('/old')
  paper.serve('/', '<html><link rel=alternate type="application/rss+xml" href="/yeni.xml"></html>')
  paper.serve('/yeni.xml', feed(app, 'Posta', [{ title: 'Vapur seferleri değişti' }, simit]))
  for (let time = 0; time < 3; time += 1) {
    app.clock.pass({ hours: 7 })
    await poll()
  }
  assert.partialDeepStrictEqual((await sources(w))[0], { url: `${paper.url}/yeni.xml`, trouble: null, failures: 0 })
  await poll()
  assert.deepEqual((await stories(w)).map(({ title }) => title).toSorted(), [
    'Simit fiyatına zam geldi',
    'Vapur seferleri değişti',
  ])
})

test('a feed that only may be the new one is offered, and a person decides', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  paper.serve('/old', feed(app, 'Posta', [simit]))
  const added = await watch('POST /watch/sources', { url: `${paper.url}/old` })
  paper.pages.set('/old', (_, response) => response.writeHead(410).end())
  paper.serve('/rss.xml', feed(app, 'Posta', [{ title: 'Bambaşka bir haber', guid: 'x' }]))
  app.clock.pass({ hours: 7 })
  await poll()
  const id = JSON.parse(JSON.stringify(added.body)).id
  const offered = { came: 'offered', address: `${paper.url}/rss.xml` }
  assert.deepEqual((await watch('POST /watch/sources/:id/search', { id })).body, offered)
  const [before] = await sources(w)
  assert.partialDeepStrictEqual(before, {
    url: `${paper.url}/old`,
    newAddress: `${paper.url}/rss.xml`,
    trouble: 'gone',
  })
  assert.match(String(before?.['advice']), /It has moved/)
  await watch('PUT /watch/sources/:id/address', { id, url: `${paper.url}/rss.xml` })
  assert.partialDeepStrictEqual((await sources(w))[0], { url: `${paper.url}/rss.xml`, newAddress: null, trouble: null })
})

test('every trouble of a source tells what to do, in the reader’s language', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  paper.serve('/f', feed(app, 'Posta', [simit]))
  await watch('POST /watch/sources', { url: `${paper.url}/f` })
  paper.pages.set('/f', (_, response) => response.writeHead(503).end())
  app.clock.pass({ hours: 7 })
  await poll()
  const { body } = await watch('GET /watch/sources', {}, 'tr')
  assert.match(JSON.stringify(body), /Yapılacak bir şey yok/)
})
