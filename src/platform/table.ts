import { parse } from 'csv-parse/sync'
import { unguarded } from './csv.ts'
import { done, refused, type Result } from './result.ts'

export const ROWS_MOST = 2_000
export const TABLE_MEGABYTES = 5
const CELL_LETTERS = 20_000
const COLUMNS_MOST = 60

export type TableRefusal = 'not-a-table' | 'table-empty' | 'too-many-rows' | 'file-too-big'

/** Rows of cells as text, from a CSV file of any usual kind or from the first sheet of an Excel file. */
export async function readTable(bytes: Uint8Array, most = ROWS_MOST): Promise<Result<string[][], TableRefusal>> {
  if (bytes.length > TABLE_MEGABYTES * 1_048_576) return refused('file-too-big', { max: TABLE_MEGABYTES })
  const rows = isZip(bytes) ? await fromExcel(bytes) : fromCsv(bytes)
  if (!rows) return refused('not-a-table')
  const filled = rows.map((row) =>
    row.slice(0, COLUMNS_MOST).map((cell) => unguarded(cell.slice(0, CELL_LETTERS).trim())),
  )
  const last = filled.findLastIndex((row) => row.some((cell) => cell !== ''))
  if (last < 1) return refused('table-empty')
  if (last > most) return refused('too-many-rows', { max: most, rows: last })
  return done(filled.slice(0, last + 1))
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

function fromCsv(bytes: Uint8Array): string[][] | null {
  const text = textOf(bytes)
  if (text === null) return null
  try {
    const rows: unknown = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: CELL_LETTERS * COLUMNS_MOST,
    })
    return Array.isArray(rows) ? rows.map((row) => (Array.isArray(row) ? row.map(String) : [])) : null
  } catch {
    return null
  }
}

/** UTF-8, or UTF-16 as old Excel saves it; what is neither is no text. */
function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** The one that stands most often in the heading: Excel writes a semicolon where the comma is the decimal sign. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.split(/\r?\n/, 1)
  const count = (sign: string) => heading.split(sign).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

async function fromExcel(bytes: Uint8Array): Promise<string[][] | null> {
  // Only whoever brings an Excel file pays for reading one.
  const { readSheet } = await import('read-excel-file/node')
  try {
    const rows = await readSheet(Buffer.from(bytes))
    return rows.map((row) => row.map(cellText))
  } catch {
    return null
  }
}

/** A date cell holds the day and hour somebody typed, without a zone. */
const cellText = (cell: unknown): string =>
  cell instanceof Date
    ? cell
        .toISOString()
        .slice(0, 16)
        .replace('T', ' ')
        .replace(/^1899-12-3[01] /, '')
        .replace(/ 00:00$/, '')
    : cell === null || cell === undefined
      ? ''
      : typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
        ? String(cell)
        : ''
