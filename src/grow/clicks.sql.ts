import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { AgentClass, Device } from './agent.ts'

export type Click = {
  id: string
  linkId: string
  at: Temporal.Instant
  /** The workspace's own calendar day. */
  day: string
  class: AgentClass
  device: Device
  source: string
  visitor: bigint | null
  /** Which of the link's addresses it was led to; 0 is the link's own. */
  place: number
}

/** Writes raw clicks and their roll-ups in one statement; a batch that comes twice counts once. */
export async function writeClicks(tx: Writer, clicks: readonly Click[]): Promise<string[]> {
  const column = <T>(pick: (click: Click) => T) => clicks.map(pick)
  const { rows } = await sql<{ workspaceId: string }>`
    with came as (
      select c.id, c.link_id, l.workspace_id, c.at, c.day, c.class, c.device, c.source, c.visitor, c.place
      from unnest(${column((c) => c.id)}::text[], ${column((c) => c.linkId)}::bigint[],
        ${column((c) => c.at.toString())}::timestamptz[], ${column((c) => c.day)}::date[],
        ${column((c) => c.class)}::text[], ${column((c) => c.device)}::text[], ${column((c) => c.source)}::text[],
        ${column((c) => c.visitor?.toString() ?? null)}::bigint[], ${column((c) => c.place)}::int[])
        as c (id, link_id, at, day, class, device, source, visitor, place)
      join grow.links l on l.id = c.link_id
    ), kept as (
      insert into grow.clicks (id, link_id, at, class, device, source, visitor)
      select id, link_id, at, class, device, source, visitor from came
      on conflict (id) do nothing
      returning id
    ), counted as (
      select came.* from came join kept using (id)
    ), fresh as (
      insert into grow.visitors_of_day (link_id, day, visitor)
      select distinct link_id, day, visitor from counted
      where visitor is not null and class in ('person', 'in-app')
      order by 1, 2, 3
      on conflict do nothing
      returning link_id, day
    ), by_source as (
      insert into grow.sources_daily as s (workspace_id, link_id, day, source, device, clicks)
      select workspace_id, link_id, day, source, device, count(*)::int from counted
      where class in ('person', 'in-app')
      group by 1, 2, 3, 4, 5 order by 2, 3, 4, 5
      on conflict (link_id, day, source, device) do update set clicks = s.clicks + excluded.clicks
    ), by_place as (
      insert into grow.targets_daily as t (link_id, day, place, clicks)
      select link_id, day, place, count(*)::int from counted
      where class in ('person', 'in-app')
      group by 1, 2, 3 order by 1, 2, 3
      on conflict (link_id, day, place) do update set clicks = t.clicks + excluded.clicks
    ), by_day as (
      insert into grow.clicks_daily as d (workspace_id, link_id, day, person, in_app, preview, bot, visitors)
      select workspace_id, link_id, day,
        count(*) filter (where class = 'person')::int, count(*) filter (where class = 'in-app')::int,
        count(*) filter (where class = 'preview')::int, count(*) filter (where class = 'bot')::int,
        (select count(*)::int from fresh f where f.link_id = counted.link_id and f.day = counted.day)
      from counted
      group by 1, 2, 3 order by 2, 3
      on conflict (link_id, day) do update set
        person = d.person + excluded.person, in_app = d.in_app + excluded.in_app,
        preview = d.preview + excluded.preview, bot = d.bot + excluded.bot,
        visitors = d.visitors + excluded.visitors
      returning d.workspace_id
    )
    select distinct workspace_id as "workspaceId" from by_day`.execute(tx)
  return rows.map((row) => row.workspaceId)
}

/** The day's salt: whoever asks first makes it, everybody else gets the same. */
export async function saltOf(tx: Writer, day: string, made: Buffer): Promise<Buffer> {
  const { rows } = await sql<{ salt: Buffer }>`
    insert into grow.salts (day, salt) values (${day}, ${made})
    on conflict (day) do update set salt = grow.salts.salt
    returning salt`.execute(tx)
  return rows[0]?.salt ?? made
}

/** Makes the visitors of every day before `day` unknowable. */
export async function forgetVisitors(tx: Writer, day: string): Promise<void> {
  await tx.deleteFrom('grow.salts').where('day', '<', day).execute()
  await tx.deleteFrom('grow.visitors_of_day').where('day', '<', day).execute()
  await sql`update grow.clicks set visitor = null where visitor is not null and at < ${day}::date - interval '1 day'`.execute(
    tx,
  )
}

/** A click by its public name, with the link and the post it stands in; what outcomes are attributed by. */
export const clickById = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('grow.clicks as c')
    .innerJoin('grow.links as l', 'l.id', 'c.link_id')
    .select([
      'c.id',
      'c.at',
      'c.class',
      'c.source',
      'l.id as linkId',
      'l.key as linkKey',
      'l.url',
      'l.post_id as postId',
      'l.channel_id as channelId',
    ])
    .where('c.id', '=', id)
    .where('l.workspace_id', '=', workspaceId)
    .executeTakeFirst()

/** Clicks per link and day, for sparks. */
export const daysOfLinks = (db: Reader, ids: string[], from: string) =>
  db
    .selectFrom('grow.clicks_daily')
    .select(['link_id as linkId', 'day', 'person', 'in_app as inApp', 'preview', 'bot', 'visitors'])
    .where('link_id', 'in', ids.length > 0 ? ids : ['0'])
    .where('day', '>=', from)
    .orderBy('day')
    .execute()

export const sourcesOfLink = (db: Reader, linkId: string, from: string) =>
  db
    .selectFrom('grow.sources_daily')
    .select(['source', 'device', sql<number>`sum(clicks)::int`.as('clicks')])
    .where('link_id', '=', linkId)
    .where('day', '>=', from)
    .groupBy(['source', 'device'])
    .orderBy('clicks', 'desc')
    .execute()

/** All links of a workspace day by day: who read us, and how often an address was pasted into a chat. */
export const daysOfWorkspace = (db: Reader, workspaceId: string, from: string) =>
  db
    .selectFrom('grow.clicks_daily')
    .select([
      'day',
      sql<number>`sum(person + in_app)::int`.as('people'),
      sql<number>`sum(preview)::int`.as('previews'),
      sql<number>`sum(bot)::int`.as('bots'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', from)
    .groupBy('day')
    .orderBy('day')
    .execute()
