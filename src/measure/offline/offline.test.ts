import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { bakery } from '../testing/bakery.ts'
import { bringTable, forgetTables, tellTable } from './offline.ts'

const Table = z.object({
  state: z.string(),
  good: z.number(),
  done: z.number(),
  known: z.number(),
  unknownKinds: z.array(z.string()),
  problems: z.array(z.object({ row: z.number(), said: z.string() })),
  sample: z.array(z.array(z.string())),
  mapping: z.looseObject({ columns: z.record(z.string(), z.number()), kinds: z.record(z.string(), z.string()) }),
})
const Outcomes = z.object({
  items: z.array(
    z.object({
      reference: z.string(),
      kind: z.string(),
      value: z.string().nullable(),
      via: z.string(),
      postId: z.string().nullable(),
    }),
  ),
})

const FILE = `Sipariş No;Tarih;Tür;Tutar;Kupon
S-1;02.11.2026 14:35;Satış;1.450,50;
S-2;03.11.2026;Satış;200,00;YAZ
S-3;04.11.2026;Bayi;;
S-4;soon;Satış;10,00;
`

async function shop(t: Parameters<typeof bakery>[0]) {
  const made = await bakery(t)
  const { app, workspaceId, call } = made
  const who = { account: { id: 'olga', name: 'Olga', email: '' }, lang: 'en' as const, workspaceId, role: 'owner' }
  const bring = async (text: string) => {
    const brought = await bringTable(app, who, 'satis.csv', Buffer.from(text))
    assert.ok(brought.ok, JSON.stringify(brought))
    return brought.value.id
  }
  const table = async (id: string) => Table.parse((await call('GET /measure/tables/:id', { id })).body)
  const take = async (id: string) => {
    const answer = await call('POST /measure/tables/:id/take', { id })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    await tellTable(app, workspaceId, id, 'olga')
  }
  const outcomes = async () => Outcomes.parse((await call('GET /outcomes')).body).items
  const counted = () =>
    app.db.read
      .selectFrom('measure.outcomes_daily')
      .select(['kind', 'outcomes', 'value'])
      .where('workspace_id', '=', workspaceId)
      .where('outcomes', '>', 0)
      .orderBy('value')
      .execute()
  return { ...made, bring, table, take, outcomes, counted }
}

test('a table of a shop is looked through, mapped, taken in, and taken back as a whole', async (t) => {
  const { bring, table, take, call, outcomes, counted, postId } = await shop(t)
  const mark = await call('POST /measure/marks', { kind: 'code', value: 'YAZ', postId })
  assert.equal(mark.status, 200, JSON.stringify(mark.body))
  const id = await bring(FILE)
  const seen = await table(id)
  assert.deepEqual([seen.state, seen.good, seen.unknownKinds], ['checked', 0, ['Bayi']])
  const mapping = { ...seen.mapping, currency: 'TRY', kinds: { Bayi: 'lead' } }
  assert.equal((await call('PUT /measure/tables/:id/mapping', { id, mapping })).status, 200)
  const mapped = await table(id)
  assert.equal(mapped.good, 3)
  assert.deepEqual(
    mapped.problems.map(({ row, said }) => [row, said]),
    [[5, '“soon” is not a day.']],
  )
  await take(id)
  const taken = await table(id)
  assert.deepEqual([taken.state, taken.done, taken.known, taken.sample.length], ['taken', 3, 0, 0])
  const all = await outcomes()
  assert.deepEqual(
    all.map(({ reference, kind, via }) => [reference, kind, via]),
    [
      ['S-3', 'lead', 'none'],
      ['S-2', 'sale', 'code'],
      ['S-1', 'sale', 'none'],
    ],
  )
  assert.equal(all[1]?.postId, postId)
  assert.deepEqual(
    (await counted()).map(({ kind, outcomes: count, value }) => [kind, count, Number(value)]),
    [
      ['lead', 1, 0],
      ['sale', 1, 200],
      ['sale', 1, 1450.5],
    ],
  )
  assert.equal((await call('POST /measure/tables/:id/undo', { id })).status, 200)
  assert.deepEqual([await outcomes(), await counted()], [[], []])
  assert.equal((await call('POST /measure/tables/:id/undo', { id })).status, 422)
})

test('the next table like it is read the same way, and what was told before does not count again', async (t) => {
  const { bring, table, take, call, outcomes } = await shop(t)
  const first = await bring(FILE)
  const { mapping } = await table(first)
  await call('PUT /measure/tables/:id/mapping', {
    id: first,
    mapping: { ...mapping, currency: 'TRY', kinds: { Bayi: 'lead' } },
  })
  await take(first)
  const second = await bring(`${FILE}S-5;05.11.2026;bayi;;\n`)
  assert.equal((await table(second)).good, 4)
  await take(second)
  const seen = await table(second)
  assert.deepEqual([seen.done, seen.known], [1, 3])
  await call('POST /measure/tables/:id/undo', { id: second })
  assert.deepEqual(
    (await outcomes()).map(({ reference }) => reference),
    ['S-3', 'S-2', 'S-1'],
  )
})

test('a refund given meanwhile goes with its sale, and the day is even', async (t) => {
  const { bring, table, take, call, counted } = await shop(t)
  const id = await bring(FILE)
  const { mapping } = await table(id)
  await call('PUT /measure/tables/:id/mapping', { id, mapping: { ...mapping, currency: 'TRY' } })
  await take(id)
  const refund = await call('POST /refunds', { outcome: 'S-2', reference: 'R-2', amount: 50 })
  assert.equal(refund.status, 200, JSON.stringify(refund.body))
  await call('POST /measure/tables/:id/undo', { id })
  assert.deepEqual(await counted(), [])
})

test('a table cut off in the middle is told to its end once more, and nothing counts twice', async (t) => {
  const { app, workspaceId, bring, table, call, counted } = await shop(t)
  const id = await bring(FILE)
  const { mapping } = await table(id)
  await call('PUT /measure/tables/:id/mapping', { id, mapping: { ...mapping, currency: 'TRY' } })
  await call('POST /measure/tables/:id/take', { id })
  await tellTable(app, workspaceId, id, 'olga')
  await app.db.write((tx) =>
    tx
      .updateTable('measure.tables')
      .set({
        state: 'taking',
        cells: JSON.stringify([
          ['S-1', '02.11.2026 14:35', 'Satış', '1.450,50', ''],
          ['S-2', '03.11.2026', 'Satış', '200,00', 'YAZ'],
        ]),
      })
      .where('id', '=', id)
      .execute(),
  )
  await tellTable(app, workspaceId, id, 'olga')
  const seen = await table(id)
  assert.deepEqual([seen.state, seen.done], ['taken', 2])
  assert.equal(
    (await counted()).reduce((sum, row) => sum + row.outcomes, 0),
    2,
  )
})

test('a table that nobody takes in is emptied after a week: it is full of customers', async (t) => {
  const { app, bring, table } = await shop(t)
  const id = await bring(FILE)
  app.clock.pass({ hours: 24 * 8 })
  await forgetTables(app)
  assert.deepEqual((await table(id)).sample, [])
})
