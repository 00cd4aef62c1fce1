import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { bakery } from '../testing/bakery.ts'

const Share = z
  .object({ hits: z.number(), of: z.number(), share: z.number(), low: z.number(), high: z.number() })
  .nullable()
const Known = z.object({
  voice: z.object({ now: Share }),
  phrases: z.array(z.object({ id: z.string(), name: z.string(), side: z.string().nullable(), hits: z.number() })),
  searches: z.object({
    now: z.number().nullable(),
    days: z.array(z.object({ day: z.string(), searches: z.number() })),
  }),
  polls: z.object({ recall: z.object({ now: Share }), image: z.object({ now: Share }) }),
})

test('our share of voice is what named us of all that named us or a rival, and nothing else', async (t) => {
  const { app, call, workspaceId, storyId } = await bakery(t)
  const at = app.now().subtract({ minutes: 1 })
  await app.db.write(async (tx) => {
    const feed = await tx
      .insertInto('watch.sources')
      .values({
        workspace_id: workspaceId,
        kind: 'feed',
        url: 'https://haber.example/rss',
        host: 'haber.example',
        title: 'Haber',
        added_at: at,
        next_poll_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    let item = 0
    for (const [name, hits] of [
      ['Fırın', 3],
      ['Rakip', 5],
      ['Un', 9],
    ] as const) {
      const query = await tx
        .insertInto('watch.queries')
        .values({ workspace_id: workspaceId, name, phrase: name, made_by: 'olga', made_at: at })
        .returning('id')
        .executeTakeFirstOrThrow()
      for (let hit = 0; hit < hits; hit += 1) {
        item += 1
        const told = await tx
          .insertInto('watch.items')
          .values({
            workspace_id: workspaceId,
            source_id: feed.id,
            story_id: storyId,
            guid: String(item),
            title: name,
            summary: '',
            content: '',
            folded: '',
            published_at: at,
            seen_at: at,
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        await tx
          .insertInto('watch.hits')
          .values({ query_id: query.id, item_id: told.id, story_id: storyId, told_at: at })
          .execute()
      }
    }
  })
  const known = async () => Known.parse((await call('GET /measure/known', { period: 'month' })).body)
  const before = await known()
  assert.equal(before.voice.now, null)
  const idOf = (name: string) => before.phrases.find((one) => one.name === name)?.id
  await call('PUT /measure/voices/:id', { id: idOf('Fırın'), side: 'ours' })
  await call('PUT /measure/voices/:id', { id: idOf('Rakip'), side: 'rival' })
  const { voice } = await known()
  assert.deepEqual([voice.now?.hits, voice.now?.of, voice.now?.share], [3, 8, 0.375])
  assert.ok((voice.now?.low ?? 1) < 0.2 && (voice.now?.high ?? 0) > 0.6)
  await call('PUT /measure/voices/:id', { id: idOf('Rakip'), side: null })
  assert.equal((await known()).voice.now?.of, 3)
  assert.equal((await call('PUT /measure/voices/:id', { id: '99999', side: 'ours' })).status, 422)
})

test('searches for our name are counted once a day and engine, by the newer table', async (t) => {
  const { app, call } = await bakery(t)
  const day = app.now().toZonedDateTimeISO('Europe/Istanbul').toPlainDate().toString()
  const bring = (engine: string, searches: number) =>
    call('POST /measure/past', {
      what: 'searches',
      engine,
      name: 'days.csv',
      file: Buffer.from(`Date,Clicks,Impressions\n${day},3,${searches}\n`).toString('base64'),
    })
  await bring('google', 40)
  await bring('Google', 42)
  await bring('yandex', 8)
  await call('PUT /measure/page-goals', { metric: 'brand_searches', target: 100, period: 'month' })
  const { searches } = Known.parse((await call('GET /measure/known', { period: 'month' })).body)
  assert.deepEqual([searches.now, searches.days], [50, [{ day, searches: 50 }]])
  const { goals } = z
    .object({ goals: z.array(z.object({ actual: z.number().nullable() })) })
    .parse((await call('GET /measure/page-goals')).body)
  assert.equal(goals[0]?.actual, 50)
})

test('polls of one kind are taken together, with how sure their share is', async (t) => {
  const { app, call } = await bakery(t)
  const day = app.now().toZonedDateTimeISO('Europe/Istanbul').toPlainDate().toString()
  const asking = { kind: 'recall', day, question: 'Hangi fırın aklınıza gelir?' }
  await call('POST /measure/askings', { ...asking, asked: 40, hoped: 12 })
  await call('POST /measure/askings', { ...asking, asked: 60, hoped: 13 })
  const { polls } = Known.parse((await call('GET /measure/known', { period: 'month' })).body)
  assert.deepEqual([polls.recall.now?.share, polls.image.now], [0.25, null])
  assert.ok((polls.recall.now?.low ?? 0) > 0.17 && (polls.recall.now?.high ?? 1) < 0.35)
})
