import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

const MOST_KNOWN = 200

/** By what the newest items of a source would be known again elsewhere. */
export async function knownAddresses(db: Reader, sourceId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('watch.items')
    .select(['guid', 'url'])
    .where('source_id', '=', sourceId)
    .orderBy('published_at', 'desc')
    .limit(MOST_KNOWN)
    .execute()
  return rows.flatMap(({ guid, url }) => (url ? [guid, url] : [guid]))
}

export const noteMove = (tx: Writer, id: string, url: string, said: number) =>
  tx.updateTable('watch.sources').set({ moves_to: url, moves_said: said }).where('id', '=', id).execute()

export const forgetMove = (tx: Writer, id: string) =>
  tx.updateTable('watch.sources').set({ moves_to: null, moves_said: 0 }).where('id', '=', id).execute()

export const noteSearch = (tx: Writer, id: string, at: Temporal.Instant) =>
  tx.updateTable('watch.sources').set({ searched_at: at }).where('id', '=', id).execute()

export const keepNewAddress = (tx: Writer, id: string, url: string) =>
  tx.updateTable('watch.sources').set({ new_address: url }).where('id', '=', id).execute()

/** The source lives at another address from now on. Asked afresh, it is due at once and nothing of the old answers counts. */
export const takeAddress = (
  tx: Writer,
  id: string,
  move: { url: string; from: string; at: Temporal.Instant; asksAfresh: boolean },
) =>
  tx
    .updateTable('watch.sources')
    .set({
      url: move.url,
      host: new URL(move.url).host,
      moved_from: move.from,
      moved_at: move.at,
      moves_to: null,
      moves_said: 0,
      new_address: null,
      ...(move.asksAfresh
        ? {
            etag: null,
            last_modified: null,
            body_hash: null,
            failures: 0,
            trouble: null,
            trouble_about: '{}',
            next_poll_at: move.at,
          }
        : {}),
    })
    .where('id', '=', id)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('watch.sources as other')
            .select(sql`1`.as('one'))
            .whereRef('other.workspace_id', '=', 'watch.sources.workspace_id')
            .where('other.url', '=', move.url)
            .where('other.id', '<>', id),
        ),
      ),
    )
    .execute()
