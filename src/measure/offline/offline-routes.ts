import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import type { Reception } from '#platform/http/mount.ts'
import { edgeProblem, problem } from '#platform/http/problem.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import { done, refused } from '#platform/result.ts'
import { TABLE_MEGABYTES } from '#platform/table.ts'
import { langFrom } from '#platform/words.ts'
import { sorry } from '../words.ts'
import { COLUMNS, kindKey } from './columns.ts'
import { STATES, tableById, tablePage } from './offline.sql.ts'
import { bringTable, cellsIn, headingsIn, mapTable, takeTable, undoTable } from './offline.ts'
import { Mapping, TROUBLES, unknownKinds } from './read-outcomes.ts'
import { tableSorry, troubleSaid } from './words.ts'

const PAGE = 30
const SAMPLE_ROWS = 4
const NAME_LETTERS = 120
/** The form around the file takes a little room as well. */
const MARGIN_BYTES = 100_000

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
export const offlineDoor =
  (app: App): RawRoutes =>
  (http, reception) => {
    http.post('/api/v1/measure/tables', async (c) => {
      const lang = langFrom(c.req.header('accept-language'))
      const who = await bringer(reception, c.req.raw)
      // A form of a foreign page could send our cookie along; it cannot send this header.
      if (!who || !c.req.header('meydan-upload')) return edgeProblem('not-allowed', lang)
      const length = Number(c.req.header('content-length') ?? 0)
      if (length > TABLE_MEGABYTES * 1_048_576 + MARGIN_BYTES)
        return problem('file-too-big', tableSorry['file-too-big'], lang, { max: TABLE_MEGABYTES })
      const form = await c.req.formData().catch(() => null)
      const file = form?.get('file')
      if (!(file instanceof File)) return problem('no-table', tableSorry['no-table'], lang)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const brought = await bringTable(app, who, file.name.slice(0, NAME_LETTERS), bytes)
      return brought.ok
        ? c.json(brought.value)
        : problem(brought.reason, tableSorry[brought.reason], lang, brought.about)
    })
  }

async function bringer(reception: Reception, request: Request) {
  const visitor = await reception.visitor(request)
  const who = visitor.account && (await reception.member(visitor, request))
  return who && reception.may(who, 'measure') ? who : null
}
