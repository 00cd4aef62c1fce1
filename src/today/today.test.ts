import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { todaySlice } from './slice.ts'

const Decision = z.looseObject({
  id: z.string(),
  workspaceId: z.string(),
  kind: z.string(),
  duty: z.string(),
  brand: z.string(),
})
const Queue = z.object({
  decisions: z.array(Decision),
  all: z.number(),
  aside: z.number(),
  brands: z.number(),
  loads: z.array(z.object({ brand: z.string(), open: z.number(), urgent: z.number() })),
})
const Day = z.object({
  gauges: z.array(z.object({ duty: z.string(), value: z.number().nullable(), goal: z.number() })),
  setup: z.object({ channels: z.number(), planned: z.boolean() }).nullable(),
})

async function bakery(t: TestContext) {
  const app = await testApp(t, createNetworks())
  const workspaceId = await app.db.write(async (tx) => {
    const row = { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: app.now() } as const
    return (await tx.insertInto('desk.workspaces').values(row).returning('id').executeTakeFirstOrThrow()).id
  })
  const slice = todaySlice(app)
  const as = (accountId: string) => {
    const call = callSlice(slice, { workspaceId, accountId })
    return { call, today: async (scope = 'here') => Queue.parse((await call('GET /today/queue', { scope })).body) }
  }
  const draft = (text: string) =>
    app.db.write((tx) =>
      tx
        .insertInto('publish.posts')
        .values({
          workspace_id: workspaceId,
          text,
          lang: 'tr',
          zone: 'Europe/Istanbul',
          author: 'olga',
          created_at: app.now(),
          updated_at: app.now(),
        })
        .execute(),
    )
  return { app, as, draft, workspaceId }
}

test('a new workspace sees how far it has come and five duties at nothing', async (t) => {
  const { as } = await bakery(t)
  const { setup, gauges } = Day.parse((await as('olga').call('GET /today')).body)
  assert.deepEqual(setup, { channels: 0, planned: false })
  assert.deepEqual(
    gauges.map(({ duty }) => duty),
    ['watch', 'publish', 'converse', 'grow', 'measure'],
  )
})

test('a draft to finish is a decision until somebody says it is done, and again after undo', async (t) => {
  const { as, draft } = await bakery(t)
  await draft('Yarın sabah sıcak simit')
  const { call, today } = as('olga')
  const decision = (await today()).decisions.find(({ kind }) => kind === 'draft')?.id ?? ''
  await call('PUT /today/decisions', { decision, state: 'done' })
  const after = await as('boris').today()
  assert.ok(!after.decisions.some(({ id }) => id === decision))
  assert.equal(after.aside, 1)
  await call('DELETE /today/decisions', { decision })
  assert.ok((await today()).decisions.some(({ id }) => id === decision))
})

test('what one puts off stays with the others and comes back tomorrow at the latest', async (t) => {
  const { app, as, draft } = await bakery(t)
  await draft('Akşam ekmeği')
  const olga = as('olga')
  const decision = (await olga.today()).decisions.find(({ kind }) => kind === 'draft')?.id ?? ''
  await olga.call('PUT /today/decisions', { decision, state: 'later' })
  assert.ok(!(await olga.today()).decisions.some(({ id }) => id === decision))
  assert.ok((await as('boris').today()).decisions.some(({ id }) => id === decision))
  app.clock.pass({ hours: 24 })
  assert.ok((await olga.today()).decisions.some(({ id }) => id === decision))
})

test('a channel that lost its key says how many posts wait behind it', async (t) => {
  const { app, as } = await bakery(t)
  await app.db.write((tx) =>
    tx
      .insertInto('desk.channels')
      .values({
        workspace_id: '1',
        network: 'town',
        external_id: 'firin',
        handle: '@firin@meydan.town',
        name: 'Fırın',
        url: 'https://meydan.town/@firin',
        zone: 'Europe/Istanbul',
        state: 'expired',
        config: '{}',
        credential: '',
        account: '{}',
        checked_at: app.now(),
        connected_at: app.now(),
      })
      .execute(),
  )
  const [first] = (await as('olga').today()).decisions
  assert.equal(first?.kind, 'channel-broken')
})

