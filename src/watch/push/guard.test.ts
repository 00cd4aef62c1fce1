import assert from 'node:assert/strict'
import test from 'node:test'
import { innerServer, insides } from '#platform/testing/insides.ts'
import { feed, world } from '../testing/world.ts'
import { renewPromises, subscribe } from './push.ts'

test('a hub that lies inside the network is never asked to tell us, and the feed is read as before', async (t) => {
  const w = await world(t)
  const inner = await innerServer(t)
  const app = { ...w.app, config: { ...w.app.config, url: 'https://desk.firin.com' } }
  const { watchSlice } = await import('../slice.ts')
  const { callSlice } = await import('#platform/testing/app.ts')
  const watch = callSlice(watchSlice(app), { workspaceId: '1', accountId: 'olga' })
  for (const [at, hub] of insides(inner.port).entries()) {
    w.paper.serve(
      `/${at}`,
      feed(app, `Posta ${at}`, [{ title: `Simit haberi ${at}` }]).replace(
        '<link>',
        `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="${hub}"/><link>`,
      ),
    )
    assert.equal((await watch('POST /watch/sources', { url: `${w.paper.url}/${at}` })).status, 200, hub)
  }
  const wanted = await app.db.read.selectFrom('watch.pushes').select(['source_id as id', 'hub']).execute()
  assert.ok(wanted.length > 20, 'the feeds did name their hubs')
  const signal = new AbortController().signal
  for (const { id } of wanted) await subscribe(app, id, signal)
  app.clock.pass({ hours: 24 * 9 })
  await renewPromises(app, signal)
  assert.equal(inner.asked(), 0)
  const states = await app.db.read.selectFrom('watch.pushes').select('state').distinct().execute()
  assert.equal(
    states.some(({ state }) => state === 'on'),
    false,
  )
})
