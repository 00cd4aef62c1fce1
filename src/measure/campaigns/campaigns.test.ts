import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { Hono } from 'hono'
import * as z from 'zod'
import { growSlice } from '#grow'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { measureSlice } from '../slice.ts'
import { campaignFigures } from './figures.ts'

const PERSON =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36'
const Made = z.object({ id: z.string() })
const Link = z.object({ id: z.string(), short: z.string() })
const Cost = z.object({
  formula: z.string(),
  currency: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  hits: z.number(),
  of: z.number(),
  why: z.string().nullable(),
})
const Campaign = z.object({
  seen: z.object({ people: z.number(), actions: z.number(), joins: z.number() }),
  says: z.looseObject({ kind: z.string() }),
  shares: z.array(z.object({ place: z.number(), people: z.number(), actions: z.number() })),
  spent: z.array(z.object({ currency: z.string(), amount: z.number() })),
  joins: z
    .object({
      by: z.string(),
      joins: z.number(),
      left: z.number(),
      retention: z.array(z.object({ days: z.number(), stayed: z.number(), of: z.number() })),
      target: z.object({ inTarget: z.number(), known: z.number(), of: z.number() }).nullable(),
    })
    .nullable(),
  costs: z.array(Cost),
})

/** A bakery with one page, and everything that is asked and told about its campaigns. */
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
        network: 'telegram',
        external_id: '-1001',
        handle: '@firin',
        name: 'Fırın',
        url: 'https://t.me/firin',
        zone: 'Europe/Istanbul',
        config: '{}',
        credential: '',
        account: JSON.stringify({
          network: 'telegram',
          id: '-1001',
          handle: '@firin',
          name: 'Fırın',
          url: 'https://t.me/firin',
          avatar: null,
          server: 'https://api.telegram.org',
          streaming: null,
          software: { name: 'telegram', version: '' },
          can: { publish: null, read: null, act: [], metrics: [], search: 'none' },
        }),
        checked_at: at,
        connected_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { workspaceId: workspace.id, channelId: channel.id }
  })
  const grow = growSlice(app, campaignFigures(app))
  const http = new Hono()
  grow.raw(http)
  const ask = callSlice({ ...grow, raw: (site, reception) => grow.raw(site, reception) }, { workspaceId })
  const tell = callSlice(measureSlice(app), { workspaceId })
  const call = async <T>(key: string, input: Record<string, unknown>, shape: z.ZodType<T>): Promise<T> => {
    const { status, body } = await ask(key, input)
    assert.equal(status, 200, JSON.stringify(body))
    return shape.parse(body)
  }
  const follow = async (short: string) => {
    const answer = await http.request(new URL(short).pathname, { headers: { 'user-agent': PERSON } })
    await (
      await grow.open()
    )()
    return new URL(answer.headers.get('location') ?? '').searchParams.get('mdn') ?? ''
  }
  /** Somebody came so many days ago, by a door or not, and perhaps left again. */
  const came = (
    person: string,
    daysAgo: number,
    how: { door?: string; lang?: string; about?: string; stayedDays?: number; founder?: boolean } = {},
  ) =>
    app.db.write((tx) =>
      tx
        .insertInto('grow.joins')
        .values({
          workspace_id: workspaceId,
          channel_id: channelId,
          person,
          handle: `@${person}`,
          name: person,
          about: how.about ?? '',
          lang: how.lang ?? null,
          joined_at: at.subtract({ hours: daysAgo * 24 }),
          founder: how.founder ?? false,
          told: true,
          invite_id: how.door ?? null,
          seen_at: at,
          left_at: how.stayedDays === undefined ? null : at.subtract({ hours: (daysAgo - how.stayedDays) * 24 }),
        })
        .execute(),
    )
  const bring = async (text: string) => {
    const form = new FormData()
    form.set('file', new File([text], 'harcama.csv'))
    const site = new Hono()
    const account = { id: 'account', name: 'Olga', email: 'olga@example.org' }
    grow.raw(site, {
      visitor: (request) => Promise.resolve({ account, lang: 'en', headers: request.headers }),
      member: () => Promise.resolve({ account, lang: 'en', workspaceId, role: 'owner' }),
      may: () => true,
    })
    const answer = await site.request('/api/v1/grow/spend/files', {
      method: 'POST',
      body: form,
      headers: { 'meydan-upload': '1' },
    })
    return Made.parse(await answer.json()).id
  }
  const day = (ago: number) => at.toZonedDateTimeISO('Europe/Istanbul').toPlainDate().subtract({ days: ago }).toString()
  const campaign = (wish: Record<string, unknown> = {}) =>
    call('POST /grow/campaigns', { name: 'Kadıköy simit', action: 'join', channelIds: [channelId], ...wish }, Made)
  const read = (id: string) => call('GET /grow/campaigns/:id', { id }, Campaign)
  return { app, workspaceId, channelId, call, ask, tell, follow, came, bring, day, campaign, read }
}