test('the queue of an agency holds all its brands; what is done in one of them is done there', async (t) => {
  const { app, as, draft } = await bakery(t)
  await draft('Akşam ekmeği')
  const other = await app.db.write(async (tx) => {
    const row = { name: 'Kahveci', zone: 'Europe/Moscow', lang: 'ru', created_at: app.now() } as const
    const { id } = await tx.insertInto('desk.workspaces').values(row).returning('id').executeTakeFirstOrThrow()
    const member = {
      account_id: 'olga',
      name: 'Olga',
      email: 'olga@example.org',
      role: 'manager',
      joined_at: app.now(),
    } as const
    for (const workspace_id of ['1', id])
      await tx
        .insertInto('desk.members')
        .values({ ...member, workspace_id })
        .execute()
    const post = {
      text: 'Кофе',
      lang: 'ru',
      zone: 'Europe/Moscow',
      author: 'olga',
      created_at: app.now(),
      updated_at: app.now(),
    }
    await tx
      .insertInto('publish.posts')
      .values({ ...post, workspace_id: id })
      .execute()
    return id
  })
  const olga = as('olga')
  const { loads, all } = await olga.today('everywhere')
  assert.deepEqual(loads.map(({ brand }) => brand).toSorted(), ['Fırın', 'Kahveci'])
  assert.equal(
    loads.reduce((sum, { open }) => sum + open, 0),
    all,
  )
  const drafts = async () => (await olga.today('everywhere')).decisions.filter(({ kind }) => kind === 'draft')
  assert.deepEqual((await drafts()).map(({ brand }) => brand).toSorted(), ['Fırın', 'Kahveci'])
  assert.equal((await olga.today()).decisions.filter(({ kind }) => kind === 'draft').length, 1)
  const coffee = (await drafts()).find(({ brand }) => brand === 'Kahveci')?.id
  await olga.call('PUT /today/decisions', { decision: coffee, state: 'done', workspace: other })
  assert.deepEqual(
    (await drafts()).map(({ brand }) => brand),
    ['Fırın'],
  )
  const close = {
    scope: 'everywhere',
    carried: (await olga.today('everywhere')).decisions.map(({ id, workspaceId }) => ({
      decision: id,
      workspace: workspaceId,
      reason: 'Tired',
    })),
    first: [],
    note: 'Both tomorrow.',
  }
  await olga.call('POST /today/close', close)
  assert.deepEqual((await olga.today('everywhere')).decisions, [])
  const phase = async () => Line.parse((await olga.call('GET /today')).body).phase
  assert.equal(await phase(), 'closed')
  assert.equal(
    Line.parse((await callSlice(todaySlice(app), { workspaceId: other, accountId: 'olga' })('GET /today')).body).phase,
    'closed',
  )
  await olga.call('DELETE /today/close', { scope: 'everywhere' })
  assert.notEqual((await olga.today('everywhere')).all, 0)
  const stranger = await as('boris').call('PUT /today/decisions', { decision: coffee, state: 'done', workspace: other })
  assert.equal(stranger.status, 422)
})

const Night = z.object({
  happened: z.record(z.string(), z.number()),
  note: z.string(),
  firstThings: z.array(z.string()),
})
const Close = z.object({
  unfinished: z.array(Decision),
  happened: z.record(z.string(), z.number()),
  closed: z.looseObject({ note: z.string() }).nullable(),
})

