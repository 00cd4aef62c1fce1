import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Standing } from './threads.sql.ts'

const BEFORE = 3

/** How the person felt who is about to be answered: the mean of the last few things he said here. */
export async function moodBefore(db: Reader, threadId: string, personId: string): Promise<number | null> {
  const rows = await db
    .selectFrom('converse.messages')
    .select('mood')
    .where('thread_id', '=', threadId)
    .where('person_id', '=', personId)
    .where('ours', '=', false)
    .where('deleted_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(BEFORE)
    .execute()
  return rows.length === 0 ? null : rows.reduce((sum, row) => sum + row.mood, 0) / rows.length
}

export const addAnswer = (
  tx: Writer,
  a: {
    messageId: string
    workspaceId: string
    threadId: string
    personId: string | null
    by: string
    savedReplyId: string | null
    waitedSince: Temporal.Instant | null
    moodBefore: number | null
    /** Which of the coach's rules it keeps; null where the coach is silent. */
    advice: string[] | null
    before: Standing
  },
) =>
  tx
    .insertInto('converse.answers')
    .values({
      message_id: a.messageId,
      workspace_id: a.workspaceId,
      thread_id: a.threadId,
      person_id: a.personId,
      by_account: a.by,
      saved_reply_id: a.savedReplyId,
      waited_since: a.waitedSince,
      mood_before: a.moodBefore,
      advice: a.advice,
      before: JSON.stringify(a.before),
    })
    .execute()

/** Our answer stands on the network. */
export async function arrived(
  tx: Writer,
  messageId: string,
  there: { externalId: string; url: string; at: Temporal.Instant },
) {
  await tx
    .updateTable('converse.messages')
    .set({ external_id: there.externalId, url: there.url, state: 'live', reason: null })
    .where('id', '=', messageId)
    .execute()
  await tx
    .updateTable('converse.answers')
    .set({ at: there.at })
    .where('message_id', '=', messageId)
    .where('at', 'is', null)
    .execute()
}

export const answerByDelivery = (db: Reader, deliveryId: string) =>
  db
    .selectFrom('converse.messages')
    .select(['id', 'thread_id as threadId', 'external_id as externalId', 'state'])
    .where('delivery_id', '=', deliveryId)
    .executeTakeFirst()

export const answerById = (db: Reader, workspaceId: string, messageId: string) =>
  db
    .selectFrom('converse.answers as a')
    .innerJoin('converse.messages as m', 'm.id', 'a.message_id')
    .select(['m.id', 'm.thread_id as threadId', 'm.delivery_id as deliveryId', 'm.text', 'm.state', 'a.before'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.message_id', '=', messageId)
    .executeTakeFirst()

export const removeMessage = (tx: Writer, id: string) =>
  tx.deleteFrom('converse.messages').where('id', '=', id).execute()

/** The network's own copy of an answer of ours, read back before the ledger knew its id. */
export const removeCopy = (tx: Writer, channelId: string, externalId: string, notId: string) =>
  tx
    .deleteFrom('converse.messages')
    .where('channel_id', '=', channelId)
    .where('external_id', '=', externalId)
    .where('id', '!=', notId)
    .where('ours', '=', true)
    .execute()

export const setMessageState = (
  tx: Writer,
  id: string,
  state: 'sending' | 'held' | 'unknown' | 'failed',
  reason: string | null,
) => tx.updateTable('converse.messages').set({ state, reason }).where('id', '=', id).execute()

/** What we answered in these threads, in the order in which it arrived. */
export const answersIn = (db: Reader, threadIds: readonly string[]) =>
  db
    .selectFrom('converse.answers')
    .select([
      'message_id as messageId',
      'thread_id as threadId',
      'person_id as personId',
      'at',
      'mood_after as moodAfter',
      'reactions',
    ])
    .where(sql<boolean>`thread_id = any(${threadIds}::bigint[])`)
    .where('at', 'is not', null)
    .orderBy('at')
    .execute()

export const keepReaction = (tx: Writer, messageId: string, mood: number, reactions: number) =>
  tx.updateTable('converse.answers').set({ mood_after: mood, reactions }).where('message_id', '=', messageId).execute()

export type AnswerFigures = {
  answers: number
  answered: number
  medianSeconds: number | null
  slowestTenthSeconds: number | null
  reacted: number
  moodBefore: number | null
  moodAfter: number | null
}

/** How fast we answered between two moments and what it did to the mood of those who spoke again. */
export async function answerFigures(
  db: Reader,
  q: { workspaceId: string; from: Temporal.Instant; to: Temporal.Instant },
): Promise<AnswerFigures> {
  const { rows } = await sql<AnswerFigures>`
    select count(*)::int as answers,
      count(waited_since)::int as answered,
      percentile_cont(0.5) within group (order by extract(epoch from at - waited_since)) as "medianSeconds",
      percentile_cont(0.9) within group (order by extract(epoch from at - waited_since)) as "slowestTenthSeconds",
      count(*) filter (where reactions > 0)::int as reacted,
      avg(mood_before) filter (where reactions > 0 and mood_before is not null)::float8 as "moodBefore",
      avg(mood_after) filter (where reactions > 0 and mood_before is not null)::float8 as "moodAfter"
    from converse.answers
    where workspace_id = ${q.workspaceId} and at >= ${q.from} and at < ${q.to}`.execute(db)
  const [figures] = rows
  if (!figures) throw new Error('an aggregate gave no row')
  return figures
}
