import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { feed, stories, world } from '../testing/world.ts'
import { eveningBefore } from './morning.ts'

const Morning = z.object({
  since: z.string(),
  topics: z.array(z.object({ word: z.string(), told: z.number(), usual: z.number() })),
  stories: z.array(z.object({ id: z.string(), title: z.string() })),
  toldUs: z.array(z.object({ title: z.string() })),
  broken: z.array(z.object({ title: z.string(), said: z.string() })),
})

const at = (text: string) => eveningBefore(Temporal.Instant.from(text), 'Europe/Istanbul').toString()

test('the night begins at seven in the evening before, by the clock of the place', () => {
  assert.equal(at('2026-03-02T05:30:00Z'), '2026-03-01T16:00:00Z')
  assert.equal(at('2026-03-02T15:59:00Z'), '2026-03-01T16:00:00Z')
  assert.equal(at('2026-03-02T17:00:00Z'), '2026-03-02T16:00:00Z')
})

const usual = (outlet: number) =>
  Array.from({ length: 5 }, (_, day) => ({
    title: `Dolar güne yatay başladı ${day}`,
    guid: `dolar ${outlet} ${day}`,
    hoursAgo: 24 * day + 2 + outlet,
  }))

test('a morning tells what rose over night, what nobody has taken up, and what no longer answers', async (t) => {
  const w = await world(t)
  const { app, paper, watch, poll } = w
  // Half past five, by the clock of the bakery.
  const here = app.now().toZonedDateTimeISO('Europe/Istanbul')
  const morning = here.add({ days: 1 }).withPlainTime({ hour: 5, minute: 30 })
  app.clock.pass({ minutes: Math.ceil(here.until(morning).total('minutes')) })
  const pier = [
    'Moda iskelesi bu sabah kapandı',
    'Moda iskelesi kapandı: vapurlar Kadıköy’den',
    'Moda iskelesi onarıma girdi',
  ]
  for (const [outlet, title] of pier.entries()) {
    paper.serve(`/${outlet}`, feed(app, `Posta ${outlet}`, [{ title, hoursAgo: 1 + outlet }, ...usual(outlet)]))
    await watch('POST /watch/sources', { url: `${paper.url}/${outlet}` })
  }
  paper.pages.set('/2', (_, response) => response.writeHead(500).end())
  const night = async () => Morning.parse((await watch('GET /watch/morning')).body)
  for (let time = 0; time < 4; time += 1) {
    assert.deepEqual((await night()).broken, [], 'asked once or twice in vain, a source is only slow')
    for (let step = 0; step < 2; step += 1) {
      app.clock.pass({ minutes: 65 })
      await poll()
    }
    if ((await night()).broken.length > 0) break
  }
  const { topics, stories: waiting, broken } = await night()
  assert.match(topics[0]?.word ?? '', /iskele/i)
  assert.equal(
    topics.some(({ word }) => /dolar/i.test(word)),
    false,
    'what is told every night is no news',
  )
  assert.match(waiting[0]?.title ?? '', /iskele/)
  assert.partialDeepStrictEqual(broken, [{ title: 'Posta 2' }])
  assert.match(broken[0]?.said ?? '', /500/)

  const [story] = await stories(w, { find: 'iskele' })
  assert.ok(story)
  await watch('PUT /watch/stories/:id/kept', { id: story.id, kept: true })
  assert.equal(
    (await night()).stories.some(({ id }) => id === story.id),
    false,
    'what somebody has taken up waits for nobody',
  )
})