test('what is carried over at night is out of sight till morning and comes first then; opening the day again undoes it', async (t) => {
  const { app, as, draft } = await bakery(t)
  await draft('Akşam ekmeği')
  const { call, today } = as('olga')
  const { unfinished, closed } = Close.parse((await call('GET /today/close')).body)
  assert.equal(closed, null)
  const id = unfinished.find(({ kind }) => kind === 'draft')?.id ?? ''
  const close = { carried: [{ decision: id, reason: 'Boris is away' }], first: [id], note: 'Call the mill.' }
  await call('POST /today/close', close)
  const isThere = async () => (await today()).decisions.some((decision) => decision.id === id)
  assert.ok(!(await isThere()))
  await call('DELETE /today/close')
  assert.ok(await isThere())
  await call('POST /today/close', close)
  app.clock.pass({ hours: 36 })
  const again = (await today()).decisions.find((decision) => decision.id === id)
  assert.deepEqual(
    z
      .object({ reasons: z.array(z.looseObject({ reason: z.string() })) })
      .parse(again)
      .reasons.at(-1)?.reason,
    'first-thing',
  )
  const night = Night.parse((await call('GET /today/night')).body)
  assert.deepEqual([night.note, night.firstThings], ['Call the mill.', [id]])
})

const Line = z.looseObject({ phase: z.string(), events: z.array(z.object({ id: z.string(), title: z.string() })) })

test('a meeting stands in one’s own day only, and comes back when it was taken out by mistake', async (t) => {
  const { app, as } = await bakery(t)
  const olga = as('olga')
  const titles = async (who = olga) => Line.parse((await who.call('GET /today')).body).events.map(({ title }) => title)
  const noon = app.now().toZonedDateTimeISO('Europe/Istanbul').with({ hour: 12, minute: 0 }).toInstant()
  const event = { title: 'The mill', from: noon.toString(), until: noon.add({ minutes: 30 }).toString() }
  const { id } = z.object({ id: z.string() }).parse((await olga.call('POST /today/events', event)).body)
  assert.deepEqual(await titles(), ['The mill'])
  assert.deepEqual(await titles(as('boris')), [])
  await olga.call('DELETE /today/events/:id', { id })
  assert.deepEqual(await titles(), [])
  await olga.call('POST /today/events/:id/restore', { id })
  assert.deepEqual(await titles(), ['The mill'])
  const backwards = await olga.call('POST /today/events', { ...event, until: event.from })
  assert.equal(backwards.status, 422)
})

const specialDays = (from: string, days: number) => [
  { day: from, name: 'Day of the simit' },
  {
    day: Temporal.PlainDate.from(from)
      .add({ days: days - 1 })
      .toString(),
    name: 'Day of the tram',
  },
]

test('the line of the day knows what is special about it', async (t) => {
  const { app, workspaceId } = await bakery(t)
  const call = callSlice(todaySlice(app, { specialDays }), { workspaceId })
  const { special } = z
    .object({ special: z.array(z.object({ inDays: z.number(), name: z.string() })) })
    .parse((await call('GET /today')).body)
  assert.deepEqual(special, [
    { inDays: 0, name: 'Day of the simit' },
    { inDays: 2, name: 'Day of the tram' },
  ])
})

const Tomorrow = z.object({
  posts: z.array(z.object({ text: z.string() })),
  free: z.array(z.object({ channel: z.string().nullable(), href: z.string() })),
  special: z.array(z.string()),
})

test('tomorrow without a post is one free hour with a way to fill it', async (t) => {
  const { app, workspaceId } = await bakery(t)
  const call = callSlice(todaySlice(app, { specialDays }), { workspaceId })
  const { posts, free, special } = Tomorrow.parse((await call('GET /today/tomorrow')).body)
  const tomorrow = app.now().toZonedDateTimeISO('Europe/Istanbul').add({ days: 1 }).toPlainDate().toString()
  assert.deepEqual([posts, free], [[], [{ channel: null, href: `/compose?at=${tomorrow}T10:00` }]])
  assert.deepEqual(special, ['Day of the simit', 'Day of the tram'])
})