const costIn = (seen: z.infer<typeof Campaign>, formula: string) => seen.costs.find((cost) => cost.formula === formula)

test('what was spent is shared out over those who came by its door, stayed a week and are in the target', async (t) => {
  const { app, workspaceId, channelId, came, bring, call, campaign, read, day } = await bakery(t)
  const { id } = await campaign({ persona: { languages: ['tr'], interests: ['kahve'] } })
  const door = await app.db.write((tx) =>
    tx
      .insertInto('grow.invites')
      .values({
        workspace_id: workspaceId,
        channel_id: channelId,
        campaign_id: id,
        name: 'Kadıköy',
        url: 'https://t.me/+x',
        made_by: 'olga',
        made_at: app.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  for (let one = 0; one < 10; one += 1) await came(`kalan${one}`, 9, { door: door.id, lang: 'tr' })
  for (let one = 0; one < 6; one += 1) await came(`giden${one}`, 9, { door: door.id, lang: 'tr', stayedDays: 2 })
  for (let one = 0; one < 4; one += 1) await came(`baska${one}`, 9, { door: door.id, lang: 'en' })
  await came('kapısız', 9, { lang: 'tr' })
  await came('dün', 1.5, { door: door.id, lang: 'tr' })
  const file = await bring(`Day;Campaign;Amount;Currency\n${day(9)};Kadıköy simit;1.050,00;TRY\n`)
  await call(
    'PUT /grow/spend/files/:id/mapping',
    {
      id: file,
      mapping: { columns: { day: 0, campaign: 1, amount: 2, currency: 3 }, currency: null, zone: 'Europe/Istanbul' },
    },
    z.unknown(),
  )
  await call('POST /grow/spend/files/:id/take', { id: file }, z.unknown())
  const seen = await read(id)
  assert.deepEqual(seen.spent, [{ currency: 'TRY', amount: 1050 }])
  assert.partialDeepStrictEqual(seen.joins, { by: 'invite', joins: 21, left: 6 })
  assert.partialDeepStrictEqual(seen.joins?.retention, [
    { days: 1, stayed: 21, of: 21 },
    { days: 7, stayed: 14, of: 20 },
    { days: 30, stayed: 0, of: 0 },
  ])
  assert.partialDeepStrictEqual(seen.joins?.target, { inTarget: 17, known: 21, of: 21 })
  assert.equal(costIn(seen, 'cost_per_subscriber')?.value, 50)
  // Of the twenty whose week is over ten stayed and are in the target: 1050 ÷ (21 × 10/20).
  const cost = costIn(seen, 'cost_per_retained_in_target')
  assert.partialDeepStrictEqual(cost, { value: 100, hits: 10, of: 20, currency: 'TRY', why: null })
  assert.ok((cost?.low ?? 0) < 100 && (cost?.high ?? 0) > 100)
  assert.equal(costIn(seen, 'cost_per_retained_30')?.why, 'too-young')
})

test('the same file again counts nothing twice, a newer one replaces its days, and taken back the older counts again', async (t) => {
  const { bring, call, campaign, read, day } = await bakery(t)
  const { id } = await campaign()
  const table = (amount: string) =>
    `Campaign name,Day,Amount spent (TRY)\nKadıköy simit,${day(3)},${amount}\nKadıköy simit,${day(2)},20.50\n`
  const take = async (file: string) =>
    call('POST /grow/spend/files/:id/take', { id: file }, z.object({ taken: z.number(), replaced: z.number() }))
  const spent = async () => (await read(id)).spent[0]?.amount
  assert.deepEqual(await take(await bring(table('10.25'))), { taken: 2, replaced: 0 })
  assert.equal(await spent(), 30.75)
  assert.deepEqual(await take(await bring(table('10.25'))), { taken: 2, replaced: 2 })
  assert.equal(await spent(), 30.75)
  const newer = await bring(table('12.25'))
  await take(newer)
  assert.equal(await spent(), 32.75)
  await call('POST /grow/spend/files/:id/undo', { id: newer }, z.unknown())
  assert.equal(await spent(), 30.75)
})

test('how a file of another shape is read is said once and kept', async (t) => {
  const { bring, call, ask } = await bakery(t)
  const Looked = z.object({ good: z.number(), problems: z.array(z.object({ row: z.number(), said: z.string() })) })
  const look = async (id: string) => call('GET /grow/spend/files/:id', { id }, Looked)
  const first = await bring('Ne zaman,Ne kadar\n01.11.2026,45\nyarın,12\n')
  assert.equal((await look(first)).good, 0)
  assert.equal((await ask('POST /grow/spend/files/:id/take', { id: first })).status, 422)
  const mapping = { columns: { day: 0, amount: 1 }, currency: 'TRY', zone: 'Europe/Istanbul' }
  await call('PUT /grow/spend/files/:id/mapping', { id: first, mapping }, z.unknown())
  assert.deepEqual(await look(first), { good: 1, problems: [{ row: 3, said: '“yarın” is not a day.' }] })
  assert.equal((await look(await bring('Ne zaman,Ne kadar\n02.11.2026,30\n'))).good, 1)
})

test('links of a campaign are those hung on it and those that carry its label; each message has its own people', async (t) => {
  const { call, tell, follow, campaign, read } = await bakery(t)
  const { id } = await campaign({ action: 'registration', messages: ['Sıcak simit', 'Simit yedide'] })
  const link = (title: string, campaignName = '') =>
    call(
      'POST /grow/links',
      {
        url: `https://firin.example/${title}`,
        tags: { source: '', medium: '', campaign: campaignName, term: '', content: '' },
      },
      Link,
    )
  const [a, b, c] = [await link('a'), await link('b'), await link('c', 'kadıköy-simit')]
  await link('baska')
  await call('PUT /grow/campaigns/:id/links', { id, linkId: a.id, place: 1 }, z.unknown())
  await call('PUT /grow/campaigns/:id/links', { id, linkId: b.id, place: 2 }, z.unknown())
  await follow(a.short)
  await follow(c.short)
  const click = await follow(b.short)
  await tell('POST /outcomes', { reference: 'kayit-1', kind: 'registration', click })
  await tell('POST /outcomes', { reference: 'satis-1', kind: 'sale', click })
  const seen = await read(id)
  assert.deepEqual([seen.seen.people, seen.seen.actions], [3, 1])
  assert.partialDeepStrictEqual(seen.shares, [
    { place: 1, people: 1, actions: 0 },
    { place: 2, people: 1, actions: 1 },
  ])
  assert.equal(seen.says.kind, 'not-enough')
})

test('without doors, joins of its days are held against those of the weeks before', async (t) => {
  const { app, channelId, came, campaign, call, bring, read, day } = await bakery(t)
  const { id } = await campaign({ starts: day(5), ends: day(1) })
  await app.db.write((tx) =>
    tx
      .insertInto('grow.rolls')
      .values({ channel_id: channelId, ended_at: app.now(), people: 1, whole: true })
      .execute(),
  )
  await came('eski', 40, { founder: true })
  for (let one = 0; one < 28; one += 1) await came(`once${one}`, 8 + (one % 14))
  for (let one = 0; one < 30; one += 1) await came(`simdi${one}`, 3)
  await call(
    'POST /grow/spend/files/:id/take',
    {
      id: await bring(`Campaign name,Day,Amount spent (TRY)\nKadıköy simit,${day(3)},500.00\n`),
    },
    z.unknown(),
  )
  const seen = await read(id)
  assert.partialDeepStrictEqual(seen.joins, { by: 'days', joins: 30 })
  const cost = costIn(seen, 'cost_per_extra')
  // One a day before, so five of the thirty would have come anyway.
  assert.equal(cost?.value, 20)
})

test('a campaign that has begun keeps what it is judged by', async (t) => {
  const { ask, call, campaign } = await bakery(t)
  const { id } = await campaign({ usualShare: 0.05 })
  await call('PUT /grow/campaigns/:id/state', { id, state: 'running' }, z.unknown())
  const wish = { id, name: 'Kadıköy simit', action: 'join' }
  assert.equal((await ask('PUT /grow/campaigns/:id', { ...wish, usualShare: 0.01 })).status, 422)
  assert.equal((await ask('PUT /grow/campaigns/:id', { ...wish, usualShare: 0.05, offer: 'Çay bizden' })).status, 200)
  assert.equal((await ask('POST /grow/campaigns', { name: 'Kadıköy  SIMIT', action: 'join' })).status, 422)
})
