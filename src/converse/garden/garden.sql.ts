import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import { stridesSince } from '../found.sql.ts'
import {
  DEAD_DAYS,
  FEWEST_SAID,
  GROWS_HOURS,
  type Kind,
  NEW_DAYS,
  OPEN_HOURS,
  QUESTION_DAYS,
  RESTS_DAYS,
  SILENT_DAYS,
  STILL_HOURS,
  USED_TO_TALK_DAYS,
} from './garden.ts'

export type Plant = {
  threadId: string
  personId: string | null
  text: string
  lang: string
  name: string
  at: Temporal.Instant
  /** People in the talk, or things said by the member. */
  count: number
}

type Wish = { workspaceId: string; now: Temporal.Instant; limit: number }

const days = (n: number) => ({ hours: n * 24 })
/** Pauses are measured on the latest of so many messages. */
const PAUSES_OF = 2_000
/** The liveliest of so many conversations are looked into. */
const CANDIDATES = 200

/** Talk of several people under our posts that has gone still lately. */
export async function dyingTalk(db: Reader, { workspaceId, now, limit }: Wish): Promise<Plant[]> {
  const { rows } = await sql<Plant>`
    with lately as (
      select thread_id, at, lag(at) over (partition by thread_id order by at) as before
      from (select thread_id, at from converse.messages where workspace_id = ${workspaceId} and not ours and kind <> 'note'
        and deleted_at is null and at > ${now.subtract(days(14))} order by at desc limit ${PAUSES_OF}) m
    ), pause as (
      select greatest(extract(epoch from ${`${STILL_HOURS} hours`}::interval),
        coalesce(percentile_cont(0.75) within group (order by extract(epoch from at - before)), 0)) as seconds
      from lately where before is not null
    ), still as (
      select t.id, t.preview, t.preview_lang, t.last_at, t.person_id from converse.threads t, pause
      where t.workspace_id = ${workspaceId} and t.kind = 'comment' and t.messages >= 4 and t.mood_label <> 'negative'
        and t.waiting_since is null and t.last_at > ${now.subtract(days(DEAD_DAYS))}
        and t.last_at < ${now}::timestamptz - make_interval(secs => pause.seconds)
        and not exists (select 1 from converse.tendings d where d.thread_id = t.id and d.at > ${now.subtract(days(RESTS_DAYS))})
      order by t.last_at desc limit ${CANDIDATES}
    )
    select s.id as "threadId", null as "personId", coalesce(q.text, s.preview) as text, coalesce(q.lang, s.preview_lang) as lang,
      coalesce(q.name, '') as name, s.last_at as at, p.people as count
    from still s
    cross join lateral (select count(distinct person_id)::int as people from converse.messages m
      where m.thread_id = s.id and not m.ours and m.deleted_at is null) p
    left join lateral (select text, lang, author_name as name from converse.messages m
      where m.thread_id = s.id and not m.ours and m.deleted_at is null order by at limit 1) q on true
    where p.people >= 3 order by p.people desc, s.last_at desc limit ${limit}`.execute(db)
  return rows
}

/** Questions asked in the open that neither we nor anybody else has answered. */
export async function openQuestions(db: Reader, { workspaceId, now, limit }: Wish): Promise<Plant[]> {
  const { rows } = await sql<Plant>`
    select t.id as "threadId", m.person_id as "personId", m.text, m.lang, m.author_name as name, m.at, 1 as count
    from converse.threads t
    cross join lateral (select person_id, text, lang, author_name, at from converse.messages m
      where m.thread_id = t.id and not m.ours and m.deleted_at is null and 'question' = any(m.intents)
      order by at desc limit 1) m
    where t.workspace_id = ${workspaceId} and t.state in ('open', 'later') and t.waiting_since is not null and t.kind <> 'message'
      and t.waiting_since < ${now.subtract({ hours: OPEN_HOURS })} and t.waiting_since > ${now.subtract(days(QUESTION_DAYS))}
      and t.intents @> array['question'] and not t.intents @> array['spam']
      and not exists (select 1 from converse.messages a where a.thread_id = t.id and a.at > m.at and a.deleted_at is null
        and a.kind <> 'note' and (a.person_id = m.person_id) is not true)
      and not exists (select 1 from converse.tendings d where d.thread_id = t.id and d.at > ${now.subtract(days(RESTS_DAYS))})
    order by t.waiting_since limit ${limit}`.execute(db)
  return rows
}

