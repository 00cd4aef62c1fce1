import * as z from 'zod'
import type { App } from '#app'
import { memberWho } from '#platform/http/member-who.ts'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { edgeProblem, problem } from '#platform/http/problem.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import { done, refused } from '#platform/result.ts'
import { langFrom, say, type Lang } from '#platform/words.ts'
import type { Given } from '../given.ts'
import { sorry } from '../words.ts'
import { COLUMNS } from './columns.ts'
import { importRow, importRows, importsOf } from './imports.sql.ts'
import { PROBLEMS, type Problem } from './row.ts'
import { TABLE_MEGABYTES } from '#platform/table.ts'
import { bringTable, takeBackImport, takeIn } from './take-in.ts'
import { problemSaid } from './words.ts'

const PAGE = 100
/** The form around the file takes a little room as well. */
const MARGIN_BYTES = 100_000
const NAME_LETTERS = 120

const ImportView = z.object({
  id,
  name: z.string(),
  state: z.enum(['checked', 'running', 'done', 'undone']),
  rows: z.number().int(),
  good: z.number().int(),
  made: z.number().int(),
  madeByName: z.string(),
  madeAt: instant,
})

const Problems = z.array(
  z.object({
    column: z.enum(COLUMNS),
    kind: z.enum(PROBLEMS),
    about: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
)

/** Tables of posts: looked at, taken in, taken back. */
export const importRoutes = (app: App, given: Given) => ({
  'GET /publish/imports': endpoint({
    summary: 'Tables that were brought in, the newest first',
    may: 'see',
    input: nothing,
    output: z.object({ imports: z.array(ImportView) }),
    sorry,
    run: async (_, who) => done({ imports: await importsOf(app.db.read, who.workspaceId) }),
  }),

  'GET /publish/imports/:id': endpoint({
    summary: 'One table: how many rows are good, and how far it is',
    may: 'see',
    input: z.object({ id }),
    output: ImportView,
    sorry,
    run: async (wish, who) => {
      const row = await importRow(app.db.read, who.workspaceId, wish.id)
      return row ? done(row) : refused('not-found')
    },
  }),

  'GET /publish/imports/:id/rows': endpoint({
    summary: 'Its rows, or only those with problems; each problem names row, column and reason',
    may: 'see',
    input: z.object({ id, only: z.enum(['all', 'bad']).default('all'), next: z.string().max(12).optional() }),
    output: paged(
      z.object({
        row: z.number().int(),
        cells: z.record(z.string(), z.string()),
        problems: z.array(z.object({ column: z.string(), kind: z.string(), said: z.string() })),
        postId: id.nullable(),
        /** Why no plan came of it although it looked good, as a sentence. */
        refusal: z.string().nullable(),
      }),
    ),
    sorry,
    run: async (wish, who) => {
      if (!(await importRow(app.db.read, who.workspaceId, wish.id))) return refused('not-found')
      const after = Number(wish.next ?? 0) || 0
      const rows = await importRows(app.db.read, wish.id, { after, onlyBad: wish.only === 'bad', limit: PAGE })
      const last = rows.length === PAGE ? rows.at(-1) : undefined
      return done({
        items: rows.map(({ row, cells, problems, postId, refusal }) => ({
          row,
          cells: z.record(z.string(), z.string()).parse(cells),
          problems: Problems.parse(problems).map((one) => saidOf(one, who.lang)),
          postId,
          refusal: refusalSaid(refusal, who.lang),
        })),
        next: last ? String(last.row) : null,
      })
    },
  }),

  'POST /publish/imports/:id/take': endpoint({
    summary: 'Take the good rows in; `plans` puts what has an hour onto the calendar, else all become drafts',
    may: 'publish',
    input: z.object({ id, plans: z.boolean() }),
    output: nothing,
    sorry,
    run: (wish, who) => takeIn(app, who, wish.id, wish.plans),
  }),

  'POST /publish/imports/:id/drafts': endpoint({
    summary: 'Take the good rows in as drafts, for those who may not plan',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => takeIn(app, who, wish.id, false),
  }),

  'POST /publish/imports/:id/undo': endpoint({
    summary: 'Take an import back as a whole, as far as nothing has gone out',
    may: 'publish',
    input: z.object({ id }),
    output: z.object({ undone: z.number().int(), kept: z.number().int() }),
    sorry,
    run: (wish, who) => takeBackImport(app, given, who, wish.id),
  }),
})

/** Bringing the file itself. */
export const importFiles =
  (app: App): RawRoutes =>
  (http, reception) => {
    http.post('/api/v1/publish/imports', async (c) => {
      const lang = langFrom(c.req.header('accept-language'))
      const who = await memberWho(reception, c.req.raw, 'draft')
      if (!who) return edgeProblem('not-allowed', lang)
      const length = Number(c.req.header('content-length') ?? 0)
      if (length > TABLE_MEGABYTES * 1_048_576 + MARGIN_BYTES)
        return problem('file-too-big', sorry['file-too-big'], lang, { max: TABLE_MEGABYTES })
      // A form of a foreign page could send our cookie along; it cannot send this header.
      if (!c.req.header('meydan-upload')) return edgeProblem('not-allowed', lang)
      const form = await c.req.formData().catch(() => null)
      const file = form?.get('file')
      if (!(file instanceof File)) return problem('no-file', sorry['no-file'], lang)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const brought = await bringTable(app, who, file.name.slice(0, NAME_LETTERS), bytes)
      return brought.ok ? c.json(brought.value) : problem(brought.reason, sorry[brought.reason], lang, brought.about)
    })
  }

const saidOf = (one: Problem, lang: Lang) => ({
  column: one.column,
  kind: one.kind,
  said: problemSaid(one, lang),
})

const refusalSaid = (refusal: string | null, lang: Lang): string | null => {
  const known = Object.entries(sorry).find(([literal]) => literal === refusal)
  return known ? say(known[1], lang) : refusal
}
