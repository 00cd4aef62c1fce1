import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import pg from 'pg'
import type { App } from '#app'
import { createNetworks } from '#networks'
import { openAuth } from '#platform/auth.ts'
import { testApp } from '#platform/testing/app.ts'
import type { Lang } from '#platform/words.ts'
import { dutiesOf } from '../testing/duties.ts'
import { samples } from './sample-routes.ts'
import { sampleOf } from './samples.sql.ts'
import { keepTowns } from './towns.ts'

const OLGA = { id: 'olga', name: 'Olga', email: 'olga@example.org' }
const THURSDAY = Temporal.Instant.from('2026-11-26T11:20:00Z')

async function desk(t: TestContext) {
  const real = await testApp(t, createNetworks())
  const app: App = { ...real, now: () => THURSDAY }
  const auth = openAuth({
    url: app.db.url,
    address: app.config.url,
    secret: 'simit-at-seven-in-the-morning',
    log: app.log,
  })
  t.after(auth.close)
  const { desk: rooms, publish } = dutiesOf(app, auth)
  const towns = keepTowns(app)
  t.after(towns.stop)
  const given = {
    duties: (past: App) => dutiesOf(past, auth),
    workspaces: rooms.workspaces,
    firstOwner: rooms.workspaces.firstOwner,
    pictures: publish.pictures,
  }
  const client = new pg.Client({ connectionString: app.db.url })
  await client.connect()
  t.after(() => client.end())
  const ask = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await client.query<T>(sql, values)).rows
  return { app, given, towns, ask, ...samples(app, given, towns), rooms }
}

type Desk = Awaited<ReturnType<typeof desk>>

/** Every table of the desk with the number of its rows; the machinery of the job list is nobody's work, and words have no owner. */
async function rowsOf({ ask }: Desk): Promise<Map<string, number>> {
  const tables = await ask<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
       and (n.nspname, c.relname) <> ('grow', 'source_words') order by 1`,
  )
  const counts = new Map<string, number>()
  for (const { name } of tables) {
    const [row] = await ask<{ n: number }>(`select count(*)::int as n from ${name}`)
    counts.set(name, row?.n ?? 0)
  }
  return counts
}

/** What a workspace says, without the numbers under which it is kept. */
async function told({ ask }: Desk, workspaceId: string) {
  const posts = await ask(
    `select p.text, p.wall_time, p.goal, p.state, d.state as delivery, d.sent_at, c.name
     from publish.posts p left join publish.deliveries d on d.post_id = p.id left join desk.channels c on c.id = d.channel_id
     where p.workspace_id = $1 order by p.wall_time, p.text, c.name`,
    [workspaceId],
  )
  const messages = await ask(
    `select text, ours, at, mood_label, author_name from converse.messages where workspace_id = $1 order by at, text`,
    [workspaceId],
  )
  const outcomes = await ask(
    `select reference, kind, at, value from measure.outcomes where workspace_id = $1 order by reference`,
    [workspaceId],
  )
  const stories = await ask(
    `select title, first_published_at from watch.stories where workspace_id = $1 order by title, first_published_at`,
    [workspaceId],
  )
  const clicks = await ask(`select day, person, in_app, preview from grow.days where workspace_id = $1 order by day`, [
    workspaceId,
  ])
  // Where the towns are reached differs from time to time, and so do the names of short links.
  return JSON.parse(
    JSON.stringify({ posts, messages, outcomes, stories, clicks }).replaceAll(/https?:[^\s"]+/g, '<link>'),
  )
}

test('the same dice at the same hour tell the same four weeks, and deleting them leaves nothing', async (t) => {
  const it = await desk(t)
  const own = await it.rooms.workspaces.open(OLGA, { name: 'Fırın', zone: 'UTC', lang: 'en', practice: false })
  const before = await rowsOf(it)
  const wish = { account: OLGA, lang: 'en' as const, zone: 'Europe/Istanbul' }

  const first = await it.make(wish)
  assert.notEqual(first.workspaceId, own.id)
  assert.deepEqual(await it.make(wish), { workspaceId: first.workspaceId }, 'asked again, the same is there')
  const one = await told(it, first.workspaceId)
  assert.ok(one.posts.filter(({ delivery }: { delivery: string }) => delivery === 'live').length > 30)
  assert.ok(one.messages.length > 150, `${one.messages.length} messages`)
  assert.ok(one.outcomes.length > 20, `${one.outcomes.length} outcomes`)
  assert.ok(one.stories.length > 15, `${one.stories.length} stories`)

  const row = await sampleOf(it.app.db.read, OLGA.id)
  assert.ok(row)
  await it.remove(row)
  assert.deepEqual(changed(before, await rowsOf(it)), [])
  assert.deepEqual(readdirSync(join(it.app.config.dataFolder, 'media')), [])
  assert.ok(!existsSync(join(it.app.config.dataFolder, 'practice', 'samples', row.folder)))

  const second = await it.make(wish)
  assert.deepEqual(await told(it, second.workspaceId), one)
})

/** Tables whose rows are more or fewer; what the desk remembers of a day for all workspaces together goes with the day. */
const OF_THE_DAY = new Set(['grow.salts', 'grow.visitors_seen'])

const changed = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) =>
  [...after].filter(([name, count]) => !OF_THE_DAY.has(name) && count !== before.get(name))

for (const lang of ['tr', 'ru'] as const satisfies Lang[])
  test(`it is told in ${lang} as well, to somebody else, and neither sees the other’s`, async (t) => {
    const it = await desk(t)
    const other = { id: 'deniz', name: 'Deniz', email: 'deniz@example.org' }
    const { workspaceId } = await it.make({ account: other, lang, zone: 'Europe/Istanbul' })
    const langs = await it.ask<{ lang: string; n: number }>(
      'select lang, count(*)::int as n from publish.posts where workspace_id = $1 group by 1',
      [workspaceId],
    )
    assert.deepEqual(
      langs.map((row) => row.lang),
      [lang],
    )
    const [flag] = await it.ask('select sample, practice from desk.workspaces where id = $1', [workspaceId])
    assert.deepEqual(flag, { sample: true, practice: true })
    const members = await it.ask('select account_id from desk.members where workspace_id = $1', [workspaceId])
    assert.deepEqual(members, [{ account_id: 'deniz' }])
    const real = await it.ask(`select id from desk.channels where workspace_id = $1 and not practice`, [workspaceId])
    assert.deepEqual(real, [], 'no page of it is a real one')
  })

test('cut off on the way, nothing of it is there', async (t) => {
  const it = await desk(t)
  const before = await rowsOf(it)
  let brought = 0
  const cut = samples(
    it.app,
    {
      ...it.given,
      duties: (past) => {
        const duties = it.given.duties(past)
        return {
          ...duties,
          bring: (workspaceId, picture) => {
            brought += 1
            return brought < 5
              ? duties.bring(workspaceId, picture)
              : Promise.reject(new Error('the machine was switched off'))
          },
        }
      },
    },
    it.towns,
  )
  await assert.rejects(cut.make({ account: OLGA, lang: 'en', zone: 'UTC' }), /could not be made/)
  assert.equal(brought, 5)
  assert.deepEqual(changed(before, await rowsOf(it)), [])
  assert.deepEqual(readdirSync(join(it.app.config.dataFolder, 'practice', 'samples')), [])
})
