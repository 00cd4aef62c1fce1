import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { MarkKind } from './mark.ts'

const TEXT = 120

export type Mark = {
  id: string
  kind: MarkKind
  siteId: string | null
  postId: string | null
  channelId: string | null
  messageId: string | null
  campaignId: string | null
}

const FIELDS = [
  'id',
  'kind',
  'site_id as siteId',
  'post_id as postId',
  'channel_id as channelId',
  'message_id as messageId',
  'campaign_id as campaignId',
] as const

export const markBy = (db: Reader, workspaceId: string, kind: MarkKind, value: string): Promise<Mark | undefined> =>
  db
    .selectFrom('measure.marks')
    .select(FIELDS)
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('value', '=', value)
    .where('removed_at', 'is', null)
    .executeTakeFirst()

export async function addMark(
  tx: Writer,
  m: {
    workspaceId: string
    kind: MarkKind
    value: string
    shown: string
    name: string
    postId: string | null
    channelId: string | null
    messageId: string | null
    campaignId: string | null
    siteId: string | null
    by: string
    at: Temporal.Instant
  },
): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into measure.marks (workspace_id, kind, value, shown, name, post_id, channel_id, message_id, campaign_id, site_id,
      made_by, made_at)
    values (${m.workspaceId}, ${m.kind}, ${m.value}, ${m.shown}, ${m.name}, ${m.postId}, ${m.channelId}, ${m.messageId},
      ${m.campaignId}, ${m.siteId}, ${m.by}, ${m.at})
    on conflict do nothing
    returning id`.execute(tx)
  return rows[0]
}

export const removeMark = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('measure.marks')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

export type MarkRow = Mark & {
  shown: string
  name: string
  madeAt: Temporal.Instant
  host: string | null
  postText: string | null
  replyText: string | null
  campaignName: string | null
  outcomes: number
}

export async function markPage(
  db: Reader,
  workspaceId: string,
  before: string | null,
  limit: number,
): Promise<MarkRow[]> {
  const { rows } = await sql<MarkRow>`
    select m.id, m.kind, m.shown, m.name, m.site_id as "siteId", m.post_id as "postId", m.channel_id as "channelId",
      m.message_id as "messageId", m.campaign_id as "campaignId", m.made_at as "madeAt", s.host,
      left(p.text, ${TEXT}::int) as "postText", left(r.text, ${TEXT}::int) as "replyText", c.name as "campaignName",
      (select count(*)::int from measure.outcomes o where o.mark_id = m.id and o.taken_back_at is null) as outcomes
    from measure.marks m
    left join measure.sites s on s.id = m.site_id
    left join publish.posts p on p.id = m.post_id
    left join converse.messages r on r.id = m.message_id
    left join grow.campaigns c on c.id = m.campaign_id
    where m.workspace_id = ${workspaceId} and m.removed_at is null
      and (${before}::bigint is null or m.id < ${before}::bigint)
    order by m.id desc
    limit ${limit}`.execute(db)
  return rows
}

/** True when all of it belongs to the workspace. */
export async function isOurs(
  db: Reader,
  workspaceId: string,
  m: { postId: string | null; channelId: string | null; messageId: string | null; campaignId: string | null },
): Promise<boolean> {
  const { rows } = await sql<{ ours: boolean }>`
    select (${m.postId}::bigint is null or exists (select from publish.posts where id = ${m.postId} and workspace_id = ${workspaceId}))
      and (${m.channelId}::bigint is null or exists (select from desk.channels where id = ${m.channelId} and workspace_id = ${workspaceId}))
      and (${m.messageId}::bigint is null or exists (select from converse.messages where id = ${m.messageId} and workspace_id = ${workspaceId}))
      and (${m.campaignId}::bigint is null or exists (select from grow.campaigns where id = ${m.campaignId} and workspace_id = ${workspaceId}))
      as ours`.execute(db)
  return rows[0]?.ours === true
}

export type Replied = { messageId: string; channelId: string; postId: string | null }

/** The latest answer of ours that held this link; its words are looked up first, part by part of the past, its letters compared after. */
export async function replyWithLink(
  db: Reader,
  workspaceId: string,
  q: { address: string; at: Temporal.Instant },
): Promise<Replied | undefined> {
  const { rows } = await sql<Replied>`
    select m.id as "messageId", m.channel_id as "channelId", p.published_id as "postId"
    from generate_series(0, (select converse.part_of(max(id)) from converse.messages)) part
    cross join lateral (
      select id, channel_id, thread_id, workspace_id, ours, at, text from converse.messages
      where search @@ converse.said_in(${workspaceId}, part, ${q.address}) offset 0
    ) m
    join converse.threads t on t.id = m.thread_id
    left join converse.posts p on p.id = t.post_id
    where m.workspace_id = ${workspaceId} and m.ours and m.at <= ${q.at}
      and position(${q.address} in m.text) > 0
    order by m.at desc
    limit 1`.execute(db)
  return rows[0]
}

/** Where an answer of ours stands. */
export async function replyById(db: Reader, workspaceId: string, id: string): Promise<Replied | undefined> {
  const { rows } = await sql<Replied>`
    select m.id as "messageId", m.channel_id as "channelId", p.published_id as "postId"
    from converse.messages m
    join converse.threads t on t.id = m.thread_id
    left join converse.posts p on p.id = t.post_id
    where m.workspace_id = ${workspaceId} and m.id = ${id}`.execute(db)
  return rows[0]
}
