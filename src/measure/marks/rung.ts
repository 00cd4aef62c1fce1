import type { Writer } from '#platform/database.ts'
import type { Outcome } from '../outcome.ts'
import { loanAt } from './loans.sql.ts'
import { markValue } from './mark.ts'
import { type Mark, markBy } from './marks.sql.ts'

/** Somebody writes a number down, closes the page and calls a little later. */
const GRACE_MINUTES = 60

/** The code or the number an outcome came by, and the clicks of whoever was shown the number when it rang. */
export async function rungBy(
  tx: Writer,
  workspaceId: string,
  told: Pick<Outcome, 'at'> & { code?: string | null; number?: string | null },
): Promise<{ mark: Mark | null; clicks: readonly string[] }> {
  const code = told.code ? markValue('code', told.code) : null
  const number = told.number ? markValue('number', told.number) : null
  const mark =
    (number && (await markBy(tx, workspaceId, 'number', number))) ||
    (code && (await markBy(tx, workspaceId, 'code', code))) ||
    null
  if (!mark || mark.siteId === null) return { mark, clicks: [] }
  const loan = await loanAt(tx, mark.id, told.at, told.at.subtract({ minutes: GRACE_MINUTES }))
  return { mark, clicks: loan?.clicks ?? [] }
}
