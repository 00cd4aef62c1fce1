import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { keepMedia } from '../media.sql.ts'
import { openOlga, ZONE } from '../testing/olga.ts'
import { fillWithEvergreens, nextWording, restFrom } from './evergreen.ts'

const Queued = z.object({ at: z.string(), wallTime: z.string() })
const Slots = z.object({ slots: z.array(z.object({ wall: z.string(), category: z.string().nullable() })) })
const Queue = z.object({
  items: z.array(z.object({ id: z.string(), text: z.string(), wallTime: z.string().nullable() })),
})
const Evergreens = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      cycles: z.number(),
      media: z.array(z.looseObject({ id: z.string() })),
      trouble: z.string().nullable(),
    }),
  ),
})
const Agenda = z.object({
  items: z.array(z.object({ text: z.string(), mediaIds: z.array(z.string()), wallTime: z.string().nullable() })),
})

const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

async function openQueue(
  t: TestContext,
  slots: Record<string, unknown>[] = [{ days: EVERY_DAY, times: ['23:58', '23:59'] }],
) {
  const olga = await openOlga(t)
  const { ask, channelId, draft } = olga
  const rules = { slots, exceptions: [], gap: 'move' }
  await ask('PUT /publish/slots/:channelId', { channelId, zone: ZONE, rules })
  return {
    ...olga,
    enqueue: async (text: string, category?: string) => {
      const id = await draft(text)
      return { id, ...Queued.parse(await ask('POST /publish/posts/:id/queue', { id, version: 1, category })) }
    },
    queue: async () => Queue.parse(await ask('GET /publish/queue', { channelId })).items,
    evergreens: async () => Evergreens.parse(await ask('GET /publish/evergreens')).items,
    agenda: async () => Agenda.parse(await ask('GET /publish/agenda', { from: olga.day(0) })).items,
  }
}

test('posts added to the queue take the open hours one after another, and none twice', async (t) => {
  const { enqueue, day } = await openQueue(t)
  const given = await Promise.all(['one', 'two', 'three', 'four'].map((text) => enqueue(text)))
  const walls = given.map(({ wallTime }) => wallTime).toSorted()
  assert.equal(new Set(walls).size, 4)
  // On the last minutes of a day the first hours may be those of tomorrow.
  assert.ok([day(0), day(1), day(2)].includes(walls[0]?.slice(0, 10) ?? ''))
})

test('an hour that has a post is not offered again, and one that was moved away is', async (t) => {
  const { ask, enqueue, day } = await openQueue(t, [{ days: EVERY_DAY, times: ['12:00'] }])
  const open = async () => Slots.parse(await ask('GET /publish/slots/open', { from: day(1), days: 3 })).slots
  const before = await open()
  assert.equal(before.length, 3)
  const { id, wallTime } = await enqueue('bread')
  if (wallTime >= day(1)) assert.equal((await open()).length, 2)
  await ask('POST /publish/posts/:id/move', { id, day: day(3), time: '15:30' })
  assert.equal((await open()).length, 3)
})

test('a category takes only its own hours, and says when there is none', async (t) => {
  const { enqueue, refusal, draft } = await openQueue(t, [
    { days: EVERY_DAY, times: ['09:00'], category: 'news' },
    { days: EVERY_DAY, times: ['18:00'] },
  ])
  assert.match((await enqueue('story', 'news')).wallTime, /T09:00$/)
  const id = await draft('else')
  assert.equal(
    (await refusal('POST /publish/posts/:id/queue', { id, version: 1, category: 'jokes' })).type,
    'all-slots-taken',
  )
})

test('without hours a post cannot be queued', async (t) => {
  const { ask, channelId, draft, refusal } = await openQueue(t)
  await ask('PUT /publish/slots/:channelId', { channelId, zone: ZONE, rules: null })
  const id = await draft('nowhere to go')
  assert.equal((await refusal('POST /publish/posts/:id/queue', { id, version: 1 })).type, 'no-slots')
})

test('the queue can be put into another order: the hours stay, the posts change places', async (t) => {
  const { ask, channelId, enqueue, queue } = await openQueue(t)
  for (const text of ['one', 'two', 'three']) await enqueue(text)
  const before = await queue()
  const ids = before.map(({ id }) => id)
  await ask('POST /publish/queue/order', { channelId, ids: [ids[2], ids[0], ids[1]] })
  const after = await queue()
  assert.deepEqual(
    after.map(({ text }) => text),
    ['three', 'one', 'two'],
  )
  assert.deepEqual(
    after.map(({ wallTime }) => wallTime),
    before.map(({ wallTime }) => wallTime),
  )
})

