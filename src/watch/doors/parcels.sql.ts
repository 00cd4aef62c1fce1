import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

/** The source whose door has this word; paused and removed ones are closed. */
export const sourceByDoor = (db: Reader, door: string) =>
  db
    .selectFrom('watch.sources')
    .select(['id', 'workspace_id as workspaceId', 'kind'])
    .where('door', '=', door)
    .where('state', '=', 'on')
    .where('removed_at', 'is', null)
    .executeTakeFirst()

/** Keeps what was brought until it is read; null when too much is waiting already. */
export async function keepParcel(
  tx: Writer,
  parcel: { sourceId: string; contentType: string; body: Uint8Array; at: Temporal.Instant; most: number },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into watch.parcels (source_id, content_type, body, at)
    select ${parcel.sourceId}, ${parcel.contentType}, ${Buffer.from(parcel.body)}, ${parcel.at}
    where (select count(*) from watch.parcels where source_id = ${parcel.sourceId}) < ${parcel.most}
    returning id`.execute(tx)
  return rows[0]?.id ?? null
}

export const parcelById = (db: Reader, id: string) =>
  db
    .selectFrom('watch.parcels as p')
    .innerJoin('watch.sources as s', 's.id', 'p.source_id')
    .select([
      'p.id',
      'p.content_type as contentType',
      'p.body',
      'p.at',
      's.id as sourceId',
      's.workspace_id as workspaceId',
      's.kind',
      's.url',
      's.title',
      's.lang',
    ])
    .where('p.id', '=', id)
    .executeTakeFirst()

export const dropParcel = (tx: Writer, id: string) => tx.deleteFrom('watch.parcels').where('id', '=', id).execute()

/** Something was brought: the source lives. */
export const noteBrought = (tx: Writer, sourceId: string, at: Temporal.Instant) =>
  tx
    .updateTable('watch.sources')
    .set({ polled_at: at, answered_at: at, trouble: null, failures: 0 })
    .where('id', '=', sourceId)
    .execute()
