import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { connectChannel } from '#desk'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { createListener, watchSlice } from '#watch'
import { hearOut } from './listen.ts'

const Lead = z.object({
  report: z.object({ discussed: z.int(), beatRate: z.number().nullable(), leadMinutes: z.number().nullable() }),
  rivals: z.object({ both: z.int() }),
  sources: z.array(z.object({ title: z.string(), first: z.int(), posted: z.int() })),
  toldUs: z.array(z.object({ title: z.string() })),
  gaps: z.array(z.object({ host: z.string(), pages: z.int() })),
})
const OneLead = z.object({
  lead: z.object({
    leadMinutes: z.number().nullable(),
    spokenBy: z.string().nullable(),
    wasFirst: z.boolean().nullable(),
    threadId: z.string().nullable(),
    rival: z.string().nullable(),
    origins: z.int(),
  }),
})

/** A bakery with one newspaper and one conversation; minutes count from an hour ago. */
async function bakery(t: TestContext) {
  const app = await testApp(t, createNetworks())
  const hourAgo = app.now().subtract({ hours: 1 })
  const at = (minutes: number) => hourAgo.add({ minutes })
  const begin = at(-60 * 24)
  const { id: workspaceId } = await app.db.write((tx) =>
    tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: begin })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const account = { id: 'olga', name: 'Olga', email: 'olga@example.org' }
  const connected = await connectChannel(
    app,
    { account, lang: 'tr', workspaceId, role: 'owner' },
    { network: 'manual', settings: { page: 'https://sayfa.example/firin', name: 'Fırın' }, credential: {} },
  )
  assert.ok(connected.ok)
  const channelId = connected.value.id
  const source = (title: string, host: string, added = begin) =>
    app.db.write(async (tx) => {
      const values = { workspace_id: workspaceId, kind: 'feed' as const, url: `https://${host}/feed`, host, title }
      const row = await tx
        .insertInto('watch.sources')
        .values({ ...values, next_poll_at: begin, added_at: added })
        .returning('id')
        .executeTakeFirstOrThrow()
      return row.id
    })
  const paper = await source('Posta', 'posta.example')
  /** A story as the paper tells it at one minute and the desk sees it at another. */
  const tell = (title: string, minutes: { told: number; seen: number }, sourceId = paper, storyId?: string) =>
    app.db.write(async (tx) => {
      const times = {
        first_published_at: at(minutes.told),
        first_seen_at: at(minutes.seen),
        newest_at: at(minutes.told),
      }
      const story =
        storyId ??
        (
          await tx
            .insertInto('watch.stories')
            .values({
              workspace_id: workspaceId,
              title,
              folded: title.toLowerCase(),
              first_source_id: sourceId,
              ...times,
              sources: 1,
              items: 1,
              score: 50,
              signal: true,
              rank_at: at(minutes.told),
            })
            .returning('id')
            .executeTakeFirstOrThrow()
        ).id
      await tx
        .insertInto('watch.items')
        .values({
          workspace_id: workspaceId,
          source_id: sourceId,
          story_id: story,
          guid: `${sourceId}/${title}`,
          url: `https://posta.example/${encodeURIComponent(title)}`,
          title,
          summary: '',
          content: '',
          lang: 'tr',
          folded: title.toLowerCase(),
          published_at: at(minutes.told),
          seen_at: at(minutes.seen),
        })
        .execute()
      return story
    })
  const thread = await app.db.write(async (tx) => {
    const values = { workspace_id: workspaceId, channel_id: channelId, kind: 'comment' as const, key: 'talk' }
    return tx
      .insertInto('converse.threads')
      .values({ ...values, last_at: begin, created_at: begin })
      .returning('id')
      .executeTakeFirstOrThrow()
  })
  const say = (text: string, minute: number) =>
    app.db.write((tx) =>
      tx
        .insertInto('converse.messages')
        .values({
          workspace_id: workspaceId,
          channel_id: channelId,
          thread_id: thread.id,
          external_id: text,
          kind: 'comment',
          ours: false,
          text,
          lang: 'tr',
          at: at(minute),
          seen_at: at(minute),
        })
        .execute(),
    )
  const post = (storyId: string, minute: number) =>
    app.db.write(async (tx) => {
      const written = { workspace_id: workspaceId, story_id: storyId, lang: 'tr', zone: 'UTC', author: 'olga' }
      const made = await tx
        .insertInto('publish.posts')
        .values({ ...written, created_at: begin, updated_at: begin })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('publish.deliveries')
        .values({
          workspace_id: workspaceId,
          channel_id: channelId,
          post_id: made.id,
          kind: 'post',
          key: `key-${storyId}`,
          payload: '{}',
          fingerprint: storyId,
          state: 'live',
          due_at: at(minute),
          sent_at: at(minute),
          settled_at: at(minute),
          planned_by: 'olga',
          created_at: begin,
        })
        .execute()
    })
  const listen = createListener(app)
  const hear = () => hearOut(app, listen, new AbortController().signal)
  const watch = callSlice(watchSlice(app), { workspaceId, accountId: 'olga' })
  const lead = async () => Lead.parse((await watch('GET /watch/lead', {})).body)
  const story = async (id: string) => OneLead.parse((await watch('GET /watch/stories/:id', { id })).body).lead
  return { at, watch, source, tell, say, post, hear, lead, story, threadId: thread.id }
}

