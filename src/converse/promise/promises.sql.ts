import type { Reader, Writer } from '#platform/database.ts'

export const addPromise = (
  tx: Writer,
  p: {
    workspaceId: string
    threadId: string
    messageId: string | null
    text: string
    owner: string
    dueAt: Temporal.Instant
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('converse.promises')
    .values({
      workspace_id: p.workspaceId,
      thread_id: p.threadId,
      message_id: p.messageId,
      text: p.text,
      owner: p.owner,
      due_at: p.dueAt,
      at: p.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const promisesOf = (db: Reader, threadId: string) =>
  db
    .selectFrom('converse.promises')
    .select(['id', 'text', 'owner', 'due_at as dueAt', 'kept_at as keptAt'])
    .where('thread_id', '=', threadId)
    .where('dropped_at', 'is', null)
    .orderBy('id')
    .limit(30)
    .execute()

/** The follow-up stands where it was promised: the promise is kept. */
export const keepPromise = (
  tx: Writer,
  q: { workspaceId: string; id: string; threadId: string; followUpId: string; at: Temporal.Instant },
) =>
  tx
    .updateTable('converse.promises')
    .set({ kept_at: q.at, follow_up_id: q.followUpId })
    .where('workspace_id', '=', q.workspaceId)
    .where('id', '=', q.id)
    .where('thread_id', '=', q.threadId)
    .where('kept_at', 'is', null)
    .execute()

/** An answer that did not go out has kept nothing and promised nothing. */
export async function forgetAnswer(tx: Writer, messageId: string) {
  await tx
    .updateTable('converse.promises')
    .set({ kept_at: null, follow_up_id: null })
    .where('follow_up_id', '=', messageId)
    .execute()
  await tx.deleteFrom('converse.promises').where('message_id', '=', messageId).execute()
}

/** Lets go of a promise, or with null takes it up again. */
export const setDropped = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant | null) =>
  tx
    .updateTable('converse.promises')
    .set({ dropped_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('thread_id as threadId')
    .executeTakeFirst()

/** Promises whose hour has come and of which nobody has been told yet. */
export const newlyDue = (tx: Writer, now: Temporal.Instant, limit: number) =>
  tx
    .updateTable('converse.promises')
    .set({ told_at: now })
    .where('id', 'in', (q) =>
      q
        .selectFrom('converse.promises')
        .select('id')
        .where('kept_at', 'is', null)
        .where('dropped_at', 'is', null)
        .where('told_at', 'is', null)
        .where('due_at', '<=', now)
        .orderBy('id')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['thread_id as threadId', 'workspace_id as workspaceId'])
    .execute()
