import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { ROW } from '../queue-row.sql.ts'

const LAST_MINUTES = 60

/** What every channel of a workspace has heard in the last sixty minutes; people are counted among the angry ones. */
export const lastHour = async (db: Reader, workspaceId: string, now: Temporal.Instant) => {
  const { rows } = await sql<{ channelId: string; said: number; negative: number; personIds: string[] }>`
    select channel_id as "channelId", count(*)::int as said,
      count(*) filter (where mood_label = 'negative' or 'complaint' = any(intents))::int as negative,
      coalesce(array_agg(distinct person_id::text) filter (where person_id is not null
        and (mood_label = 'negative' or 'complaint' = any(intents))), '{}') as "personIds"
    from converse.messages
    where workspace_id = ${workspaceId} and not ours and kind <> 'note' and deleted_at is null
      and at > ${now.subtract({ minutes: LAST_MINUTES })} and at <= ${now}
    group by channel_id`.execute(db)
  return rows
}

/** The whole hours before them, for as long as history tells. */
export const hoursBefore = (db: Reader, workspaceId: string, from: Temporal.Instant, to: Temporal.Instant) =>
  db
    .selectFrom('converse.hours')
    .select(['channel_id as channelId', 'hour as at', 'said', 'negative'])
    .where('workspace_id', '=', workspaceId)
    .where('hour', '>=', from)
    .where('hour', '<', to)
    .execute()

export const listeningSince = async (db: Reader, workspaceId: string) =>
  new Map(
    (
      await db
        .selectFrom('converse.hours')
        .select(({ fn }) => ['channel_id as channelId', fn.min('hour').as('since')])
        .where('workspace_id', '=', workspaceId)
        .groupBy('channel_id')
        .execute()
    ).map(({ channelId, since }) => [channelId, since]),
  )

type Scope = { workspaceId: string; channelId: string | null; from: Temporal.Instant; to: Temporal.Instant }

const angry = (db: Reader, { workspaceId, channelId, from, to }: Scope) =>
  db
    .selectFrom('converse.messages as m')
    .where('m.workspace_id', '=', workspaceId)
    .where('m.ours', '=', false)
    .where('m.kind', '!=', 'note')
    .where('m.deleted_at', 'is', null)
    .where(sql<boolean>`(m.mood_label = 'negative' or 'complaint' = any(m.intents))`)
    .where('m.at', '>=', from)
    .where('m.at', '<=', to)
    .$if(channelId !== null, (q) => q.where('m.channel_id', '=', channelId ?? ''))

const MOST_TIMES = 2_000

/** When the angry things were said, newest first. */
export const angryTimes = async (db: Reader, scope: Scope): Promise<Temporal.Instant[]> =>
  (await angry(db, scope).select('m.at').orderBy('m.at', 'desc').limit(MOST_TIMES).execute()).map(({ at }) => at)

export const firstAngry = (db: Reader, scope: Scope) =>
  angry(db, scope)
    .select([
      'm.id',
      'm.thread_id as threadId',
      'm.author_name as name',
      'm.author_handle as handle',
      'm.text',
      'm.lang',
      'm.url',
      'm.at',
    ])
    .orderBy('m.at')
    .orderBy('m.id')
    .limit(1)
    .executeTakeFirst()

const MOST_PEOPLE = 12

/** Who spreads it: those who said most, and where. */
export const angryPeople = (db: Reader, scope: Scope) =>
  angry(db, scope)
    .select(({ fn }) => [
      'm.person_id as personId',
      sql<string>`max(m.author_name)`.as('name'),
      sql<string>`max(m.author_handle)`.as('handle'),
      fn.countAll<string>().as('messages'),
      sql<string>`max(m.thread_id)::text`.as('threadId'),
    ])
    .where('m.person_id', 'is not', null)
    .groupBy('m.person_id')
    .orderBy('messages', 'desc')
    .orderBy('m.person_id')
    .limit(MOST_PEOPLE)
    .execute()

export const angryChannels = (db: Reader, scope: Scope) =>
  angry(db, scope)
    .select(({ fn }) => [
      'm.channel_id as channelId',
      fn.countAll<string>().as('messages'),
      fn.count<string>('m.person_id').distinct().as('people'),
      sql<Temporal.Instant>`min(m.at)`.as('first'),
    ])
    .groupBy('m.channel_id')
    .orderBy('first')
    .execute()

/** All and angry voices in steps of some minutes, for the drawing. */
export async function courseOf(db: Reader, scope: Scope, stepMinutes: number) {
  const { rows } = await sql<{ at: Temporal.Instant; said: number; negative: number; ours: number }>`
    select date_bin(make_interval(mins => ${stepMinutes}::int), at, ${scope.from}::timestamptz) as at,
      count(*) filter (where not ours)::int as said,
      count(*) filter (where not ours and (mood_label = 'negative' or 'complaint' = any(intents)))::int as negative,
      count(*) filter (where ours)::int as ours
    from converse.messages
    where workspace_id = ${scope.workspaceId} and kind <> 'note' and deleted_at is null and at >= ${scope.from} and at <= ${scope.to}
      and (${scope.channelId}::bigint is null or channel_id = ${scope.channelId}::bigint)
    group by 1 order by 1`.execute(db)
  return rows
}

/** How many conversations it touches, how many still wait, how many we answered. */
export async function touchedBy(db: Reader, scope: Scope) {
  const { rows } = await sql<{ threads: number; waiting: number; answered: number; people: number; messages: number }>`
    with touched as (
      select thread_id, count(*) as said, array_agg(distinct person_id) as people from converse.messages
      where workspace_id = ${scope.workspaceId} and not ours and kind <> 'note' and deleted_at is null
        and (mood_label = 'negative' or 'complaint' = any(intents)) and at >= ${scope.from} and at <= ${scope.to}
        and (${scope.channelId}::bigint is null or channel_id = ${scope.channelId}::bigint)
      group by thread_id
    )
    select count(*)::int as threads, count(t.waiting_since)::int as waiting,
      count(*) filter (where exists (select 1 from converse.answers a where a.thread_id = t.id and a.at >= ${scope.from}))::int as answered,
      (select count(distinct person)::int from touched, unnest(people) as person) as people,
      coalesce(sum(touched.said), 0)::int as messages
    from touched join converse.threads t on t.id = touched.thread_id`.execute(db)
  return rows[0] ?? { threads: 0, waiting: 0, answered: 0, people: 0, messages: 0 }
}

const MOST_THREADS = 20

/** Those who still wait, the most pressing first. */
export const waitingIn = (db: Reader, scope: Scope) =>
  angry(db, scope)
    .innerJoin('converse.threads as t', 't.id', 'm.thread_id')
    .select(['t.id', 't.rank'])
    .distinct()
    .where('t.waiting_since', 'is not', null)
    .orderBy('t.rank', 'desc')
    .limit(MOST_THREADS)
    .execute()

export const threadsByIds = (db: Reader, workspaceId: string, ids: readonly string[]) =>
  db
    .selectFrom('converse.threads')
    .select(ROW)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids.length > 0 ? [...ids] : ['0'])
    .execute()
