import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import test from 'node:test'
import { createNetworks } from '#networks'
import { openMail } from '#platform/mail.ts'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { openPostOffice } from '#platform/testing/post-office.ts'
import { todaySlice } from '../slice.ts'
import { digestText } from './digest-text.ts'
import { sendDigest, writeDigests } from './send-digests.ts'

const unfold = (letter: string) => letter.replaceAll(/=\r?\n/g, '')

test('a digest comes at the hour of one’s own clock, in one’s own language, once, however often its job is cut off', async (t) => {
  const made = await testApp(t, createNetworks())
  const office = await openPostOffice(t)
  const app = { ...made, mail: openMail({ server: office.url, from: 'Meydan <desk@example.org>', log: made.log }) }
  t.after(() => app.mail.close())
  const here = app.now().toZonedDateTimeISO('Europe/Istanbul')
  // Tomorrow at ten by her clock, whatever hour it is now.
  app.clock.pass(here.until(here.add({ days: 1 }).withPlainTime('10:00')))
  await app.db.write(async (tx) => {
    await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Pekarnya', zone: 'Europe/Moscow', lang: 'ru', created_at: app.now() })
      .execute()
    const member = {
      workspace_id: '1',
      account_id: 'olga',
      name: 'Olga',
      email: 'olga@example.org',
      role: 'owner',
      joined_at: app.now(),
    } as const
    await tx.insertInto('desk.members').values(member).execute()
    await tx
      .insertInto('desk.preferences')
      .values({ account_id: 'olga', lang: 'tr', zone: 'Europe/Istanbul' })
      .execute()
    const post = {
      workspace_id: '1',
      text: 'Yarın sıcak simit',
      lang: 'tr',
      zone: 'UTC',
      author: 'olga',
      created_at: app.now(),
      updated_at: app.now(),
    }
    await tx.insertInto('publish.posts').values(post).execute()
  })
  const call = callSlice(todaySlice(app), { workspaceId: '1', accountId: 'olga' })
  await call('PUT /today/digest', {
    rhythm: 'daily',
    at: '11:00',
    weekday: 1,
    workspaceId: null,
    byMail: true,
    outletId: null,
  })
  const signal = new AbortController().signal
  const written = () => app.db.read.selectFrom('today.digest_sendings').select(['id', 'state', 'subject']).execute()
  await writeDigests(app, signal)
  assert.deepEqual(await written(), [])
  app.clock.pass({ minutes: 61 })
  await writeDigests(app, signal)
  await writeDigests(app, signal)
  const [one, ...more] = await written()
  assert.ok(one)
  assert.deepEqual(more, [])
  assert.match(one.subject, /iş sizi bekliyor/)
  await sendDigest(app, one.id)
  await sendDigest(app, one.id)
  assert.deepEqual(office.receivers, ['olga@example.org'])
  assert.match(unfold(office.letters[0] ?? ''), new RegExp(`meydan-digest-${one.id}@`))
  assert.deepEqual(
    (await written()).map(({ state }) => state),
    ['sent'],
  )
})

test('a chat that is not one’s own is not told anything', async (t) => {
  const app = await testApp(t, createNetworks())
  await app.db.write(async (tx) => {
    await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'UTC', lang: 'tr', created_at: app.now() })
      .execute()
    const outlet = {
      workspace_id: '1',
      account_id: 'boris',
      way: 'chat',
      name: 'Chat',
      address: '',
      dialect: 'text',
      lang: 'en',
      made_at: app.now(),
    } as const
    const none: string[] = []
    await tx
      .insertInto('publish.outlets')
      .values({ ...outlet, events: none })
      .execute()
  })
  const call = callSlice(todaySlice(app), { workspaceId: '1', accountId: 'olga' })
  const wish = { rhythm: 'daily', at: '08:00', weekday: 1, workspaceId: null, byMail: false, outletId: '1' }
  assert.equal((await call('PUT /today/digest', wish)).status, 422)
})

const NIGHT = {
  topics: [{ word: 'iskele', told: 7, usual: 0.5, outlets: 4, pace: 'rising' as const, storyId: '1' }],
  stories: [{ id: '1', title: 'Moda iskelesi kapandı', lang: 'tr', firstSource: 'Posta', outlets: 4, score: 60 }],
  toldUs: [{ id: '2', title: 'Vapur seferleri arttı', lang: 'tr' }],
  broken: [{ id: '3', title: 'Haber', trouble: 'server-trouble', about: {} }],
}
const HAPPENED = {
  signals: 1,
  read: 0,
  glad: 0,
  answeredOwn: 0,
  newLinks: 0,
  conclusions: 0,
  storiesUsed: 0,
  published: 0,
  failed: 0,
  plannedAhead: 0,
  messages: 0,
  upset: 0,
  answered: 0,
  waiting: 0,
  clicks: 0,
  outcomes: 0,
}

test('the morning’s letter tells what the night brought, and the way to it; a week and a quiet night say nothing of it', () => {
  const letter = (rhythm: 'daily' | 'weekly', night: typeof NIGHT | null) =>
    digestText('en', {
      rhythm,
      day: '2026-03-02',
      decisions: [],
      all: 0,
      told: [{ brand: 'Fırın', happened: HAPPENED, night }],
      brands: false,
      url: 'https://desk.example',
    }).text
  const text = letter('daily', NIGHT)
  for (const said of [
    'iskele (7)',
    'Moda iskelesi kapandı (Posta',
    'knew first: Vapur',
    'answer: Haber',
    '/watch?morning=1',
  ])
    assert.ok(text.includes(said), `${said} is missing in:\n${text}`)
  const quiet = { topics: [], stories: [], toldUs: [], broken: [] }
  for (const none of [letter('weekly', null), letter('daily', quiet)]) assert.doesNotMatch(none, /morning=1|nights/)
})

test('a chat is told after its quiet hours and not within them, and once', async (t) => {
  const app = await testApp(t, createNetworks())
  const heard: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      heard.push(body)
      response.writeHead(200).end()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  t.after(app.outgoing.allow(origin))
  const clock = (hours: number) =>
    app.now().add({ hours }).toZonedDateTimeISO('UTC').toPlainTime().toString({ smallestUnit: 'minute' })
  await app.db.write(async (tx) => {
    const shop = { name: 'Fırın', zone: 'UTC', lang: 'tr', created_at: app.now() } as const
    await tx.insertInto('desk.workspaces').values(shop).execute()
    const events: string[] = []
    await tx
      .insertInto('publish.outlets')
      .values({
        workspace_id: '1',
        account_id: 'olga',
        way: 'chat',
        name: 'Chat',
        address: app.vault.seal(`${origin}/chat`),
        dialect: 'text',
        lang: 'tr',
        made_at: app.now(),
        quiet_from: clock(-1),
        quiet_to: clock(2),
        events,
      })
      .execute()
    await tx
      .insertInto('today.digest_sendings')
      .values({
        account_id: 'olga',
        day: '2026-03-02',
        way: 'chat',
        outlet_id: '1',
        subject: 'Günaydın',
        body: 'İskele',
        made_at: app.now(),
      })
      .execute()
  })
  await sendDigest(app, '1')
  await sendDigest(app, '1')
  assert.deepEqual(heard, [])
  app.clock.pass({ minutes: 125 })
  await sendDigest(app, '1')
  await sendDigest(app, '1')
  assert.equal(heard.length, 1)
  assert.match(heard[0] ?? '', /İskele/)
})
