import type { Reader, Writer } from '#platform/database.ts'
import type { Lang } from '#platform/words.ts'
import type { Role } from './role.ts'

export const workspaceById = (db: Reader, id: string) =>
  db
    .selectFrom('desk.workspaces')
    .select(['id', 'name', 'zone', 'lang', 'practice', 'sample', 'site_metric as siteMetric'])
    .where('id', '=', id)
    .executeTakeFirst()

export const workspacesOf = (db: Reader, accountId: string) =>
  db
    .selectFrom('desk.members as m')
    .innerJoin('desk.workspaces as w', 'w.id', 'm.workspace_id')
    .select(['w.id', 'w.name', 'w.zone', 'w.lang', 'w.practice', 'w.sample', 'm.role'])
    .where('m.account_id', '=', accountId)
    .orderBy('w.id')
    .execute()

export const addWorkspace = (
  tx: Writer,
  w: { name: string; zone: string; lang: Lang; practice: boolean; sample?: boolean | undefined; at: Temporal.Instant },
) =>
  tx
    .insertInto('desk.workspaces')
    .values({
      name: w.name,
      zone: w.zone,
      lang: w.lang,
      practice: w.practice,
      sample: w.sample ?? false,
      created_at: w.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Everything that belongs to it goes with it: see `on delete cascade` in the migrations. */
export const removeWorkspace = (tx: Writer, id: string) =>
  tx.deleteFrom('desk.workspaces').where('id', '=', id).where('practice', '=', true).execute()

export const changeWorkspace = (
  tx: Writer,
  id: string,
  w: { name: string; zone: string; lang: Lang; siteMetric: string },
) =>
  tx
    .updateTable('desk.workspaces')
    .set({ name: w.name, zone: w.zone, lang: w.lang, site_metric: w.siteMetric })
    .where('id', '=', id)
    .execute()

export const roleIn = (db: Reader, workspaceId: string, accountId: string) =>
  db
    .selectFrom('desk.members')
    .select('role')
    .where('workspace_id', '=', workspaceId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()

export const membersOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('desk.members')
    .select(['account_id as accountId', 'name', 'email', 'role', 'joined_at as joinedAt'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('joined_at')
    .execute()

export const addMember = (
  tx: Writer,
  m: { workspaceId: string; accountId: string; name: string; email: string; role: Role; at: Temporal.Instant },
) =>
  tx
    .insertInto('desk.members')
    .values({
      workspace_id: m.workspaceId,
      account_id: m.accountId,
      name: m.name,
      email: m.email,
      role: m.role,
      joined_at: m.at,
    })
    .onConflict((on) => on.columns(['workspace_id', 'account_id']).doUpdateSet({ role: m.role }))
    .execute()

/** Holds the owners still, so that two of them who leave at once cannot leave nobody. */
export const lockOwners = (tx: Writer, workspaceId: string) =>
  tx
    .selectFrom('desk.members')
    .select('account_id as accountId')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'owner')
    .orderBy('account_id')
    .forUpdate()
    .execute()

export const removeMember = (tx: Writer, workspaceId: string, accountId: string) =>
  tx
    .deleteFrom('desk.members')
    .where('workspace_id', '=', workspaceId)
    .where('account_id', '=', accountId)
    .returning('account_id')
    .executeTakeFirst()

export const setRole = (tx: Writer, workspaceId: string, accountId: string, role: Role) =>
  tx
    .updateTable('desk.members')
    .set({ role })
    .where('workspace_id', '=', workspaceId)
    .where('account_id', '=', accountId)
    .returning('account_id')
    .executeTakeFirst()

export const anybodyThere = async (db: Reader): Promise<boolean> =>
  (await db.selectFrom('desk.preferences').select('account_id').limit(1).executeTakeFirst()) !== undefined

export const preferencesOf = (db: Reader, accountId: string) =>
  db
    .selectFrom('desk.preferences')
    .select(['lang', 'zone', 'look'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()

export const keepPreferences = (
  tx: Writer,
  accountId: string,
  p: { lang: Lang; zone: string; look?: Record<string, unknown> | undefined },
) => {
  const look = p.look ? { look: JSON.stringify(p.look) } : {}
  return tx
    .insertInto('desk.preferences')
    .values({ account_id: accountId, lang: p.lang, zone: p.zone, ...look })
    .onConflict((on) => on.column('account_id').doUpdateSet({ lang: p.lang, zone: p.zone, ...look }))
    .execute()
}

/** Who was the first to own a workspace here, and how they like the desk. */
export const firstOwner = (db: Reader) =>
  db
    .selectFrom('desk.members as m')
    .leftJoin('desk.preferences as p', 'p.account_id', 'm.account_id')
    .select(['m.account_id as id', 'm.name', 'm.email', 'p.lang', 'p.zone'])
    .where('m.role', '=', 'owner')
    .orderBy('m.joined_at')
    .orderBy('m.account_id')
    .limit(1)
    .executeTakeFirst()
