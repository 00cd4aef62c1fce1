import type { App } from '#app'
import { memberWho } from '#platform/http/member-who.ts'
import { edgeProblem } from '#platform/http/problem.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import { csvOf, excelOf } from '#platform/table-out.ts'
import { langFrom } from '#platform/words.ts'
import type { GrowGiven } from '../campaigns/given.ts'
import { actsTable } from './acts.ts'

/** What is to be told, as a file: `/api/v1/grow/acts/2026-11.csv`, `/api/v1/grow/acts/all.xlsx`. */
export const actsDoor =
  (app: App, given: GrowGiven): RawRoutes =>
  (http, reception) => {
    http.get('/api/v1/grow/acts/:file', async (c) => {
      const lang = langFrom(c.req.query('lang') ?? c.req.header('accept-language'))
      const who = await memberWho(reception, c.req.raw, 'see')
      if (!who) return edgeProblem('not-allowed', lang)
      const [, month = '', kind = ''] = /^(all|\d{4}-(?:0[1-9]|1[0-2]))\.(csv|xlsx)$/.exec(c.req.param('file')) ?? []
      if (kind === '') return edgeProblem('not-found', lang)
      const wanted = month === 'all' ? null : month
      const table = await actsTable(app, given, { workspaceId: who.workspaceId, month: wanted, lang })
      const rows = [table.heading, ...table.rows]
      const headers = {
        'content-disposition': `attachment; filename="meydan-acts-${month}.${kind}"`,
        'cache-control': 'no-store',
      }
      if (kind === 'csv')
        return new Response(csvOf(rows), {
          headers: { ...headers, 'content-type': 'text/csv; charset=utf-8' },
        })
      return new Response(new Uint8Array(await excelOf(rows)), {
        headers: { ...headers, 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
      })
    })
  }
