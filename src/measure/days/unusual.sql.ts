import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { DayValue, PartOfDay } from './unusual.ts'

export const FIGURES_OF_DAYS = ['link_clicks', 'outcomes', 'comments'] as const

export type FigureOfDays = (typeof FIGURES_OF_DAYS)[number]

type Days = { workspaceId: string; zone: string; fromDay: string; untilDay: string }

/** A figure on every day of a stretch, also on those that had none of it. */
export async function seriesOf(db: Reader, figure: FigureOfDays, q: Days): Promise<DayValue[]> {
  const { rows } = await sql<DayValue>`
    select d.day::date::text as day, coalesce(sum(told.value), 0)::float8 as value
    from generate_series(${q.fromDay}::date, ${q.untilDay}::date - 1, '1 day') as d (day)
    left join (${SERIES[figure](q)}) told (day, value) on told.day = d.day::date
    group by d.day order by d.day`.execute(db)
  return rows
}

const since = (q: Days) => sql`(${q.fromDay}::date)::timestamp at time zone ${q.zone}::text`
const until = (q: Days) => sql`(${q.untilDay}::date)::timestamp at time zone ${q.zone}::text`

const SERIES: Record<FigureOfDays, (q: Days) => RawBuilder<unknown>> = {
  link_clicks: (q) => sql`
    select day, person + in_app from grow.days
    where workspace_id = ${q.workspaceId} and day >= ${q.fromDay}::date and day < ${q.untilDay}::date`,
  outcomes: (q) => sql`
    select day, outcomes from measure.outcome_days
    where workspace_id = ${q.workspaceId} and day >= ${q.fromDay}::date and day < ${q.untilDay}::date`,
  comments: (q) => sql`
    select (hour at time zone ${q.zone}::text)::date, said from converse.hours
    where workspace_id = ${q.workspaceId} and hour >= ${since(q)} and hour < ${until(q)}`,
}

const WEEKS = 4
const MOST_PARTS = 40

type OneDay = { workspaceId: string; zone: string; day: string }

/** What a day is made of, each part beside the mean of the same weekday in the four weeks before; the most moved first. */
export async function partsOfDay(
  db: Reader,
  figure: FigureOfDays,
  q: OneDay,
): Promise<(PartOfDay & { name: string | null })[]> {
  const { rows } = await sql<PartOfDay & { name: string | null }>`
    with days as (
      select (${q.day}::date - 7 * n)::date as day, n from generate_series(0, ${WEEKS}::int) as n
    ), moved as (
      select part, value, coalesce(sum(many) filter (where days.n = 0), 0)::float8 as now,
        coalesce(sum(many) filter (where days.n > 0), 0)::float8 / ${WEEKS}::int as usual
      from (${PARTS[figure](q)}) told (day, part, value, many) join days using (day)
      group by part, value
    )
    select m.part, m.value, m.now, m.usual,
      case m.part when 'post' then left(p.text, 80) when 'channel' then c.name else m.value end as name
    from moved m
    left join publish.posts p on m.part = 'post' and p.id::text = m.value
    left join desk.channels c on m.part = 'channel' and c.id::text = m.value
    order by abs(m.now - m.usual) desc, m.part, m.value
    limit ${MOST_PARTS}`.execute(db)
  return rows
}

const PARTS: Record<FigureOfDays, (q: OneDay) => RawBuilder<unknown>> = {
  link_clicks: (q) => sql`
    select day, part, value, clicks from grow.day_parts
    where workspace_id = ${q.workspaceId} and part in ('source', 'post', 'channel') and day in (select day from days)`,
  outcomes: (q) => sql`
    select o.day, parts.part, parts.value, o.outcomes from measure.outcomes_daily o
    cross join lateral (values ('kind', o.kind), ('post', nullif(o.post_id, 0)::text), ('channel', nullif(o.channel_id, 0)::text))
      as parts (part, value)
    where o.workspace_id = ${q.workspaceId} and o.day in (select day from days) and parts.value is not null`,
  comments: (q) => sql`
    select days.day, parts.part, parts.value, 1
    from days
    join converse.messages m on m.workspace_id = ${q.workspaceId}
      and m.at >= days.day::timestamp at time zone ${q.zone}::text
      and m.at < (days.day + 1)::timestamp at time zone ${q.zone}::text
    join converse.threads t on t.id = m.thread_id
    left join converse.posts p on p.id = t.post_id
    cross join lateral (values ('post', p.published_id::text), ('channel', m.channel_id::text)) as parts (part, value)
    where not m.ours and m.kind <> 'note' and parts.value is not null`,
}
