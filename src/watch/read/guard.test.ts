import assert from 'node:assert/strict'
import test from 'node:test'
import { innerServer, insides } from '#platform/testing/insides.ts'
import { world } from '../testing/world.ts'
import { withOwnPictures } from './pictures.ts'

/** A header holds no other letters. */
const isPlain = (address: string) => /^[ -~]+$/.test(address)

test('the page of a story is asked no more freely than its feed, however it is written or reached', async (t) => {
  const { app, paper, watch } = await world(t)
  const inner = await innerServer(t)
  const places = insides(inner.port)
  const items = places.flatMap((address, at) => [
    { title: `Haber ${at}`, guid: `direct ${at}`, link: address },
    { title: `Haber ${at} daha`, guid: `hop ${at}`, link: `${paper.url}/hop/${at}` },
  ])
  for (const [at, location] of places.entries())
    if (isPlain(location)) paper.pages.set(`/hop/${at}`, (_, response) => response.writeHead(302, { location }).end())
  const told = items
    .slice(0, 60)
    .map(
      ({ title, guid, link }) =>
        `<item><title>${title}</title><guid isPermaLink="false">${guid}</guid><link>${link}</link></item>`,
    )
  paper.serve('/f', `<rss version="2.0"><channel><title>Posta</title>${told.join('')}</channel></rss>`)
  assert.equal((await watch('POST /watch/sources', { url: `${paper.url}/f` })).status, 200)
  const tellings = await app.db.read.selectFrom('watch.items').select(['id', 'url']).execute()
  assert.ok(tellings.length >= 50)
  for (const { id, url } of tellings) {
    const read = await watch('POST /watch/tellings/:id/article', { id })
    assert.notEqual(read.status, 200, `${url} was read`)
  }
  assert.equal(inner.asked(), 0)
})

test('pictures of a text are asked with the same care, and leave it where they lie inside', async (t) => {
  const { app, paper } = await world(t)
  const inner = await innerServer(t)
  const places = insides(inner.port)
  for (const [at, location] of places.entries())
    if (isPlain(location)) paper.pages.set(`/hop/${at}`, (_, response) => response.writeHead(301, { location }).end())
  const sources = [...places, ...places.map((_, at) => `${paper.url}/hop/${at}`)]
  for (let from = 0; from < sources.length; from += 10) {
    const html = sources
      .slice(from, from + 10)
      .map((src) => `<p>Söz</p><img src="${src}" alt="">`)
      .join('')
    const own = await withOwnPictures(app.outgoing, html, (name) => name)
    assert.deepEqual(own.pictures, [])
    assert.doesNotMatch(own.html, /<img/)
  }
  assert.equal(inner.asked(), 0)
})
