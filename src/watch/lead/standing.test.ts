import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { feed, stories, world } from '../testing/world.ts'
import { hoursLeft, standingOf } from './standing.ts'

const Burnt = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), rival: z.string().nullable() })),
  next: z.string().nullable(),
})
const NINE = Temporal.Instant.from('2026-03-02T09:00:00Z')

const told = (outlet: number) =>
  Array.from({ length: NAMES.length }, (_, n) => ({
    title: `${NAMES[n]} mahallesinde ${NAMES[n]} şenliği ${n} Mayıs günü başlıyor`,
    guid: `${outlet} ${n}`,
    hoursAgo: 20 + 6 * n - 4 * outlet,
  }))

/** A desk on which stories live four hours as a rule: sixteen of them, told by two, the second four hours after the first. */
async function openDesk(t: TestContext) {
  const w = await world(t)
  const { app, paper, watch } = w
  const young = { title: 'Moda iskelesi onarım için bu sabah kapandı', hoursAgo: 1 }
  paper.serve('/a', feed(app, 'Posta', [...told(0), young]))
  paper.serve('/b', feed(app, 'Haber', told(1)))
  await watch('POST /watch/sources', { url: `${paper.url}/a` })
  await watch('POST /watch/sources', { url: `${paper.url}/b` })
  const burnt = async (wish: Record<string, unknown> = {}) => Burnt.parse((await watch('GET /watch/burnt', wish)).body)
  return { ...w, burnt }
}

const NAMES =
  'Moda Fenerbahçe Göztepe Erenköy Bostancı Kozyatağı Acıbadem Hasanpaşa Caferağa Osmanağa Rasimpaşa Zühtüpaşa Suadiye Caddebostan Sahrayıcedit Koşuyolu'.split(
    ' ',
  )

test('a story is worth a post as long as stories live here, and not a minute less than none', () => {
  assert.equal(hoursLeft(4, NINE, NINE.add({ hours: 1 })), 3)
  assert.equal(hoursLeft(4, NINE, NINE.add({ hours: 9 })), 0)
  assert.equal(hoursLeft(null, NINE, NINE), null)
})

test('stories whose time passed without a post are burnt, one that is young is not', async (t) => {
  const w = await openDesk(t)
  const { app } = w
  const { items, next } = await w.burnt()
  assert.equal(items.length, (await stories(w)).length - 1)
  assert.ok(items.length >= 10)
  assert.equal(next, null)
  assert.match(items[0]?.title ?? '', /^Moda mahallesinde/, 'the last to pass first')
  const [young] = await stories(w, { find: 'iskelesi' })
  const standing = await standingOf(app, '1', [young?.id ?? '', items[0]?.id ?? ''])
  const left = standing.get(young?.id ?? '')?.hoursLeft ?? 0
  assert.ok(left > 2 && left < 4, `about three hours are left, not ${left}`)
  assert.equal(standing.get(items[0]?.id ?? '')?.hoursLeft, 0)
})

test('what we posted about, or muted, is no loss; the competitor that has it is named', async (t) => {
  const w = await openDesk(t)
  const { app, watch } = w
  const before = (await w.burnt()).items
  const [posted, muted, other] = before
  assert.ok(posted && muted && other)
  await app.db.write((tx) =>
    tx
      .insertInto('watch.moments')
      .values({ story_id: posted.id, workspace_id: '1', posted_at: app.now(), post_id: '1' })
      .execute(),
  )
  await watch('POST /watch/mutes', { storyId: muted.id })
  await watch('PUT /watch/sources/:id/rival', { id: '2', rival: true })
  const { items } = await w.burnt()
  assert.equal(items.length, before.length - 2)
  assert.equal(
    items.some(({ id }) => id === posted.id || id === muted.id),
    false,
  )
  assert.equal(items.find(({ id }) => id === other.id)?.rival, 'Haber')
})

test('a desk that has seen too few stories says nothing about their time', async (t) => {
  const { paper, watch, app } = await world(t)
  paper.serve('/a', feed(app, 'Posta', [{ title: 'Eski haber', hoursAgo: 100 }]))
  await watch('POST /watch/sources', { url: `${paper.url}/a` })
  assert.deepEqual((await watch('GET /watch/burnt')).body, { items: [], next: null })
})
