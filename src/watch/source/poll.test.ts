import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { feeds } from './feeds.ts'
import { feed, site, sources, stories, world } from '../testing/world.ts'

const ANSWERS_AFTER = 40
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

test('a site is asked for three of its feeds at once at most, and sites do not wait for each other', async (t) => {
  const w = await world(t)
  const { app, watch, poll } = w
  const sites = [await site(t), await site(t)]
  const busy = sites.map(() => 0)
  const most = sites.map(() => 0)
  let together = 0
  for (const [at, { url, pages }] of sites.entries()) {
    t.after(app.outgoing.allow(url))
    for (const name of NAMES) {
      const body = feed(app, `${at}${name}`, [{ title: `Haber ${at} ${name.repeat(5)}`, guid: `${at}${name}` }])
      pages.set(`/${name}`, async (_, response) => {
        busy[at] = (busy[at] ?? 0) + 1
        most[at] = Math.max(most[at] ?? 0, busy[at] ?? 0)
        together = Math.max(together, (busy[0] ?? 0) + (busy[1] ?? 0))
        await wait(ANSWERS_AFTER)
        busy[at] = (busy[at] ?? 0) - 1
        response.writeHead(200).end(body)
      })
    }
  }
  const outlines = sites.flatMap(({ url }) => NAMES.map((name) => `<outline xmlUrl="${url}/${name}"/>`))
  await watch('POST /watch/sources/import', { opml: `<opml><body>${outlines.join('')}</body></opml>` })
  await poll()
  assert.deepEqual(most, [3, 3])
  assert.ok(together > 3)
  const all = await sources(w)
  assert.equal(all.length, 14)
  assert.ok(all.every(({ health, failures, lastWeek }) => health === 'good' && failures === 0 && lastWeek === 1))
})

test('what comes in at once is grouped with each other and with what came before', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  const zam = 'Simit fiyatına yüzde yirmi zam geldi'
  const tells = (name: string, ...titles: string[]) =>
    paper.serve(
      `/${name}`,
      feed(
        app,
        name,
        titles.map((title) => ({ title, guid: `${name} ${title}` })),
      ),
    )
  for (const name of ['a', 'b', 'c']) tells(name, `Önce başka bir şey oldu ${name.repeat(6)}`)
  for (const name of ['a', 'b', 'c']) await watch('POST /watch/sources', { url: `${paper.url}/${name}` })
  app.clock.pass({ hours: 7 })
  for (const name of ['a', 'b']) tells(name, zam)
  await poll()
  assert.partialDeepStrictEqual(
    (await stories(w)).find(({ title }) => title === zam),
    { sources: 2, items: 2 },
  )
  app.clock.pass({ hours: 7 })
  tells('c', zam)
  await poll()
  const found = (await stories(w)).filter(({ title }) => title === zam)
  assert.equal(found.length, 1)
  assert.partialDeepStrictEqual(found[0], { sources: 3, items: 3 })
})

test('an outlet that corrects itself is heard, one that repeats itself is not', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  const said = (text: string, ...more: string[]) =>
    paper.serve(
      '/f',
      feed(app, 'Posta', [
        { title: 'Simit', guid: 'simit', text, hoursAgo: 3 },
        ...more.map((title) => ({ title, guid: title })),
      ]),
    )
  said('25 lira oldu')
  await watch('POST /watch/sources', { url: `${paper.url}/f` })
  const [{ id: sourceId } = { id: '' }] = z.array(z.object({ id: z.string() })).parse(await sources(w))
  const kept = async () =>
    (await feeds.itemsAfter(app.db.read, { sourceId, after: '0', limit: 10 })).map(
      ({ title, summary }) => `${title}: ${summary}`,
    )
  app.clock.pass({ hours: 7 })
  said('30 lira oldu', 'Vapur')
  await poll()
  assert.deepEqual(await kept(), ['Simit: 30 lira oldu', 'Vapur: '])
  app.clock.pass({ hours: 7 })
  said('30 lira oldu', 'Vapur', 'Derbi')
  await poll()
  assert.deepEqual(await kept(), ['Simit: 30 lira oldu', 'Vapur: ', 'Derbi: '])
})

test('when nothing at all can be reached it is us who are cut off, and no source is blamed', async (t) => {
  const w = await world(t)
  const { app, watch, poll } = w
  const sites = await Promise.all(NAMES.map(() => site(t)))
  for (const [at, { url, serve }] of sites.entries()) {
    t.after(app.outgoing.allow(url))
    serve('/f', feed(app, `Site ${at}`, [{ title: `Haber ${at}`, guid: String(at) }]))
    await watch('POST /watch/sources', { url: `${url}/f` })
  }
  for (const { pages } of sites) pages.set('/f', (request) => request.socket.destroy())
  app.clock.pass({ hours: 7 })
  await poll()
  const now = app.now()
  const all = z
    .array(z.object({ failures: z.int(), trouble: z.string().nullable(), nextPollAt: z.string() }))
    .parse(await sources(w))
  const blamed = all.filter(({ failures }) => failures > 0)
  assert.ok(blamed.length < 5, `${blamed.length} were blamed`)
  assert.ok(all.every(({ nextPollAt }) => now.until(Temporal.Instant.from(nextPollAt)).total('minutes') < 10))
  for (const { serve } of sites) serve('/f', feed(app, 'Posta', [{ title: 'Yine buradayız', guid: 'yine' }]))
  app.clock.pass({ minutes: 10 })
  await poll()
  assert.ok((await sources(w)).every(({ trouble }) => trouble === null))
})
