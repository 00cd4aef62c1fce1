import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Stretch } from '../figures.sql.ts'
import type { Kind } from '../outcome.ts'
import { type PartName, PARTS } from './visits.ts'

const COLUMNS = [
  's.id',
  's.number',
  's.workspace_id as workspaceId',
  's.host',
  's.tag',
  's.secret',
  's.made_at as madeAt',
  'w.zone',
] as const

const sites = (db: Reader) =>
  db
    .selectFrom('measure.sites as s')
    .innerJoin('desk.workspaces as w', 'w.id', 's.workspace_id')
    .select(COLUMNS)
    .where('s.removed_at', 'is', null)

export type SiteRow = NonNullable<Awaited<ReturnType<typeof siteBy>>>

/** A site by how its visitors' browsers or its server name it. */
export const siteBy = (db: Reader, name: 'id' | 'host' | 'tag', value: string) =>
  sites(db)
    .where(name === 'id' ? 's.id' : name === 'host' ? 's.host' : 's.tag', '=', value)
    .executeTakeFirst()

export const sitesOf = (db: Reader, workspaceId: string) =>
  sites(db).where('s.workspace_id', '=', workspaceId).orderBy('s.host').execute()

export const addSite = (
  tx: Writer,
  s: { workspaceId: string; host: string; tag: string; secret: string; by: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('measure.sites')
    .values({ workspace_id: s.workspaceId, host: s.host, tag: s.tag, secret: s.secret, made_by: s.by, made_at: s.at })
    .onConflict((on) => on.column('host').where('removed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()

export const removeSite = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('measure.sites')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('host')
    .executeTakeFirst()

export const goalsOfSite = (db: Reader, siteId: string) =>
  db.selectFrom('measure.site_goals').select(['event', 'kind']).where('site_id', '=', siteId).orderBy('event').execute()

export async function keepSiteGoals(tx: Writer, siteId: string, goals: readonly { event: string; kind: Kind }[]) {
  await tx.deleteFrom('measure.site_goals').where('site_id', '=', siteId).execute()
  if (goals.length > 0)
    await tx
      .insertInto('measure.site_goals')
      .values(goals.map(({ event, kind }) => ({ site_id: siteId, event, kind })))
      .execute()
}

/** Visits of a stretch, day by day, over all sites of a workspace or one of them. */
export async function siteDays(db: Reader, numbers: readonly number[], from: string, until: string) {
  const { rows } = await sql<{
    day: string
    visitors: number
    visits: number
    views: number
    events: number
    filtered: number
  }>`
    select day::text as day, sum(visitors)::int as visitors, sum(visits)::int as visits, sum(views)::int as views,
      sum(events)::int as events, sum(filtered)::int as filtered
    from measure.site_days where site = any(${[...numbers]}::int[]) and day >= ${from}::date and day < ${until}::date
    group by day order by day`.execute(db)
  return rows
}

/** The largest shares of every part: where visits came from, what was seen, which posts brought them; `all` is the visits of the part. */
export async function siteParts(db: Reader, numbers: readonly number[], s: Stretch, most: number) {
  const { rows } = await sql<{
    part: PartName
    value: string
    visits: number
    hits: number
    all: number
    text: string | null
  }>`
    select (${PARTS}::text[])[p.part + 1] as part, w.word as value, p.visits, p.hits, p.visits_of_all as all, left(o.text, 160) as text from (
      select part, value, sum(visits)::int as visits, sum(hits)::int as hits, (sum(sum(visits)) over (partition by part))::int as visits_of_all,
        row_number() over (partition by part order by sum(visits) desc, sum(hits) desc, value) as place
      from (
        ${partsIn(numbers, s)}
      ) each
      group by part, value
    ) p
    join measure.hit_words w on w.id = p.value
    left join publish.posts o on p.part = ${PARTS.indexOf('post')} and o.id::text = w.word
    where p.place <= ${most}
    order by p.part, p.place`.execute(db)
  return rows
}

/** Whole years, the months and days beside them, and the newest days, which are in no month yet. */
function partsIn(numbers: readonly number[], s: Stretch) {
  const here = sql`site = any(${[...numbers]}::int[])`
  const months = sql`select part, value, visits, hits from measure.site_months where ${here}`
  const days = sql`select part, value, visits, hits from measure.site_parts where ${here}`
  return sql`
    select part, value, visits, hits from measure.site_years
    where ${here} and year >= ${s.fromYear}::date and year < ${s.untilYear}::date
    union all ${months} and month >= ${s.fromMonth}::date and month < ${s.fromYear}::date
    union all ${months} and month >= ${s.untilYear}::date and month < ${s.untilMonth}::date
    union all ${days} and day >= ${s.fromDay}::date and day < ${s.fromMonth}::date
    union all ${days} and day >= ${s.untilMonth}::date and day < ${s.untilDay}::date
    union all ${days} and day > (select day from measure.rolled) and day >= ${s.fromMonth}::date
      and day < least(${s.untilMonth}::date, ${s.untilDay}::date)`
}
