import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { createNetworks } from '#networks'
import { testApp } from '#platform/testing/app.ts'
import type { Click } from './click.ts'
import { createCounter } from './counter.ts'
import { newClickId } from './key.ts'
import { addLink } from './links.sql.ts'
import { growSlice } from './slice.ts'

test('days that are over stand in their months once, and a click told late stands in both', async (t) => {
  const app = await testApp(t, createNetworks())
  const { workspaceId, linkId } = await app.db.write(async (tx) => {
    const row = { name: 'Fırın', zone: 'UTC', lang: 'tr', created_at: app.now() } as const
    const workspace = await tx.insertInto('desk.workspaces').values(row).returning('id').executeTakeFirstOrThrow()
    const tags = { source: '', medium: '', campaign: '', term: '', content: '' }
    const made = { workspaceId: workspace.id, key: 'simitim', url: 'https://firin.example/', title: '', tags }
    const link = await addLink(tx, { ...made, postId: null, channelId: null, madeBy: null, at: app.now() })
    return { workspaceId: workspace.id, linkId: link.id }
  })
  const first = app.now()
  const click = (at: Temporal.Instant): Click => ({
    id: newClickId(at.epochMilliseconds),
    workspaceId,
    linkId,
    postId: null,
    channelId: null,
    at: at.epochMilliseconds,
    hour: at.epochMilliseconds - (at.epochMilliseconds % 3_600_000),
    day: at.toString().slice(0, 10),
    class: 'person',
    device: 'phone',
    source: 'telegram',
    visitor: null,
    place: null,
  })
  const counter = createCounter(app)
  const night = () => growSlice(app).jobs['grow.roll-up'].run({}, new AbortController().signal)
  const sums = async () => {
    const { rows } = await sql<{ days: number; months: number }>`select
      (select coalesce(sum(clicks), 0)::int from grow.day_parts where part = 'source') as days,
      (select coalesce(sum(clicks), 0)::int from grow.month_parts where part = 'source') as months`.execute(app.db.read)
    return rows[0]
  }
  void counter.count(click(first))
  void counter.count(click(first))
  await counter.flush()
  await night()
  assert.deepEqual(await sums(), { days: 2, months: 0 }, 'a day that goes on is in no month yet')
  app.clock.pass({ hours: 96 })
  await night()
  await night()
  assert.deepEqual(await sums(), { days: 2, months: 2 })
  void counter.count(click(first))
  void counter.count(click(app.now()))
  await counter.flush()
  assert.deepEqual(await sums(), { days: 4, months: 3 })
  app.clock.pass({ hours: 96 })
  await night()
  assert.deepEqual(await sums(), { days: 4, months: 4 })
  const busy = app.now()
  for (let i = 0; i < 30; i += 1) {
    void counter.count(click(busy))
    await counter.flush()
  }
  const { came } = await app.db.read
    .selectFrom('grow.clicks_daily')
    .select('came')
    .where('day', '=', busy.toString().slice(0, 10))
    .executeTakeFirstOrThrow()
  assert.equal(came.length, 60)
  app.clock.pass({ hours: 96 })
  await night()
  const sum = await app.db.read
    .selectFrom('grow.clicks_daily')
    .select(['came', 'person'])
    .where('day', '=', busy.toString().slice(0, 10))
    .executeTakeFirstOrThrow()
  assert.equal(sum.person, 30)
  assert.deepEqual([sum.came.length, sum.came[1]], [2, 30])
})
