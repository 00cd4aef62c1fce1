import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export const addSeen = (
  tx: Writer,
  s: { messageId: string; workspaceId: string; by: string; at: Temporal.Instant },
): Promise<unknown> =>
  tx
    .insertInto('converse.seen')
    .values({ message_id: s.messageId, workspace_id: s.workspaceId, by_account: s.by, at: s.at })
    .execute()

/** Something that was put in by hand. */
export const seenMessage = (db: Reader, workspaceId: string, messageId: string) =>
  db
    .selectFrom('converse.seen as s')
    .innerJoin('converse.messages as m', 'm.id', 's.message_id')
    .select([
      'm.id',
      'm.thread_id as threadId',
      'm.channel_id as channelId',
      'm.external_id as externalId',
      'm.kind',
      'm.parent_external_id as parentId',
      'm.author_name as name',
      'm.url',
      'm.at',
    ])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.message_id', '=', messageId)
    .executeTakeFirst()

/** Whether an answer of ours hangs on it, on its way or there. */
export const isAnswered = async (db: Reader, channelId: string, externalId: string): Promise<boolean> =>
  (await db
    .selectFrom('converse.messages')
    .select('id')
    .where('channel_id', '=', channelId)
    .where('parent_external_id', '=', externalId)
    .limit(1)
    .executeTakeFirst()) !== undefined

export const isEmpty = async (db: Reader, threadId: string): Promise<boolean> =>
  (await db
    .selectFrom('converse.messages')
    .select('id')
    .where('thread_id', '=', threadId)
    .limit(1)
    .executeTakeFirst()) === undefined

/** The last thing of a talk that has a name at its network. */
export const lastThere = (db: Reader, threadId: string) =>
  db
    .selectFrom('converse.messages')
    .select(['external_id as externalId'])
    .where('thread_id', '=', threadId)
    .where('external_id', 'is not', null)
    .where('kind', '!=', 'note')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Who has spoken on a channel, the latest first. */
export const namesOn = (db: Reader, q: { workspaceId: string; channelId: string; words: string; limit: number }) =>
  db
    .selectFrom('converse.messages')
    .select('author_name as name')
    .where('workspace_id', '=', q.workspaceId)
    .where('channel_id', '=', q.channelId)
    .where('ours', '=', false)
    .where('person_id', 'is not', null)
    .$if(q.words !== '', (ask) =>
      ask.where(sql<boolean>`position(language.fold(${q.words}) in language.fold(author_name)) > 0`),
    )
    .groupBy('author_name')
    .orderBy(sql`max(at)`, 'desc')
    .limit(q.limit)
    .execute()
