import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { allHours, writeDue } from './hours/due.ts'
import { timesSpoken } from './intake/known.sql.ts'
import { lastSaid } from './messages.sql.ts'
import { summaryOf } from './thread.ts'
import { keepSummaries, threadFacts } from './threads.sql.ts'
import { wayOf } from './ways.sql.ts'
import { WeightsWay } from './weigh/weights.ts'

/** More than this and the browsers are told "several" and ask again. */
const NAMED = 20

/** Writes anew what the list shows of these threads, from what stands in them now. `anew`: the hours have changed, too. */
export async function refreshThreads(
  tx: Writer,
  ids: readonly string[],
  now: Temporal.Instant,
  { anew = false }: { anew?: boolean } = {},
): Promise<void> {
  const threads = await threadFacts(tx, ids, now)
  for (const [workspaceId, own] of Map.groupBy(threads, (thread) => thread.workspaceId)) {
    const hours = await allHours(tx, workspaceId)
    const { learnt } = await wayOf(tx, workspaceId, 'weights', WeightsWay)
    const lines = await lastSaid(
      tx,
      own.map(({ id }) => id),
    )
    const spoken = await timesSpoken(
      tx,
      own.flatMap(({ personId }) => personId ?? []),
    )
    const faces = own.flatMap((thread) => {
      const { id, personId, kind, boost, promiseDue } = thread
      const { said, count } = lines.get(id) ?? { said: [], count: 0 }
      const newcomer = personId !== null && spoken.get(personId) === 1
      const about = { isPrivate: kind === 'message', newcomer, boost, promiseDue, weights: learnt, now }
      const summary = summaryOf(said, about)
      return summary ? [{ id, summary, messages: count, thread }] : []
    })
    await keepSummaries(tx, faces)
    for (const { thread, summary } of faces)
      if (hours.length > 0 || thread.dueAt !== null) await writeDue(tx, thread, summary.waitingSince, hours, anew)
  }
}

export async function tellThreads(app: Pick<App, 'live'>, tx: Writer, workspaceId: string, ids: readonly string[]) {
  if (ids.length > NAMED) await app.live.tell(tx, { workspaceId, kind: 'converse.thread' })
  else for (const id of ids) await app.live.tell(tx, { workspaceId, kind: 'converse.thread', id })
}
