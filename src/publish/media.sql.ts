import { sql } from 'kysely'
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
    seconds: number | null
    codec: string | null
    name: string
    /** What a copy takes over from its original. */
    alt?: string
    expiresOn?: string | null
    madeOf?: string | null
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
      seconds: m.seconds,
      codec: m.codec,
      name: m.name,
      alt: m.alt ?? '',
      folded: sql<string>`language.fold(${m.name} || ' ' || ${m.alt ?? ''})`,
      expires_on: m.expiresOn ?? null,
      made_of: m.madeOf ?? null,
      added_at: m.at,
    })
    .onConflict((on) => on.columns(['workspace_id', 'file']).doUpdateSet({ mime: m.mime, removed_at: null }))
    .returning(MEDIA)
    .executeTakeFirstOrThrow()

/** The files of a workspace's pictures and videos. */
export const filesOf = async (db: Reader, workspaceId: string): Promise<string[]> =>
  (
    await db.selectFrom('publish.media').select('file').where('workspace_id', '=', workspaceId).orderBy('id').execute()
  ).map(({ file }) => file)

/** Of these files those that some workspace has. */
export const filesHad = async (db: Reader, files: readonly string[]): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('publish.media')
    .select('file')
    .distinct()
    .where('file', 'in', files.length > 0 ? [...files] : [''])
    .execute()
  return new Set(rows.map(({ file }) => file))
}
