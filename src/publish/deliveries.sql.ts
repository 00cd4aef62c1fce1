import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Kind } from './delivery.ts'
import { shownAs } from './live/shown.sql.ts'
import type { Attempt, Settled } from './settle.sql.ts'

const DELIVERY = [
  'id',
  'workspace_id as workspaceId',
  'channel_id as channelId',
  'post_id as postId',
  'kind',
  'state',
  'due_at as dueAt',
  'next_at as nextAt',
  'hold_until as holdUntil',
  'attempt',
  'remote_id as remoteId',
  'remote_url as remoteUrl',
  'reason',
  'trouble',
  'payload',
  'sent_at as sentAt',
  'settled_at as settledAt',
  'part',
  'parts',
  'after_id as afterId',
  'approval',
  'about_id as aboutId',
  'gone_at as goneAt',
  'gone_how as goneHow',
  'handled_at as handledAt',
] as const

const SETTLED = [
  'id',
  'workspace_id as workspaceId',
  'channel_id as channelId',
  'post_id as postId',
  'kind',
  'state',
  'reason',
  'remote_id as remoteId',
  'remote_url as remoteUrl',
  'payload',
  'sent_at as sentAt',
  'about_id as aboutId',
] as const

/** Nothing of these has been sent, and no worker has them in hand. */
const UNTOUCHED = ['planned', 'due', 'late'] as const

export type Place = { part: number; parts: number; afterId: string | null }

const ALONE: Place = { part: 1, parts: 1, afterId: null }

/** What answers another delivery has no hour of its own: it waits for that one. */
const firstLook = (dueAt: Temporal.Instant, { afterId }: Place) => (afterId === null ? dueAt : null)

export type NewDelivery = {
  workspaceId: string
  channelId: string
  postId: string | null
  kind: Kind
  /** Where it stands in a thread; alone when absent. */
  place?: Place
  /** What went out and is changed or taken down by this. */
  aboutId?: string
  key: string
  payload: string
  fingerprint: string
  dueAt: Temporal.Instant
  holdUntil: Temporal.Instant | null
  by: string
  at: Temporal.Instant
}

