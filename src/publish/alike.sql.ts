import type { Reader } from '#platform/database.ts'

/** Same words on the same channel around that time; the channel's other deliveries only. */
export const alikeNearby = (
  db: Reader,
  q: { channelId: string; fingerprint: string; from: Temporal.Instant; to: Temporal.Instant; notPost: string },
) =>
  db
    .selectFrom('publish.deliveries')
    .select(['id', 'due_at as dueAt', 'remote_url as remoteUrl'])
    .where('channel_id', '=', q.channelId)
    .where('fingerprint', '=', q.fingerprint)
    .where('due_at', '>=', q.from)
    .where('due_at', '<=', q.to)
    .where('state', 'not in', ['cancelled', 'failed'])
    .where((eb) => eb.or([eb('post_id', 'is', null), eb('post_id', '!=', q.notPost)]))
    .orderBy('due_at', 'desc')
    .limit(1)
    .executeTakeFirst()
