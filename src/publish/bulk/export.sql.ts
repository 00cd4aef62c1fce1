import type { Reader } from '#platform/database.ts'

/** Posts in the order they were made, from after `after` on. */
export const postsToExport = (db: Reader, workspaceId: string, after: string, limit: number) =>
  db
    .selectFrom('publish.posts')
    .select([
      'id',
      'state',
      'wall_time as wallTime',
      'zone',
      'title',
      'text',
      'first_comment as firstComment',
      'lang',
      'goal',
      'campaign',
      'media_ids as mediaIds',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()

export const deliveriesToExport = (db: Reader, workspaceId: string, after: string, limit: number) =>
  db
    .selectFrom('publish.deliveries')
    .select([
      'id',
      'post_id as postId',
      'channel_id as channelId',
      'kind',
      'part',
      'state',
      'due_at as dueAt',
      'sent_at as sentAt',
      'settled_at as settledAt',
      'attempt',
      'remote_id as remoteId',
      'remote_url as remoteUrl',
      'reason',
      'trouble',
      'payload',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
