import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { createNetworks } from '#networks'
import type { Ask } from '#platform/outgoing.ts'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { NOTHING_GIVEN } from '../campaigns/given.ts'
import { growSlice } from '../slice.ts'
import { verifyDraw } from './verify.ts'

const Made = z.object({ id: z.string() })
const Closed = z.object({ entries: z.number(), listHash: z.string() })
const Whole = z.object({
  state: z.string(),
  entries: z.number(),
  page: z.string(),
  secretHash: z.string().nullable(),
  drawn: z.array(z.object({ place: z.number(), handle: z.string(), isReserve: z.boolean() })),
})
const Shown = z.looseObject({
  listHash: z.string().nullable(),
  salt: z.string().nullable(),
  secret: z.string().nullable(),
  codes: z.array(z.string()),
  winners: z.array(z.object({ place: z.number(), code: z.string(), shown: z.string() })),
})

/** A bakery below whose post people write. */
async function bakery(t: TestContext) {
  const app = await testApp(t, createNetworks())
  const at = app.now()
  const { workspaceId, channelId } = await app.db.write(async (tx) => {
    const workspace = await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    const channel = await tx
      .insertInto('desk.channels')
      .values({
        workspace_id: workspace.id,
        network: 'mastodon',
        external_id: 'firin',
        handle: '@firin',
        name: 'Fırın',
        url: 'https://town.example/@firin',
        zone: 'Europe/Istanbul',
        config: '{}',
        credential: '',
        account: JSON.stringify({
          network: 'mastodon',
          id: 'firin',
          handle: '@firin',
          name: 'Fırın',
          url: 'https://town.example/@firin',
          avatar: null,
          server: 'https://town.example',
          streaming: null,
          software: { name: 'mastodon', version: '4' },
          can: { publish: null, read: null, act: [], metrics: [], search: 'none' },
        }),
        checked_at: at,
        connected_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { workspaceId: workspace.id, channelId: channel.id }
  })
  const comments: {
    network: string
    person: string
    handle: string
    name: string
    text: string
    at: Temporal.Instant
  }[] = []
  const wrote = (person: string, text: string) =>
    comments.push({ network: 'mastodon', person, handle: `@${person}`, name: person, text, at: app.now() })
  const given = { ...NOTHING_GIVEN, commentsBelow: () => Promise.resolve(comments) }
  const ask = callSlice(growSlice(app, given), { workspaceId })
  const call = async <T>(key: string, input: Record<string, unknown>, shape: z.ZodType<T>): Promise<T> => {
    const { status, body } = await ask(key, input)
    assert.equal(status, 200, JSON.stringify(body))
    return shape.parse(body)
  }
  const open = (wish: Record<string, unknown>) =>
    call('POST /grow/giveaways', { channelId, name: 'Simit', postId: '7', ...wish }, Made)
  const shown = async (page: string) => {
    const answer = await ask('GET /grow/draws/:token', { token: page.split('/').at(-1) })
    return Shown.parse(answer.body)
  }
  return { app, workspaceId, channelId, wrote, ask, call, open, shown }
}

test('a draw by a secret and a word of somebody else can be done again by anybody', async (t) => {
  const { wrote, call, ask, open, shown } = await bakery(t)
  for (let at = 0; at < 12; at += 1) wrote(`person${at}`, 'Katılıyorum!')
  wrote('person3', 'Bir daha katılıyorum!')
  wrote('firin', 'Bol şans')
  const { id } = await open({ by: 'comment', winners: 2, reserves: 1 })
  const closed = await call('POST /grow/giveaways/:id/close', { id, source: 'secret' }, Closed)
  assert.equal(closed.entries, 12)
  const whole = await call('GET /grow/giveaways/:id', { id }, Whole)
  const before = await shown(whole.page)
  assert.equal(before.listHash, closed.listHash)
  assert.equal(before.codes.length, 12)
  assert.equal(before.secret, null, 'the secret is not told before the draw')
  assert.ok(whole.secretHash)
  wrote('late', 'Ben de!')
  assert.equal((await ask('POST /grow/giveaways/:id/draw', { id })).status, 422)
  await call('POST /grow/giveaways/:id/draw', { id, publicWord: '4 8 15 16 23 42' }, z.unknown())
  const drawn = await call('GET /grow/giveaways/:id', { id }, Whole)
  assert.equal(drawn.state, 'drawn')
  assert.deepEqual(
    drawn.drawn.map(({ place, isReserve }) => [place, isReserve]),
    [
      [1, false],
      [2, false],
      [3, true],
    ],
  )
  assert.ok(drawn.drawn.every(({ handle }) => handle !== '@late'))
  const file = await shown(whole.page)
  assert.deepEqual(await verifyDraw(file), { fair: true, entries: 12, list: true, number: true, winners: true })
  assert.equal((await verifyDraw({ ...file, codes: file.codes.slice(1) })).fair, false)
  assert.equal((await verifyDraw({ ...file, publicWord: 'another' })).fair, false)
  assert.equal(
    (await verifyDraw({ ...file, winners: file.winners.toReversed().map((one, at) => ({ ...one, place: at + 1 })) }))
      .fair,
    false,
  )
  assert.equal((await ask('POST /grow/giveaways/:id/draw', { id, publicWord: 'again' })).status, 422)
})

test('a word counts as a word, in any case, and only from those who follow where that is asked', async (t) => {
  const { app, workspaceId, channelId, wrote, call, open } = await bakery(t)
  wrote('ayse', 'SİMİT isterim')
  wrote('cem', 'simitçi değilim')
  wrote('deniz', 'Bana da simit!')
  await app.db.write((tx) =>
    tx
      .insertInto('grow.joins')
      .values({
        workspace_id: workspaceId,
        channel_id: channelId,
        person: 'ayse',
        handle: '@ayse',
        name: 'Ayşe',
        joined_at: app.now(),
        told: true,
        seen_at: app.now(),
      })
      .execute(),
  )
  const anybody = await open({ by: 'word', word: 'simit' })
  assert.equal((await call('GET /grow/giveaways/:id', { id: anybody.id }, Whole)).entries, 2)
  const following = await open({ by: 'word', word: 'simit', mustFollow: true })
  assert.equal((await call('GET /grow/giveaways/:id', { id: following.id }, Whole)).entries, 1)
})

test('who follows is not told to everybody, and a beacon’s round lies ahead of the closed list', async (t) => {
  const { app, workspaceId, channelId, call, ask, open, shown } = await bakery(t)
  const { id } = await open({ by: 'join', postId: null })
  await app.db.write((tx) =>
    tx
      .insertInto('grow.joins')
      .values({
        workspace_id: workspaceId,
        channel_id: channelId,
        person: 'ayse',
        handle: '@ayse',
        name: 'Ayşe',
        joined_at: app.now(),
        told: true,
        seen_at: app.now(),
      })
      .execute(),
  )
  app.clock.pass({ seconds: 5 })
  await call('POST /grow/giveaways/:id/close', { id }, Closed)
  const { page } = await call('GET /grow/giveaways/:id', { id }, Whole)
  const told = await shown(page)
  assert.equal(told.salt, null)
  const Round = z.object({ closedAt: z.string(), roundAt: z.string() })
  const { closedAt, roundAt } = Round.parse(told)
  assert.ok(Temporal.Instant.from(closedAt).until(Temporal.Instant.from(roundAt)).total('minutes') >= 10)
  const early = await ask('POST /grow/giveaways/:id/draw', { id })
  assert.match(JSON.stringify(early.body), /draw-too-early/)
})

test('what is missing is said before it is opened, and a list that is closed stays closed', async (t) => {
  const { wrote, ask, open, channelId } = await bakery(t)
  const wish = { channelId, name: 'Simit' }
  const refusal = async (key: string, input: Record<string, unknown>) => JSON.stringify((await ask(key, input)).body)
  assert.match(await refusal('POST /grow/giveaways', { ...wish, by: 'comment' }), /giveaway-needs-post/)
  assert.match(await refusal('POST /grow/giveaways', { ...wish, by: 'word', postId: '7' }), /giveaway-needs-word/)
  const { id } = await open({})
  assert.match(await refusal('POST /grow/giveaways/:id/close', { id, source: 'secret' }), /nobody-entered/)
  wrote('ayse', 'ben')
  assert.equal((await ask('POST /grow/giveaways/:id/close', { id, source: 'secret' })).status, 200)
  assert.match(await refusal('POST /grow/giveaways/:id/close', { id, source: 'secret' }), /giveaway-settled/)
  assert.equal((await ask('POST /grow/giveaways/:id/call-off', { id })).status, 200)
  assert.match(await refusal('POST /grow/giveaways/:id/draw', { id, publicWord: 'x' }), /giveaway-settled/)
})

test('a beacon that says something untrue draws nothing, and the closed list waits for a true one', async (t) => {
  const { app, workspaceId, wrote, call, ask, open } = await bakery(t)
  wrote('ayse', 'ben')
  const { id } = await open({})
  await call('POST /grow/giveaways/:id/close', { id, source: 'beacon' }, Closed)
  app.clock.pass({ minutes: 11 })
  const asked: string[] = []
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '')
    const round = Number(request.url?.split('/').at(-1))
    answer.end(JSON.stringify({ round, signature: 'ab'.repeat(48), randomness: 'cd'.repeat(32) }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  const here = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
  const close = app.outgoing.allow(here)
  t.after(() => {
    close()
    server.closeAllConnections()
    server.close()
  })
  const outgoing = {
    ...app.outgoing,
    request: (wish: Ask) => app.outgoing.request({ ...wish, url: here + new URL(wish.url).pathname }),
  }
  const astray = callSlice(growSlice({ ...app, outgoing }, NOTHING_GIVEN), { workspaceId })
  const answer = await astray('POST /grow/giveaways/:id/draw', { id })
  assert.match(JSON.stringify(answer.body), /beacon-silent/)
  assert.ok(asked.length > 1, 'every server is asked')
  assert.equal((await call('GET /grow/giveaways/:id', { id }, Whole)).state, 'closed')
  assert.equal((await ask('POST /grow/giveaways/:id/call-off', { id })).status, 200)
})