export const addDelivery = (tx: Writer, { place = ALONE, ...d }: NewDelivery) =>
  tx
    .insertInto('publish.deliveries')
    .values({
      workspace_id: d.workspaceId,
      channel_id: d.channelId,
      post_id: d.postId,
      kind: d.kind,
      key: d.key,
      payload: d.payload,
      fingerprint: d.fingerprint,
      state: 'planned',
      due_at: d.dueAt,
      next_at: firstLook(d.dueAt, place),
      part: place.part,
      parts: place.parts,
      after_id: place.afterId,
      about_id: d.aboutId ?? null,
      hold_until: d.holdUntil,
      planned_by: d.by,
      created_at: d.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Changes what will go out, as long as nobody has it in hand. */
export const changeDelivery = (
  tx: Writer,
  id: string,
  d: Pick<NewDelivery, 'payload' | 'fingerprint' | 'dueAt' | 'holdUntil'> & { place: Place },
) =>
  tx
    .updateTable('publish.deliveries')
    .set({
      payload: d.payload,
      fingerprint: d.fingerprint,
      state: 'planned',
      due_at: d.dueAt,
      next_at: firstLook(d.dueAt, d.place),
      parts: d.place.parts,
      after_id: d.place.afterId,
      hold_until: d.holdUntil,
      prepared: '[]',
      reason: null,
      trouble: null,
    })
    .where('id', '=', id)
    .where('state', 'in', UNTOUCHED)
    .returning('id')
    .executeTakeFirst()

/** A delivery that has not been begun, and the parts of its thread that stand behind it. */
const withFollowers = (id: string) => sql<boolean>`id in (
  with recursive chain as (
    select id from publish.deliveries where id = ${id} and state in ('planned', 'due', 'late')
    union all select d.id from publish.deliveries d join chain c on d.after_id = c.id
  ) select id from chain)`

/** Calls off what has not been begun, a part of a thread with all behind it; gives back what was called off. */
export const cancelUntouched = (tx: Writer, about: { id: string } | { postId: string }, now: Temporal.Instant) =>
  tx
    .updateTable('publish.deliveries')
    .set({ state: 'cancelled', next_at: null, hold_until: null, settled_at: now })
    .$if('id' in about, (q) => q.where(withFollowers('id' in about ? about.id : '0')))
    .$if('postId' in about, (q) => q.where('post_id', '=', 'postId' in about ? about.postId : '0'))
    .where('state', 'in', UNTOUCHED)
    .returning(SETTLED)
    .execute()

/** Moves everything of a post that has not been begun to another hour. */
export const moveUntouched = (tx: Writer, postId: string, dueAt: Temporal.Instant) =>
  tx
    .updateTable('publish.deliveries')
    .set({
      state: 'planned',
      due_at: dueAt,
      // A part that waits for another goes on waiting.
      next_at: sql<Temporal.Instant | null>`case
        when after_id is null or next_at is not null or state <> 'planned' then ${dueAt}::timestamptz end`,
      hold_until: null,
      reason: null,
    })
    .where('post_id', '=', postId)
    .where('state', 'in', UNTOUCHED)
    .returning(['id', 'channel_id as channelId'])
    .execute()

/** Deliveries of a post, locked so that no worker takes one up while it is being changed. */
export const lockedDeliveriesOf = (tx: Writer, postId: string) =>
  tx
    .selectFrom('publish.deliveries')
    .select(['id', 'channel_id as channelId', 'kind', 'state', 'due_at as dueAt', 'part', 'gone_at as goneAt'])
    .where('post_id', '=', postId)
    .where('state', '!=', 'cancelled')
    .orderBy('id')
    .forUpdate()
    .execute()

export const deliveriesOf = (db: Reader, postIds: string[]) =>
  db
    .selectFrom('publish.deliveries as d')
    .select(DELIVERY)
    .select(shownAs.as('shownAs'))
    .where('post_id', 'in', postIds.length > 0 ? postIds : ['0'])
    .where('state', '!=', 'cancelled')
    .orderBy('id')
    .execute()

export const deliveryRow = (db: Reader, id: string) =>
  db
    .selectFrom('publish.deliveries as d')
    .select(DELIVERY)
    .select(shownAs.as('shownAs'))
    .where('id', '=', id)
    .executeTakeFirst()

/** What goes out with a delivery that has been begun and has not ended: only then does its media have an address. */
export const payloadUnderWay = (db: Reader, id: string) =>
  db
    .selectFrom('publish.deliveries')
    .select(['channel_id as channelId', 'payload'])
    .where('id', '=', id)
    .where('begun_at', 'is not', null)
    .where('next_at', 'is not', null)
    .executeTakeFirst()

/** What was tried for a delivery, and for the changes of what it has made. */
export const attemptsOf = (db: Reader, deliveryId: string) =>
  db
    .selectFrom('publish.attempts as a')
    .innerJoin('publish.deliveries as d', 'd.id', 'a.delivery_id')
    .select([
      'a.id',
      'd.kind',
      'a.deed',
      'a.verdict',
      'a.reason',
      'a.detail',
      'a.by_account as by',
      'a.started_at as startedAt',
      'a.finished_at as finishedAt',
    ])
    .where((eb) => eb.or([eb('d.id', '=', deliveryId), eb('d.about_id', '=', deliveryId)]))
    .orderBy('a.id')
    .execute()

/** A change that a newer one has overtaken would only bring old words back. */
const isNewest = (id: string) => sql<boolean>`not exists (
  select from publish.deliveries me join publish.deliveries newer on newer.about_id = me.about_id
  where me.id = ${id} and newer.id > me.id and newer.state <> 'cancelled')`

/** Starts anew what has ended without being there. */
export const retryDelivery = (tx: Writer, id: string, now: Temporal.Instant) =>
  tx
    .updateTable('publish.deliveries')
    .set({
      state: 'due',
      next_at: now,
      attempt: 0,
      checks: 0,
      polls: 0,
      reason: null,
      trouble: null,
      settled_at: null,
      handled_at: null,
    })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'late', 'due'])
    .where('lease_owner', 'is', null)
    .where(isNewest(id))
    .returning(SETTLED)
    .executeTakeFirst()

