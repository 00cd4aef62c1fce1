import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { AlertRule, Why } from './alert.ts'

export const ruleOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('watch.alert_rules')
    .select(['is_on as isOn', 'origins', 'within_hours as withinHours'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()

export const keepRule = (tx: Writer, workspaceId: string, { isOn, origins, withinHours }: AlertRule) =>
  tx
    .insertInto('watch.alert_rules')
    .values({ workspace_id: workspaceId, is_on: isOn, origins, within_hours: withinHours })
    .onConflict((on) => on.column('workspace_id').doUpdateSet({ is_on: isOn, origins, within_hours: withinHours }))
    .execute()

/** Stories that may have become louder: of young ones that fit and that nobody has taken up, those with outlets enough. */
export async function louderStories(db: Reader, q: { now: Temporal.Instant; usual: AlertRule; limit: number }) {
  const { rows } = await sql<{
    id: string
    workspaceId: string
    title: string
    url: string | null
    firstPublishedAt: Temporal.Instant
    level: number
    origins: number
    withinHours: number
  }>`
    select s.id, s.workspace_id as "workspaceId", s.title, s.url, s.first_published_at as "firstPublishedAt",
      coalesce(a.level, 0) as level, r.origins, r.within_hours as "withinHours"
    from (select distinct workspace_id as id from watch.sources where removed_at is null) w
    left join watch.alert_rules own on own.workspace_id = w.id
    cross join lateral (
      select coalesce(own.is_on, ${q.usual.isOn}) as is_on, coalesce(own.origins, ${q.usual.origins}) as origins,
        coalesce(own.within_hours, ${q.usual.withinHours}) as within_hours) r
    join watch.stories s on s.workspace_id = w.id and s.state in ('new', 'kept') and s.signal
      and s.newest_at > ${q.now}::timestamptz - make_interval(hours => r.within_hours)
      and s.first_published_at > ${q.now}::timestamptz - make_interval(hours => r.within_hours)
    left join watch.alerts a on a.story_id = s.id
    left join watch.moments m on m.story_id = s.id
    where r.is_on and m.posted_at is null and s.sources >= r.origins * power(2, coalesce(a.level, 0))
    order by s.newest_at desc limit ${q.limit}`.execute(db)
  return rows
}

/** Interrupts once for each level; nothing comes back when somebody else has. */
export async function raiseStory(
  tx: Writer,
  a: { workspaceId: string; storyId: string; level: number; why: Why; now: Temporal.Instant },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into watch.alerts as a (workspace_id, story_id, level, count, hours, first_at, at)
    values (${a.workspaceId}, ${a.storyId}, ${a.level}, ${a.why.count}, ${a.why.hours}, ${a.now}, ${a.now})
    on conflict (story_id) where story_id is not null do update
    set level = excluded.level, count = excluded.count, hours = excluded.hours, at = excluded.at, seen_at = null, seen_by = null
    where a.level < excluded.level
    returning id`.execute(tx)
  return rows[0]?.id ?? null
}

export async function raiseQuery(
  tx: Writer,
  a: { workspaceId: string; queryId: string; why: Why; at: Temporal.Instant },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into watch.alerts (workspace_id, query_id, level, count, hours, usual, first_at, at)
    values (${a.workspaceId}, ${a.queryId}, 1, ${a.why.count}, ${a.why.hours}, ${a.why.usual}, ${a.at}, ${a.at})
    on conflict (query_id, at) where query_id is not null do nothing
    returning id`.execute(tx)
  return rows[0]?.id ?? null
}

/** What is listened for, with its mentions hour by hour up to that moment, for a page of queries after an id. */
export async function heardByHour(
  db: Reader,
  q: { usual: AlertRule; to: Temporal.Instant; hours: number; after: string; limit: number },
) {
  const from = q.to.subtract({ hours: q.hours })
  const { rows } = await sql<{
    id: string
    workspaceId: string
    name: string
    madeAt: Temporal.Instant
    /** Of the hours that had any: how many hours before the end, and how many mentions. */
    told: [number, number][]
  }>`
    select q.id, q.workspace_id as "workspaceId", q.name, q.made_at as "madeAt", h.told
    from watch.queries q
    left join watch.alert_rules r on r.workspace_id = q.workspace_id
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_array(back, count)), '[]') as told from (
        select floor(extract(epoch from ${q.to}::timestamptz - h.told_at) / 3600)::int as back, count(*)::int as count
        from watch.hits h
        where h.query_id = q.id and h.told_at >= ${from} and h.told_at < ${q.to} group by 1) hours) h
    where not q.paused and coalesce(r.is_on, ${q.usual.isOn}) and q.id > ${q.after}::bigint
    order by q.id limit ${q.limit}`.execute(db)
  return rows
}

/** Alerts, the latest first; of those not seen only, when asked so. What was muted since is left out. */
export async function alertPage(
  db: Reader,
  workspaceId: string,
  q: { unseen: boolean; before: { at: Temporal.Instant; id: string } | null; limit: number },
) {
  const { rows } = await sql<{
    id: string
    storyId: string | null
    queryId: string | null
    title: string
    lang: string | null
    level: number
    count: number
    hours: number
    usual: number | null
    at: Temporal.Instant
    seenAt: Temporal.Instant | null
  }>`
    select a.id, a.story_id as "storyId", a.query_id as "queryId", coalesce(s.title, q.name) as title, s.lang, a.level, a.count,
      a.hours, a.usual, a.at, a.seen_at as "seenAt"
    from watch.alerts a
    left join watch.stories s on s.id = a.story_id
    left join watch.queries q on q.id = a.query_id
    where a.workspace_id = ${workspaceId} and (s.state is null or s.state <> 'muted')
      and (not ${q.unseen}::boolean or a.seen_at is null)
      and (${q.before?.at ?? null}::timestamptz is null
        or (a.at, a.id) < (${q.before?.at ?? null}::timestamptz, ${q.before?.id ?? '0'}::bigint))
    order by a.at desc, a.id desc limit ${q.limit}`.execute(db)
  return rows
}

export const markSeen = (
  tx: Writer,
  workspaceId: string,
  id: string,
  seen: { at: Temporal.Instant; by: string } | null,
) =>
  tx
    .updateTable('watch.alerts')
    .set({ seen_at: seen?.at ?? null, seen_by: seen?.by ?? null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
