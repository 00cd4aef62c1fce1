import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { Hit } from './hit.ts'
import { type Counted, type Visitor, visitorKey } from './visits.ts'

/** Batches are added up one after the other, whoever brings them, or two would begin the same visit. */
export const takeTurns = (tx: Writer) =>
  sql`select pg_advisory_xact_lock(hashtextextended('measure.hits', 0))`.execute(tx)

/** Today's visitors among those who sent the hits. */
export async function knownVisitors(tx: Writer, hits: readonly Hit[]): Promise<Map<string, Visitor>> {
  const named = hits.filter(({ visitor }) => visitor !== null)
  if (named.length === 0) return new Map()
  const { rows } = await sql<Omit<Visitor, 'visitor'> & { visitor: string }>`
    select v.site, v.day::text as day, v.visitor, v.last_at as "lastAt", v.post_id as "postId", v.source, v.clicks
    from measure.site_visitors v
    join (select distinct h.site, h.day, h.visitor from unnest(
      ${named.map(({ site }) => site)}::int[], ${named.map(({ day }) => day)}::date[],
      ${named.map(({ visitor }) => String(visitor))}::bigint[]) as h (site, day, visitor)) h using (site, day, visitor)`.execute(
    tx,
  )
  return new Map(
    rows.map((row) => [visitorKey({ ...row, visitor: BigInt(row.visitor) }), { ...row, visitor: BigInt(row.visitor) }]),
  )
}

/** Writes raw hits and all their roll-ups in one statement. */
export async function writeCounted(tx: Writer, { days, parts, visitors, hits }: Counted) {
  const raw = <T>(pick: (hit: Hit) => T) => hits.map(pick)
  await sql`
    with kept as (
      insert into measure.hits (site, at, visitor, post_id, path, event, source)
      select h.site, h.at, h.visitor, h.post_id, h.path, h.event, h.source from unnest(${raw((h) => h.site)}::int[], ${raw((h) => h.at.toString())}::timestamptz[],
        ${raw((h) => h.visitor?.toString() ?? null)}::bigint[], ${raw((h) => h.postId)}::bigint[],
        ${raw((h) => h.path)}::text[], ${raw((h) => h.event)}::text[], ${raw((h) => h.source)}::text[])
        as h (site, at, visitor, post_id, path, event, source)
    ), about as (
      insert into measure.site_visitors as v (site, day, visitor, last_at, post_id, source, clicks)
      select site, day, visitor, last_at, post_id, source, string_to_array(clicks, ' ') from unnest(
        ${visitors.map((v) => v.site)}::int[], ${visitors.map((v) => v.day)}::date[],
        ${visitors.map((v) => v.visitor.toString())}::bigint[], ${visitors.map((v) => v.lastAt.toString())}::timestamptz[],
        ${visitors.map((v) => v.postId)}::bigint[], ${visitors.map((v) => v.source)}::text[],
        ${visitors.map((v) => v.clicks.join(' '))}::text[])
        as n (site, day, visitor, last_at, post_id, source, clicks)
      on conflict (site, day, visitor) do update set
        last_at = excluded.last_at, post_id = excluded.post_id, source = excluded.source, clicks = excluded.clicks
    ), by_part as (
      insert into measure.site_parts as p (site, day, part, value, visits, hits)
      select n.site, n.day, n.part, n.value, n.visits, n.hits from unnest(${parts.map((p) => p.site)}::int[], ${parts.map((p) => p.day)}::date[],
        ${parts.map((p) => p.part)}::text[], ${parts.map((p) => p.value)}::text[],
        ${parts.map((p) => p.visits)}::int[], ${parts.map((p) => p.hits)}::int[])
        as n (site, day, part, value, visits, hits)
      on conflict (site, day, part, value) do update set visits = p.visits + excluded.visits, hits = p.hits + excluded.hits
    )
    insert into measure.site_days as d (site, day, visitors, visits, views, events)
    select n.site, n.day, n.visitors, n.visits, n.views, n.events from unnest(${days.map((d) => d.site)}::int[], ${days.map((d) => d.day)}::date[],
      ${days.map((d) => d.visitors)}::int[], ${days.map((d) => d.visits)}::int[], ${days.map((d) => d.views)}::int[],
      ${days.map((d) => d.events)}::int[]) as n (site, day, visitors, visits, views, events)
    on conflict (site, day) do update set visitors = d.visitors + excluded.visitors, visits = d.visits + excluded.visits,
      views = d.views + excluded.views, events = d.events + excluded.events`.execute(tx)
}

export const countFiltered = (tx: Writer, site: number, day: string, many: number) =>
  sql`
    insert into measure.site_days as d (site, day, filtered) values (${site}, ${day}, ${many})
    on conflict (site, day) do update set filtered = d.filtered + excluded.filtered`.execute(tx)

/** Makes the visitors of every day before `day` unknowable. */
export async function forgetSiteVisitors(tx: Writer, day: string) {
  await tx.deleteFrom('measure.site_visitors').where('day', '<', day).execute()
  await sql`update measure.hits set visitor = null where visitor is not null and at < ${day}::date - interval '1 day'
    and at > ${day}::date - interval '4 days'`.execute(tx)
}
