import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Stretch } from '../figures.sql.ts'

export type Side = 'ours' | 'rival'

export type Voice = { id: string; name: string; phrase: string; side: Side | null; hits: number; before: number }

const MOST_QUERIES = 200

const found = (s: Stretch) => sql`(
  select count(*)::int from watch.hits h where h.query_id = q.id and h.told_at >= ${s.from} and h.told_at < ${s.until})`

/** Every phrase that is listened for, whose name it is, and how often it was found in two stretches. */
export async function voices(db: Reader, workspaceId: string, now: Stretch, before: Stretch): Promise<Voice[]> {
  const { rows } = await sql<Voice>`
    select q.id, q.name, q.phrase, v.side, ${found(now)} as hits, ${found(before)} as before
    from watch.queries q left join measure.voices v on v.query_id = q.id
    where q.workspace_id = ${workspaceId}
    order by v.side nulls last, q.name, q.id
    limit ${MOST_QUERIES}`.execute(db)
  return rows
}

export const queryThere = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('watch.queries')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Null when it is nobody's name. */
export async function keepVoice(tx: Writer, workspaceId: string, id: string, side: Side | null): Promise<void> {
  if (side === null) await tx.deleteFrom('measure.voices').where('query_id', '=', id).execute()
  else
    await tx
      .insertInto('measure.voices')
      .values({ query_id: id, workspace_id: workspaceId, side })
      .onConflict((on) => on.column('query_id').doUpdateSet({ side }))
      .execute()
}

/** Searches for our name day by day; of two files of one engine that tell of a day the newer counts. */
export async function searchesOf(db: Reader, workspaceId: string, s: Pick<Stretch, 'fromDay' | 'untilDay'>) {
  const { rows } = await sql<{ day: string; searches: number; clicks: number }>`
    select day::text as day, sum(searches)::int as searches, coalesce(sum(clicks), 0)::int as clicks
    from (
      select distinct on (b.day, f.engine) b.day, b.searches, b.clicks
      from measure.brand_searches b join measure.past_files f on f.id = b.past_file_id
      where b.workspace_id = ${workspaceId} and b.day >= ${s.fromDay}::date and b.day < ${s.untilDay}::date
      order by b.day, f.engine, f.id desc
    ) newest
    group by day order by day`.execute(db)
  return rows
}

/** What people answered when asked one question, of both kinds. */
export const answered = (db: Reader, workspaceId: string, s: Pick<Stretch, 'fromDay' | 'untilDay'>) =>
  db
    .selectFrom('measure.askings')
    .select([
      'kind',
      sql<number>`sum(asked)::int`.as('asked'),
      sql<number>`sum(hoped)::int`.as('hoped'),
      sql<number>`count(*)::int`.as('polls'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', s.fromDay)
    .where('day', '<', s.untilDay)
    .groupBy('kind')
    .execute()
