import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import * as z from 'zod'
import { bakery } from '../testing/bakery.ts'

const Count = z.object({ headline: z.object({ count: z.number() }) })

test('a forgotten customer stands nowhere any more, his figures stay, and told again he does not count twice', async (t) => {
  const { app, call, tell, follow } = await bakery(t)
  const click = await follow()
  const sale = { reference: 'fis-1', kind: 'sale', value: 90, currency: 'TRY', person: 'musteri-77', click }
  await tell(sale)
  await tell({ reference: 'fis-2', kind: 'sale', value: 10, currency: 'TRY', person: 'musteri-78' })
  await call('POST /refunds', { outcome: 'fis-1', amount: 5 })
  assert.deepEqual((await call('GET /measure/people', { person: 'musteri-77' })).body, {
    outcomes: 1,
    refunds: 1,
    clicks: 0,
  })
  await call('POST /measure/people/forget', { person: 'musteri-77' })
  const kept = await app.db.read.selectFrom('measure.outcomes').select(['reference', 'person']).execute()
  assert.deepEqual(kept, [{ reference: 'fis-2', person: 'musteri-78' }])
  for (const table of ['touches', 'refunds']) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(`measure.${table}`)}`.execute(
      app.db.read,
    )
    assert.equal(rows[0]?.n, 0, table)
  }
  assert.equal((await tell(sale)).repeated, true)
  assert.equal(Count.parse((await call('GET /measure')).body).headline.count, 2)
  const record = await sql<{
    said: string
  }>`select coalesce(string_agg(about::text, ' '), '') as said from desk.audit`.execute(app.db.read)
  assert.doesNotMatch(record.rows[0]?.said ?? '', /musteri-77/)
})

test('nobody is forgotten under a name that is not known, and only who manages may forget', async (t) => {
  const { call } = await bakery(t)
  assert.equal((await call('POST /measure/people/forget', { person: 'kimse' })).status, 422)
})
