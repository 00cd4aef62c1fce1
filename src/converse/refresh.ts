import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { isNewcomer, lastSaid } from './messages.sql.ts'
import { summaryOf } from './thread.ts'
import { keepSummary, threadFacts } from './threads.sql.ts'

/** More than this and the browsers are told "several" and ask again. */
const NAMED = 20

/** Writes anew what the list shows of these threads, from what stands in them now. */
export async function refreshThreads(tx: Writer, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  for (const thread of await threadFacts(tx, ids)) {
    const { said, count } = await lastSaid(tx, thread.id)
    const newcomer = thread.personId !== null && (await isNewcomer(tx, thread.personId))
    const summary = summaryOf(said, { isPrivate: thread.kind === 'message', newcomer, boost: thread.boost, now })
    if (summary) await keepSummary(tx, thread.id, summary, count)
  }
}

export async function tellThreads(app: Pick<App, 'live'>, tx: Writer, workspaceId: string, ids: readonly string[]) {
  if (ids.length > NAMED) await app.live.tell(tx, { workspaceId, kind: 'converse.thread' })
  else for (const id of ids) await app.live.tell(tx, { workspaceId, kind: 'converse.thread', id })
}
