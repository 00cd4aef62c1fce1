import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { DeliveryState, Kind } from './delivery.ts'
import { notHeld } from './freeze/freezes.sql.ts'

const LEASE_SECONDS = 60

/** A freeze holds what has not been begun; what may be there already is asked about all the same. */
const isFree = sql<boolean>`(d.state not in ('planned', 'due') or ${notHeld})`

/** What is live is changed by one request at a time, in the order in which the changes were asked for. */
const isNext = sql<boolean>`(d.about_id is null or not exists (
  select from publish.deliveries e where e.about_id = d.about_id and e.id < d.id and e.next_at is not null))`

const mayGo = sql<boolean>`(${isFree} and ${isNext})`

export type Claimed = {
  id: string
  workspaceId: string
  channelId: string
  postId: string | null
  kind: Kind
  key: string
  payload: unknown
  prepared: unknown
  ticket: string | null
  /** As it stood before it was claimed. */
  state: DeliveryState
  lastSentAt: Temporal.Instant | null
  attempt: number
  checks: number
  polls: number
  /** What must be approved and is not stays at home. */
  approval: 'not-needed' | 'waiting' | 'given'
  dueAt: Temporal.Instant
  begunAt: Temporal.Instant
}

/**
 * Takes the next work of a channel under a lease, in the order of its hours. What is about to be sent is marked as
 * being sent before anything leaves the house; whoever finds it so after the lease asks the network first.
 */
export async function claim(
  tx: Writer,
  given: { channelId: string; owner: string; now: Temporal.Instant; limit: number },
): Promise<Claimed[]> {
  const lease = given.now.add({ seconds: LEASE_SECONDS })
  const { rows } = await sql<Claimed>`
    with picked as (
      select d.id, d.state, d.sent_at from publish.deliveries d
      where d.channel_id = ${given.channelId} and d.next_at <= ${given.now} and d.due_at <= ${given.now}
        and ${mayGo}
      order by d.due_at, d.id limit ${given.limit} for update of d skip locked
    )
    update publish.deliveries d set
      state = case when p.state in ('planned', 'due') then 'sending' else p.state end,
      attempt = d.attempt + case when p.state in ('planned', 'due') then 1 else 0 end,
      sent_at = case when p.state in ('planned', 'due') then ${given.now} else d.sent_at end,
      begun_at = coalesce(d.begun_at, ${given.now}),
      hold_until = null, lease_owner = ${given.owner}, next_at = ${lease}
    from picked p where d.id = p.id
    returning d.id, d.workspace_id as "workspaceId", d.channel_id as "channelId", d.post_id as "postId", d.kind, d.key,
      d.payload, d.prepared, d.ticket, p.state, p.sent_at as "lastSentAt", d.attempt, d.checks, d.polls,
      d.approval, d.due_at as "dueAt", d.begun_at as "begunAt"`.execute(tx)
  return rows.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt) || Number(a.id) - Number(b.id))
}

/** Prolongs the lease of what this worker still has in hand. */
export const keepLeases = (tx: Writer, owner: string, ids: string[], now: Temporal.Instant) =>
  sql`update publish.deliveries set next_at = ${now.add({ seconds: LEASE_SECONDS })}
    where id = any(${ids}::bigint[]) and lease_owner = ${owner}`.execute(tx)

/** Puts back what was claimed but never begun, as if it had not been touched. */
export const giveBack = (tx: Writer, owner: string, rows: readonly Claimed[]) =>
  sql`
    update publish.deliveries d set
      state = t.state, attempt = t.attempt, sent_at = t.sent_at, lease_owner = null, next_at = d.due_at
    from jsonb_to_recordset(${JSON.stringify(rows.map(untouched))}::jsonb)
      as t(id bigint, state text, attempt integer, sent_at timestamptz)
    where d.id = t.id and d.lease_owner = ${owner}`.execute(tx)

const untouched = (row: Claimed) => ({
  id: row.id,
  state: row.state,
  attempt: row.state === 'planned' || row.state === 'due' ? row.attempt - 1 : row.attempt,
  sent_at: row.lastSentAt,
})

/** When the next work of this channel whose hour has come, or comes within the margin, wants to be looked at. */
export async function nextWork(db: Reader, channelId: string, before: Temporal.Instant) {
  const row = await db
    .selectFrom('publish.deliveries as d')
    .select((eb) => eb.fn.min('next_at').as('at'))
    .where('channel_id', '=', channelId)
    .where('due_at', '<=', before)
    .where('next_at', 'is not', null)
    .where(mayGo)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Channels with work that is due now or before that moment, and when it begins. */
export const channelsWithWork = (db: Reader, before: Temporal.Instant) =>
  db
    .selectFrom('publish.deliveries as d')
    .select(['channel_id as channelId', sql<Temporal.Instant>`min(next_at)`.as('at')])
    .where('next_at', 'is not', null)
    .where('next_at', '<=', before)
    .where('due_at', '<=', before)
    .where(mayGo)
    .groupBy('channel_id')
    .execute()

const TAKEN = 500

/** Posts that are known to come from other deliveries of the channel since then: none of them is the one sought. */
export async function takenIds(db: Reader, channelId: string, deliveryId: string, since: Temporal.Instant) {
  const rows = await db
    .selectFrom('publish.deliveries')
    .select('remote_id as remoteId')
    .where('channel_id', '=', channelId)
    .where('id', '!=', deliveryId)
    .where('remote_id', 'is not', null)
    .where('sent_at', '>=', since)
    .orderBy('id', 'desc')
    .limit(TAKEN)
    .execute()
  return rows.flatMap((row) => row.remoteId ?? [])
}
