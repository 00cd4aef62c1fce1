import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

/** What may be taken back of an outcome; locked, so that two refunds at once do not take it back twice. */
export async function lockOutcome(tx: Writer, workspaceId: string, reference: string) {
  const { rows } = await sql<{
    id: string
    value: number | null
    currency: string | null
    refunded: number
    takenBackAt: Temporal.Instant | null
  }>`
    select id, value::float8 as value, currency, refunded::float8 as refunded, taken_back_at as "takenBackAt"
    from measure.outcomes o where workspace_id = ${workspaceId} and reference = ${reference}
    for update of o`.execute(tx)
  return rows[0]
}

export const refundBy = (db: Reader, workspaceId: string, reference: string) =>
  db
    .selectFrom('measure.refunds as r')
    .innerJoin('measure.outcomes as o', 'o.id', 'r.outcome_id')
    .select(['r.id', 'r.outcome_id as outcomeId', 'r.amount', 'o.reference as outcome'])
    .where('r.workspace_id', '=', workspaceId)
    .where('r.reference', '=', reference)
    .executeTakeFirst()

export const refundById = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('measure.refunds as r')
    .innerJoin('measure.outcomes as o', 'o.id', 'r.outcome_id')
    .select([
      'r.id',
      'r.outcome_id as outcomeId',
      sql<number | null>`r.amount::float8`.as('amount'),
      'o.reference as outcome',
    ])
    .where('r.workspace_id', '=', workspaceId)
    .where('r.id', '=', id)
    .executeTakeFirst()

export const addRefund = (
  tx: Writer,
  r: {
    workspaceId: string
    outcomeId: string
    reference: string
    amount: number | null
    note: string
    at: Temporal.Instant
    by: string
    now: Temporal.Instant
  },
) =>
  tx
    .insertInto('measure.refunds')
    .values({
      workspace_id: r.workspaceId,
      outcome_id: r.outcomeId,
      reference: r.reference,
      amount: r.amount === null ? null : String(r.amount),
      note: r.note,
      at: r.at,
      told_by: r.by,
      told_at: r.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const dropRefund = (tx: Writer, id: string) => tx.deleteFrom('measure.refunds').where('id', '=', id).execute()

/**
 * Moves an outcome's figures by money that went back (or came again, when negative), on the day it was counted. `counts` is how many
 * outcomes come or go with it.
 */
export const moveOutcome = (
  tx: Writer,
  m: { id: string; money: number; counts: -1 | 0 | 1; takenBackAt: Temporal.Instant | null },
) =>
  sql`
    with moved as (
      update measure.outcomes set refunded = refunded + ${m.money}, taken_back_at = ${m.takenBackAt}
      where id = ${m.id}
      returning workspace_id, day, kind, coalesce(currency, '') as currency, coalesce(post_id, 0) as post_id,
        coalesce(channel_id, 0) as channel_id
    )
    update measure.outcomes_daily d set outcomes = d.outcomes + ${m.counts}, value = d.value - ${m.money}
    from moved m
    where d.workspace_id = m.workspace_id and d.day = m.day and d.kind = m.kind and d.currency = m.currency
      and d.post_id = m.post_id and d.channel_id = m.channel_id`.execute(tx)