export type Helper = { personId: string; name: string; handle: string; said: number }

/** Members who talk kindly and have spoken of the same things: they may know. */
export async function mayKnow(
  db: Reader,
  q: { workspaceId: string; notPersonId: string | null; words: string; since: Temporal.Instant; limit: number },
): Promise<Helper[]> {
  if (q.words === '') return []
  const spoke: Spoke[] = []
  for (const parts of await stridesSince(db, q)) {
    spoke.push(...(await spokeIn(db, q, parts, ENOUGH - spoke.length)))
    if (spoke.length === ENOUGH) break
  }
  return [...Map.groupBy(spoke, ({ personId }) => personId).values()]
    .flatMap(([one, ...more]) => (one ? [{ ...one, said: 1 + more.length }] : []))
    .toSorted((a, b) => b.said - a.said || Number(a.personId) - Number(b.personId))
    .slice(0, q.limit)
}

type Spoke = Omit<Helper, 'said'>

/** So many words tell who knows. */
const ENOUGH = 300

/** Who spoke of it in these parts of the past, the latest first. */
async function spokeIn(
  db: Reader,
  q: { workspaceId: string; notPersonId: string | null; since: Temporal.Instant },
  parts: readonly string[],
  limit: number,
): Promise<Spoke[]> {
  const { rows } = await sql<Spoke>`
    select person_id as "personId", author_name as name, author_handle as handle
    from unnest(${parts}::text[]) part
    cross join lateral (
      select person_id, author_name, author_handle, ours, deleted_at, mood_label, offensive, intents, visibility, at
      from converse.messages where workspace_id = ${q.workspaceId} and search @@ part::tsquery offset 0
    ) m
    where not ours and person_id is not null
      and deleted_at is null and mood_label <> 'negative' and not offensive and not 'question' = any(intents)
      and not 'spam' = any(intents) and visibility in ('public', 'unlisted') and at > ${q.since}
      and person_id is distinct from ${q.notPersonId}::bigint
    order by at desc limit ${limit}`.execute(db)
  return rows
}

/** People who spoke here for the first time and got no word back. */
export async function unwelcomed(db: Reader, { workspaceId, now, limit }: Wish): Promise<Plant[]> {
  const { rows } = await sql<Plant>`
    select m.thread_id as "threadId", m.person_id as "personId", m.text, m.lang, m.author_name as name, m.at, 1 as count
    from converse.messages m
    where m.workspace_id = ${workspaceId} and not m.ours and m.kind in ('comment', 'mention') and m.deleted_at is null
      and m.at > ${now.subtract(days(NEW_DAYS))} and m.person_id is not null and not 'spam' = any(m.intents) and not m.offensive
      and not exists (select 1 from converse.messages e where e.person_id = m.person_id and not e.ours and (e.at, e.id) < (m.at, m.id))
      and not exists (select 1 from converse.messages a where a.thread_id = m.thread_id and a.at > m.at and a.deleted_at is null
        and a.kind <> 'note' and (a.person_id = m.person_id) is not true)
      and not exists (select 1 from converse.tendings d where d.person_id = m.person_id)
    order by m.at desc limit ${limit}`.execute(db)
  return rows
}

/** Members who used to talk and have not for a month. */
export async function silentMembers(db: Reader, { workspaceId, now, limit }: Wish): Promise<Plant[]> {
  const { rows } = await sql<Plant>`
    select f.thread_id as "threadId", f.person_id as "personId", l.text, l.lang, l.name, f.last_at as at, f.said as count
    from converse.fallen_silent f
    cross join lateral (select text, lang, author_name as name from converse.messages m
      where m.person_id = f.person_id and not m.ours and m.deleted_at is null order by m.at desc limit 1) l
    where f.workspace_id = ${workspaceId}
      and not exists (select 1 from converse.messages m where m.person_id = f.person_id and m.at > f.last_at and not m.ours)
      and not exists (select 1 from converse.tendings d where d.person_id = f.person_id and d.at > ${now.subtract(days(SILENT_DAYS))})
    order by f.said desc, f.person_id limit ${limit}`.execute(db)
  return rows
}

