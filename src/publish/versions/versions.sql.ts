import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Snapshot } from './version.ts'

const VERSION = [
  'v.id',
  'v.post_id as postId',
  'v.content',
  'v.pictures',
  'v.hash',
  'v.by_account as byAccount',
  'v.by_name as byName',
  'v.begun_at as begunAt',
  'v.at',
  'v.restored_from as restoredFrom',
] as const

export type VersionRow = Awaited<ReturnType<typeof versionPage>>[number]

/** How a post read, the newest first. */
export const versionPage = (db: Reader, postId: string, before: string | null, limit: number) =>
  db
    .selectFrom('publish.post_versions as v')
    .select(VERSION)
    .where('v.post_id', '=', postId)
    .$if(before !== null, (q) => q.where('v.id', '<', before ?? '0'))
    .orderBy('v.id', 'desc')
    .limit(limit)
    .execute()

export const versionOf = (db: Reader, postId: string, id: string) =>
  db
    .selectFrom('publish.post_versions as v')
    .select(VERSION)
    .where('v.post_id', '=', postId)
    .where('v.id', '=', id)
    .executeTakeFirst()

/** The newest version, and whether something hangs on it that must not change under it. */
export const lastVersion = (db: Reader, postId: string) =>
  db
    .selectFrom('publish.post_versions as v')
    .innerJoin('publish.posts as p', 'p.id', 'v.post_id')
    .select(VERSION)
    .select(
      sql<boolean>`v.is_beginning or v.restored_from is not null or (p.planned_hash = v.hash) is true or exists (
        select from publish.approval_marks m where m.post_id = v.post_id and m.hash = v.hash
          and m.deed in ('asked', 'approved', 'changes'))`.as('isFixed'),
    )
    .where('v.post_id', '=', postId)
    .orderBy('v.id', 'desc')
    .limit(1)
    .executeTakeFirst()

type NewVersion = Snapshot & {
  workspaceId: string
  postId: string
  hash: string
  by: { id: string; name: string }
  at: Temporal.Instant
  restoredFrom?: string
  isBeginning?: boolean
}

export const addVersion = (tx: Writer, v: NewVersion) =>
  tx
    .insertInto('publish.post_versions')
    .values({
      workspace_id: v.workspaceId,
      post_id: v.postId,
      content: JSON.stringify(v.content),
      pictures: JSON.stringify(v.pictures),
      hash: v.hash,
      by_account: v.by.id,
      by_name: v.by.name,
      begun_at: v.at,
      at: v.at,
      restored_from: v.restoredFrom ?? null,
      is_beginning: v.isBeginning ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** The same sitting goes on. */
export const growVersion = (tx: Writer, id: string, v: Snapshot & { hash: string; at: Temporal.Instant }) =>
  tx
    .updateTable('publish.post_versions')
    .set({ content: JSON.stringify(v.content), pictures: JSON.stringify(v.pictures), hash: v.hash, at: v.at })
    .where('id', '=', id)
    .execute()

/** The oldest go when there are too many; what was approved stays, for it is what somebody agreed to. */
export const thinOut = (tx: Writer, postId: string, most: number) =>
  sql`
    delete from publish.post_versions v
    where v.post_id = ${postId} and v.id < (
        select id from publish.post_versions where post_id = ${postId} order by id desc offset ${most - 1} limit 1)
      and not exists (
        select from publish.approval_marks m where m.post_id = v.post_id and m.hash = v.hash and m.deed = 'approved')`.execute(
    tx,
  )

/** Who agreed to which content of a post, and did not take it back. */
export const agreedHashes = (db: Reader, postId: string) =>
  db
    .selectFrom('publish.approval_marks')
    .select(['hash', 'deed', 'by_name as byName'])
    .where('post_id', '=', postId)
    .where('deed', 'in', ['approved', 'taken-back'])
    .orderBy('id')
    .execute()

export const plannedHash = async (db: Reader, postId: string): Promise<string | null> => {
  const row = await db
    .selectFrom('publish.posts')
    .select(['planned_hash as hash', 'state'])
    .where('id', '=', postId)
    .executeTakeFirst()
  return row?.state === 'planned' ? row.hash : null
}
