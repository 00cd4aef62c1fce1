import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Kind } from '../delivery.ts'

const TEXT = 280

export type TroubleRow = {
  id: string
  kind: Kind
  state: 'failed' | 'unknown' | 'late' | 'held'
  reason: string | null
  trouble: unknown
  part: number
  channelId: string
  postId: string | null
  text: string
  lang: string
  dueAt: Temporal.Instant
  nextAt: Temporal.Instant | null
  url: string | null
  isWaiting: boolean
}

/** Nobody has dealt with it, and nothing newer was done about the same. */
const isOpen = sql`t.state in ('failed', 'unknown', 'late', 'held') and t.handled_at is null and not exists (
  select from publish.deliveries n where n.about_id = t.about_id and n.id > t.id and n.state <> 'cancelled')`

/** What did not arrive, or perhaps did not, or waits for a person; the newest first. */
export async function troublePage(
  db: Reader,
  q: { workspaceId: string; before: string | null; limit: number },
): Promise<TroubleRow[]> {
  const { rows } = await sql<TroubleRow>`
    select d.id, d.kind, d.state, d.reason, d.trouble, d.part, d.channel_id as "channelId",
      coalesce(d.post_id, o.post_id) as "postId",
      left(coalesce(nullif(p.text, ''), d.payload ->> 'text', ''), ${TEXT}::int) as text, coalesce(p.lang, 'other') as lang,
      d.due_at as "dueAt", d.next_at as "nextAt", d.remote_url as url, d.approval = 'waiting' as "isWaiting"
    from (
      select t.id, t.kind, t.state, t.reason, t.trouble, t.part, t.channel_id, t.post_id, t.about_id, t.payload, t.due_at,
        t.next_at, t.remote_url, t.approval
      from publish.deliveries t
      where t.workspace_id = ${q.workspaceId} and ${isOpen} and (${q.before}::bigint is null or t.id < ${q.before}::bigint)
      order by t.id desc limit ${q.limit}) d
    left join publish.deliveries o on o.id = d.about_id
    left join publish.posts p on p.id = coalesce(d.post_id, o.post_id)
    order by d.id desc`.execute(db)
  return rows
}

/** How many there are, and no further than `most`. */
export async function troubleCount(db: Reader, workspaceId: string, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from publish.deliveries t where t.workspace_id = ${workspaceId} and ${isOpen} limit ${most}) open`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
