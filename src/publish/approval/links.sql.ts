import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

const LINK = [
  'id',
  'workspace_id as workspaceId',
  'name',
  'post_ids as postIds',
  'made_at as madeAt',
  'ends_at as endsAt',
  'revoked_at as revokedAt',
  'opened_at as openedAt',
  'opens',
] as const

export type LinkRow = NonNullable<Awaited<ReturnType<typeof openLink>>>

export const addLink = (
  tx: Writer,
  l: {
    workspaceId: string
    hash: string
    name: string
    postIds: string[]
    by: string
    at: Temporal.Instant
    ends: Temporal.Instant
  },
) =>
  tx
    .insertInto('publish.approval_links')
    .values({
      workspace_id: l.workspaceId,
      secret_hash: l.hash,
      name: l.name,
      post_ids: l.postIds,
      made_by: l.by,
      made_at: l.at,
      ends_at: l.ends,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** The link of this secret, as long as it opens. */
export const openLink = (db: Reader, hash: string, now: Temporal.Instant) =>
  db
    .selectFrom('publish.approval_links')
    .select(LINK)
    .where('secret_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()

export const noteOpened = (tx: Writer, id: string, now: Temporal.Instant) =>
  sql`update publish.approval_links set opened_at = ${now}, opens = opens + 1 where id = ${id}`.execute(tx)

const LINKS = 100

export const linksOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('publish.approval_links')
    .select(LINK)
    .where('workspace_id', '=', workspaceId)
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(LINKS)
    .execute()

export const revokeLink = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant | null) =>
  tx
    .updateTable('publish.approval_links')
    .set({ revoked_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
