import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { createNetworks } from '#networks'
import { resealAll } from '#platform/reseal.sql.ts'
import { testApp } from '#platform/testing/app.ts'
import { createVault, keyName } from '#platform/vault.ts'

const [OLD, NEW] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]

test('whatever an old key sealed is sealed anew wherever it lies, and everything else is left alone', async (t) => {
  const { db } = await testApp(t, createNetworks())
  const old = createVault([OLD])
  const both = createVault([NEW, OLD])
  const fresh = both.seal('already')
  await db.write(async (tx) => {
    await sql`create schema bakery`.execute(tx)
    await sql`create table bakery.drawers (id bigint primary key, note text not null, secret text)`.execute(tx)
    const rows = Array.from({ length: 1_203 }, (_, id) => ({ id, note: `note ${id}`, secret: old.seal(`oven ${id}`) }))
    await sql`insert into bakery.drawers select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id bigint, note text, secret text)`.execute(tx)
    await sql`insert into bakery.drawers values (5000, ${old.seal('a note')}, null), (5001, 'plain', ${fresh})`.execute(
      tx,
    )
  })

  equal(await resealAll(db, both, [keyName(OLD)]), 1_204)
  const { rows } = await sql<{ id: string; note: string; secret: string | null }>`
    select id, note, secret from bakery.drawers order by id`.execute(db.read)
  const only = createVault([NEW])
  equal(only.open(rows[7]?.secret ?? ''), 'oven 7')
  deepEqual(
    rows.slice(0, 1_203).map(({ note, secret }) => [note, only.open(secret ?? '')]),
    Array.from({ length: 1_203 }, (_, id) => [`note ${id}`, `oven ${id}`]),
  )
  equal(only.open(rows[1_203]?.note ?? ''), 'a note')
  equal(rows[1_204]?.secret, fresh)
  equal(await resealAll(db, both, [keyName(OLD)]), 0)
})