const MOST_SILENT = 500

/** Looks through the last months once a night; who complained to the end is not called back by a greeting. */
export async function findSilent(tx: Writer, workspaceId: string, now: Temporal.Instant) {
  await tx.deleteFrom('converse.fallen_silent').where('workspace_id', '=', workspaceId).execute()
  await sql`
    insert into converse.fallen_silent (workspace_id, person_id, thread_id, said, last_at)
    select ${workspaceId}::bigint, person_id, (array_agg(thread_id order by at desc))[1], count(*)::int, max(at)
    from converse.messages
    where workspace_id = ${workspaceId} and not ours and kind <> 'note' and deleted_at is null and person_id is not null
      and at > ${now.subtract(days(USED_TO_TALK_DAYS))}
    group by person_id
    having count(*) >= ${FEWEST_SAID} and max(at) < ${now.subtract(days(SILENT_DAYS))} and avg(mood) > -0.2
    order by count(*) desc limit ${MOST_SILENT}`.execute(tx)
}

export const addTending = (
  tx: Writer,
  t: {
    workspaceId: string
    kind: Kind
    threadId: string
    personId: string | null
    deed: 'tended' | 'left'
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('converse.tendings')
    .values({
      workspace_id: t.workspaceId,
      kind: t.kind,
      thread_id: t.threadId,
      person_id: t.personId,
      deed: t.deed,
      by_account: t.by,
      at: t.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const removeTending = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .deleteFrom('converse.tendings')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

/** How often tending helped, of all that could be judged, in a stretch of time. */
export async function harvest(db: Reader, workspaceId: string, since: Temporal.Instant) {
  const { rows } = await sql<{ kind: Kind; tended: number; grew: number; withered: number }>`
    select kind, count(*)::int as tended, count(*) filter (where worked)::int as grew,
      count(*) filter (where not worked)::int as withered
    from converse.tendings where workspace_id = ${workspaceId} and deed = 'tended' and at > ${since} group by kind`.execute(
    db,
  )
  return rows
}

const AT_ONCE = 500

/** Looks at what happened after: two others spoke again, somebody answered, the newcomer or the silent one came back. */
export async function judgeTendings(tx: Writer, now: Temporal.Instant): Promise<void> {
  await sql`
    with open as (
      select id, kind, thread_id, person_id, at, at + make_interval(hours => case kind when 'revive' then ${GROWS_HOURS.revive}::int
        when 'question' then ${GROWS_HOURS.question}::int when 'newcomer' then ${GROWS_HOURS.newcomer}::int
        else ${GROWS_HOURS.silent}::int end) as until
      from converse.tendings where deed = 'tended' and worked is null order by at limit ${AT_ONCE} for update skip locked
    ), seen as (
      select id, until, case kind
        when 'revive' then (select count(distinct m.person_id) >= 2 from converse.messages m where m.thread_id = open.thread_id
          and not m.ours and m.deleted_at is null and m.at > open.at and m.at <= until)
        when 'question' then exists (select 1 from converse.messages m where m.thread_id = open.thread_id and m.kind <> 'note'
          and m.deleted_at is null and m.state <> 'failed' and m.at > open.at and m.at <= until
          and (m.person_id = open.person_id) is not true)
        else exists (select 1 from converse.messages m where m.person_id = open.person_id and not m.ours and m.deleted_at is null
          and m.at > open.at and m.at <= until)
        end as grew
      from open
    )
    update converse.tendings t set worked = seen.grew, judged_at = ${now}::timestamptz
    from seen where t.id = seen.id and (seen.grew or seen.until <= ${now}::timestamptz)`.execute(tx)
}