test('a post moved by hand leaves the queue', async (t) => {
  const { ask, enqueue, queue, day } = await openQueue(t)
  const { id } = await enqueue('one')
  await ask('POST /publish/posts/:id/move', { id, day: day(5), time: '10:10' })
  assert.deepEqual(await queue(), [])
})

const WISH = {
  category: null,
  lang: 'en',
  mediaIds: [],
  coolDownDays: 1,
  expiresOn: null,
  cyclesMost: null,
  isOn: true,
}

test('an evergreen fills open hours with its wordings in turn, never the same words twice in a row', async (t) => {
  const { app, house, ask, channelId, agenda, evergreens } = await openQueue(t, [{ days: EVERY_DAY, times: ['12:00'] }])
  await ask('POST /publish/evergreens', { ...WISH, channelIds: [channelId], wordings: ['Tea is free', 'Have a tea'] })
  for (let turn = 0; turn < 4; turn += 1) await fillWithEvergreens(app, house.given)
  const said = (await agenda()).map(({ text }) => text)
  assert.equal(said.length, 4)
  for (const [i, text] of said.entries()) assert.notEqual(text, said[i + 1])
  assert.equal((await evergreens())[0]?.cycles, 4)
})

test('with one wording an evergreen waits until something else has been said', async (t) => {
  const { app, house, ask, channelId, agenda, evergreens, plan } = await openQueue(t, [
    { days: EVERY_DAY, times: ['12:00'] },
  ])
  await ask('POST /publish/evergreens', { ...WISH, channelIds: [channelId], wordings: ['Tea is free'] })
  for (let turn = 0; turn < 3; turn += 1) await fillWithEvergreens(app, house.given)
  assert.equal((await agenda()).length, 1)
  assert.equal((await evergreens())[0]?.trouble, 'needs-wording')
  const [first] = await agenda()
  await plan('Something else', `${first?.wallTime?.slice(0, 10) ?? ''}T13:00`)
  await fillWithEvergreens(app, house.given)
  assert.equal((await agenda()).filter(({ text }) => text === 'Tea is free').length, 2)
})

test('an evergreen ends with its last cycle and with its last day', () => {
  const at = Temporal.Instant.from('2026-11-26T10:00Z')
  const rest = { cycles: 0, cyclesMost: null, expiresOn: null, lastAt: null, coolDownDays: 7 }
  assert.deepEqual(restFrom({ ...rest, cycles: 3, cyclesMost: 3 }, at), { ok: false, trouble: 'cycles-done' })
  assert.deepEqual(restFrom({ ...rest, expiresOn: '2026-11-20' }, at), { ok: false, trouble: 'expired' })
  const cooling = restFrom({ ...rest, lastAt: at }, at)
  assert.equal(cooling.ok && cooling.notBefore.toString(), '2026-12-03T10:00:00Z')
})

test('the wording used least comes next, of those the one used longest ago', () => {
  const wordings = ['a', 'b', 'c']
  assert.equal(nextWording(wordings, [], []), 0)
  assert.equal(nextWording(wordings, [0], []), 1)
  assert.equal(nextWording(wordings, [2, 1, 0], []), 0)
  assert.equal(nextWording(['only'], [0], []), 0)
})

test('an evergreen shows the pictures it is said with, and says it with them', async (t) => {
  const { app, house, ask, channelId, workspaceId, evergreens, agenda } = await openQueue(t, [
    { days: EVERY_DAY, times: ['12:00'] },
  ])
  const tea = { file: 'tea.png', mime: 'image/png', sizeBytes: 10, width: 1, height: 1, name: 'tea' }
  const { id } = await app.db.write((tx) =>
    keepMedia(tx, { ...tea, workspaceId, seconds: null, codec: null, alt: 'A glass of tea', at: app.now() }),
  )
  const wordings = ['Tea is free', 'Have a tea']
  await ask('POST /publish/evergreens', { ...WISH, channelIds: [channelId], wordings, mediaIds: [id] })
  assert.partialDeepStrictEqual((await evergreens())[0]?.media, [{ id, alt: 'A glass of tea' }])
  await fillWithEvergreens(app, house.given)
  assert.deepEqual((await agenda())[0]?.mediaIds, [id])
})
