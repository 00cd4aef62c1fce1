import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

export type DayPost = {
  postId: string
  at: Temporal.Instant
  text: string
  lang: string
  states: string[]
  channels: string[]
}

/** The posts of a stretch of time with what became of them, in the order they go out. */
export async function postsBetween(
  db: Reader,
  workspaceId: string,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<DayPost[]> {
  const { rows } = await sql<DayPost>`
    select d.post_id as "postId", min(d.due_at) as at, left(p.text, 100) as text, p.lang,
      array_agg(d.state order by d.id) as states, array_agg(distinct c.name) as channels
    from publish.deliveries d
    join publish.posts p on p.id = d.post_id
    join desk.channels c on c.id = d.channel_id
    where d.workspace_id = ${workspaceId} and d.kind = 'post' and d.state <> 'cancelled' and p.removed_at is null
      and d.due_at >= ${from} and d.due_at < ${until}
    group by d.post_id, p.text, p.lang
    order by min(d.due_at), d.post_id
    limit 100`.execute(db)
  return rows
}

/** How far a new workspace has come. */
export async function setupState(db: Reader, workspaceId: string) {
  const { rows } = await sql<{ channels: number; sources: number; planned: boolean; answered: boolean }>`
    select
      (select count(*)::int from desk.channels where workspace_id = ${workspaceId} and removed_at is null) as channels,
      (select count(*)::int from watch.sources where workspace_id = ${workspaceId} and removed_at is null) as sources,
      exists (select 1 from publish.deliveries where workspace_id = ${workspaceId} and kind = 'post') as planned,
      exists (select 1 from converse.answers where workspace_id = ${workspaceId}) as answered`.execute(db)
  return rows[0] ?? { channels: 0, sources: 0, planned: false, answered: false }
}
