import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Seen } from '../snapshots.sql.ts'

/** What a person read on the page; null where it shows no such figure. */
export type Typed = Record<keyof Required<Seen>, number | null>

export type TypedPost = Typed & {
  id: string
  channelId: string
  postId: string | null
  text: string
  url: string | null
  sentAt: Temporal.Instant
  typedAt: Temporal.Instant | null
}

/** Posts that stand on pages of these channels, the newest first, with what was last typed in. */
export async function postsToType(
  db: Reader,
  workspaceId: string,
  channelIds: readonly string[],
  q: { before: { at: Temporal.Instant; id: string } | null; limit: number },
): Promise<TypedPost[]> {
  const { rows } = await sql<TypedPost>`
    select d.id, d.channel_id as "channelId", d.post_id as "postId", left(d.payload ->> 'text', 200) as text,
      nullif(d.remote_url, '') as url, d.sent_at as "sentAt", s.at as "typedAt", s.replies, s.boosts, s.likes, s.views
    from publish.deliveries d
    left join lateral (
      select at, replies, boosts, likes, views from measure.post_snapshots
      where delivery_id = d.id order by age_minutes desc limit 1) s on true
    where d.workspace_id = ${workspaceId} and d.channel_id = any(${[...channelIds]}::bigint[]) and d.kind = 'post'
      and d.state = 'live' and d.sent_at is not null
      and (${q.before?.at ?? null}::timestamptz is null
        or (d.sent_at, d.id) < (${q.before?.at ?? null}::timestamptz, ${q.before?.id ?? '0'}::bigint))
    order by d.sent_at desc, d.id desc limit ${q.limit}`.execute(db)
  return rows
}

/** Where a figure belongs: which post, and how old that was, in minutes. */
export async function placeOf(db: Reader, workspaceId: string, deliveryId: string, now: Temporal.Instant) {
  const { rows } = await sql<{ channelId: string; postId: string | null; age: number }>`
    select channel_id as "channelId", post_id as "postId",
      greatest(0, floor(extract(epoch from ${now}::timestamptz - sent_at) / 60))::int as age
    from publish.deliveries
    where id = ${deliveryId} and workspace_id = ${workspaceId} and kind = 'post' and state = 'live' and sent_at is not null`.execute(
    db,
  )
  return rows[0]
}

/** Typed again within the same minute, the later one counts. */
export const keepTyped = (
  tx: Writer,
  p: {
    workspaceId: string
    deliveryId: string
    place: { channelId: string; postId: string | null; age: number }
    typed: Typed
    now: Temporal.Instant
  },
) =>
  tx
    .insertInto('measure.post_snapshots')
    .values({
      delivery_id: p.deliveryId,
      age_minutes: p.place.age,
      workspace_id: p.workspaceId,
      post_id: p.place.postId,
      channel_id: p.place.channelId,
      at: p.now,
      ...p.typed,
    })
    .onConflict((on) => on.columns(['delivery_id', 'age_minutes']).doUpdateSet({ at: p.now, ...p.typed }))
    .execute()
