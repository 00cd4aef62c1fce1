import type { Reader, Writer } from '#platform/database.ts'
import type { Role } from './role.ts'

type Invitation = {
  hash: string
  workspaceId: string | null
  role: Role
  email: string | null
  at: Temporal.Instant
  ends: Temporal.Instant
}

export const addInvitation = (tx: Writer, i: Invitation) =>
  tx
    .insertInto('desk.invitations')
    .values({
      hash: i.hash,
      workspace_id: i.workspaceId,
      role: i.role,
      email: i.email,
      made_at: i.at,
      ends_at: i.ends,
    })
    .execute()

/** Makes the links of the first owner that were never used worthless: a new one was printed. */
export const dropOwnerLinks = (tx: Writer) =>
  tx.deleteFrom('desk.invitations').where('workspace_id', 'is', null).where('used_at', 'is', null).execute()

export const openInvitation = (db: Reader, hash: string, now: Temporal.Instant) =>
  db
    .selectFrom('desk.invitations as i')
    .leftJoin('desk.workspaces as w', 'w.id', 'i.workspace_id')
    .select(['i.workspace_id as workspaceId', 'i.role', 'i.email', 'w.name as workspaceName'])
    .where('i.hash', '=', hash)
    .where('i.used_at', 'is', null)
    .where('i.ends_at', '>', now)
    .executeTakeFirst()

/** Takes the invitation for one person: of two who use it at once, one gets nothing back. */
export const useInvitation = (tx: Writer, hash: string, now: Temporal.Instant) =>
  tx
    .updateTable('desk.invitations')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .returning(['workspace_id as workspaceId', 'role'])
    .executeTakeFirst()

export const addApiKey = (
  tx: Writer,
  k: {
    workspaceId: string
    name: string
    start: string
    hash: string
    role: Role
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('desk.api_keys')
    .values({
      workspace_id: k.workspaceId,
      name: k.name,
      start: k.start,
      hash: k.hash,
      role: k.role,
      made_by: k.by,
      made_at: k.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const apiKeyByHash = (db: Reader, hash: string) =>
  db
    .selectFrom('desk.api_keys')
    .select(['id', 'workspace_id as workspaceId', 'name', 'role'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()

export const apiKeysOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('desk.api_keys')
    .select(['id', 'name', 'start', 'role', 'made_at as madeAt'])
    .where('workspace_id', '=', workspaceId)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute()

export const revokeApiKey = (tx: Writer, workspaceId: string, id: string, now: Temporal.Instant) =>
  tx
    .updateTable('desk.api_keys')
    .set({ revoked_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
