import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export type Said = {
  id: string
  workspaceId: string
  threadId: string
  text: string
  lang: string
  at: Temporal.Instant
  storyId: string | null
}

const SAID = sql`
  select m.id, m.workspace_id as "workspaceId", m.thread_id as "threadId", m.text, m.lang, m.at, p.story_id as "storyId"
  from converse.messages m
  join converse.threads t on t.id = m.thread_id
  left join converse.posts c on c.id = t.post_id
  left join publish.posts p on p.id = c.published_id`

/** What people said in public, in the order it came in. */
export async function saidAfter(db: Reader, id: string, limit: number): Promise<Said[]> {
  const { rows } = await sql<Said>`
    ${SAID} where m.id > ${id} and not m.ours and m.kind in ('comment', 'mention') and m.deleted_at is null
    order by m.id limit ${limit}`.execute(db)
  return rows
}

/** The message before the first of those said since then, in the order in which they came in. */
export async function lastSaidBefore(db: Reader, since: Temporal.Instant): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(
      (select min(m.id) - 1 from desk.workspaces w
        cross join lateral (select min(id + 0) as id from converse.messages where workspace_id = w.id and at >= ${since}) m),
      (select max(id) from converse.messages), 0)::text as id`.execute(db)
  return rows[0]?.id ?? '0'
}

/** The newest of what people said in one workspace since then. */
export async function saidSince(db: Reader, workspaceId: string, since: Temporal.Instant, limit: number) {
  const { rows } = await sql<Said>`
    ${SAID} where m.workspace_id = ${workspaceId} and m.at >= ${since} and not m.ours and m.kind <> 'note'
      and m.kind in ('comment', 'mention') and m.deleted_at is null
    order by m.at desc limit ${limit}`.execute(db)
  return rows
}

/** Workspaces that have news newer than that item, and its newest. */
export async function newsAfter(db: Reader, itemId: string) {
  const { rows } = await sql<{ workspaceId: string; itemId: string }>`
    select workspace_id as "workspaceId", max(id) as "itemId" from watch.items where id > ${itemId} group by workspace_id`.execute(
    db,
  )
  return rows
}

/** Our posts about stories that came to stand since then. */
export async function postedSince(db: Reader, since: Temporal.Instant) {
  const { rows } = await sql<{ workspaceId: string; storyId: string; postId: string; at: Temporal.Instant }>`
    select p.workspace_id as "workspaceId", p.story_id as "storyId", p.id as "postId", min(d.sent_at) as at
    from publish.posts p
    join publish.deliveries d on d.post_id = p.id and d.kind = 'post' and d.state = 'live'
    where p.story_id is not null and d.settled_at >= ${since}
    group by p.id`.execute(db)
  return rows
}

export type Heard = { messageId: string; itemId: string; postsUntil: Temporal.Instant }

export async function heardSoFar(db: Reader): Promise<Heard | null> {
  const row = await db
    .selectFrom('measure.heard')
    .select(['message_id as messageId', 'item_id as itemId', 'posts_until as postsUntil'])
    .executeTakeFirst()
  return row ?? null
}

export const keepHeard = (tx: Writer, { messageId, itemId, postsUntil }: Heard) =>
  tx
    .insertInto('measure.heard')
    .values({ one: true, message_id: messageId, item_id: itemId, posts_until: postsUntil })
    .onConflict((on) =>
      on.column('one').doUpdateSet({ message_id: messageId, item_id: itemId, posts_until: postsUntil }),
    )
    .execute()
