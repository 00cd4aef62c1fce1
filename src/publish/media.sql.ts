import type { Reader, Writer } from '#platform/database.ts'

const MEDIA = [
  'id',
  'file',
  'mime',
  'size_bytes as sizeBytes',
  'width',
  'height',
  'alt',
  'seconds',
  'expires_on as expiresOn',
] as const

export const mediaByIds = (db: Reader, workspaceId: string, ids: string[]) =>
  db
    .selectFrom('publish.media')
    .select(MEDIA)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids.length > 0 ? ids : ['0'])
    .execute()

/** The same file brought in again is the same picture, with the words already written for it. */
export const keepMedia = (
  tx: Writer,
  m: {
    workspaceId: string
    file: string
    mime: string
    sizeBytes: number
    width: number | null
    height: number | null
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('publish.media')
    .values({
      workspace_id: m.workspaceId,
      file: m.file,
      mime: m.mime,
      size_bytes: m.sizeBytes,
      width: m.width,
      height: m.height,
      added_at: m.at,
    })
    .onConflict((on) => on.columns(['workspace_id', 'file']).doUpdateSet({ mime: m.mime }))
    .returning(MEDIA)
    .executeTakeFirstOrThrow()

export const describeMedia = (tx: Writer, workspaceId: string, id: string, alt: string) =>
  tx
    .updateTable('publish.media')
    .set({ alt })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
