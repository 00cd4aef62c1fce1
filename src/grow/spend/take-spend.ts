import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { createCabinets } from '#networks'
import type { Who } from '#platform/endpoint.ts'
import { done, type Nothing, refused, type Result } from '#platform/result.ts'
import { readTable, type TableRefusal } from '#platform/table.ts'
import type { GrowRefusal } from '../words.ts'
import { keyOf, type Mapping, readSpend, shapeOf } from './read-spend.ts'
import {
  addImport,
  addLines,
  changeMapping,
  countByHand,
  importById,
  keepMapping,
  lockImport,
  mappingOf,
  nameByLabel,
  nameCampaign,
  recount,
  setState,
  toldAlready,
} from './spend.sql.ts'

const ROWS_MOST = 20_000
const PROBLEMS_KEPT = 500

const { spendColumns, spendFileOf } = createCabinets()

const column = z.enum(spendColumns)
const place = z.number().int().min(0).max(59)

export const MappingShape = z.object({
  columns: z.partialRecord(column, place),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  zone: z.string().max(60),
  dates: z.enum(['auto', 'day-first', 'month-first']).default('auto'),
  decimals: z.enum(['auto', 'comma', 'point']).default('auto'),
})

const Cells = z.array(z.array(z.string()))
const Headings = z.array(z.string())

/** Looks a file through: by the reading kept for files like it, by the cabinet whose headings it has, or by what a person says next. */
export async function bringSpend(
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
  const zone = (await workspaceById(app.db.read, workspaceId))?.zone ?? 'UTC'
  const file = spendFileOf(headings)
  const kept = MappingShape.safeParse(await mappingOf(app.db.read, workspaceId, shape))
  const known: Mapping = {
    columns: file?.columns ?? {},
    currency: file?.currency ?? null,
    zone,
    dates: 'auto',
    decimals: 'auto',
  }
  const mapping = kept.success ? kept.data : known
  const { lines, problems } = readSpend(cells, mapping, todayIn(app, mapping.zone))
  const added = await app.db.write((tx) =>
    addImport(tx, {
      workspaceId,
      name,
      cabinet: file?.cabinet ?? null,
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

/** The file read as a person says; the next one like it is read the same way. */
export async function mapSpend(
  app: App,
  { workspaceId }: Who,
  id: string,
  mapping: Mapping,
): Promise<Result<Nothing, GrowRefusal>> {
  const row = await importById(app.db.read, workspaceId, id)
  if (!row) return refused('no-such-import')
  if (row.state !== 'checked') return refused('import-settled')
  const cells = Cells.parse(row.cells)
  const { lines, problems } = readSpend(cells, mapping, todayIn(app, mapping.zone))
  await app.db.write(async (tx) => {
    await changeMapping(tx, id, mapping, { good: lines.length, problems: problems.slice(0, PROBLEMS_KEPT) })
    await keepMapping(tx, { workspaceId, shape: row.shape, mapping, at: app.now() })
  })
  return done({})
}

/** Takes the good rows in. What another file told of the same campaign on the same day no longer counts. */
export async function takeSpend(
  app: App,
  { workspaceId }: Who,
  id: string,
): Promise<Result<{ taken: number; replaced: number }, GrowRefusal>> {
  const row = await importById(app.db.read, workspaceId, id)
  if (!row) return refused('no-such-import')
  const mapping = MappingShape.parse(row.columns)
  const { lines } = readSpend(Cells.parse(row.cells), mapping, todayIn(app, mapping.zone))
  if (lines.length === 0) return refused('nothing-to-take')
  const keyed = lines.map((line) => ({ ...line, key: keyOf(row.cabinet, line) }))
  return app.db.write(async (tx) => {
    const locked = await lockImport(tx, workspaceId, id)
    if (locked?.state !== 'checked') return refused('import-settled')
    const keys = [...new Set(keyed.map(({ key }) => key))]
    const replaced = await toldAlready(tx, workspaceId, id, keys)
    await addLines(tx, { workspaceId, importId: id, zone: mapping.zone, lines: keyed, at: app.now() })
    await setState(tx, id, 'taken')
    await recount(tx, workspaceId, id)
    await nameByLabel(tx, workspaceId)
    await app.live.tell(tx, { workspaceId, kind: 'grow.spend' })
    return done({ taken: lines.length, replaced })
  })
}

/** Takes a file back; what it had put aside counts again. */
export const undoSpend = (app: App, { workspaceId }: Who, id: string): Promise<Result<Nothing, GrowRefusal>> =>
  app.db.write(async (tx) => {
    const locked = await lockImport(tx, workspaceId, id)
    if (!locked) return refused('no-such-import')
    if (locked.state !== 'taken') return refused('import-settled')
    await setState(tx, id, 'undone')
    await recount(tx, workspaceId, id)
    await app.live.tell(tx, { workspaceId, kind: 'grow.spend' })
    return done({})
  })

/** An amount without a file: a poster, a fee, a prize. */
export async function spendNoted(
  app: App,
  { workspaceId }: Who,
  wish: { campaignId: string; day: string; amount: number; currency: string; what: string },
): Promise<void> {
  const zone = (await workspaceById(app.db.read, workspaceId))?.zone ?? 'UTC'
  const { day, amount, currency } = wish
  const campaign = `${wish.what} · ${wish.campaignId}`
  const line = { row: 0, day, amount, currency, campaign, impressions: null, clicks: null, joins: null }
  await app.db.write(async (tx) => {
    const key = `hand|${randomUUID()}`
    await addLines(tx, { workspaceId, importId: null, zone, lines: [{ ...line, key }], at: app.now() })
    await countByHand(tx, workspaceId, key)
    await nameCampaign(tx, workspaceId, campaign, wish.campaignId)
    await app.live.tell(tx, { workspaceId, kind: 'grow.spend' })
  })
}

export const headingsOf = (stored: unknown): string[] => Headings.parse(stored)

/** The first rows of the file, so that a person sees what the columns hold. */
export const firstRows = (stored: unknown, count: number): string[][] => Cells.parse(stored).slice(0, count)

const todayIn = (app: App, zone: string): string => app.now().toZonedDateTimeISO(zone).toPlainDate().toString()
