import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { tableDoor } from '#platform/http/table-door.ts'
import { done, refused } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { COLUMNS, kindKey } from './columns.ts'
import { STATES, tableById, tablePage } from './offline.sql.ts'
import { bringTable, cellsIn, headingsIn, mapTable, takeTable, undoTable } from './offline.ts'
import { Mapping, TROUBLES, unknownKinds } from './read-outcomes.ts'
import { troubleSaid } from './words.ts'

const PAGE = 30
const SAMPLE_ROWS = 4

const count = z.number()
const column = z.enum(COLUMNS)
const Problems = z.array(z.object({ row: count, column, why: z.enum(TROUBLES), cell: z.string() }))

const View = z.object({
  id,
  name: z.string(),
  state: z.enum(STATES),
  rows: count,
  good: count,
  /** Told so far; in the end, how many counted and how many were known already. */
  done: count,
  known: count,
  madeAt: instant,
})

/** Registrations, calls and sales from tables that other programs write. */
export const offlineRoutes = (app: App) => ({
  'GET /measure/tables': endpoint({
    summary: 'Tables of outcomes, the newest first',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(View),
    sorry,
    run: async ({ next }, { workspaceId }) => {
      const items = await tablePage(app.db.read, workspaceId, next ?? null, PAGE)
      return done({ items, next: items.length === PAGE ? (items.at(-1)?.id ?? null) : null })
    },
  }),

  'GET /measure/tables/:id': endpoint({
    summary: 'One table: how its columns are read, and every row that cannot be counted with its reason',
    may: 'measure',
    input: z.object({ id }),
    output: View.extend({
      headings: z.array(z.string()),
      sample: z.array(z.array(z.string())),
      mapping: Mapping.extend({
        kinds: z.record(z.string(), z.string()),
        dates: z.enum(['auto', 'day-first', 'month-first']),
        decimals: z.enum(['auto', 'comma', 'point']),
      }),
      /** Words of the kind column that nobody has given a meaning yet. */
      unknownKinds: z.array(z.string()),
      problems: z.array(z.object({ row: count, column, said: z.string() })),
    }),
    sorry,
    run: async (wish, { workspaceId, lang }) => {
      const row = await tableById(app.db.read, workspaceId, wish.id)
      if (!row) return refused('no-such-table')
      const cells = cellsIn(row.cells)
      const mapping = Mapping.parse(row.mapping)
      return done({
        ...row,
        headings: headingsIn(row.headings),
        sample: cells.slice(0, SAMPLE_ROWS),
        mapping,
        unknownKinds: unknownKinds(cells, mapping),
        problems: Problems.parse(row.problems).map((one) => ({
          row: one.row,
          column: one.column,
          said: troubleSaid(one, lang),
        })),
      })
    },
  }),

  'PUT /measure/tables/:id/mapping': endpoint({
    summary: 'Say what the columns hold and what words mean; tables with the same headings are read so from now on',
    may: 'measure',
    input: z.object({ id, mapping: Mapping }),
    output: nothing,
    sorry,
    run: ({ id: which, mapping }, who) =>
      mapTable(app, who, which, {
        ...mapping,
        kinds: Object.fromEntries(Object.entries(mapping.kinds).map(([word, kind]) => [kindKey(word), kind])),
      }),
  }),

  'POST /measure/tables/:id/take': endpoint({
    summary: 'Count the good rows as outcomes; what was told before under the same reference does not count again',
    may: 'measure',
    input: z.object({ id }),
    output: z.object({ rows: count }),
    sorry,
    run: (wish, who) => takeTable(app, who, wish.id),
  }),

  'POST /measure/tables/:id/undo': endpoint({
    summary: 'Take a table back as a whole, with every outcome that came by it',
    may: 'measure',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => undoTable(app, who, wish.id),
  }),
})

/** Bringing the file itself. */
export const offlineDoor = (app: App) =>
  tableDoor('/api/v1/measure/tables', 'measure', (who, name, bytes) => bringTable(app, who, name, bytes))
