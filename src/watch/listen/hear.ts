import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { createEar, type Said } from './ear.ts'
import { addHits, forgetItems } from './hits.sql.ts'
import { listeningQueries } from './queries.sql.ts'

/** An item as it was kept, new or corrected. */
export type Kept = { id: string; storyId: string; publishedAt: Temporal.Instant; said: Said; isCorrected: boolean }

/** Holds what has just come in against everything the workspace listens for, in the same transaction. */
export async function hear(tx: Writer, app: Pick<App, 'live'>, workspaceId: string, items: Kept[]) {
  if (items.length === 0) return
  const queries = await listeningQueries(tx, workspaceId)
  if (queries.length === 0) return
  const ear = createEar(queries)
  const corrected = items.filter(({ isCorrected }) => isCorrected)
  await forgetItems(
    tx,
    corrected.map(({ id }) => id),
    queries.map(({ id }) => id),
  )
  const hits = items.flatMap(({ id, storyId, publishedAt, said }) =>
    ear(said).map((queryId) => ({ queryId, itemId: id, storyId, toldAt: publishedAt })),
  )
  await addHits(tx, hits)
  if (hits.length > 0 || corrected.length > 0) await app.live.tell(tx, { workspaceId, kind: 'watch.query' })
}
