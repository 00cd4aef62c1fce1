import type { App } from '#app'
import { memberWho } from '#platform/http/member-who.ts'
import { edgeProblem } from '#platform/http/problem.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import { langFrom } from '#platform/words.ts'
import { csvLine } from '#platform/csv.ts'
import { CSV_MARK, excelOf } from '#platform/table-out.ts'
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
      const who = await memberWho(reception, c.req.raw, 'see')
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

function csvStream(heading: readonly string[], lines: AsyncGenerator<string[][]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start: (out) => out.enqueue(encoder.encode(CSV_MARK + csvLine(heading))),
    pull: async (out) => {
      const next = await lines.next()
      if (next.done) out.close()
      else out.enqueue(encoder.encode(next.value.map(csvLine).join('')))
    },
  })
}

async function excel(heading: readonly string[], lines: AsyncGenerator<string[][]>): Promise<Buffer> {
  const rows = [[...heading]]
  for await (const some of lines) {
    rows.push(...some.slice(0, EXCEL_ROWS_MOST - rows.length))
    if (rows.length >= EXCEL_ROWS_MOST) break
  }
  return excelOf(rows)
}
