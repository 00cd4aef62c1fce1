import { createHash } from 'node:crypto'
import * as z from 'zod'
import { dayReader, type DayTrouble } from '#platform/day-cells.ts'
import { numberReader, type NumberTrouble } from '#platform/number-cells.ts'
import { KINDS, type Kind } from '../outcome.ts'
import { type Column, COLUMNS, kindKey, kindOf } from './columns.ts'

const PLACES_MOST = 59

/** What the columns hold, and how their words are meant. */
export const Mapping = z.object({
  columns: z.partialRecord(z.enum(COLUMNS), z.number().int().min(0).max(PLACES_MOST)),
  /** Of rows that name none themselves. */
  kind: z.enum(KINDS).nullable(),
  /** What words of the kind column mean. */
  kinds: z.record(z.string(), z.enum(KINDS)).default({}),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  zone: z.string().max(60),
  dates: z.enum(['auto', 'day-first', 'month-first']).default('auto'),
  decimals: z.enum(['auto', 'comma', 'point']).default('auto'),
})

export type Mapping = z.infer<typeof Mapping>

/** One row as an outcome that can be told. */
export type Line = {
  row: number
  reference: string
  kind: Kind
  at: Temporal.Instant
  value: number | null
  currency: string | null
  note: string
  code: string | null
  number: string | null
  click: string | null
  person: string | null
}

export const TROUBLES = [
  'no-day',
  'not-a-day',
  'which-order',
  'day-to-come',
  'not-a-time',
  'no-kind',
  'which-kind',
  'not-a-number',
  'which-decimal',
  'below-nought',
  'no-currency',
  'twice',
  'total-line',
  'no-column',
] as const

export type Trouble = (typeof TROUBLES)[number]

export type Problem = { row: number; column: Column; why: Trouble; cell: string }

/** The heading is the first row of the file. */
const FIRST_ROW = 2
const NOON = Temporal.PlainTime.from('12:00')
const CELL_LETTERS = 80
const NOTE_LETTERS = 500
const PERSON_LETTERS = 200
const CODE_LETTERS = 40
const TOTAL = /^(?:total|grand total|toplam|genel toplam|итого|всего)\b/iu

/** Reads what happened; every row is either an outcome or a problem with its place and its reason. */
export function readOutcomes(
  rows: readonly (readonly string[])[],
  mapping: Mapping,
  now: Temporal.Instant,
): { lines: Line[]; problems: Problem[] } {
  const { columns } = mapping
  const cell = (row: readonly string[], column: Column): string => row[columns[column] ?? -1]?.trim() ?? ''
  const all = (column: Column) => rows.map((row) => cell(row, column))
  if (columns.day === undefined) return { lines: [], problems: [missing('day')] }
  if (columns.kind === undefined && mapping.kind === null) return { lines: [], problems: [missing('kind')] }
  const dayOf = dayReader(all('day'), mapping.dates)
  const valueOf = numberReader(all('value'), mapping.decimals)
  const lines: Line[] = []
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  for (const [at, row] of rows.entries()) {
    if (row.every((text) => text.trim() === '')) continue
    const number = at + FIRST_ROW
    const before = problems.length
    const object = (column: Column, why: Trouble) =>
      problems.push({ row: number, column, why, cell: cell(row, column).slice(0, CELL_LETTERS) })
    if (row.some((text) => TOTAL.test(text.trim())) && !dayOf(cell(row, 'day')).ok) {
      object('day', 'total-line')
      continue
    }
    const moment = momentOf(dayOf, cell(row, 'day'), cell(row, 'time'), mapping.zone, now)
    if (typeof moment === 'string') object(moment === 'not-a-time' ? 'time' : 'day', moment)
    const kind = columns.kind === undefined ? mapping.kind : kindIn(cell(row, 'kind'), mapping)
    if (kind === null) object('kind', cell(row, 'kind') === '' ? 'no-kind' : 'which-kind')
    const money = moneyIn(valueOf, cell(row, 'value'), cell(row, 'currency'), mapping.currency)
    if (typeof money === 'string') object(money === 'no-currency' ? 'currency' : 'value', money)
    const told = cell(row, 'reference')
    const key = told === '' ? fingerprint(row) : told
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    if (told !== '' && times > 0) object('reference', 'twice')
    if (problems.length > before || typeof moment === 'string' || kind === null || typeof money === 'string') continue
    lines.push({
      row: number,
      // Two rows alike are two things that happened; the same file again is the same two.
      reference: told === '' ? `table:${key}${times === 0 ? '' : `:${times}`}` : told.slice(0, PERSON_LETTERS),
      kind,
      at: moment,
      ...money,
      note: cell(row, 'note').slice(0, NOTE_LETTERS),
      code: cell(row, 'code').slice(0, CODE_LETTERS) || null,
      number: cell(row, 'number').slice(0, CODE_LETTERS) || null,
      click: cell(row, 'click') || null,
      person: cell(row, 'person').slice(0, PERSON_LETTERS) || null,
    })
  }
  return { lines, problems }
}

