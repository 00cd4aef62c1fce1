import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

export type AnswerTarget = Exclude<Awaited<ReturnType<typeof targetOf>>, null>

/** The message an answer is for: the one named, or the last thing said by whom the thread is with, or else by anybody. */
export async function targetOf(db: Reader, threadId: string, messageId: string | null, personId: string | null) {
  const row = await db
    .selectFrom('converse.messages')
    .select([
      'external_id as externalId',
      'url',
      'kind',
      'visibility',
      'person_id as personId',
      'author_handle as handle',
    ])
    .select(
      sql<boolean>`exists (select 1 from converse.seen s where s.message_id = converse.messages.id)`.as('wasPutIn'),
    )
    .where('thread_id', '=', threadId)
    .where('ours', '=', false)
    .where('deleted_at', 'is', null)
    .where('external_id', 'is not', null)
    .$if(messageId !== null, (q) => q.where('id', '=', messageId ?? ''))
    .orderBy(sql`(person_id = ${personId}::bigint) is true`, 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.externalId ? { ...row, externalId: row.externalId } : null
}

/** The talk of a thread, newest first from `before`; the screen turns it round. */
export const talkPage = (
  db: Reader,
  threadId: string,
  before: { at: Temporal.Instant; id: string } | null,
  limit: number,
) =>
  db
    .selectFrom('converse.messages')
    .select([
      'id',
      'external_id as externalId',
      'parent_external_id as parentId',
      'url',
      'kind',
      'stars',
      'ours',
      'person_id as personId',
      'by_account as by',
      'author_name as name',
      'author_handle as handle',
      'text',
      'html',
      'warning',
      'media',
      'visibility',
      'lang',
      'mood',
      'mood_confidence as moodConfidence',
      'mood_label as moodLabel',
      'intents',
      'liked',
      'offensive',
      'hidden_at as hiddenAt',
      'state',
      'reason',
      'delivery_id as deliveryId',
      'at',
      'edited_at as editedAt',
      'deleted_at as deletedAt',
    ])
    .select(
      sql<string | null>`(select s.by_account from converse.seen s where s.message_id = converse.messages.id)`.as(
        'putInBy',
      ),
    )
    .where('thread_id', '=', threadId)
    .$if(before !== null, (q) =>
      q.where(({ eb, or, and }) =>
        or([
          eb('at', '<', before?.at ?? null),
          and([eb('at', '=', before?.at ?? null), eb('id', '<', before?.id ?? '0')]),
        ]),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const versionsOf = (db: Reader, messageIds: string[]) =>
  db
    .selectFrom('converse.versions')
    .select(['message_id as messageId', 'text', 'stars', 'until'])
    .where('message_id', 'in', messageIds.length > 0 ? messageIds : ['0'])
    .orderBy('until')
    .execute()

/** What our answers of a thread did to the mood of those who spoke again. */
export const effectsOf = (db: Reader, threadId: string) =>
  db
    .selectFrom('converse.answers')
    .select(['message_id as messageId', 'mood_before as moodBefore', 'mood_after as moodAfter', 'reactions'])
    .where('thread_id', '=', threadId)
    .where('reactions', '>', 0)
    .execute()

export const messageForDeed = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('converse.messages')
    .select(['id', 'thread_id as threadId', 'channel_id as channelId', 'external_id as externalId', 'liked'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()

/** What a draft of ours is measured against: the message it answers, chosen as for the answer itself. */
export const subjectOf = (db: Reader, workspaceId: string, threadId: string, messageId: string | null) =>
  db
    .selectFrom('converse.messages as m')
    .innerJoin('converse.threads as t', 't.id', 'm.thread_id')
    .select([
      'm.text',
      'm.author_name as name',
      'm.lang',
      'm.mood',
      'm.intents',
      'm.visibility',
      't.our_turns as ourTurns',
      'm.person_id as personId',
    ])
    .where('t.workspace_id', '=', workspaceId)
    .where('t.id', '=', threadId)
    .where('m.ours', '=', false)
    .where('m.deleted_at', 'is', null)
    .$if(messageId !== null, (q) => q.where('m.id', '=', messageId ?? ''))
    .orderBy(sql`(m.person_id = t.person_id) is true`, 'desc')
    .orderBy('m.at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(1)
    .executeTakeFirst()
