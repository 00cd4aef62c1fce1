import { done, refused, type Result } from './result.ts'

export type DayTrouble = 'no-day' | 'not-a-day' | 'which-order'

/** Reads the days of one column; whether 03/04 is in March or in April is seen from the whole column, or asked. */
export function dayReader(cells: readonly string[], said: 'auto' | 'day-first' | 'month-first') {
  const order = said === 'auto' ? orderIn(cells) : said
  return (cell: string): Result<string, DayTrouble> => {
    const text = cell.trim()
    if (text === '') return refused('no-day')
    const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:\D|$)/.exec(text)
    if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    const named = namedDay(text)
    if (named) return named
    const numbers = NUMBERS.exec(text)
    if (!numbers) return refused('not-a-day')
    const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), fullYear(Number(numbers[4]))]
    const isDayFirst = numbers[2] === '.' || order === 'day-first' || first > 12
    if (!isDayFirst && order === 'unknown' && second <= 12 && first !== second) return refused('which-order')
    return isDayFirst ? dayFrom(year, second, first) : dayFrom(year, first, second)
  }
}

const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})(?:\D|$)/

function orderIn(cells: readonly string[]): 'day-first' | 'month-first' | 'unknown' {
  const pairs = cells.flatMap((cell) => {
    const found = NUMBERS.exec(cell.trim())
    return found && found[2] !== '.' ? [[Number(found[1]), Number(found[3])] as const] : []
  })
  if (pairs.some(([first]) => first > 12)) return 'day-first'
  return pairs.some(([, second]) => second > 12) ? 'month-first' : 'unknown'
}

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year)

function dayFrom(year: number, month: number, day: number): Result<string, DayTrouble> {
  try {
    return done(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString())
  } catch {
    return refused('not-a-day')
  }
}

/** The first letters of the months as people write them in the three languages. */
const MONTHS: readonly string[][] = [
  ['jan', 'oca', 'янв'],
  ['feb', 'şub', 'фев'],
  ['mar', 'мар'],
  ['apr', 'nis', 'апр'],
  ['may', 'май', 'мая'],
  ['jun', 'haz', 'июн'],
  ['jul', 'tem', 'июл'],
  ['aug', 'ağu', 'авг'],
  ['sep', 'eyl', 'сен'],
  ['oct', 'eki', 'окт'],
  ['nov', 'kas', 'ноя'],
  ['dec', 'ara', 'дек'],
]

function namedDay(text: string): Result<string, DayTrouble> | null {
  const dayFirst = /^(\d{1,2})[\s.-]+(\p{L}+)\.?,?[\s-]+(\d{4})/u.exec(text)
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})/u.exec(text)
  const word = dayFirst?.[2] ?? monthFirst?.[1]
  if (word === undefined) return null
  const folded = word.replaceAll(/[İI]/g, 'i').toLowerCase()
  const month = MONTHS.findIndex((names) => names.some((name) => folded.startsWith(name))) + 1
  if (month === 0) return refused('not-a-day')
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2])
  return dayFrom(Number(dayFirst?.[3] ?? monthFirst?.[3]), month, day)
}
