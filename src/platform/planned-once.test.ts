import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { openDatabase } from './database.ts'
import { createLog } from './log.ts'
import { freshDatabase } from './testing/database.ts'

const plans = (name: string) =>
  sql<{ plans: number; text: string }>`
    select (generic_plans + custom_plans)::int as plans, statement as text from pg_catalog.pg_prepared_statements
    where statement like ${`%${name}%`} and statement not like '%pg_prepared_statements%'`

test('a question asked in the same words is kept with its plan, and answers like any other', async (t) => {
  const db = openDatabase(await freshDatabase(), createLog('silent'))
  t.after(() => db.close())
  for (const number of [1, 2, 3]) {
    const { rows } = await sql<{ simit: number }>`select ${number}::int + 1 as simit`.execute(db.often)
    assert.deepEqual(rows, [{ simit: number + 1 }])
  }
  const { rows } = await plans('simit').execute(db.often)
  assert.deepEqual(
    rows.map((row) => row.plans),
    [3],
  )
})

test('it cannot write', async (t) => {
  const db = openDatabase(await freshDatabase(), createLog('silent'))
  t.after(() => db.close())
  await assert.rejects(sql`create table public.bread (id int)`.execute(db.often), /read-only/)
})
