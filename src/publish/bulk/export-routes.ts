import type { App } from '#app'
import type { Reception } from '#platform/http/mount.ts'
import { edgeProblem } from '#platform/http/problem.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import { langFrom } from '#platform/words.ts'
import { csvLine, guarded } from '#platform/csv.ts'
import { HEADINGS, linesOf, type What } from './export.ts'

/** An Excel file is made whole in memory; beyond this the CSV, which flows, is the way. */
const EXCEL_ROWS_MOST = 20_000

/** Downloads of everything: `/api/v1/publish/export/posts.csv`, `deliveries.xlsx`, and the empty table to fill in. */
export const exportFiles =
  (app: App): RawRoutes =>
  (http, reception) => {
    http.get('/api/v1/publish/export/:file', async (c) => {
      const lang = langFrom(c.req.header('accept-language'))
      const [what = '', kind = ''] = c.req.param('file').split('.')
      const who = await reader(reception, c.req.raw)
      if (!who) return edgeProblem('not-allowed', lang)
      if (!isWhat(what) || (kind !== 'csv' && kind !== 'xlsx')) return edgeProblem('not-found', lang)
      const headers = {
        'content-disposition': `attachment; filename="meydan-${what}.${kind}"`,
        'cache-control': 'no-store',
      }
      const lines = linesOf(app, who.workspaceId, what, lang)
      if (kind === 'csv')
        return new Response(csvStream(HEADINGS[what], lines), {
          headers: { ...headers, 'content-type': 'text/csv; charset=utf-8' },
        })
      return new Response(new Uint8Array(await excel(HEADINGS[what], lines)), {
        headers: {
          ...headers,
          'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        },
      })
    })
  }

const isWhat = (said: string): said is What => said in HEADINGS

/** The mark in front tells Excel that the letters are UTF-8. */
const MARK = '\uFEFF'

function csvStream(heading: readonly string[], lines: AsyncGenerator<string[][]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start: (out) => out.enqueue(encoder.encode(MARK + csvLine(heading))),
    pull: async (out) => {
      const next = await lines.next()
      if (next.done) out.close()
      else out.enqueue(encoder.encode(next.value.map(csvLine).join('')))
    },
  })
}

async function excel(heading: readonly string[], lines: AsyncGenerator<string[][]>): Promise<Buffer> {
  // Only whoever wants an Excel file pays for making one.
  const { default: write } = await import('write-excel-file/node')
  const rows = [[...heading]]
  for await (const some of lines) {
    rows.push(...some.slice(0, EXCEL_ROWS_MOST - rows.length))
    if (rows.length >= EXCEL_ROWS_MOST) break
  }
  return write(rows.map((row) => row.map((cell) => ({ value: guarded(cell), type: String })))).toBuffer()
}

async function reader(reception: Reception, request: Request) {
  const visitor = await reception.visitor(request)
  const who = visitor.account && (await reception.member(visitor, request))
  return who && reception.may(who, 'see') ? who : null
}
