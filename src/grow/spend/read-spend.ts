import { createCabinets, type SpendColumn } from '#networks'
import { dayReader, type DayTrouble } from '#platform/day-cells.ts'
import { numberReader, type NumberTrouble } from '#platform/number-cells.ts'

const { currencyIn } = createCabinets()

/** Which place of a row holds what, and how its words are meant. */
export type Mapping = {
  columns: Partial<Record<SpendColumn, number>>
  /** Of rows that name none themselves. */
  currency: string | null
  /** Where the cabinet's days begin. */
  zone: string
  /** Said by a person where the file alone does not tell. */
  dates: 'auto' | 'day-first' | 'month-first'
  decimals: 'auto' | 'comma' | 'point'
}

export type SpendLine = {
  row: number
  day: string
  amount: number
  currency: string
  campaign: string
  impressions: number | null
  clicks: number | null
  joins: number | null
}

export type SpendTrouble =
  | DayTrouble
  | NumberTrouble
  | 'no-currency'
  | 'below-nought'
  | 'total-line'
  | 'day-to-come'
  | 'no-column'

export type SpendProblem = { row: number; column: SpendColumn; why: SpendTrouble; cell: string }

const COUNTS = ['impressions', 'clicks', 'joins'] as const
const TOTAL = /^(?:total|grand total|toplam|genel toplam|итого|всего)\b/iu
/** The heading is the first row of the file. */
const FIRST_ROW = 2

/** Reads what was spent; every row is either a line of spending or a problem with its place and its reason. */
export function readSpend(
  rows: readonly (readonly string[])[],
  mapping: Mapping,
  today: string,
): { lines: SpendLine[]; problems: SpendProblem[] } {
  const { columns } = mapping
  const cell = (row: readonly string[], column: SpendColumn): string => row[columns[column] ?? -1]?.trim() ?? ''
  const missing = (['day', 'amount'] as const).filter((column) => columns[column] === undefined)
  if (missing.length > 0)
    return { lines: [], problems: missing.map((column) => ({ row: 1, column, why: 'no-column' as const, cell: '' })) }
  const dayOf = dayReader(
    rows.map((row) => cell(row, 'day')),
    mapping.dates,
  )
  const numbers = new Map(
    (['amount', ...COUNTS] as const).map((column) => [
      column,
      numberReader(
        rows.map((row) => cell(row, column)),
        column === 'amount' ? mapping.decimals : 'auto',
      ),
    ]),
  )
  const lines: SpendLine[] = []
  const problems: SpendProblem[] = []
  for (const [at, row] of rows.entries()) {
    if (row.every((text) => text.trim() === '')) continue
    const number = at + FIRST_ROW
    const before = problems.length
    const object = (column: SpendColumn, why: SpendTrouble) =>
      problems.push({ row: number, column, why, cell: cell(row, column).slice(0, 80) })
    if (isTotal(row, cell(row, 'day'))) {
      object('day', 'total-line')
      continue
    }
    const day = dayOf(cell(row, 'day'))
    if (!day.ok) object('day', day.reason)
    else if (day.value > today) object('day', 'day-to-come')
    const amount = numbers.get('amount')?.(cell(row, 'amount'))
    if (!amount?.ok) object('amount', amount?.reason ?? 'not-a-number')
    else if (amount.value < 0) object('amount', 'below-nought')
    const currency =
      currencyIn(cell(row, 'currency').toUpperCase()) ?? currencyIn(cell(row, 'amount')) ?? mapping.currency
    if (currency === null) object('currency', 'no-currency')
    const counts = COUNTS.map((column) => {
      const text = cell(row, column)
      if (text === '' || text === '-' || text === '—') return null
      const read = numbers.get(column)?.(text)
      if (!read?.ok) object(column, read?.reason ?? 'not-a-number')
      return read?.ok ? Math.round(read.value) : null
    })
    if (problems.length > before || !day.ok || !amount?.ok || currency === null) continue
    const [impressions = null, clicks = null, joins = null] = counts
    const campaign = cell(row, 'campaign') || cell(row, 'group') || cell(row, 'ad')
    lines.push({ row: number, day: day.value, amount: amount.value, currency, campaign, impressions, clicks, joins })
  }
  return { lines, problems }
}

/** Sums below the table would count everything twice. */
const isTotal = (row: readonly string[], day: string): boolean =>
  TOTAL.test(day) ||
  (day === '' && row.some((text) => TOTAL.test(text.trim()))) ||
  (day === '' && TOTAL.test(row[0] ?? ''))

/** What tells the same spending again: of several files that tell of a campaign's day the newest counts. */
export const keyOf = (cabinet: string | null, line: Pick<SpendLine, 'day' | 'campaign' | 'currency'>): string =>
  [cabinet ?? 'other', line.currency, line.day, line.campaign.normalize('NFC').toLowerCase()].join('|')

/** Files with the same headings are read the same way. */
export const shapeOf = (headings: readonly string[]): string =>
  headings
    .map((name) => name.normalize('NFKC').toLowerCase().trim())
    .join('|')
    .slice(0, 2_000)
