import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { Hono } from 'hono'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { NOTHING_GIVEN } from '../campaigns/given.ts'
import { growSlice } from '../slice.ts'

const Mark = z.object({
  kind: z.string(),
  id: z.string(),
  name: z.string(),
  step: z.string(),
  missing: z.array(z.string()),
  isUnmarked: z.boolean(),
  line: z.string().nullable(),
  places: z.array(z.object({ url: z.string(), isMarked: z.boolean() })),
  months: z.array(
    z.object({
      month: z.string(),
      shown: z.number().nullable(),
      seen: z.number().nullable(),
      amount: z.number().nullable(),
      state: z.string(),
    }),
  ),
})
const Page = z.object({ items: z.array(Mark), next: z.string().nullable() })
const Made = z.object({ id: z.string() })

const LINE = 'Реклама. ООО «Мельница», ИНН 7701234567. erid: 2SDnjcKr3Wq'
const MILL = {
  relation: 'paid',
  law: 'ru',
  advertiser: { name: 'ООО «Мельница»', taxId: '7701234567' },
  contract: '12/26',
  erid: '2SDnjcKr3Wq',
  register: 'ОРД',
}
const THERE = { name: 'Flour in the channel next door', law: 'ru', advertiser: 'ООО «Мельница»', taxId: '7701234567' }

