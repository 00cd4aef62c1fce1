import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export type DuePost = {
  deliveryId: string
  workspaceId: string
  postId: string | null
  remoteId: string
  ageMinutes: number
}

export type Seen = { replies?: number; boosts?: number; likes?: number; views?: number }

/** Posts of a channel that have reached one of the `ages` since they were last looked at, the longest overdue first. */
export async function duePosts(
  db: Reader,
  channelId: string,
  ages: readonly number[],
  now: Temporal.Instant,
  limit: number,
): Promise<DuePost[]> {
  const { rows } = await sql<DuePost>`
    select d.id as "deliveryId", d.workspace_id as "workspaceId", d.post_id as "postId", d.remote_id as "remoteId",
      reached.age as "ageMinutes"
    from publish.deliveries d
    cross join lateral (
      select max(age) as age from unnest(${[...ages]}::int[]) as age
      where d.sent_at + make_interval(mins => age) <= ${now}
    ) reached
    where d.channel_id = ${channelId} and d.kind = 'post' and d.state = 'live' and d.remote_id is not null
      and d.sent_at > ${now}::timestamptz - make_interval(mins => ${(ages.at(-1) ?? 0) * 2}::int)
      and reached.age > coalesce((
        select max(case when s.gone then ${ages.at(-1) ?? 0}::int else s.age_minutes end)
        from measure.post_snapshots s where s.delivery_id = d.id), -1)
    order by d.sent_at desc
    limit ${limit}`.execute(db)
  return rows
}

export const addPostSnapshot = (
  tx: Writer,
  channelId: string,
  post: DuePost,
  seen: Seen & { gone: boolean },
  at: Temporal.Instant,
) =>
  tx
    .insertInto('measure.post_snapshots')
    .values({
      delivery_id: post.deliveryId,
      age_minutes: post.ageMinutes,
      workspace_id: post.workspaceId,
      post_id: post.postId,
      channel_id: channelId,
      at,
      replies: seen.replies ?? null,
      boosts: seen.boosts ?? null,
      likes: seen.likes ?? null,
      views: seen.views ?? null,
      gone: seen.gone,
    })
    .onConflict((on) => on.columns(['delivery_id', 'age_minutes']).doNothing())
    .execute()

export const hasChannelSnapshot = async (db: Reader, channelId: string, day: string): Promise<boolean> =>
  (await db
    .selectFrom('measure.channel_snapshots')
    .select('channel_id')
    .where('channel_id', '=', channelId)
    .where('day', '=', day)
    .executeTakeFirst()) !== undefined

export const addChannelSnapshot = (
  tx: Writer,
  s: {
    channelId: string
    workspaceId: string
    day: string
    at: Temporal.Instant
    followers: number | undefined
    following: number | undefined
    posts: number | undefined
  },
) =>
  tx
    .insertInto('measure.channel_snapshots')
    .values({
      channel_id: s.channelId,
      workspace_id: s.workspaceId,
      day: s.day,
      at: s.at,
      followers: s.followers ?? null,
      following: s.following ?? null,
      posts: s.posts ?? null,
    })
    .onConflict((on) => on.columns(['channel_id', 'day']).doNothing())
    .execute()
