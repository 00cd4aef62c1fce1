import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { PARTS } from '../site/visits.ts'
import type { Kpi } from './kpi.ts'

/** What one day brought; `of` counts the cases behind a share. */
export type Daily = { day: string; sum: number; of: number }

export type DailyWish = {
  workspaceId: string
  channelId: string | null
  metric: Kpi
  currency: string | null
  zone: string
  fromDay: string
  untilDay: string
}

/** A goal's figure day by day; days without anything are left out. */
export async function dailyOf(db: Reader, q: DailyWish): Promise<Daily[]> {
  const { rows } = await sql<Daily>`
    select day::text as day, sum(sum)::float8 as sum, sum(n)::float8 as of
    from (${DAYS[q.metric](q)}) d (day, sum, n)
    where day >= ${q.fromDay}::date and day < ${q.untilDay}::date
    group by day order by day`.execute(db)
  return rows
}

type Days = (q: DailyWish) => RawBuilder<unknown>

const outcomes =
  (kind: string, figure: 'outcomes' | 'value'): Days =>
  (q) =>
    sql`
    select day, ${sql.ref(figure)}, 1 from ${q.channelId === null ? sql`measure.outcome_days` : sql`measure.outcomes_daily`}
    where workspace_id = ${q.workspaceId} and kind = ${kind} and day >= ${q.fromDay}::date and day < ${q.untilDay}::date
      ${q.channelId === null ? sql`` : sql`and channel_id = ${q.channelId}`}
      and (${q.currency}::text is null or currency = ${q.currency}::text)`

const askings =
  (kind: 'recall' | 'image'): Days =>
  (q) =>
    sql`
    select day, hoped, asked from measure.askings
    where workspace_id = ${q.workspaceId} and kind = ${kind}
      and (${q.channelId}::bigint is null or channel_id = ${q.channelId}::bigint)`

/** From the beginning of the first day, so that the index over time serves. */
const since = (q: DailyWish) => sql`(${q.fromDay}::date)::timestamp at time zone ${q.zone}::text`
const until = (q: DailyWish) => sql`(${q.untilDay}::date)::timestamp at time zone ${q.zone}::text`

const said =
  (figure: RawBuilder<unknown>): Days =>
  (q) =>
    sql`
    select (at at time zone ${q.zone}::text)::date, ${figure}, 1 from converse.messages
    where workspace_id = ${q.workspaceId} and not ours and kind <> 'note' and deleted_at is null
      and at >= ${since(q)} and at < ${until(q)}
      and (${q.channelId}::bigint is null or channel_id = ${q.channelId}::bigint)`

const DAYS: Record<Kpi, Days> = {
  registrations: outcomes('registration', 'outcomes'),
  calls: outcomes('call', 'outcomes'),
  leads: outcomes('lead', 'outcomes'),
  sales: outcomes('sale', 'outcomes'),
  sales_value: outcomes('sale', 'value'),
  link_clicks: (q) => sql`
    select d.day, d.person + d.in_app, 1 from grow.clicks_daily d join grow.links l on l.id = d.link_id
    where d.workspace_id = ${q.workspaceId} and d.day >= ${q.fromDay}::date and d.day < ${q.untilDay}::date
      and (${q.channelId}::bigint is null or l.channel_id = ${q.channelId}::bigint)`,
  followers_gained: (q) => sql`
    select s.day, s.followers - lag(s.followers) over (partition by s.channel_id order by s.day), 1
    from measure.channel_snapshots s
    where s.workspace_id = ${q.workspaceId} and s.followers is not null
      and s.day >= ${q.fromDay}::date - 14 and s.day < ${q.untilDay}::date
      and (${q.channelId}::bigint is null or s.channel_id = ${q.channelId}::bigint)`,
  comments: said(sql`1`),
  mentions_heard: (q) => sql`
    select (h.told_at at time zone ${q.zone}::text)::date, 1, 1 from watch.hits h join watch.queries w on w.id = h.query_id
    where w.workspace_id = ${q.workspaceId} and h.told_at >= ${since(q)} and h.told_at < ${until(q)}`,
  voice_share: (q) => sql`
    select (h.told_at at time zone ${q.zone}::text)::date, case v.side when 'ours' then 1 else 0 end, 1
    from measure.voices v join watch.hits h on h.query_id = v.query_id
    where v.workspace_id = ${q.workspaceId} and h.told_at >= ${since(q)} and h.told_at < ${until(q)}`,
  brand_searches: (q) => sql`
    select distinct on (b.day, f.engine) b.day, b.searches, 1
    from measure.brand_searches b join measure.past_files f on f.id = b.past_file_id
    where b.workspace_id = ${q.workspaceId} and b.day >= ${q.fromDay}::date and b.day < ${q.untilDay}::date
    order by b.day, f.engine, f.id desc`,
  direct_visits: (q) => sql`
    select p.day, p.visits, 1 from measure.site_parts p join measure.sites s on s.number = p.site
    where s.workspace_id = ${q.workspaceId} and s.removed_at is null and p.part = ${PARTS.indexOf('source')}
      and p.value = (select id from measure.hit_words where word = 'direct')`,
  recall_share: askings('recall'),
  net_mood: said(sql`case mood_label when 'positive' then 1 when 'negative' then -1 else 0 end`),
  calmed_share: (q) => sql`
    select (at at time zone ${q.zone}::text)::date, case when calmed then 1 else 0 end, 1 from measure.talk_answers
    where workspace_id = ${q.workspaceId} and was_hot and calmed is not null and at >= ${since(q)} and at < ${until(q)}
      and (${q.channelId}::bigint is null or channel_id = ${q.channelId}::bigint)`,
  image_share: askings('image'),
}
