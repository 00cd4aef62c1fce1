import { csvLine, guarded, plain } from './csv.ts'

export type Row = readonly (string | number)[]

/** The mark in front tells a spreadsheet that the letters are UTF-8. */
export const CSV_MARK = '\uFEFF'

/** Rows as a CSV file. */
export const csvOf = (rows: readonly Row[]): string => CSV_MARK + rows.map(csvLine).join('')

/** The same as an Excel file; numbers stay numbers. */
export async function excelOf(rows: readonly Row[]): Promise<Buffer> {
  // Only whoever wants an Excel file pays for making one.
  const { default: write } = await import('write-excel-file/node')
  const wide = Math.max(1, ...rows.map((row) => row.length))
  return write(
    rows.map((row) =>
      Array.from({ length: wide }, (_, at) => {
        const cell = row[at] ?? ''
        return typeof cell === 'number' ? { value: plain(cell), type: Number } : { value: guarded(cell), type: String }
      }),
    ),
  ).toBuffer()
}
