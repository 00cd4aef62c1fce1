import type { Reader } from '#platform/database.ts'

/** The newest of what is live on a channel and was not removed from the desk since. */
export const liveItems = (db: Reader, channelId: string, count: number) =>
  db
    .selectFrom('publish.deliveries as d')
    .leftJoin('publish.posts as p', 'p.id', 'd.post_id')
    .select(['d.remote_id as guid', 'd.payload', 'd.sent_at as sentAt', 'd.due_at as dueAt'])
    .where('d.channel_id', '=', channelId)
    .where('d.state', '=', 'live')
    .where('d.remote_id', 'is not', null)
    .where('d.gone_at', 'is', null)
    .where('p.removed_at', 'is', null)
    .orderBy('d.due_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(count)
    .execute()