test('whoever speaks of a story later than we saw it was beaten, with the minutes', async (t) => {
  const { tell, say, post, hear, story, threadId } = await bakery(t)
  const simit = await tell('Simit fiyatına yüzde yirmi zam geldi', { told: 0, seen: 5 })
  await post(simit, 15)
  await say('Simit zammı yüzde yirmi olmuş, fiyatına inanamadım', 35)
  await hear()
  assert.partialDeepStrictEqual(await story(simit), { leadMinutes: 30, spokenBy: 'words', wasFirst: true, threadId })
})

test('what the community knew before us is on the list of what they told us first', async (t) => {
  const { tell, say, hear, lead, story } = await bakery(t)
  await say('Kadıköy vapur seferleri artırılmış, duydunuz mu', 1)
  await hear()
  const ferry = await tell('Kadıköy vapur seferleri artırıldı', { told: 0, seen: 31 })
  await hear()
  assert.equal((await story(ferry)).leadMinutes, -30)
  assert.deepEqual(
    (await lead()).toldUs.map(({ title }) => title),
    ['Kadıköy vapur seferleri artırıldı'],
  )
})

test('what was said before we watched the source counts neither for us nor against us', async (t) => {
  const { at, tell, say, hear, story, source } = await bakery(t)
  await say('Kadıköy vapur seferleri artırılmış, duydunuz mu', 1)
  const late = await source('Boğaz', 'bogaz.example', at(20))
  const ferry = await tell('Kadıköy vapur seferleri artırıldı', { told: 0, seen: 21 }, late)
  await hear()
  assert.equal((await story(ferry)).leadMinutes, null)
})

test('hearing the same again, or the earlier words later, leaves the earliest', async (t) => {
  const { tell, say, hear, story } = await bakery(t)
  const simit = await tell('Simit fiyatına yüzde yirmi zam geldi', { told: 0, seen: 5 })
  await say('Simit fiyatına yüzde yirmi zam gelmiş', 35)
  await hear()
  await say('Simit fiyatına yüzde yirmi zam gelecekmiş yine', 20)
  await hear()
  await hear()
  assert.equal((await story(simit)).leadMinutes, 15)
})

test('a place people quote is offered as a source until it is watched or dismissed', async (t) => {
  const { say, hear, lead, source, watch } = await bakery(t)
  await say('https://www.mahalle.example/haber/1?utm_source=x bunu okudunuz mu', 5)
  await say('bir de şu var: https://mahalle.example/haber/2', 6)
  await say('https://posta.example/a zaten biliyorsunuz', 7)
  await say('https://dedikodu.example/1', 8)
  await hear()
  await hear()
  assert.deepEqual(
    (await lead()).gaps.map(({ host, pages }) => [host, pages]),
    [
      ['mahalle.example', 2],
      ['dedikodu.example', 1],
    ],
  )
  await watch('PUT /watch/gaps/:host', { host: 'dedikodu.example', dismissed: true })
  await source('Mahalle', 'mahalle.example')
  await say('https://dedikodu.example/2', 9)
  await hear()
  assert.deepEqual((await lead()).gaps, [])
})

test('a competitor who tells a story is named with it, and the sources say what they brought', async (t) => {
  const { tell, post, hear, lead, story, source, watch } = await bakery(t)
  const other = await source('Karşı Fırın', 'karsi.example')
  await watch('PUT /watch/sources/:id/rival', { id: other, rival: true })
  const simit = await tell('Simit fiyatına yüzde yirmi zam geldi', { told: 0, seen: 5 })
  await tell('Simit fiyatına yüzde yirmi zam', { told: 12, seen: 14 }, other, simit)
  await post(simit, 10)
  await hear()
  assert.partialDeepStrictEqual(await story(simit), { rival: 'Karşı Fırın' })
  const report = await lead()
  assert.equal(report.rivals.both, 1)
  assert.deepEqual(report.sources[0], { title: 'Posta', first: 1, posted: 1 })
})
