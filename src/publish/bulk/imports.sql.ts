import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Looked } from './look-through.ts'

const IMPORT = [
  'id',
  'workspace_id as workspaceId',
  'name',
  'state',
  'plans',
  'rows',
  'good',
  'made',
  'made_by as madeBy',
  'made_by_name as madeByName',
  'made_at as madeAt',
  'ended_at as endedAt',
] as const

export type ImportRow = NonNullable<Awaited<ReturnType<typeof importRow>>>

export async function addImport(
  tx: Writer,
  i: {
    workspaceId: string
    name: string
    looked: readonly Looked[]
    by: { id: string; name: string }
    at: Temporal.Instant
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('publish.imports')
    .values({
      workspace_id: i.workspaceId,
      name: i.name,
      state: 'checked',
      rows: i.looked.length,
      good: i.looked.filter(({ wish }) => wish !== null).length,
      made_by: i.by.id,
      made_by_name: i.by.name,
      made_at: i.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    insert into publish.import_rows (import_id, row, cells, wish, problems)
    select ${id}, row, cells, nullif(wish, 'null'), problems
    from jsonb_to_recordset(${JSON.stringify(i.looked)}::jsonb) as t(row integer, cells jsonb, wish jsonb, problems jsonb)`.execute(
    tx,
  )
  return id
}

export const importRow = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('publish.imports')
    .select(IMPORT)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

export const lockedImport = (tx: Writer, id: string) =>
  tx.selectFrom('publish.imports').select(IMPORT).where('id', '=', id).forUpdate().executeTakeFirst()

const IMPORTS = 30

export const importsOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('publish.imports')
    .select(IMPORT)
    .where('workspace_id', '=', workspaceId)
    .orderBy('id', 'desc')
    .limit(IMPORTS)
    .execute()

const ROW = ['row', 'cells', 'wish', 'problems', 'post_id as postId', 'before', 'refusal'] as const

export const importRows = (db: Reader, importId: string, wish: { after: number; onlyBad: boolean; limit: number }) =>
  db
    .selectFrom('publish.import_rows')
    .select(ROW)
    .where('import_id', '=', importId)
    .where('row', '>', wish.after)
    .$if(wish.onlyBad, (q) => q.where(sql<boolean>`problems <> '[]' or refusal is not null`))
    .orderBy('row')
    .limit(wish.limit)
    .execute()

/** Good rows that no post has been made of. */
export const rowsToMake = (db: Reader, importId: string, limit: number) =>
  db
    .selectFrom('publish.import_rows')
    .select(ROW)
    .where('import_id', '=', importId)
    .where('wish', 'is not', null)
    .where('post_id', 'is', null)
    .where('refusal', 'is', null)
    .orderBy('row')
    .limit(limit)
    .execute()

export const rowsMade = (db: Reader, importId: string) =>
  db
    .selectFrom('publish.import_rows')
    .select(ROW)
    .where('import_id', '=', importId)
    .where('post_id', 'is not', null)
    .orderBy('row')
    .execute()

export const noteMade = (
  tx: Writer,
  importId: string,
  row: number,
  made: { postId: string | null; before: string | null; refusal: string | null },
) =>
  tx
    .updateTable('publish.import_rows')
    .set({ post_id: made.postId, before: made.before, refusal: made.refusal })
    .where('import_id', '=', importId)
    .where('row', '=', row)
    .execute()

export const setImport = (
  tx: Writer,
  id: string,
  change: {
    state: 'running' | 'done' | 'undone'
    plans?: boolean
    made?: number
    endedAt?: Temporal.Instant
  },
) =>
  tx
    .updateTable('publish.imports')
    .set({
      state: change.state,
      ...(change.plans === undefined ? {} : { plans: change.plans }),
      ...(change.made === undefined ? {} : { made: change.made }),
      ...(change.endedAt === undefined ? {} : { ended_at: change.endedAt }),
    })
    .where('id', '=', id)
    .execute()
