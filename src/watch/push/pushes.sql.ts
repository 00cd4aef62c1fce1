import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export type Push = NonNullable<Awaited<ReturnType<typeof pushByDoor>>>

const COLUMNS = [
  'p.source_id as sourceId',
  'p.hub',
  'p.topic',
  'p.door',
  'p.secret',
  'p.state',
  'p.asked_at as askedAt',
  'p.until',
  'p.failures',
  'p.missed',
  's.workspace_id as workspaceId',
  's.state as sourceState',
  's.removed_at as removedAt',
  's.polled_at as polledAt',
] as const

const select = (db: Reader) =>
  db.selectFrom('watch.pushes as p').innerJoin('watch.sources as s', 's.id', 'p.source_id').select(COLUMNS)

export const pushByDoor = (db: Reader, door: string) => select(db).where('p.door', '=', door).executeTakeFirst()

export const pushOf = (db: Reader, sourceId: string) =>
  select(db).where('p.source_id', '=', sourceId).executeTakeFirst()

/** A hub the source names, kept unless it is the one we know; a new one is asked afresh. */
export async function wantPush(
  tx: Writer,
  wish: { sourceId: string; hub: string; topic: string; door: string; secret: string },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into watch.pushes as p (source_id, hub, topic, door, secret, state)
    values (${wish.sourceId}, ${wish.hub}, ${wish.topic}, ${wish.door}, ${wish.secret}, 'wanted')
    on conflict (source_id) do update set hub = excluded.hub, topic = excluded.topic, door = excluded.door,
      secret = excluded.secret, state = 'wanted', asked_at = null, until = null, failures = 0, missed = 0
      where p.hub <> excluded.hub or p.topic <> excluded.topic
    returning p.source_id as id`.execute(tx)
  return rows.length > 0
}

export const noteAsked = (tx: Writer, sourceId: string, at: Temporal.Instant, went: boolean) =>
  sql`
    update watch.pushes set asked_at = ${at}, failures = case when ${went} then failures else failures + 1 end,
      state = case when state in ('wanted', 'denied', 'deaf') and ${went} then 'asked' else state end
    where source_id = ${sourceId}`.execute(tx)

export const notePromise = (tx: Writer, sourceId: string, until: Temporal.Instant) =>
  tx
    .updateTable('watch.pushes')
    .set({ state: 'on', until, failures: 0, missed: 0 })
    .where('source_id', '=', sourceId)
    .execute()

export const noteState = (tx: Writer, sourceId: string, state: 'denied' | 'deaf') =>
  tx.updateTable('watch.pushes').set({ state, until: null }).where('source_id', '=', sourceId).execute()

export const noteMissed = (tx: Writer, sourceId: string, missed: number) =>
  tx.updateTable('watch.pushes').set({ missed }).where('source_id', '=', sourceId).execute()

/** Hubs to ask again: promises that end soon, questions without an answer, and those that failed, less and less often. */
export async function pushesToAsk(
  db: Reader,
  wish: { now: Temporal.Instant; endsBefore: Temporal.Instant; limit: number },
): Promise<string[]> {
  const { now, endsBefore, limit } = wish
  const { rows } = await sql<{ id: string }>`
    select p.source_id as id from watch.pushes p join watch.sources s on s.id = p.source_id
    where s.removed_at is null and s.state = 'on' and (
      (p.state = 'on' and p.until < ${endsBefore})
      or (p.state in ('wanted', 'asked')
        and (p.asked_at is null or p.asked_at < ${now}::timestamptz - least(24, power(2, p.failures)) * interval '1 hour'))
      or (p.state in ('denied', 'deaf') and p.asked_at < ${now}::timestamptz - interval '7 days'))
      and (p.asked_at is null or p.asked_at < ${now}::timestamptz - interval '50 minutes')
    order by p.source_id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Something was told that cannot be trusted: the source itself is asked soon, if it has not been just now. */
export const askSoon = (tx: Writer, sourceId: string, now: Temporal.Instant, notSince: Temporal.Instant) =>
  tx
    .updateTable('watch.sources')
    .set({ next_poll_at: now })
    .where('id', '=', sourceId)
    .where((e) => e.or([e('polled_at', 'is', null), e('polled_at', '<', notSince)]))
    .execute()
