import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { DeliveryState, Kind } from '../delivery.ts'

const COLUMNS = [
  'id',
  'workspace_id as workspaceId',
  'channel_id as channelId',
  'post_id as postId',
  'kind',
  'part',
  'state',
  'remote_id as remoteId',
  'remote_url as remoteUrl',
  'payload',
  'gone_at as goneAt',
] as const

export type Out = NonNullable<Awaited<ReturnType<typeof lockedDelivery>>>

/** One delivery, so that nobody else changes what is live at the same time. */
export const lockedDelivery = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .selectFrom('publish.deliveries')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const deliveryToChange = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('publish.deliveries')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** What stands on one channel because of one post, the last part first: so it is taken down. */
export const standingOf = (tx: Writer, postId: string, channelId: string) =>
  tx
    .selectFrom('publish.deliveries')
    .select(COLUMNS)
    .where('post_id', '=', postId)
    .where('channel_id', '=', channelId)
    .where('state', '=', 'live')
    .where('gone_at', 'is', null)
    .orderBy('id', 'desc')
    .forUpdate()
    .execute()

export const countStanding = async (db: Reader, postId: string, channelId: string): Promise<number> => {
  const row = await db
    .selectFrom('publish.deliveries')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('post_id', '=', postId)
    .where('channel_id', '=', channelId)
    .where('state', '=', 'live')
    .where('gone_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}

/** The deliveries of a post under which everything else of it stands, one for each channel. */
export const liveOnChannels = (db: Reader, workspaceId: string, postId: string) =>
  db
    .selectFrom('publish.deliveries')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', postId)
    .where('kind', '=', 'post')
    .where('state', '=', 'live')
    .where('gone_at', 'is', null)
    .orderBy('id')
    .execute()

/** Changes and removals that have not ended, the oldest first. */
export const underWay = (tx: Writer, aboutId: string) =>
  tx
    .selectFrom('publish.deliveries')
    .select(['id', 'kind', 'state', 'next_at as nextAt'])
    .where('about_id', '=', aboutId)
    .where('next_at', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .execute()

export type LastChange = {
  id: string
  aboutId: string
  kind: Kind
  state: DeliveryState
  dueAt: Temporal.Instant
  holdUntil: Temporal.Instant | null
  nextAt: Temporal.Instant | null
  reason: string | null
  trouble: unknown
  handledAt: Temporal.Instant | null
}

/** The newest change or removal of each of these that was not taken back. */
export async function lastChanges(db: Reader, ids: readonly string[]): Promise<LastChange[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<LastChange>`
    select distinct on (about_id) id, about_id as "aboutId", kind, state, due_at as "dueAt", hold_until as "holdUntil",
      next_at as "nextAt", reason, trouble, handled_at as "handledAt"
    from publish.deliveries
    where about_id = any(${[...ids]}::bigint[]) and state <> 'cancelled'
    order by about_id, id desc`.execute(db)
  return rows
}

/** The new words stand on the network: from here on they are what went out. */
export const keepChanged = (tx: Writer, id: string, payload: unknown, fingerprint: string) =>
  sql`
    update publish.deliveries set fingerprint = ${fingerprint},
      payload = ${JSON.stringify(payload)}::jsonb || jsonb_build_object('target', payload -> 'target')
    where id = ${id}`.execute(tx)

/** It is no longer there; what was still to be done with it is called off. */
export async function markGone(tx: Writer, id: string, how: 'taken-down' | 'elsewhere', now: Temporal.Instant) {
  const row = await tx
    .updateTable('publish.deliveries')
    .set({ gone_at: now, gone_how: how })
    .where('id', '=', id)
    .where('state', '=', 'live')
    .where('gone_at', 'is', null)
    .returning(['id', 'workspace_id as workspaceId', 'post_id as postId'])
    .executeTakeFirst()
  await tx
    .updateTable('publish.deliveries')
    .set({ state: 'cancelled', next_at: null, hold_until: null, settled_at: now })
    .where('about_id', '=', id)
    .where('state', 'in', ['planned', 'due'])
    .execute()
  return row
}

/** Whose change it was: what the browsers are told about. */
export const changedOnes = (tx: Writer, ids: readonly string[]) =>
  tx
    .selectFrom('publish.deliveries')
    .select(['id', 'workspace_id as workspaceId', 'post_id as postId'])
    .where('id', 'in', [...ids])
    .execute()
