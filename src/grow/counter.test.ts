import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import test from 'node:test'
import { sql } from 'kysely'
import type { App } from '#app'
import { createNetworks } from '#networks'
import { testApp } from '#platform/testing/app.ts'
import { createCounter } from './counter.ts'
import { addLink } from './links.sql.ts'

const PROGRAM = fileURLToPath(new URL('testing/count-until-killed.ts', import.meta.url))
const DEATHS = 3
const ENOUGH = 400

type Counted = {
  raw: number
  days: number
  workspace: number
  sources: number
  posts: number
  hours: number
  visitors: number
}

async function counted(app: App): Promise<Counted | undefined> {
  const { rows } = await sql<Counted>`select
    (select count(*)::int from grow.clicks) as raw,
    (select sum(person)::int from grow.clicks_daily) as days,
    (select sum(person)::int from grow.days) as workspace,
    (select sum(came[i + 1])::int from grow.clicks_daily, generate_series(1, cardinality(came), 2) as i) as sources,
    (select sum(clicks)::int from grow.day_parts where part = 'post') as posts,
    (select sum(people)::int from grow.hours) as hours,
    (select sum(visitors)::int from grow.clicks_daily) as visitors`.execute(app.db.read)
  return rows[0]
}

/** Counts in a process of its own, which is killed in the middle; gives back how many clicks it had said were counted. */
async function countAndDie(app: App, workspaceId: string, linkId: string): Promise<number> {
  const child = spawn(process.execPath, [PROGRAM, app.db.url, app.config.dataFolder, workspaceId, linkId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = 0
  child.stdout.on('data', (some: Buffer) => {
    said += some.length
    if (said >= ENOUGH) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return said
}

test('a desk that is killed while it counts has lost no click and counted none twice', async (t) => {
  const app = await testApp(t, createNetworks())
  const { workspaceId, linkId } = await app.db.write(async (tx) => {
    const row = { name: 'Fırın', zone: 'UTC', lang: 'tr', created_at: app.now() } as const
    const workspace = await tx.insertInto('desk.workspaces').values(row).returning('id').executeTakeFirstOrThrow()
    const tags = { source: '', medium: '', campaign: '', term: '', content: '' }
    const link = await addLink(tx, {
      workspaceId: workspace.id,
      key: 'simitim',
      url: 'https://firin.example/',
      title: '',
      postId: null,
      channelId: null,
      tags,
      madeBy: null,
      at: app.now(),
    })
    return { workspaceId: workspace.id, linkId: link.id }
  })
  let said = 0
  for (let death = 1; death <= DEATHS; death += 1) {
    said += await countAndDie(app, workspaceId, linkId)
    await createCounter(app).recover()
    const now = await counted(app)
    assert.ok(now)
    // The one it died over may be counted and not yet said.
    assert.ok(now.raw >= said && now.raw <= said + death, `${now.raw} are counted of ${said}`)
    const { raw, visitors } = now
    assert.deepEqual(now, { raw, days: raw, workspace: raw, sources: raw, posts: raw, hours: raw, visitors })
    assert.ok(visitors >= ENOUGH && visitors <= Math.min(1_000, raw))
  }
})
