import * as z from 'zod'
import type { App } from '#app'
import { record, workspaceById } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, type Nothing, refused, type Result } from '#platform/result.ts'
import { readTable, type TableRefusal } from '#platform/table.ts'
import { tellOutcome } from '../tell-outcome.ts'
import type { MeasureRefusal } from '../words.ts'
import { columnsIn, shapeOf } from './columns.ts'
import {
  addTable,
  changeMapping,
  countOwned,
  dropOutcomes,
  emptyOldTables,
  keepMapping,
  lockTable,
  mappingOf,
  noteProgress,
  ownOutcome,
  settleTable,
  tableById,
  turnTable,
} from './offline.sql.ts'
import { type Line, Mapping, readOutcomes } from './read-outcomes.ts'

const ROWS_MOST = 10_000
const PROBLEMS_KEPT = 500
const TOLD_AT_ONCE = 100
const KEPT_DAYS = 7

const Cells = z.array(z.array(z.string()))
const Headings = z.array(z.string())

/** Looks a table through: as tables with these headings were read before, or as the headings say. */
export async function bringTable(
  app: App,
  who: Who,
  name: string,
  bytes: Uint8Array,
): Promise<Result<{ id: string }, TableRefusal>> {
  const table = await readTable(bytes, ROWS_MOST)
  if (!table.ok) return table
  const [headings = [], ...cells] = table.value
  const shape = shapeOf(headings)
  const { workspaceId } = who
  const kept = Mapping.safeParse(await mappingOf(app.db.read, workspaceId, shape))
  const zone = (await workspaceById(app.db.read, workspaceId))?.zone ?? 'UTC'
  const mapping: Mapping = kept.success
    ? kept.data
    : { columns: columnsIn(headings), kind: null, kinds: {}, currency: null, zone, dates: 'auto', decimals: 'auto' }
  const { lines, problems } = readOutcomes(cells, mapping, app.now())
  const added = await app.db.write((tx) =>
    addTable(tx, {
      workspaceId,
      name,
      shape,
      headings,
      cells,
      mapping,
      good: lines.length,
      problems: problems.slice(0, PROBLEMS_KEPT),
      by: who.account.id,
      at: app.now(),
    }),
  )
  return done({ id: added.id })
}

/** The table read as a person says; the next one like it is read the same way. */
export async function mapTable(
  app: App,
  { workspaceId }: Who,
  id: string,
  mapping: Mapping,
): Promise<Result<Nothing, MeasureRefusal>> {
  const row = await tableById(app.db.read, workspaceId, id)
  if (!row) return refused('no-such-table')
  if (row.state !== 'checked') return refused('table-settled')
  const { lines, problems } = readOutcomes(Cells.parse(row.cells), mapping, app.now())
  await app.db.write(async (tx) => {
    await changeMapping(tx, id, { mapping, good: lines.length, problems: problems.slice(0, PROBLEMS_KEPT) })
    await keepMapping(tx, { workspaceId, shape: row.shape, mapping, at: app.now() })
  })
  return done({})
}

/** Begins to take the good rows in; the job behind it may be cut off and run again. */
export async function takeTable(app: App, who: Who, id: string): Promise<Result<{ rows: number }, MeasureRefusal>> {
  const { workspaceId } = who
  const row = await tableById(app.db.read, workspaceId, id)
  if (!row) return refused('no-such-table')
  if (row.good === 0) return refused('nothing-to-take')
  return app.db.write(async (tx) => {
    const locked = await lockTable(tx, workspaceId, id)
    if (locked?.state !== 'checked') return refused('table-settled')
    await turnTable(tx, id, 'taking')
    await record(tx, who, 'table.taken', { id, rows: row.good }, app.now())
    await app.jobs.add(tx, 'measure.take-table', { workspaceId, id, by: who.account.id }, { key: `table/${id}` })
    await app.live.tell(tx, { workspaceId, kind: 'measure.table', id })
    return done({ rows: row.good })
  })
}

/** Tells every good row as an outcome. What was told before under the same reference does not count again. */
export async function tellTable(app: App, workspaceId: string, id: string, by: string): Promise<void> {
  const row = await tableById(app.db.read, workspaceId, id)
  if (row?.state !== 'taking') return
  const who: Who = { account: { id: by, name: '', email: '' }, lang: 'en', workspaceId, role: '' }
  const { lines } = readOutcomes(Cells.parse(row.cells), Mapping.parse(row.mapping), app.now())
  for (const [at, line] of lines.entries()) {
    const told = await tellOutcome(app, who, outcomeOf(line))
    if (told.ok && !told.value.repeated) await app.db.write((tx) => ownOutcome(tx, id, told.value.id))
    if ((at + 1) % TOLD_AT_ONCE === 0)
      await app.db.write(async (tx) => {
        await noteProgress(tx, id, at + 1)
        await app.live.tell(tx, { workspaceId, kind: 'measure.table', id })
      })
  }
  await app.db.write(async (tx) => {
    const own = await countOwned(tx, id)
    await settleTable(tx, id, own, lines.length - own)
    await app.live.tell(tx, { workspaceId, kind: 'measure.table', id })
  })
}

const outcomeOf = ({ row: _row, click, ...line }: Line) => ({
  ...line,
  clicks: click === null ? [] : [click],
  postId: null,
})

/** Takes a table back as a whole: its outcomes go, and what they counted for with them. */
export const undoTable = (app: App, who: Who, id: string): Promise<Result<Nothing, MeasureRefusal>> =>
  app.db.write(async (tx) => {
    const { workspaceId } = who
    const locked = await lockTable(tx, workspaceId, id)
    if (!locked) return refused('no-such-table')
    if (locked.state !== 'taken') return refused('table-settled')
    await dropOutcomes(tx, id)
    await turnTable(tx, id, 'undone')
    await record(tx, who, 'table.undone', { id }, app.now())
    await app.live.tell(tx, { workspaceId, kind: 'measure.table', id })
    return done({})
  })

export const forgetTables = (app: App) =>
  app.db.write((tx) => emptyOldTables(tx, app.now().subtract({ hours: KEPT_DAYS * 24 })))

export const cellsIn = (stored: unknown): string[][] => Cells.parse(stored)
export const headingsIn = (stored: unknown): string[] => Headings.parse(stored)
