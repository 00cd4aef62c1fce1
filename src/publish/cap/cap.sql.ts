import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

const TAKEN_MOST = 5_000

type Span = { channelId: string; from: Temporal.Instant; to: Temporal.Instant }

/** Posts that were begun on a channel in that time and stand there, or may. */
export async function begunOn(db: Reader, q: Span & { except: readonly string[] }): Promise<number> {
  const row = await db
    .selectFrom('publish.deliveries')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('channel_id', '=', q.channelId)
    .where('kind', '=', 'post')
    .where('state', 'in', ['live', 'sending', 'processing', 'held', 'unknown'])
    .where('sent_at', '>=', q.from)
    .where('sent_at', '<', q.to)
    .where('due_at', '>', q.from.subtract({ hours: 24 * LATE_DAYS }))
    .where(sql<boolean>`id <> all(${[...q.except]}::bigint[])`)
    .executeTakeFirstOrThrow()
  return row.n
}

/** Nothing goes out so long after its hour; keeps the question within the index of hours. */
const LATE_DAYS = 40

/** When posts of others go out on a channel, or went. */
export async function hoursTaken(db: Reader, q: Span & { notPost: string }): Promise<Temporal.Instant[]> {
  const rows = await db
    .selectFrom('publish.deliveries')
    .select('due_at as at')
    .where('channel_id', '=', q.channelId)
    .where('kind', '=', 'post')
    .where('state', 'not in', ['cancelled', 'failed'])
    .where('post_id', '!=', q.notPost)
    .where('due_at', '>=', q.from)
    .where('due_at', '<', q.to)
    .orderBy('due_at')
    .limit(TAKEN_MOST)
    .execute()
  return rows.map(({ at }) => at)
}

export type Cap = { channelId: string; most: number; zone: string }

/** Of these posts those for which the day of their hour is full already on one of their channels. */
export async function beyondOn(db: Reader, ids: readonly string[], caps: readonly Cap[]) {
  if (ids.length === 0 || caps.length === 0) return []
  const { rows } = await sql<{ id: string; channelId: string; otherAt: Temporal.Instant }>`
    select distinct on (mine.post_id) mine.post_id as id, mine.channel_id as "channelId", mine.due_at as "otherAt"
    from publish.deliveries mine
    join jsonb_to_recordset(${JSON.stringify(caps)}::jsonb) as c("channelId" bigint, most integer, zone text)
      on c."channelId" = mine.channel_id
    where mine.post_id = any(${[...ids]}::bigint[]) and mine.kind = 'post' and mine.state in ('planned', 'due', 'late')
      and c.most <= (
        select count(*) from publish.deliveries o
        where o.channel_id = mine.channel_id and o.kind = 'post' and o.state not in ('cancelled', 'failed')
          and (o.due_at, o.id) < (mine.due_at, mine.id)
          and o.due_at >= date_trunc('day', mine.due_at at time zone c.zone) at time zone c.zone)
    order by mine.post_id, mine.channel_id`.execute(db)
  return rows
}
