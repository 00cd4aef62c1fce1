import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { DeliveryState, Kind, Move } from './delivery.ts'

export type Attempt = {
  deed: 'send' | 'check' | 'confirm' | 'hand'
  verdict: string
  reason: string | null
  detail: unknown
  by?: string
  startedAt: Temporal.Instant
  finishedAt: Temporal.Instant
}

/** What happened to one claimed delivery; `attempt` is null when nothing was said to the network. */
export type Told = { id: string; move: Move; attempt: Attempt | null }

/** A delivery as it stands after it moved. */
export type Settled = {
  id: string
  workspaceId: string
  channelId: string
  postId: string | null
  kind: Kind
  state: DeliveryState
  reason: string | null
  remoteId: string | null
  remoteUrl: string | null
  payload: unknown
  sentAt: Temporal.Instant | null
  /** What went out before and is changed or taken down by this; null for everything else. */
  aboutId: string | null
}

/**
 * Writes many outcomes and their history at once. Only the holder of the lease may write, with one exception: whoever
 * knows that it is live is right, whoever holds the row by now.
 */
export async function settle(
  tx: Writer,
  owner: string,
  told: readonly Told[],
  now: Temporal.Instant,
): Promise<Settled[]> {
  const { rows } = await sql<Settled>`
    with told as (
      select id, state, next_at, attempt, checks, polls, reason, trouble, remote_id, remote_url, ticket, parts
      from jsonb_to_recordset(${json(told.map(rowOf))}::jsonb) as t(
        id bigint, state text, next_at timestamptz, attempt integer, checks integer, polls integer, reason text,
        trouble jsonb, remote_id text, remote_url text, ticket text, parts jsonb)
    ), tried as (
      insert into publish.attempts (delivery_id, deed, verdict, reason, detail, by_account, started_at, finished_at)
      select a.id, a.deed, a.verdict, a.reason, a.detail, a.by_account, a.started_at, a.finished_at
      from jsonb_to_recordset(${json(told.flatMap(attemptOf))}::jsonb) as a(
        id bigint, deed text, verdict text, reason text, detail jsonb, by_account text, started_at timestamptz,
        finished_at timestamptz)
      join publish.deliveries known on known.id = a.id
    )
    update publish.deliveries d set
      state = t.state, next_at = t.next_at, attempt = t.attempt, checks = t.checks, polls = t.polls,
      reason = t.reason, trouble = t.trouble, lease_owner = null,
      remote_id = coalesce(t.remote_id, d.remote_id), remote_url = coalesce(t.remote_url, d.remote_url),
      ticket = coalesce(t.ticket, d.ticket), prepared = coalesce(t.parts, d.prepared),
      settled_at = case when t.next_at is null then ${now}::timestamptz end
    from told t
    where d.id = t.id and (d.lease_owner = ${owner} or (t.state = 'live' and d.state <> 'live'))
    returning d.id, d.workspace_id as "workspaceId", d.channel_id as "channelId", d.post_id as "postId", d.kind,
      d.state, d.reason, d.remote_id as "remoteId", d.remote_url as "remoteUrl", d.payload, d.sent_at as "sentAt",
      d.about_id as "aboutId"`.execute(tx)
  return rows
}

/** What networks say may hold letters that Postgres cannot keep; an outcome must not be lost for that. */
const json = (rows: unknown): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
  )

const rowOf = ({ id, move }: Told) => ({
  id,
  state: move.state,
  next_at: move.nextAt,
  attempt: move.attempt,
  checks: move.checks,
  polls: move.polls,
  reason: move.reason,
  trouble: move.trouble,
  remote_id: move.ref?.id ?? null,
  remote_url: move.ref?.url ?? null,
  ticket: move.ticket,
  parts: move.parts,
})

const attemptOf = ({ id, attempt }: Told) =>
  attempt
    ? [
        {
          id,
          deed: attempt.deed,
          verdict: attempt.verdict,
          reason: attempt.reason,
          detail: attempt.detail,
          by_account: attempt.by ?? null,
          started_at: attempt.startedAt,
          finished_at: attempt.finishedAt,
        },
      ]
    : []
