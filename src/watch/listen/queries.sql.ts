import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

/** What the workspace listens for, by name, with what was heard since then; muted stories are not counted. */
export async function queriesOf(db: Reader, workspaceId: string, since: Temporal.Instant) {
  const { rows } = await sql<{
    id: string
    name: string
    phrase: string
    paused: boolean
    madeAt: Temporal.Instant
    hitsLastWeek: number
    storiesLastWeek: number
  }>`
    select q.id, q.name, q.phrase, q.paused, q.made_at as "madeAt",
      h.hits as "hitsLastWeek", h.stories as "storiesLastWeek"
    from watch.queries q
    cross join lateral (
      select count(*)::int as hits, (count(distinct h.story_id) filter (where s.state <> 'muted'))::int as stories
      from watch.hits h join watch.stories s on s.id = h.story_id
      where h.query_id = q.id and h.told_at > ${since}
    ) h
    where q.workspace_id = ${workspaceId}
    order by lower(q.name), q.id`.execute(db)
  return rows
}

export const queryById = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('watch.queries')
    .select(['id', 'name', 'phrase', 'paused'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** The query that listens for exactly this already. */
export const queryByPhrase = (db: Reader, workspaceId: string, phrase: string) =>
  db
    .selectFrom('watch.queries')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('phrase', '=', phrase)
    .executeTakeFirst()

export async function countQueries(db: Reader, workspaceId: string): Promise<number> {
  const row = await db
    .selectFrom('watch.queries')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return row?.count ?? 0
}

/** Those that listen now. */
export const listeningQueries = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('watch.queries')
    .select(['id', 'phrase'])
    .where('workspace_id', '=', workspaceId)
    .where('paused', '=', false)
    .orderBy('id')
    .execute()

export const queriesListening = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('watch.queries')
    .select(['name', 'phrase'])
    .where('workspace_id', '=', workspaceId)
    .where('paused', '=', false)
    .orderBy('id')
    .execute()

export const addQuery = (
  tx: Writer,
  q: { workspaceId: string; name: string; phrase: string; by: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('watch.queries')
    .values({ workspace_id: q.workspaceId, name: q.name, phrase: q.phrase, made_by: q.by, made_at: q.at })
    .returning('id')
    .executeTakeFirstOrThrow()

export const changeQuery = (tx: Writer, id: string, q: { name: string; phrase: string; paused: boolean }) =>
  tx
    .updateTable('watch.queries')
    .set({ name: q.name, phrase: q.phrase, paused: q.paused })
    .where('id', '=', id)
    .execute()

export const removeQuery = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .deleteFrom('watch.queries')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('phrase')
    .executeTakeFirst()
