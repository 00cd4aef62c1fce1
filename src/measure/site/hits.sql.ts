import { sql } from 'kysely'
import { numbers, words } from '#platform/columns.ts'
import type { Writer } from '#platform/database.ts'
import { walkIndexes } from '#platform/merge.sql.ts'
import { numberIn } from '#platform/word-numbers.sql.ts'
import type { Hit } from './hit.ts'
import { addedUp, type Counted, type PartRow, PARTS, type Visitor, visitorKey } from './visits.ts'

/** Batches are added up one after the other, whoever brings them, or two would begin the same visit. */
export async function takeTurns(tx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('measure.hits', 0))`.execute(tx)
  await walkIndexes(tx)
}

export const makeMonth = (tx: Writer, month: string) => sql`select measure.make_hit_month(${month}::date)`.execute(tx)

/** The last day that is in its month and its year. */
async function rolledUntil(tx: Writer): Promise<string> {
  const { day } = await tx.selectFrom('measure.rolled').select('day').executeTakeFirstOrThrow()
  return day
}

/** Adds days that are over up to their months and years. */
export const rollUp = (tx: Writer, until: string) => sql`select measure.roll_up(${until}::date)`.execute(tx)

export const numberHitWords = (tx: Writer, some: readonly string[]) =>
  numberIn(tx, sql.table('measure.hit_words'), some)

/** Today's visitors among those who sent the hits. */
export async function knownVisitors(tx: Writer, hits: readonly Hit[]): Promise<Map<string, Visitor>> {
  const named = [
    ...new Map(hits.filter(({ visitor }) => visitor !== null).map((hit) => [visitorKey(hit), hit])).values(),
  ]
  if (named.length === 0) return new Map()
  const { rows } = await sql<Visitor>`
    select v.site, v.day::text as day, v.visitor, extract(epoch from v.last_at)::float8 * 1000 as "lastAt",
      v.post_id as "postId", v.source, v.clicks
    from measure.site_visitors v
    join unnest(${numbers(named.map(({ site }) => site))}::int[], ${words(named.map(({ day }) => day))}::date[],
      ${numbers(named.map(({ visitor }) => visitor))}::bigint[]) as h (site, day, visitor) using (site, day, visitor)`.execute(
    tx,
  )
  return new Map(rows.map((row) => [visitorKey(row), row]))
}

/** Writes raw hits and all their roll-ups. */
export async function writeCounted(
  tx: Writer,
  { days, parts, visitors, hits }: Counted,
  numberOf: ReadonlyMap<string, number>,
) {
  // Days that are in their months and years already, which is what comes late.
  const rolled = await rolledUntil(tx)
  const late = parts.filter(({ from }) => from <= rolled)
  const [months, years] = [addedUp(late, 'month'), addedUp(late, 'year')]
  await sql`
    with kept as (
      insert into measure.hits (at, post_id, site, path, event, source)
      select to_timestamp(h.at / 1000), h.post_id, h.site, h.path, h.event, h.source
      from unnest(${numbers(hits.map((h) => h.at))}::float8[], ${numbers(hits.map((h) => h.postId))}::bigint[],
        ${numbers(hits.map((h) => h.site))}::int[], ${numbers(hits.map((h) => numberOf.get(h.path)))}::int[],
        ${numbers(hits.map((h) => (h.event === null ? null : numberOf.get(h.event))))}::int[],
        ${numbers(hits.map((h) => numberOf.get(h.source)))}::int[]) as h (at, post_id, site, path, event, source)
    ), about as (
      insert into measure.site_visitors as v (site, day, visitor, last_at, post_id, source, clicks)
      select site, day, visitor, to_timestamp(last_at / 1000), post_id, source,
        case when clicks = '' then '{}' else string_to_array(clicks, ' ') end
      from unnest(
        ${numbers(visitors.map((v) => v.site))}::int[], ${words(visitors.map((v) => v.day))}::date[],
        ${numbers(visitors.map((v) => v.visitor))}::bigint[], ${numbers(visitors.map((v) => v.lastAt))}::float8[],
        ${numbers(visitors.map((v) => v.postId))}::bigint[], ${words(visitors.map((v) => v.source))}::text[],
        ${words(visitors.map((v) => v.clicks.join(' ')))}::text[])
        as n (site, day, visitor, last_at, post_id, source, clicks)
      on conflict (day, site, visitor) do update set
        last_at = excluded.last_at, post_id = excluded.post_id, source = excluded.source, clicks = excluded.clicks
    ), by_month as (
      insert into measure.site_months as p (site, month, part, value, visits, hits)
      select n.site, n.starts, n.part, n.value, n.visits, n.hits from ${partRows(months, numberOf)}
      on conflict (site, month, part, value) do update set visits = p.visits + excluded.visits, hits = p.hits + excluded.hits
    ), by_year as (
      insert into measure.site_years as p (site, year, part, value, visits, hits)
      select n.site, n.starts, n.part, n.value, n.visits, n.hits from ${partRows(years, numberOf)}
      on conflict (site, year, part, value) do update set visits = p.visits + excluded.visits, hits = p.hits + excluded.hits
    )
    insert into measure.site_days as d (site, day, visitors, visits, views, events)
    select n.site, n.day, n.visitors, n.visits, n.views, n.events from unnest(${numbers(days.map((d) => d.site))}::int[], ${words(days.map((d) => d.day))}::date[],
      ${numbers(days.map((d) => d.visitors))}::int[], ${numbers(days.map((d) => d.visits))}::int[], ${numbers(days.map((d) => d.views))}::int[],
      ${numbers(days.map((d) => d.events))}::int[]) as n (site, day, visitors, visits, views, events)
    on conflict (site, day) do update set visitors = d.visitors + excluded.visitors, visits = d.visits + excluded.visits,
      views = d.views + excluded.views, events = d.events + excluded.events`.execute(tx)
  await sql`
    merge into measure.site_parts p using ${partRows(parts, numberOf)}
    on p.site = n.site and p.day = n.starts and p.part = n.part and p.value = n.value
    when matched then update set visits = p.visits + n.visits, hits = p.hits + n.hits
    when not matched then insert (site, day, part, value, visits, hits)
      values (n.site, n.starts, n.part, n.value, n.visits, n.hits)`.execute(tx)
}

const partRows = (rows: readonly PartRow[], numberOf: ReadonlyMap<string, number>) => sql`
  unnest(${numbers(rows.map((p) => p.site))}::int[], ${words(rows.map((p) => p.from))}::date[],
    ${numbers(rows.map((p) => PARTS.indexOf(p.part)))}::smallint[], ${numbers(rows.map((p) => numberOf.get(p.value)))}::int[],
    ${numbers(rows.map((p) => p.visits))}::int[], ${numbers(rows.map((p) => p.hits))}::int[])
    as n (site, starts, part, value, visits, hits)`

export const countFiltered = (tx: Writer, site: number, day: string, many: number) =>
  sql`
    insert into measure.site_days as d (site, day, filtered) values (${site}, ${day}, ${many})
    on conflict (site, day) do update set filtered = d.filtered + excluded.filtered`.execute(tx)

/** Makes the visitors of every day before `day` unknowable. */
export const forgetSiteVisitors = (tx: Writer, day: string) =>
  tx.deleteFrom('measure.site_visitors').where('day', '<', day).execute()
