import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import * as z from 'zod'
import { clickById, growSlice } from '#grow'
import { createNetworks } from '#networks'
import { migrate } from '#platform/migrations.ts'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { bareDatabase } from '#platform/testing/database.ts'
import { measureSlice } from './slice.ts'

/** The rooms and files of a desk from before clicks and hits were kept in small rows. */
const LATER_ROOMS = ['today/', 'practice/']
const isOld = (file: string): boolean =>
  !LATER_ROOMS.some((room) => file.startsWith(room)) &&
  !(file.startsWith('grow/') && file >= 'grow/040') &&
  !(file.startsWith('measure/') && file >= 'measure/060')

const OLD_CLICK = 'zzzzzzABCDEFGHJKLM'

/** Three people and a bot on a link, two pages and a purchase on the site, and a sale that came by the first click. */
const OLD_ROWS = `
  insert into desk.workspaces (id, name, zone, lang, created_at) overriding system value values (1, 'Fırın', 'UTC', 'tr', '2026-03-01Z');
  insert into publish.posts (id, workspace_id, text, lang, zone, state, author, created_at, updated_at)
    overriding system value values (7, 1, 'Simit', 'tr', 'UTC', 'planned', 'olga', '2026-03-01Z', '2026-03-01Z');
  insert into grow.links (id, workspace_id, key, url, post_id, channel_id, created_at)
    overriding system value values (5, 1, 'simitim', 'https://firin.example/', 7, 9, '2026-03-01Z');
  insert into grow.clicks (id, link_id, at, class, device, source, visitor) values
    ('${OLD_CLICK}', 5, '2026-03-02 10:00:00.123456Z', 'person', 'phone', 'telegram', 11),
    ('abcdefghijkmnopqrs', 5, '2026-03-02 11:00Z', 'in-app', 'phone', 'vk', 12),
    ('ABCDEFGHJKLMNPQRST', 5, '2026-04-02 11:00Z', 'person', 'computer', 'telegram', 13),
    ('23456789ABCDEFGHJK', 5, '2026-04-02 12:00Z', 'bot', 'unknown', 'direct', null);
  insert into grow.clicks_daily (workspace_id, link_id, day, person, in_app, bot, visitors) values
    (1, 5, '2026-03-02', 1, 1, 0, 2), (1, 5, '2026-04-02', 1, 0, 1, 1);
  insert into grow.sources_daily (workspace_id, link_id, day, source, device, clicks) values
    (1, 5, '2026-03-02', 'telegram', 'phone', 1), (1, 5, '2026-03-02', 'vk', 'phone', 1), (1, 5, '2026-04-02', 'telegram', 'computer', 1);
  insert into measure.sites (number, workspace_id, host, tag, secret, made_by, made_at)
    overriding system value values (3, 1, 'firin.example', 'G-1', 's', 'olga', '2026-03-01Z');
  insert into measure.hits (site, at, visitor, post_id, path, event, source) values
    (3, '2026-03-02 10:00:01Z', 11, 7, '/simit', null, 'telegram'),
    (3, '2026-03-02 10:01Z', 11, 7, '/order', null, 'telegram'),
    (3, '2026-04-02 10:02Z', null, null, '/order', 'purchase', 'direct');
  insert into measure.site_days (site, day, visitors, visits, views, events) values (3, '2026-03-02', 1, 1, 2, 0), (3, '2026-04-02', 0, 1, 0, 1);
  insert into measure.site_parts (site, day, part, value, visits, hits) values
    (3, '2026-03-02', 'source', 'telegram', 1, 1), (3, '2026-03-02', 'entry', '/simit', 1, 1), (3, '2026-03-02', 'device', 'phone', 1, 1),
    (3, '2026-03-02', 'post', '7', 1, 2), (3, '2026-03-02', 'page', '/simit', 1, 1), (3, '2026-03-02', 'page', '/order', 0, 1),
    (3, '2026-04-02', 'event', 'purchase', 0, 1);
  insert into measure.outcomes (id, workspace_id, reference, kind, at, via, link_id, post_id, channel_id, told_by, told_at, day)
    overriding system value values (4, 1, 'fis-1', 'sale', '2026-03-02 10:05Z', 'click', 5, 7, 9, 'olga', '2026-03-02 10:05Z', '2026-03-02');
  insert into measure.touches (outcome_id, place, click_id, link_id, post_id, channel_id, at) values
    (4, 0, '${OLD_CLICK}', 5, 7, 9, '2026-03-02 10:00:00.123456Z');`

const Figures = z.object({
  figures: z.array(z.object({ formula: z.string(), value: z.number().nullable() })),
  sources: z.array(z.object({ source: z.string(), clicks: z.number() })),
})
const Site = z.object({
  visits: z.number(),
  brought: z.number(),
  pages: z.array(z.object({ value: z.string(), hits: z.number() })),
  events: z.array(z.object({ value: z.string(), hits: z.number() })),
  posts: z.array(z.object({ text: z.string(), visits: z.number() })),
})
const Link = z.object({ sources: z.array(z.object({ source: z.string(), device: z.string(), clicks: z.number() })) })

test('clicks and hits of an older desk are counted, found and attributed after it is brought up to date', async (t) => {
  const url = await bareDatabase()
  await migrate(url, isOld)
  const old = new pg.Client({ connectionString: url })
  await old.connect()
  await old.query(OLD_ROWS)
  await old.end()
  await migrate(url)

  const app = await testApp(t, createNetworks(), url)
  const call = callSlice(measureSlice(app), { workspaceId: '1' })
  const growing = callSlice(growSlice(app), { workspaceId: '1' })
  const year = { period: 'year', day: '2026-06-01' }
  const told = Figures.parse((await call('GET /measure', year)).body)
  const figure = (id: string) => told.figures.find(({ formula }) => formula === id)?.value
  assert.deepEqual([figure('link_clicks'), figure('link_bots')], [3, 1])
  assert.deepEqual(told.sources, [
    { source: 'telegram', clicks: 2 },
    { source: 'vk', clicks: 1 },
  ])

  const site = Site.parse((await call('GET /measure/site', year)).body)
  assert.deepEqual([site.visits, site.brought], [2, 1])
  assert.deepEqual(
    site.pages.map(({ value, hits }) => `${value} ${hits}`),
    ['/simit 1', '/order 1'],
  )
  assert.deepEqual([site.events[0]?.value, site.posts[0]?.text, site.posts[0]?.visits], ['purchase', 'Simit', 1])

  app.clock.pass({ milliseconds: Date.parse('2026-04-03T00:00Z') - app.now().epochMilliseconds })
  const link = Link.parse((await growing('GET /grow/links/:id', { id: '5', days: 365 })).body)
  assert.deepEqual(
    link.sources.map(({ source, device, clicks }) => `${source} ${device} ${clicks}`),
    ['telegram computer 1', 'telegram phone 1', 'vk phone 1'],
  )

  const click = await clickById(app.db.read, '1', OLD_CLICK)
  assert.deepEqual([click?.linkId, click?.class, click?.source], ['5', 'person', 'telegram'])
  const { rows } = await sql<{ raw: number; hits: number; source: string }>`
    select (select count(*)::int from grow.clicks) as raw, (select count(*)::int from measure.hits) as hits,
      (select source from measure.touches) as source`.execute(app.db.read)
  assert.deepEqual(rows, [{ raw: 4, hits: 3, source: 'telegram' }])
})
