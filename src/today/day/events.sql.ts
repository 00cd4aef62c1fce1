import type { Reader, Writer } from '#platform/database.ts'

const MOST = 50

/** What stands in this person's day besides posts. */
export const eventsBetween = (
  db: Reader,
  q: { workspaceId: string; accountId: string; from: Temporal.Instant; until: Temporal.Instant },
) =>
  db
    .selectFrom('today.events')
    .select(['id', 'title', 'starts_at as from', 'ends_at as until'])
    .where('workspace_id', '=', q.workspaceId)
    .where('account_id', '=', q.accountId)
    .where('removed_at', 'is', null)
    .where('starts_at', '<', q.until)
    .where('starts_at', '>=', q.from)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(MOST)
    .execute()

export const addEvent = (
  tx: Writer,
  e: {
    workspaceId: string
    accountId: string
    title: string
    from: Temporal.Instant
    until: Temporal.Instant
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('today.events')
    .values({
      workspace_id: e.workspaceId,
      account_id: e.accountId,
      title: e.title,
      starts_at: e.from,
      ends_at: e.until,
      made_at: e.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Takes it out of the day, or puts it back. */
export const markEvent = (
  tx: Writer,
  e: { id: string; workspaceId: string; accountId: string; removedAt: Temporal.Instant | null },
) =>
  tx
    .updateTable('today.events')
    .set({ removed_at: e.removedAt })
    .where('id', '=', e.id)
    .where('workspace_id', '=', e.workspaceId)
    .where('account_id', '=', e.accountId)
    .returning('id')
    .executeTakeFirst()