/** A bakery that is paid for some of its posts. */
async function bakery(t: TestContext) {
  const app = await testApp(t, createNetworks())
  const at = app.now()
  const month = at.toZonedDateTimeISO('Europe/Istanbul').toPlainDate().toPlainYearMonth()
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
        account: '{}',
        checked_at: at,
        connected_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { workspaceId: workspace.id, channelId: channel.id }
  })
  /** A post for which somebody gives something, out with these words or still at home. */
  const post = (paid: object, text: string, out?: string) =>
    app.db.write(async (tx) => {
      const { id } = await tx
        .insertInto('publish.posts')
        .values({
          workspace_id: workspaceId,
          text,
          lang: 'ru',
          zone: 'Europe/Istanbul',
          author: 'olga',
          paid: JSON.stringify(paid),
          created_at: app.now(),
          updated_at: app.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      if (out !== undefined)
        await tx
          .insertInto('publish.deliveries')
          .values({
            workspace_id: workspaceId,
            channel_id: channelId,
            post_id: id,
            kind: 'post',
            key: `post-${id}`,
            payload: JSON.stringify({ text: out, media: [] }),
            fingerprint: id,
            state: 'live',
            due_at: app.now(),
            sent_at: app.now(),
            remote_id: id,
            remote_url: `https://town.example/@firin/${id}`,
            planned_by: 'olga',
            created_at: app.now(),
          })
          .execute()
      return id
    })
  const shown = (_: string, postIds: readonly string[]) =>
    Promise.resolve(postIds.map((postId) => ({ postId, month: month.toString(), views: 900 })))
  const slice = growSlice(app, { ...NOTHING_GIVEN, shown })
  const ask = callSlice(slice, { workspaceId })
  const call = async <T>(key: string, input: Record<string, unknown>, shape: z.ZodType<T>): Promise<T> => {
    const { status, body } = await ask(key, input)
    assert.equal(status, 200, JSON.stringify(body))
    return shape.parse(body)
  }
  const marks = async (show = 'all') => (await call('GET /grow/marks', { show }, Page)).items
  const http = new Hono()
  const account = { id: 'account', name: 'Olga', email: 'olga@example.org' }
  slice.raw(http, {
    visitor: (request) => Promise.resolve({ account, lang: 'ru', headers: request.headers }),
    member: () => Promise.resolve({ account, lang: 'ru', workspaceId, role: 'owner' }),
    may: () => true,
  })
  const file = (name: string) => http.request(`/api/v1/grow/acts/${name}?lang=ru`)
  return { app, month, post, ask, call, marks, file }
}

test('the register shows how far every advertisement is, and first what stands without its mark', async (t) => {
  const { post, marks } = await bakery(t)
  await post({ relation: 'paid', law: 'ru', advertiser: {} }, 'Мука')
  await post(MILL, 'Мука', 'Мука')
  await post(MILL, 'Мука', `${LINE}\n\nМука`)
  await post({ relation: 'gift', law: 'tr', advertiser: {} }, '#işbirliği Un geldi')
  const all = await marks()
  assert.deepEqual(
    all.map(({ step, isUnmarked }) => [step, isUnmarked]),
    [
      ['given', false],
      ['out', false],
      ['given', true],
      ['needed', false],
    ],
  )
  assert.deepEqual(all[3]?.missing, ['advertiser', 'number', 'token'])
  assert.equal(all[1]?.line, LINE)
  assert.deepEqual(
    (await marks('to-do')).map(({ step }) => step),
    ['given', 'needed'],
  )
})

test('what a post is told for is its month, with what its network counted, and it is done when the register knows', async (t) => {
  const { app, month, post, call, ask, marks, file } = await bakery(t)
  const id = await post(MILL, 'Мука', `${LINE}\n\nМука`)
  const said = month.toString()
  assert.deepEqual((await marks())[0]?.months, [
    { month: said, shown: null, seen: 900, amount: null, state: 'running' },
  ])
  const today = app.now().toZonedDateTimeISO('Europe/Istanbul').toPlainDate()
  app.clock.pass({ hours: 24 * (month.daysInMonth - today.day + 5) })
  assert.equal((await marks('to-do'))[0]?.months[0]?.state, 'due')
  const told = { kind: 'post', id, month: said, shown: 912, amount: 3000, currency: 'RUB', isTold: true }
  await call('PUT /grow/marks/:kind/:id/months/:month', told, z.unknown())
  const [mark] = await marks()
  assert.equal(mark?.step, 'told')
  assert.deepEqual(await marks('to-do'), [])
  const csv = await (await file(`${said}.csv`)).text()
  assert.match(csv, /ОРД,Рекламодатель,ИНН/)
  assert.match(csv, new RegExp(`2SDnjcKr3Wq,ОРД,ООО «Мельница»,7701234567,12/26,${said},.*,912,3000,RUB,`))
  assert.equal((await ask('PUT /grow/marks/:kind/:id/months/:month', { ...told, currency: null })).status, 422)
  await call('DELETE /grow/marks/:kind/:id/months/:month', { kind: 'post', id, month: said }, z.unknown())
  assert.equal((await marks())[0]?.step, 'out')
})

test('what stands on a page of somebody else is in the register too, from the first word to the last month', async (t) => {
  const { month, call, ask, marks } = await bakery(t)
  const began = month.subtract({ months: 4 }).toPlainDate({ day: 9 }).toString()
  const ended = month.subtract({ months: 3 }).toPlainDate({ day: 9 }).toString()
  const { id } = await call('POST /grow/placements', THERE, Made)
  assert.deepEqual([(await marks())[0]?.step, (await marks())[0]?.missing], ['needed', ['token']])
  const change = (part: object) => call('PUT /grow/placements/:id', { id, ...THERE, ...part }, z.unknown())
  await change({ isRequested: true })
  assert.equal((await marks())[0]?.step, 'asked')
  await change({ erid: '2SDnjcKr3Wq' })
  assert.equal((await marks())[0]?.step, 'given')
  await change({ erid: '2SDnjcKr3Wq', began, ended, text: `${LINE} Мука` })
  const [mark] = await marks()
  assert.equal(mark?.step, 'out')
  assert.deepEqual(
    mark.months.map(({ state }) => state),
    ['late', 'late'],
  )
  for (const { month: which } of mark.months)
    await call(
      'PUT /grow/marks/:kind/:id/months/:month',
      { kind: 'placement', id, month: which, shown: 5000, amount: null, currency: null, isTold: true },
      z.unknown(),
    )
  assert.equal((await marks())[0]?.step, 'told')
  assert.equal((await ask('PUT /grow/placements/:id', { id, ...THERE, began: ended, ended: began })).status, 422)
  await call('DELETE /grow/placements/:id', { id }, z.unknown())
  assert.deepEqual(await marks(), [])
})

test('a long register is read page by page, posts and placements in one order', async (t) => {
  const { post, call } = await bakery(t)
  for (let at = 0; at < 25; at += 1) {
    await post(MILL, `Post ${at}`)
    await call('POST /grow/placements', { ...THERE, name: `Place ${at}` }, Made)
  }
  const first = await call('GET /grow/marks', {}, Page)
  const second = await call('GET /grow/marks', { next: first.next }, Page)
  assert.equal(first.items.length + second.items.length, 50)
  assert.equal(second.next, null)
  const names = [...first.items, ...second.items].map(({ name }) => name)
  const wanted = Array.from({ length: 25 }, (_, at) => [`Place ${24 - at}`, `Post ${24 - at}`]).flat()
  assert.deepEqual(names, wanted)
})

test('the table as a spreadsheet file is one, and a month that is none is refused', async (t) => {
  const { post, file } = await bakery(t)
  await post(MILL, '=HYPERLINK("x")', LINE)
  assert.match(await (await file('all.csv')).text(), /'=HYPERLINK/)
  assert.equal((await file('2026-13.csv')).status, 404)
  const excel = await file('all.xlsx')
  assert.equal(
    Buffer.from(await excel.arrayBuffer())
      .subarray(0, 2)
      .toString(),
    'PK',
  )
})
