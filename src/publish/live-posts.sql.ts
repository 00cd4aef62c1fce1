import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** What posts say, of those that are there. */
export const postTexts = (db: Reader, workspaceId: string, ids: readonly string[]) =>
  db
    .selectFrom('publish.posts')
    .select(['id', 'text'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids.length > 0 ? [...ids] : ['0'])
    .execute()

/** Posts that stand on a channel, the newest first, as far as their words contain what is looked for. */
export const livePosts = (
  db: Reader,
  q: { workspaceId: string; channelId: string; words: string; before: string | null; limit: number },
) =>
  db
    .selectFrom('publish.deliveries')
    .select([
      'id',
      'remote_id as remoteId',
      'remote_url as url',
      'sent_at as at',
      sql<string>`left(payload ->> 'text', 300)`.as('text'),
    ])
    .where('workspace_id', '=', q.workspaceId)
    .where('channel_id', '=', q.channelId)
    .where('kind', '=', 'post')
    .where('state', '=', 'live')
    .where('remote_id', 'is not', null)
    .$if(q.words !== '', (ask) =>
      ask.where(sql<boolean>`position(language.fold(${q.words}) in language.fold(payload ->> 'text')) > 0`),
    )
    .$if(q.before !== null, (ask) => ask.where('id', '<', q.before ?? ''))
    .orderBy('id', 'desc')
    .limit(q.limit)
    .execute()
