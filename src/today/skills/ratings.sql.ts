import type { Reader, Writer } from '#platform/database.ts'
import type { Counted, Skill } from './skills.ts'

/** What this person thinks of themselves, the latest of each skill first. */
export const ratingsOf = (db: Reader, accountId: string) =>
  db
    .selectFrom('today.ratings')
    .select(['skill', 'month', 'level', 'note'])
    .where('account_id', '=', accountId)
    .orderBy('month', 'desc')
    .limit(1_000)
    .execute()

export const keepRating = (
  tx: Writer,
  r: { accountId: string; skill: Skill; month: string; level: number; note: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('today.ratings')
    .values({ account_id: r.accountId, skill: r.skill, month: r.month, level: r.level, note: r.note, at: r.at })
    .onConflict((on) =>
      on.columns(['account_id', 'skill', 'month']).doUpdateSet({ level: r.level, note: r.note, at: r.at }),
    )
    .execute()

export const evidenceHistory = (db: Reader, workspaceId: string, accountId: string) =>
  db
    .selectFrom('today.evidence')
    .select(['skill', 'month', 'value', 'of', 'level'])
    .where('workspace_id', '=', workspaceId)
    .where('account_id', '=', accountId)
    .orderBy('month', 'desc')
    .limit(1_000)
    .execute()

export const keepEvidence = (
  tx: Writer,
  e: {
    accountId: string
    workspaceId: string
    month: string
    skill: Skill
    level: number | null
    at: Temporal.Instant
  } & Counted,
) => {
  const told = { value: e.value, of: e.of, level: e.level, at: e.at }
  return tx
    .insertInto('today.evidence')
    .values({ account_id: e.accountId, workspace_id: e.workspaceId, skill: e.skill, month: e.month, ...told })
    .onConflict((on) => on.columns(['account_id', 'workspace_id', 'skill', 'month']).doUpdateSet(told))
    .execute()
}

/** Everybody at work anywhere, whose month is to be kept. */
export const everybodyAtWork = (db: Reader) =>
  db
    .selectFrom('desk.members as m')
    .innerJoin('desk.workspaces as w', 'w.id', 'm.workspace_id')
    .select(['m.account_id as accountId', 'm.workspace_id as workspaceId', 'w.zone'])
    .where('m.role', '!=', 'client')
    .orderBy('m.workspace_id')
    .orderBy('m.account_id')
    .execute()
