import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export const addDraft = (
  tx: Writer,
  d: {
    workspaceId: string
    threadId: string
    text: string
    state: 'prepared' | 'asked'
    by: string | null
    byName: string
    savedReplyId: string | null
    seenId: string | null
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('converse.drafts')
    .values({
      workspace_id: d.workspaceId,
      thread_id: d.threadId,
      text: d.text,
      state: d.state,
      by_account: d.by,
      by_name: d.byName,
      saved_reply_id: d.savedReplyId,
      seen_id: d.seenId,
      at: d.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Answers of a conversation that are prepared or wait for a yes. */
export const openDrafts = (db: Reader, threadId: string) =>
  db
    .selectFrom('converse.drafts')
    .select(['id', 'text', 'state', 'by_account as by', 'by_name as byName', 'saved_reply_id as savedReplyId', 'at'])
    .where('thread_id', '=', threadId)
    .where('state', 'in', ['prepared', 'asked'])
    .orderBy('id', 'desc')
    .limit(10)
    .execute()

export const draftById = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('converse.drafts')
    .select([
      'id',
      'thread_id as threadId',
      'text',
      'state',
      'by_account as by',
      'by_name as byName',
      'saved_reply_id as savedReplyId',
      'seen_id as seenId',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

export const settleDraft = (
  tx: Writer,
  id: string,
  state: 'sent' | 'turned-down' | 'taken-back',
  by: string,
  note: string,
  at: Temporal.Instant,
) =>
  tx
    .updateTable('converse.drafts')
    .set({ state, decided_by: by, note, decided_at: at })
    .where('id', '=', id)
    .where('state', 'in', ['prepared', 'asked'])
    .returning('id')
    .executeTakeFirst()

/** Whether a conversation stands among those for approval follows from its drafts. */
export const markForApproval = (tx: Writer, threadId: string) =>
  sql`
    update converse.threads t set for_approval =
      exists (select 1 from converse.drafts d where d.thread_id = t.id and d.state = 'asked')
    where t.id = ${threadId}`.execute(tx)
