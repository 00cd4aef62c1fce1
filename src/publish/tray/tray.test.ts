import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { openOlga, ZONE } from '../testing/olga.ts'
import { openSource } from '../testing/source.ts'

const DRAFTS = 70
/** Never longer than a page, so it gives no word. */
const WHOLE = new Set(['GET /publish/queue'])

const Drafts = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      state: z.string(),
      storyId: z.string().nullable(),
      channelIds: z.array(z.string()),
    }),
  ),
  next: z.string().nullable(),
})
const Made = z.object({ id: z.string() })
const Moved = z.object({ wallTime: z.string() })

/** Olga with her tray in front of her. */
async function openTray(t: TestContext) {
  const olga = await openOlga(t)
  const { ask } = olga
  const tray = async (sought: Record<string, unknown> = {}) =>
    Drafts.parse(await ask('GET /publish/drafts', sought)).items
  const texts = async (sought: Record<string, unknown> = {}) => (await tray(sought)).map(({ text }) => text)
  const idea = async (text: string) => Made.parse(await ask('POST /publish/ideas', { text })).id
  const keep = (id: string, as: 'draft' | 'idea') => ask('POST /publish/posts/:id/keep', { id, as })
  return { ...olga, tray, texts, idea, keep }
}

test('drafts are read on page after page by the word each page gives, each of them once', async (t) => {
  const { ask, draft } = await openOlga(t)
  const written: string[] = []
  for (let made = 0; made < DRAFTS; made += 1) written.push(await draft(`Simit ${made}`))
  const read: string[] = []
  let pages = 0
  for (let next: string | null = ''; next !== null;) {
    const page: z.infer<typeof Drafts> = Drafts.parse(await ask('GET /publish/drafts', next === '' ? {} : { next }))
    read.push(...page.items.map(({ id }) => id))
    next = page.next
    pages += 1
    assert.ok(pages <= DRAFTS, 'the pages never end')
  }
  assert.ok(pages > 1)
  assert.deepEqual(read, written.toReversed())
})

test('only what has no hour waits in the tray, so no page is emptied by what stands on the calendar', async (t) => {
  const { ask, draft, day, texts } = await openTray(t)
  await draft('Waits')
  for (let made = 0; made < 31; made += 1) {
    const id = await draft(`Has its hour ${made}`)
    await ask('POST /publish/posts/:id/move', { id, day: day(3), time: '12:00' })
  }
  assert.deepEqual(await texts(), ['Waits'])
})

test('an idea is a line without channel and hour; drafts and ideas are read together or apart, and counted', async (t) => {
  const { ask, refusal, draft, idea, tray, texts } = await openTray(t)
  await draft('A draft')
  await idea('  Who baked first in the street?  ')
  assert.deepEqual(await texts(), ['Who baked first in the street?', 'A draft'])
  assert.deepEqual(await texts({ kind: 'draft' }), ['A draft'])
  const [kept] = await tray({ kind: 'idea' })
  assert.deepEqual([kept?.state, kept?.channelIds, kept?.storyId], ['idea', [], null])
  assert.deepEqual(await ask('GET /publish/drafts/counts'), { drafts: 1, ideas: 1 })
  assert.equal((await refusal('POST /publish/ideas', { text: '   ' })).type, 'nothing-written')
})

test('the tray is searched on the server by the beginnings of all words, however they are written', async (t) => {
  const { ask, draft, idea, texts } = await openTray(t)
  await idea('Simidin öyküsü')
  await draft('ÇAY ve simit')
  await draft('Çay saati')
  assert.deepEqual(await texts({ words: 'cay' }), ['Çay saati', 'ÇAY ve simit'])
  assert.deepEqual(await texts({ words: 'simi çay' }), ['ÇAY ve simit'])
  assert.deepEqual(await texts({ words: 'simi', kind: 'idea' }), ['Simidin öyküsü'])
  assert.deepEqual(await texts({ words: "baklava & ' :*" }), [])
  assert.deepEqual(await ask('GET /publish/drafts/counts', { words: 'simi' }), { drafts: 1, ideas: 1 })
})

test('what is found is read on page after page', async (t) => {
  const { ask, idea, draft } = await openTray(t)
  const wanted: string[] = []
  for (let made = 0; made < 35; made += 1) {
    wanted.push(await idea(`Poğaça ${made}`))
    await draft(`Börek ${made}`)
  }
  const first = Drafts.parse(await ask('GET /publish/drafts', { words: 'poga' }))
  const rest = Drafts.parse(await ask('GET /publish/drafts', { words: 'poga', next: first.next }))
  assert.equal(rest.next, null)
  assert.deepEqual(
    [...first.items, ...rest.items].map(({ id }) => id),
    wanted.toReversed(),
  )
})

