import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { createNetworks } from '#networks'
import { testApp } from '#platform/testing/app.ts'
import { measureSlice } from '../slice.ts'
import { createSiteStore } from './store.ts'

test('days that are over stand in their months and years once, and a hit told late stands in all three', async (t) => {
  const app = await testApp(t, createNetworks())
  const { workspaceId, site } = await app.db.write(async (tx) => {
    const row = { name: 'Fırın', zone: 'UTC', lang: 'tr', created_at: app.now() } as const
    const workspace = await tx.insertInto('desk.workspaces').values(row).returning('id').executeTakeFirstOrThrow()
    const made = await tx
      .insertInto('measure.sites')
      .values({
        workspace_id: workspace.id,
        host: 'firin.example',
        tag: 'G-1',
        secret: 's',
        made_by: 'olga',
        made_at: app.now(),
      })
      .returning('number')
      .executeTakeFirstOrThrow()
    return { workspaceId: workspace.id, site: made.number }
  })
  const store = createSiteStore(app)
  const first = app.now()
  const see = (at: Temporal.Instant) =>
    store.add({
      kind: 'hit',
      workspaceId,
      hit: {
        site,
        at: at.epochMilliseconds,
        day: at.toString().slice(0, 10),
        visitor: null,
        path: '/simit',
        event: null,
        source: 'telegram',
        device: 'phone',
        postId: null,
        clicks: [],
      },
      result: null,
    })
  const night = () => measureSlice(app).jobs['measure.roll-up'].run({}, new AbortController().signal)
  const sums = async () => {
    const { rows } = await sql<{ days: number; months: number; years: number }>`select
      (select coalesce(sum(hits), 0)::int from measure.site_parts where part = 1) as days,
      (select coalesce(sum(hits), 0)::int from measure.site_months where part = 1) as months,
      (select coalesce(sum(hits), 0)::int from measure.site_years where part = 1) as years`.execute(app.db.read)
    return rows[0]
  }
  void see(first)
  void see(first)
  await store.flush()
  await night()
  assert.deepEqual(await sums(), { days: 2, months: 0, years: 0 })
  app.clock.pass({ hours: 96 })
  await night()
  await night()
  void see(first)
  await store.flush()
  assert.deepEqual(await sums(), { days: 3, months: 3, years: 3 })
})
