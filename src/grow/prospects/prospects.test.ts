import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import type { Networks, SpokenItem } from '#networks'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { NOTHING_GIVEN } from '../campaigns/given.ts'
import { growSlice } from '../slice.ts'
import type { Acquaintance } from './prospect.ts'
import { forgetProspects, seek } from './seek.ts'

const List = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      handle: z.string(),
      reasons: z.array(z.string()),
      note: z.string(),
      cameBy: z.string().nullable(),
      said: z.array(z.object({ url: z.string(), text: z.string(), about: z.string() })),
    }),
  ),
  next: z.string().nullable(),
})
const Summary = z.object({ answered: z.number(), came: z.number(), topics: z.array(z.string()), searches: z.number() })

const said = (who: string, text: string, at: Temporal.Instant, change: Partial<SpokenItem> = {}): SpokenItem => ({
  state: 'live',
  key: `${who}/${text}`,
  version: '1',
  kind: 'post',
  ref: { id: text, url: `https://town.example/@${who}/${text.length}` },
  parentId: null,
  rootId: null,
  author: { id: who, handle: `@${who}`, name: who, url: `https://town.example/@${who}`, avatar: null, bot: false },
  own: false,
  text,
  html: '',
  warning: null,
  language: 'tr',
  visibility: 'public',
  media: [],
  at,
  editedAt: null,
  ...change,
})

const AT_HOME = { network: 'mastodon', home: 'https://town.example' }

/** A bakery on a network that can be searched, where people speak of simit. */
async function town(t: TestContext) {
  const answers: SpokenItem[] = []
  const asked: string[] = []
  const real = createNetworks()
  const networks: Networks = {
    ...real,
    find: (id) => {
      const network = real.find(id)
      return (
        network && {
          ...network,
          search: {
            posts: (_, query) => (asked.push(query), Promise.resolve({ ok: true, value: answers, rate: null })),
          },
        }
      )
    },
  }
  const app = await testApp(t, networks)
  const at = app.now()
  const workspaceId = await app.db.write(async (tx) => {
    const { id } = await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    const account = {
      network: 'mastodon',
      id: 'firin',
      handle: '@firin',
      name: 'Fırın',
      url: 'https://town.example/@firin',
      avatar: null,
      server: 'https://town.example',
      home: 'https://town.example',
      streaming: null,
      software: { name: 'mastodon', version: '4' },
      can: { publish: null, read: null, act: [], metrics: [], search: 'public' },
    }
    await tx
      .insertInto('desk.channels')
      .values({
        workspace_id: id,
        network: 'mastodon',
        external_id: 'firin',
        handle: '@firin',
        name: 'Fırın',
        url: account.url,
        zone: 'Europe/Istanbul',
        config: '{}',
        credential: app.vault.seal('{}'),
        account: JSON.stringify(account),
        checked_at: at,
        connected_at: at,
      })
      .execute()
    return id
  })
  const known: Acquaintance[] = []
  const given = {
    ...NOTHING_GIVEN,
    acquainted: () => Promise.resolve(known),
    heard: {
      since: () => Promise.resolve([]),
      asks: () => Promise.resolve([{ name: 'Simit', words: 'simit', hears: (text: string) => /simit/i.test(text) }]),
    },
  }
  const call = callSlice(growSlice(app, given), { workspaceId })
  const list = async (state = 'new') => List.parse((await call('GET /grow/prospects', { state })).body).items
  return { app, given, workspaceId, answers, asked, known, call, list, look: () => seek(app, given, workspaceId) }
}

test('whoever speaks of our topics and is not with us is found, with where and what', async (t) => {
  const { app, answers, asked, known, list, look } = await town(t)
  const at = app.now()
  answers.push(
    said('ayse', 'Kadıköy’de iyi simit nerede?', at),
    said('ayse', 'Simit arıyorum hâlâ', at.subtract({ hours: 2 })),
    said('cem', 'Sabah simit yedim', at),
    said('dost', 'Simit çok güzeldi', at),
    said('firin', 'Simitlerimiz hazır', at),
    said('bot', 'simit simit', at, {
      author: { id: 'bot', handle: '@bot', name: 'bot', url: '', avatar: null, bot: true },
    }),
    said('gizli', 'simit', at, { visibility: 'followers' }),
    said('eski', 'simit', at.subtract({ hours: 24 * 9 })),
    said('baska', 'börek nerede?', at),
  )
  known.push({ ...AT_HOME, person: 'dost', how: 'follows' })
  // Of the same number, but of another server.
  known.push({ ...AT_HOME, home: 'https://elsewhere.example', person: 'cem', how: 'follows' })
  assert.deepEqual(await look(), { found: 2 })
  assert.deepEqual(asked, ['simit'])
  const [first, second, ...others] = await list()
  assert.deepEqual([first?.handle, second?.handle, others.length], ['@ayse', '@cem', 0])
  assert.ok(first?.reasons.includes('asks') && first?.reasons.includes('several'))
  assert.deepEqual([first?.said.length, first?.said[0]?.about], [2, 'Simit'])
  await look()
  assert.equal((await list()).length, 2)
})

test('a decision and a note stay, and whoever comes is counted among those who were answered', async (t) => {
  const { app, answers, known, call, list, look } = await town(t)
  answers.push(said('ayse', 'Simit nerede?', app.now()), said('cem', 'Simit nerede yenir?', app.now()))
  await look()
  const [one, two] = await list()
  await call('PUT /grow/prospects/:id', { id: one?.id, state: 'answered', note: 'Moda şubesini önerdik' })
  await call('PUT /grow/prospects/:id', { id: two?.id, state: 'kept' })
  await look()
  assert.equal((await list('answered'))[0]?.note, 'Moda şubesini önerdik')
  known.push({ ...AT_HOME, person: one?.handle.slice(1) ?? '', how: 'follows' })
  await look()
  assert.equal((await list('came'))[0]?.cameBy, 'follows')
  const summary = Summary.parse((await call('GET /grow/prospects/summary')).body)
  assert.deepEqual(summary, { answered: 1, came: 1, topics: ['Simit'], searches: 1 })
})

test('who is not for us is forgotten after a day and never proposed again; who is not kept, after a month', async (t) => {
  const { app, answers, call, list, look } = await town(t)
  answers.push(said('ayse', 'Simit nerede?', app.now()), said('cem', 'Simit nerede yenir?', app.now()))
  await look()
  const ayse = (await list()).find(({ handle }) => handle === '@ayse')
  await call('PUT /grow/prospects/:id', { id: ayse?.id, state: 'dismissed' })
  app.clock.pass({ hours: 25 })
  await forgetProspects(app)
  assert.deepEqual((await list('dismissed')).length, 0)
  answers.splice(0, answers.length, said('ayse', 'Simit nerede acaba?', app.now()))
  assert.deepEqual(await look(), { found: 0 })
  app.clock.pass({ hours: 24 * 31 })
  await forgetProspects(app)
  assert.deepEqual(await list(), [])
})

test('a person forgotten at once leaves nothing but a hash', async (t) => {
  const { app, answers, call, list, look } = await town(t)
  answers.push(said('ayse', 'Simit nerede?', app.now()))
  await look()
  const [ayse] = await list()
  assert.equal((await call('DELETE /grow/prospects/:id', { id: ayse?.id })).status, 200)
  assert.deepEqual(await look(), { found: 0 })
  const rest = await app.db.read.selectFrom('grow.prospect_words').select('url').execute()
  assert.deepEqual(rest, [])
})
