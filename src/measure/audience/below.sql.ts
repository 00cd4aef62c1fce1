import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** Who wrote what below a post in some time, the first first. */
export async function commentsBelow(
  db: Reader,
  q: { workspaceId: string; postId: string; from: Temporal.Instant; until: Temporal.Instant },
) {
  const { rows } = await sql<{
    network: string
    person: string
    handle: string
    name: string
    text: string
    at: Temporal.Instant
  }>`
    select ch.network, m.author_id as person, m.author_handle as handle, m.author_name as name, m.text, m.at
    from converse.threads t
    join converse.messages m on m.thread_id = t.id
    join desk.channels ch on ch.id = t.channel_id
    where t.workspace_id = ${q.workspaceId} and t.post_id = ${q.postId}::bigint and not m.ours
      and m.kind in ('comment', 'mention') and m.deleted_at is null and m.author_id <> ''
      and m.at >= ${q.from} and m.at < ${q.until}
    order by m.at, m.id`.execute(db)
  return rows
}

const TEXT = 120

export async function postsOn(db: Reader, workspaceId: string, channelId: string, most: number) {
  const { rows } = await sql<{ id: string; text: string; at: Temporal.Instant | null; comments: number }>`
    select p.id, left(p.text, ${TEXT}::int) as text, p.at,
      (select coalesce(sum(t.messages), 0)::int from converse.threads t where t.post_id = p.id) as comments
    from converse.posts p
    where p.workspace_id = ${workspaceId} and p.channel_id = ${channelId}::bigint
    order by p.at desc nulls last, p.id desc
    limit ${most}`.execute(db)
  return rows
}
