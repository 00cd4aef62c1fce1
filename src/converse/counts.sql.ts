import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** How many threads every preset holds: added up from a few rows, or by a short index and no further than `most`. */
export async function queueCounts(
  db: Reader,
  q: { workspaceId: string; me: string; now: Temporal.Instant },
  most: number,
) {
  const sums = await db
    .selectFrom('converse.counts')
    .select(({ fn }) => [
      fn.sum<string | null>('open').as('open'),
      fn.sum<string | null>('unread').as('unread'),
      fn.sum<string | null>('mentions').as('mentions'),
      fn.sum<string | null>('later').as('later'),
    ])
    .where('workspace_id', '=', q.workspaceId)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<Short>`
    select
      (select count(*)::int from (select 1 from converse.threads where workspace_id = ${q.workspaceId}
        and state = 'open' and assignee is not null and assignee = ${q.me} limit ${most}) a) as mine,
      (select count(*)::int from (select 1 from converse.threads where workspace_id = ${q.workspaceId}
        and state = 'open' and assignee is null limit ${most}) a) as unassigned,
      (select count(*)::int from (select 1 from converse.threads where workspace_id = ${q.workspaceId}
        and state = 'open' and due_at is not null and due_at <= ${q.now} limit ${most}) a) as overdue,
      (select count(*)::int from (select 1 from converse.threads where workspace_id = ${q.workspaceId}
        and for_approval limit ${most}) a) as approval,
      (select count(*)::int from (select 1 from converse.threads where workspace_id = ${q.workspaceId}
        and state = 'screened' limit ${most}) a) as screener,
      (select count(*)::int from (select 1 from converse.threads where workspace_id = ${q.workspaceId}
        and kind = 'review' and state = 'open' limit ${most}) a) as reviews,
      exists (select 1 from converse.threads where workspace_id = ${q.workspaceId} and kind = 'review') as "isReviewed"`.execute(
    db,
  )
  const [short] = rows
  if (!short) throw new Error('an aggregate gave no row')
  const { open, unread, mentions, later } = sums
  return {
    open: Number(open ?? 0),
    unread: Number(unread ?? 0),
    mentions: Number(mentions ?? 0),
    later: Number(later ?? 0),
    ...short,
  }
}

type Short = {
  mine: number
  unassigned: number
  overdue: number
  approval: number
  screener: number
  reviews: number
  isReviewed: boolean
}
