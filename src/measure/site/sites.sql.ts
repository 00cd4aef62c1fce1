import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Stretch } from '../figures.sql.ts'
import type { Kind } from '../outcome.ts'

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

type SiteDay = { day: string; visitors: number; visits: number; views: number; events: number; filtered: number }

/** Visits of a stretch and of one before it, day by day, over all these sites; and the last day that lies in months and years. */
export async function siteDays(db: Reader, numbers: readonly number[], now: Stretch, before: Stretch) {
  const { rows } = await sql<SiteDay & { rolled: string }>`
    select day::text as day, sum(visitors)::int as visitors, sum(visits)::int as visits, sum(views)::int as views,
      sum(events)::int as events, sum(filtered)::int as filtered, (select day::text from measure.rolled) as rolled
    from measure.site_days
    where site = any(${[...numbers]}::int[]) and (day >= ${now.fromDay}::date and day < ${now.untilDay}::date
      or day >= ${before.fromDay}::date and day < ${before.untilDay}::date)
    group by day order by day`.execute(db)
  const within = (s: Stretch) => rows.filter(({ day }) => day >= s.fromDay && day < s.untilDay)
  return { now: within(now), before: within(before), rolled: rows[0]?.rolled ?? '' }
}
