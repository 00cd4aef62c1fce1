import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { RoleDuty } from './role-card.ts'

export const cardOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('today.role_cards')
    .select(['title', 'purpose', 'reports_to as reportsTo', 'changed_at as changedAt'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()

export const keepCard = (
  tx: Writer,
  c: { workspaceId: string; title: string; purpose: string; reportsTo: string; by: string; at: Temporal.Instant },
) => {
  const told = { title: c.title, purpose: c.purpose, reports_to: c.reportsTo, changed_by: c.by, changed_at: c.at }
  return tx
    .insertInto('today.role_cards')
    .values({ workspace_id: c.workspaceId, ...told })
    .onConflict((on) => on.column('workspace_id').doUpdateSet(told))
    .execute()
}

export const linesOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('today.role_lines')
    .select(['duty', 'matters', 'words', 'rule_id as ruleId'])
    .where('workspace_id', '=', workspaceId)
    .execute()

export const keepLine = (
  tx: Writer,
  l: {
    workspaceId: string
    duty: RoleDuty
    matters: string[]
    words: string[]
    ruleId: string | null
    at: Temporal.Instant
  },
) => {
  const told = { matters: l.matters, words: l.words, rule_id: l.ruleId, changed_at: l.at }
  return tx
    .insertInto('today.role_lines')
    .values({ workspace_id: l.workspaceId, duty: l.duty, ...told })
    .onConflict((on) => on.columns(['workspace_id', 'duty']).doUpdateSet(told))
    .execute()
}

/** Who they are, as somebody wrote them into the register of the inbox. */
export const contactsOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('converse.contacts')
    .select(['id', 'name', 'duty', 'email'])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('duty')
    .orderBy('id')
    .limit(100)
    .execute()

export type Ageing = {
  duty: RoleDuty
  open: number
  late: number
  oldest: Temporal.Instant | null
  answered: number
  medianHours: number | null
}

/** How what was handed off fares, duty by duty: what is open and how old, and how fast answers came in a quarter. */
export async function ageingOf(db: Reader, workspaceId: string, now: Temporal.Instant): Promise<Ageing[]> {
  const since = now.subtract({ hours: 24 * 90 })
  const { rows } = await sql<Ageing>`
    select duty, count(*) filter (where answered_at is null and closed_at is null)::int as open,
      count(*) filter (where answered_at is null and closed_at is null and due_at < ${now})::int as late,
      min(made_at) filter (where answered_at is null and closed_at is null) as oldest,
      count(*) filter (where answered_at is not null and made_at > ${since})::int as answered,
      (percentile_cont(0.5) within group (order by extract(epoch from answered_at - made_at) / 3600)
        filter (where answered_at is not null and made_at > ${since}))::float8 as "medianHours"
    from converse.handoffs
    where workspace_id = ${workspaceId}
    group by duty`.execute(db)
  return rows
}