test('an idea becomes a draft for every channel and an idea again; what it said for a channel comes back', async (t) => {
  const { ask, idea, keep, read, tray, channelId } = await openTray(t)
  const id = await idea('Bread of the week')
  await keep(id, 'draft')
  assert.deepEqual(
    (await tray()).map(({ state, channelIds }) => [state, channelIds]),
    [['draft', [channelId]]],
  )
  const post = z
    .looseObject({
      version: z.number(),
      zone: z.string(),
      content: z.looseObject({ channels: z.array(z.looseObject({})) }),
    })
    .parse(await ask('GET /publish/posts/:id', { id }))
  const channels = post.content.channels.map((one) => ({ ...one, text: 'Only here' }))
  await ask('PUT /publish/posts/:id', {
    ...post.content,
    id,
    version: post.version,
    wallTime: null,
    zone: ZONE,
    channels,
  })
  await keep(id, 'idea')
  assert.equal((await read(id)).state, 'idea')
  await keep(id, 'draft')
  const back = JSON.stringify(await ask('GET /publish/posts/:id', { id }))
  assert.match(back, /Only here/)
})

test('an idea put on a day is a draft there, at the first hour that is open; the way back leads to the tray', async (t) => {
  const { ask, idea, keep, plan, read, day, texts, channelId } = await openTray(t)
  const move = async (id: string) =>
    Moved.parse(await ask('POST /publish/posts/:id/move', { id, day: day(2) })).wallTime
  const id = await idea('To be put on a day')
  await plan('Stands there', `${day(2)}T10:00`)
  assert.equal(await move(id), `${day(2)}T11:00`)
  assert.equal((await read(id)).state, 'draft')
  assert.deepEqual(await texts(), [])
  await keep(id, 'idea')
  assert.deepEqual(await texts({ kind: 'idea' }), ['To be put on a day'])
  const slots = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], times: ['08:30', '18:00'] }]
  await ask('PUT /publish/slots/:channelId', { channelId, zone: ZONE, rules: { slots, exceptions: [], gap: 'move' } })
  assert.equal(await move(id), `${day(2)}T08:30`)
  assert.equal(await move(await idea('The next one')), `${day(2)}T18:00`)
})

test('a draft loses its hour and gets it back; what is planned has to be taken off the calendar first', async (t) => {
  const { ask, refusal, draft, keep, plan, read, day, texts } = await openTray(t)
  const id = await draft('Has an hour')
  await ask('POST /publish/posts/:id/move', { id, day: day(2), time: '15:00' })
  await keep(id, 'draft')
  assert.deepEqual([(await read(id)).wallTime, await texts()], [null, ['Has an hour']])
  const planned = await plan('Planned', `${day(2)}T09:00`)
  const kept = await refusal('POST /publish/posts/:id/keep', { id: planned, as: 'idea' })
  assert.equal(kept.type, 'still-planned')
  await ask('POST /publish/posts/:id/ask', { id, asked: true })
  assert.equal((await refusal('POST /publish/posts/:id/keep', { id, as: 'idea' })).type, 'asked-already')
})

test('who writes on in an idea has made a draft of it; one put away can be brought back as it was', async (t) => {
  const { ask, idea, read, texts } = await openTray(t)
  const id = await idea('Rye')
  await ask('DELETE /publish/posts/:id', { id })
  assert.deepEqual(await texts(), [])
  await ask('POST /publish/posts/:id/restore', { id })
  assert.deepEqual(await texts({ kind: 'idea' }), ['Rye'])
  const post = z.looseObject({ content: z.looseObject({}) }).parse(await ask('GET /publish/posts/:id', { id }))
  const hour = { wallTime: '2031-05-05T09:00', zone: ZONE }
  await ask('PUT /publish/posts/:id', { ...post.content, id, version: 1, ...hour, text: 'Rye bread' })
  assert.equal((await read(id)).state, 'draft')
})

test('a story is kept as an idea with its headline and source, and has come to something once that is a draft', async (t) => {
  const { app, workspaceId, ask, refusal, keep, tray } = await openTray(t)
  const { bring } = await openSource(app, workspaceId)
  const [itemId = ''] = await bring([{ title: 'Simide zam geldi' }])
  const told = app.db.read
    .selectFrom('watch.items as i')
    .innerJoin('watch.stories as s', 's.id', 'i.story_id')
    .select(['s.id', 's.state'])
    .where('i.id', '=', itemId)
  const story = await told.executeTakeFirstOrThrow()
  const { id } = Made.parse(await ask('POST /publish/ideas', { storyId: story.id }))
  const [kept] = await tray({ kind: 'idea' })
  assert.deepEqual([kept?.storyId, kept?.text], [story.id, 'Simide zam geldi'])
  assert.notEqual((await told.executeTakeFirstOrThrow()).state, 'drafted')
  await keep(id, 'draft')
  assert.equal((await told.executeTakeFirstOrThrow()).state, 'drafted')
  assert.equal((await refusal('POST /publish/ideas', { storyId: '999999' })).type, 'no-story')
})

test('every list of this room is read on by the word it gives', async (t) => {
  const { slice } = await openOlga(t)
  const pages = Object.entries(slice.routes).filter(
    ([key, { output }]) =>
      key.startsWith('GET ') && !WHOLE.has(key) && output instanceof z.ZodObject && 'next' in output.shape,
  )
  assert.ok(pages.length > 3)
  assert.deepEqual(
    pages.flatMap(([key, { input }]) => (input instanceof z.ZodObject && 'next' in input.shape ? [] : [key])),
    [],
  )
})
