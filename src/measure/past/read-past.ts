import { dayReader, type DayTrouble } from '#platform/day-cells.ts'
import { numberReader, type NumberTrouble } from '#platform/number-cells.ts'
import { done, type Result } from '#platform/result.ts'

/** What a column of a table of the past holds. */
export const PAST_COLUMNS = ['day', 'followers', 'joined', 'left', 'searches', 'clicks'] as const

export type PastColumn = (typeof PAST_COLUMNS)[number]

/** Which place of a row holds what; a person may say otherwise than the headings. */
export type PastColumns = Partial<Record<PastColumn, number>>

export type PastOrder = 'auto' | 'day-first' | 'month-first'

/** Null for what the table does not tell. */
export type PastLine = { day: string } & Record<Exclude<PastColumn, 'day'>, number | null>

export type PastTrouble = DayTrouble | NumberTrouble | 'day-to-come' | 'below-nought'

export type PastProblem = { row: number; column: PastColumn; why: PastTrouble; cell: string }

/** How the exports of networks and search engines head their columns, in the three languages; the first that fits is taken. */
const HEADINGS: Record<PastColumn, RegExp> = {
  day: /^(?:date|day|x|tarih|gün|дата|день|период)\b|^(?:дата|день)/iu,
  joined:
    /new (?:follow|subscri)|(?<!un)follows?$|subscribers? gained|joined|gained|yeni (?:takip|abone)|kazanılan|подписал|подписавш|новы[ех] подписчик|вступ/iu,
  left: /unfollow|unsubscri|subscribers? lost|\bleft\b|\blost\b|takipten çık|kaybedilen|ayrılan|отписа|вышл|выход/iu,
  followers: /followers|subscribers|members|takipçi|abone|üye|подписчик|участник/iu,
  searches: /impressions|searches|search volume|gösterim|arama|показ|запрос/iu,
  clicks: /clicks?|tıklama|клик|переход/iu,
}

/** A second column of followers that is only a part of them. */
const A_PART = /organic|sponsored|paid|change|net\b|%|organik|ücretli|değişim|прирост|реклам|органич/iu

/** What the headings say the columns hold; each column holds one thing, and a thing stands in one column. */
export function columnsIn(headings: readonly string[]): PastColumns {
  const taken = new Set<number>()
  const found: PastColumns = {}
  for (const column of ['day', 'joined', 'left', 'followers', 'searches', 'clicks'] as const) {
    const fits = (heading: string, at: number) => !taken.has(at) && HEADINGS[column].test(heading.trim())
    const whole = headings.findIndex((heading, at) => fits(heading, at) && !A_PART.test(heading))
    const at = whole >= 0 || column === 'followers' ? whole : headings.findIndex(fits)
    if (at < 0) continue
    taken.add(at)
    found[column] = at
  }
  return found
}

/** The heading is the first row of the file. */
const FIRST_ROW = 2
const LONGEST_CELL = 80
const FIGURES = ['followers', 'joined', 'left', 'searches', 'clicks'] as const

/** Reads the days of a table; every row is either a day or a problem with its place and its reason. A day told twice counts once, as told last. */
export function readPast(
  rows: readonly (readonly string[])[],
  columns: PastColumns,
  q: { today: string; dates: PastOrder },
): { lines: PastLine[]; problems: PastProblem[] } {
  const cell = (row: readonly string[], column: PastColumn): string => row[columns[column] ?? -1]?.trim() ?? ''
  const dayOf = dayReader(
    rows.map((row) => cell(row, 'day')),
    q.dates,
  )
  const numberOf = new Map(
    FIGURES.map((column) => [
      column,
      numberReader(
        rows.map((row) => cell(row, column)),
        'auto',
      ),
    ]),
  )
  const lines = new Map<string, PastLine>()
  const problems: PastProblem[] = []
  for (const [at, row] of rows.entries()) {
    if (row.every((text) => text.trim() === '')) continue
    const before = problems.length
    const object = (column: PastColumn, why: PastTrouble) =>
      problems.push({ row: at + FIRST_ROW, column, why, cell: cell(row, column).slice(0, LONGEST_CELL) })
    const day = dayOf(cell(row, 'day'))
    if (!day.ok) object('day', day.reason)
    else if (day.value > q.today) object('day', 'day-to-come')
    const figure = (column: (typeof FIGURES)[number]): number | null => {
      const text = cell(row, column)
      if (text === '' || text === '-' || text === '—') return null
      const read = wholeFrom(text, numberOf.get(column)?.(text))
      if (!read?.ok) object(column, read?.reason ?? 'not-a-number')
      else if (read.value < 0 && column !== 'joined') object(column, 'below-nought')
      return read?.ok ? Math.round(read.value) : null
    }
    const [followers = null, joined = null, left = null, searches = null, clicks = null] = FIGURES.map(figure)
    if (problems.length === before && day.ok)
      lines.set(day.value, { day: day.value, followers, joined, left, searches, clicks })
  }
  return { lines: [...lines.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)), problems }
}

/** Nobody has half a follower: where only the sign between the digits is unclear, it stands between thousands. */
const wholeFrom = (text: string, read: Result<number, NumberTrouble> | undefined) =>
  read && !read.ok && read.reason === 'which-decimal' ? done(Number(text.replaceAll(/[^\d-]/g, ''))) : read

/**
 * Followers at the end of each day: as told, or counted back from a day on which they are known. `known` is the first day the desk
 * looked itself; what the table tells of that day and later is left to the desk.
 */
export function followersByDay(
  lines: readonly PastLine[],
  known: { day: string; followers: number } | null,
): { day: string; followers: number }[] | 'no-total' {
  const before = lines.filter(({ day }) => known === null || day < known.day)
  if (before.some(({ followers }) => followers !== null))
    return before.flatMap(({ day, followers }) => (followers === null ? [] : [{ day, followers }]))
  if (known === null || before.every(({ joined }) => joined === null)) return 'no-total'
  // What came on the known day itself is in its number already.
  const onIt = lines.find(({ day }) => day === known.day)
  let followers = known.followers - net(onIt)
  return before
    .toReversed()
    .map((line) => {
      const told = { day: line.day, followers: Math.max(0, followers) }
      followers -= net(line)
      return told
    })
    .toReversed()
}

const net = (line: PastLine | undefined): number => (line?.joined ?? 0) - (line?.left ?? 0)
