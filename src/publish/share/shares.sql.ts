import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export const shareRows = (db: Reader, workspaceId: string, before: string | null, limit: number) =>
  db
    .selectFrom('publish.calendar_shares')
    .select([
      'id',
      'name',
      'channel_ids as channelIds',
      'shows_drafts as showsDrafts',
      'expires_at as expiresAt',
      'revoked_at as revokedAt',
    ])
    .where('workspace_id', '=', workspaceId)
    .$if(before !== null, (q) => q.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const addShare = (
  tx: Writer,
  s: {
    workspaceId: string
    name: string
    tokenHash: string
    channelIds: string[] | null
    showsDrafts: boolean
    expiresAt: Temporal.Instant
    by: string
    now: Temporal.Instant
  },
) =>
  tx
    .insertInto('publish.calendar_shares')
    .values({
      workspace_id: s.workspaceId,
      name: s.name,
      token_hash: s.tokenHash,
      channel_ids: s.channelIds,
      shows_drafts: s.showsDrafts,
      expires_at: s.expiresAt,
      made_by: s.by,
      created_at: s.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const revokeShare = (tx: Writer, workspaceId: string, id: string, now: Temporal.Instant) =>
  tx
    .updateTable('publish.calendar_shares')
    .set({ revoked_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** The share a link leads to, as long as it may be looked at. */
export const shareByHash = (db: Reader, tokenHash: string, now: Temporal.Instant) =>
  db
    .selectFrom('publish.calendar_shares')
    .select(['id', 'name', 'workspace_id as workspaceId', 'channel_ids as channelIds', 'shows_drafts as showsDrafts'])
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

export type SharedPost = {
  id: string
  at: Temporal.Instant
  text: string
  lang: string
  state: 'draft' | 'planned' | 'out'
  channelIds: string[]
  links: string[]
}

/** What a stranger may see: the words, the hour, the channels, and where it went out; nothing of what the team says about it. */
export async function sharedPosts(
  db: Reader,
  q: {
    workspaceId: string
    channelIds: string[] | null
    showsDrafts: boolean
    from: Temporal.Instant
    to: Temporal.Instant
    limit: number
  },
): Promise<SharedPost[]> {
  const { rows } = await sql<SharedPost>`
    select p.id, p.at, p.text, p.lang, v.ids as "channelIds", d.links,
      case when p.state <> 'planned' then 'draft' when cardinality(d.links) > 0 then 'out' else 'planned' end as state
    from publish.posts p
    cross join lateral (
      select array_agg(v.channel_id::text order by v.channel_id) as ids from publish.variants v
      where v.post_id = p.id
        and (${q.channelIds}::bigint[] is null or v.channel_id = any(${q.channelIds}::bigint[]))) v
    cross join lateral (
      select coalesce(array_agg(coalesce(d.remote_url, '') order by d.id), '{}') as links from publish.deliveries d
      where d.post_id = p.id and d.kind = 'post' and d.state = 'live' and d.channel_id::text = any(v.ids)) d
    where p.workspace_id = ${q.workspaceId} and p.removed_at is null and p.at is not null
      and p.at >= ${q.from} and p.at < ${q.to} and v.ids is not null
      and (p.state = 'planned' or ${q.showsDrafts})
    order by p.at, p.id limit ${q.limit}`.execute(db)
  return rows
}