test('a gap the work shows asks for ten minutes a week, of that person alone, and rests once they were given', async (t) => {
  const { app, as, workspaceId } = await bakery(t)
  const month = app.now().toZonedDateTimeISO('UTC').toPlainDate().with({ day: 1 }).toString()
  const kept = { account_id: 'olga', workspace_id: workspaceId, month, at: app.now() }
  await app.db.write((tx) =>
    tx
      .insertInto('today.evidence')
      .values({ ...kept, skill: 'softening', value: 0.3, of: 20, level: 1 })
      .execute(),
  )
  const asked = async (who: string) => (await as(who).today()).decisions.filter(({ kind }) => kind === 'exercise')
  const [exercise] = await asked('olga')
  assert.equal(z.object({ skill: z.string() }).parse(exercise).skill, 'softening')
  assert.deepEqual(await asked('boris'), [])
  await app.db.write((tx) =>
    tx
      .insertInto('today.exercises')
      .values({
        workspace_id: workspaceId,
        account_id: 'olga',
        skill: 'softening',
        kind: 're-answer',
        task: '{}',
        answer: 'Sorry, Ayşe.',
        result: JSON.stringify({
          kind: 're-answer',
          before: { text: 'No.', score: 1 },
          now: { score: 3, missing: [] },
        }),
        made_at: app.now(),
        done_at: app.now(),
      })
      .execute(),
  )
  assert.deepEqual(await asked('olga'), [])
  const { exercises } = z
    .object({ exercises: z.array(z.looseObject({ before: z.number().nullable(), now: z.number().nullable() })) })
    .parse((await as('olga').call('GET /today/skills')).body)
  assert.deepEqual(
    exercises.map(({ before, now }) => [before, now]),
    [[1, 3]],
  )
  app.clock.pass({ hours: 24 * 8 })
  assert.equal((await asked('olga')).length, 1)
})

test('what is given to a colleague leaves one’s own list and stands higher in theirs, with a word; taken back it is as before', async (t) => {
  const { app, as, draft, workspaceId } = await bakery(t)
  await draft('Akşam ekmeği')
  for (const name of ['olga', 'boris'])
    await app.db.write((tx) =>
      tx
        .insertInto('desk.members')
        .values({
          account_id: name,
          name,
          email: `${name}@example.org`,
          role: 'author',
          joined_at: app.now(),
          workspace_id: workspaceId,
        })
        .execute(),
    )
  const [olga, boris] = [as('olga'), as('boris')]
  const draftOf = async (who: typeof olga) => (await who.today()).decisions.find(({ kind }) => kind === 'draft')
  const decision = (await draftOf(olga))?.id ?? ''
  await boris.call('PUT /today/decisions', { decision, state: 'later' })
  const gift = { decision, state: 'given', to: 'boris', reason: 'You know the mill.' }
  await olga.call('PUT /today/decisions', gift)
  assert.equal(await draftOf(olga), undefined)
  const theirs = await draftOf(boris)
  assert.deepEqual(theirs?.['givenBy'], { name: 'olga', note: 'You know the mill.' })
  assert.partialDeepStrictEqual(theirs?.['reasons'], [{ reason: 'begun' }, { reason: 'from-colleague', points: 35 }])
  await olga.call('DELETE /today/decisions', { decision })
  assert.equal((await draftOf(olga))?.id, decision)
  assert.equal((await draftOf(boris))?.['givenBy'], null)
  const stranger = await olga.call('PUT /today/decisions', { ...gift, to: 'nobody' })
  assert.equal(stranger.status, 422)
})

test('a new desk opened in the evening shows how to begin, not how to end', async (t) => {
  const { app, as } = await bakery(t)
  const here = app.now().toZonedDateTimeISO('Europe/Istanbul')
  const evening = here.with({ hour: 19, minute: 0 }).toInstant()
  const wait = evening.epochMilliseconds - app.now().epochMilliseconds
  app.clock.pass({ milliseconds: wait < 0 ? wait + 24 * 3_600_000 : wait })
  const { call } = as('olga')
  const phase = async () => Line.parse((await call('GET /today')).body).phase
  assert.equal(await phase(), 'day')
  await call('PUT /today/decisions', { decision: 'setup', state: 'done' })
  assert.equal(await phase(), 'evening')
})