/** Trouble that somebody has dealt with in another way. */
export const markHandled = (tx: Writer, id: string, by: string, now: Temporal.Instant) =>
  tx
    .updateTable('publish.deliveries')
    .set({ handled_at: now, handled_by: by })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'unknown', 'late', 'held'])
    .where('handled_at', 'is', null)
    .returning(SETTLED)
    .executeTakeFirst()

/** Has the network asked at once whether it is there. */
export const askNow = (tx: Writer, id: string, now: Temporal.Instant) =>
  tx
    .updateTable('publish.deliveries')
    .set({ next_at: now, checks: 0 })
    .where('id', '=', id)
    .where('state', 'in', ['unknown', 'held', 'processing'])
    .where('lease_owner', 'is', null)
    .returning(SETTLED)
    .executeTakeFirst()

/** A person has looked and says how it is. */
export const settleByHand = (
  tx: Writer,
  id: string,
  said: { state: 'live'; remoteId?: string; remoteUrl?: string } | { state: 'failed' },
  now: Temporal.Instant,
) =>
  tx
    .updateTable('publish.deliveries')
    .set({
      state: said.state,
      next_at: null,
      settled_at: now,
      trouble: null,
      ...(said.state === 'live'
        ? {
            remote_id: said.remoteId ?? null,
            remote_url: said.remoteUrl ?? null,
            reason: null,
            // Until a person had posted it, it was nowhere.
            sent_at: sql<Temporal.Instant | null>`case when reason = 'by-hand' then ${now}::timestamptz else sent_at end`,
          }
        : { reason: 'not-there' }),
    })
    .where('id', '=', id)
    .where('state', 'in', ['unknown', 'held', 'late'])
    .where('lease_owner', 'is', null)
    .returning(SETTLED)
    .executeTakeFirst()

/** Takes an answer back that waits for a person to post it. */
export const cancelHanded = (tx: Writer, id: string, now: Temporal.Instant) =>
  tx
    .updateTable('publish.deliveries')
    .set({ state: 'cancelled', next_at: null, settled_at: now })
    .where('id', '=', id)
    .where('kind', '=', 'reply')
    .where('state', '=', 'held')
    .where('reason', '=', 'by-hand')
    .returning(SETTLED)
    .execute()

export const addAttempt = (tx: Writer, deliveryId: string, a: Attempt) =>
  tx
    .insertInto('publish.attempts')
    .values({
      delivery_id: deliveryId,
      deed: a.deed,
      verdict: a.verdict,
      reason: a.reason,
      detail: a.detail === null ? null : JSON.stringify(a.detail),
      by_account: a.by ?? null,
      started_at: a.startedAt,
      finished_at: a.finishedAt,
    })
    .execute()

/** Keeps uploads that stand at the network before the request that uses them. */
export const keepPrepared = (tx: Writer, owner: string, made: readonly { id: string; prepared: unknown }[]) =>
  sql`
    update publish.deliveries d set prepared = made.prepared
    from jsonb_to_recordset(${JSON.stringify(made.map(({ id, prepared }) => ({ id, prepared })))}::jsonb)
      as made(id bigint, prepared jsonb)
    where d.id = made.id and d.lease_owner = ${owner}`.execute(tx)

/** The channel was disconnected: what was not begun fails, what was begun nobody can ask about any more. */
export async function closeChannel(tx: Writer, channelId: string, now: Temporal.Instant): Promise<Settled[]> {
  const { rows } = await sql<Settled>`
    update publish.deliveries set
      state = case when state in ('planned', 'due') then 'failed' else 'unknown' end,
      reason = 'channel-gone', next_at = null, lease_owner = null, settled_at = ${now}
    where channel_id = ${channelId} and (next_at is not null or (state = 'planned' and after_id is not null))
    returning id, workspace_id as "workspaceId", channel_id as "channelId", post_id as "postId", kind, state, reason,
      remote_id as "remoteId", remote_url as "remoteUrl", payload, sent_at as "sentAt",
      about_id as "aboutId"`.execute(tx)
  return rows
}

export const deliveryByRemote = (db: Reader, channelId: string, remoteId: string) =>
  db
    .selectFrom('publish.deliveries')
    .select(DELIVERY)
    .where('channel_id', '=', channelId)
    .where('remote_id', '=', remoteId)
    .executeTakeFirst()