const missing = (column: Column): Problem => ({ row: 1, column, why: 'no-column', cell: '' })

const kindIn = (cell: string, { kind, kinds }: Mapping): Kind | null => (cell === '' ? kind : kindOf(cell, kinds))

/** The words of the kind column that nobody has given a meaning yet. */
export function unknownKinds(rows: readonly (readonly string[])[], { columns, kinds }: Mapping): string[] {
  const words = new Map<string, string>()
  for (const row of rows) {
    const word = row[columns.kind ?? -1]?.trim() ?? ''
    if (word !== '' && kindOf(word, kinds) === null) words.set(kindKey(word), word)
  }
  return [...words.values()].slice(0, KINDS_SHOWN)
}

const KINDS_SHOWN = 20

type Read<T, R extends string> = (cell: string) => { ok: true; value: T } | { ok: false; reason: R }

/** A day with the hour that stands beside it or in a column of its own; noon where none is told, so that it stays that day everywhere. */
function momentOf(
  dayOf: Read<string, DayTrouble>,
  day: string,
  time: string,
  zone: string,
  now: Temporal.Instant,
): Temporal.Instant | DayTrouble | 'not-a-time' | 'day-to-come' {
  const read = dayOf(day)
  if (!read.ok) return read.reason
  const written = time === '' ? (/\d[T\s,]+(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[AP]M)?)/i.exec(day)?.[1] ?? '') : time
  const clock = written === '' ? null : timeFrom(written)
  if (clock === 'not-a-time') return clock
  const plain = Temporal.PlainDate.from(read.value)
  const at = plain.toZonedDateTime({ timeZone: zone, plainTime: clock ?? NOON }).toInstant()
  if (Temporal.Instant.compare(at, now) <= 0) return at
  // Noon of today may lie ahead; what was told of today has happened.
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return clock === null && plain.equals(today) ? now : 'day-to-come'
}

function timeFrom(text: string): Temporal.PlainTime | 'not-a-time' {
  const [, hour = '', minute = '', second = '0', half = ''] =
    /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([AP]M)?/i.exec(text.trim()) ?? []
  if (hour === '') return 'not-a-time'
  const late = half.toUpperCase() === 'PM' && Number(hour) < 12 ? 12 : 0
  const early = half.toUpperCase() === 'AM' && Number(hour) === 12 ? -12 : 0
  try {
    return Temporal.PlainTime.from(
      { hour: Number(hour) + late + early, minute: Number(minute), second: Number(second) },
      { overflow: 'reject' },
    )
  } catch {
    return 'not-a-time'
  }
}

type Money = { value: number | null; currency: string | null }

function moneyIn(
  valueOf: Read<number, NumberTrouble>,
  cell: string,
  named: string,
  usual: string | null,
): Money | 'not-a-number' | 'which-decimal' | 'below-nought' | 'no-currency' {
  if (cell === '' || cell === '-' || cell === '—') return { value: null, currency: null }
  const read = valueOf(cell)
  if (!read.ok) return read.reason === 'which-decimal' ? 'which-decimal' : 'not-a-number'
  if (read.value < 0) return 'below-nought'
  const currency = currencyIn(named) ?? currencyIn(cell) ?? usual
  return currency === null ? 'no-currency' : { value: read.value, currency }
}

const SIGNS: Readonly<Record<string, string>> = {
  '₺': 'TRY',
  TL: 'TRY',
  '₽': 'RUB',
  руб: 'RUB',
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
}

function currencyIn(text: string): string | null {
  const code = /(?<![A-Z])([A-Z]{3})(?![A-Z])/.exec(text.toUpperCase())?.[1]
  if (code !== undefined) return code
  return Object.entries(SIGNS).find(([sign]) => text.includes(sign))?.[1] ?? null
}

/** Tells a row again that has no number of its own. */
const fingerprint = (row: readonly string[]): string =>
  createHash('sha256')
    .update(row.map((text) => text.trim()).join('\u0001'))
    .digest('base64url')
    .slice(0, 22)
