import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Mapping, Problem } from './read-outcomes.ts'

export const STATES = ['checked', 'taking', 'taken', 'undone'] as const

type State = (typeof STATES)[number]

export const keepMapping = (
  tx: Writer,
  m: { workspaceId: string; shape: string; mapping: Mapping; at: Temporal.Instant },
) =>
  tx
    .insertInto('measure.table_mappings')
    .values({ workspace_id: m.workspaceId, shape: m.shape, mapping: JSON.stringify(m.mapping), kept_at: m.at })
    .onConflict((on) =>
      on.columns(['workspace_id', 'shape']).doUpdateSet({ mapping: JSON.stringify(m.mapping), kept_at: m.at }),
    )
    .execute()

export const mappingOf = async (db: Reader, workspaceId: string, shape: string): Promise<unknown> =>
  (
    await db
      .selectFrom('measure.table_mappings')
      .select('mapping')
      .where('workspace_id', '=', workspaceId)
      .where('shape', '=', shape)
      .executeTakeFirst()
  )?.mapping ?? null

export const addTable = (
  tx: Writer,
  t: {
    workspaceId: string
    name: string
    shape: string
    headings: readonly string[]
    cells: readonly (readonly string[])[]
    mapping: Mapping
    good: number
    problems: readonly Problem[]
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('measure.tables')
    .values({
      workspace_id: t.workspaceId,
      name: t.name,
      shape: t.shape,
      headings: JSON.stringify(t.headings),
      cells: JSON.stringify(t.cells),
      mapping: JSON.stringify(t.mapping),
      rows: t.cells.length,
      good: t.good,
      problems: JSON.stringify(t.problems),
      made_by: t.by,
      made_at: t.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const changeMapping = (
  tx: Writer,
  id: string,
  read: { mapping: Mapping; good: number; problems: readonly Problem[] },
) =>
  tx
    .updateTable('measure.tables')
    .set({ mapping: JSON.stringify(read.mapping), good: read.good, problems: JSON.stringify(read.problems) })
    .where('id', '=', id)
    .execute()

const shown = ['id', 'name', 'state', 'rows', 'good', 'done', 'known', 'made_at as madeAt'] as const

export const tablePage = (db: Reader, workspaceId: string, before: string | null, limit: number) =>
  db
    .selectFrom('measure.tables')
    .select(shown)
    .where('workspace_id', '=', workspaceId)
    .$if(before !== null, (q) => q.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const tableById = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('measure.tables')
    .select([...shown, 'shape', 'headings', 'cells', 'mapping', 'problems', 'made_by as madeBy'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

export const lockTable = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .selectFrom('measure.tables')
    .select(['id', 'state'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const turnTable = (tx: Writer, id: string, state: State) =>
  tx.updateTable('measure.tables').set({ state }).where('id', '=', id).execute()

/** What came of the rows; the table itself is no longer needed. */
export const settleTable = (tx: Writer, id: string, done: number, known: number) =>
  tx.updateTable('measure.tables').set({ state: 'taken', done, known, cells: '[]' }).where('id', '=', id).execute()

export const noteProgress = (tx: Writer, id: string, done: number) =>
  tx.updateTable('measure.tables').set({ done }).where('id', '=', id).execute()

export const ownOutcome = (tx: Writer, tableId: string, outcomeId: string) =>
  tx
    .insertInto('measure.table_outcomes')
    .values({ table_id: tableId, outcome_id: outcomeId })
    .onConflict((on) => on.doNothing())
    .execute()

export const countOwned = async (db: Reader, tableId: string): Promise<number> =>
  (
    await db
      .selectFrom('measure.table_outcomes')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('table_id', '=', tableId)
      .executeTakeFirstOrThrow()
  ).count

/** Takes every outcome of a table away, and out of its day what still counted there. */
export const dropOutcomes = (tx: Writer, tableId: string) =>
  sql`
    with gone as (
      delete from measure.outcomes o using measure.table_outcomes t
      where t.table_id = ${tableId} and o.id = t.outcome_id
      returning o.workspace_id, o.day, o.kind, coalesce(o.currency, '') as currency, coalesce(o.post_id, 0) as post_id,
        coalesce(o.channel_id, 0) as channel_id, coalesce(o.value, 0) - o.refunded as value,
        (o.taken_back_at is null)::int as counts
    ), sums as (
      select workspace_id, day, kind, currency, post_id, channel_id, sum(counts)::int as counts, sum(value) as value
      from gone group by 1, 2, 3, 4, 5, 6
    )
    update measure.outcomes_daily d set outcomes = d.outcomes - s.counts, value = d.value - s.value
    from sums s
    where d.workspace_id = s.workspace_id and d.day = s.day and d.kind = s.kind and d.currency = s.currency
      and d.post_id = s.post_id and d.channel_id = s.channel_id`.execute(tx)

/** Tables that nobody took in are not kept: they are full of customers. */
export const emptyOldTables = (tx: Writer, before: Temporal.Instant) =>
  tx
    .updateTable('measure.tables')
    .set({ cells: '[]', problems: '[]' })
    .where('made_at', '<', before)
    .where('state', 'in', ['checked', 'undone'])
    .where(sql<boolean>`cells <> '[]'`)
    .execute()
