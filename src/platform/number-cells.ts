import { done, refused, type Result } from './result.ts'

export type NumberTrouble = 'no-number' | 'not-a-number' | 'which-decimal'

/** Signs between digits that only make long numbers easier to read. */
const GAPS = /[\s\u00A0\u202F']/g

/**
 * Reads the numbers of one column. Whether "1,234" is a thousand or one and a bit is seen from the whole column; where even that
 * does not tell, nobody guesses.
 */
export function numberReader(cells: readonly string[], said: 'auto' | 'comma' | 'point') {
  const sign = said === 'auto' ? decimalIn(cells.map(bare)) : said === 'comma' ? ',' : '.'
  return (cell: string): Result<number, NumberTrouble> => {
    const text = bare(cell)
    if (text === '') return refused(cell.trim() === '' ? 'no-number' : 'not-a-number')
    if (!/^-?[\d.,]+$/.test(text) || !/\d/.test(text)) return refused('not-a-number')
    if (sign === 'unknown' && /[.,]/.test(text)) return refused('which-decimal')
    const decimal = sign === 'unknown' || sign === 'none' ? '.' : sign
    const thousands = decimal === ',' ? '.' : ','
    const [whole = '', part, ...more] = text.split(decimal)
    const groups = whole.split(thousands)
    const isGrouped = groups.slice(1).every((group) => group.length === 3)
    if (more.length > 0 || !isGrouped || part?.includes(thousands)) return refused('not-a-number')
    const value = Number(`${groups.join('')}${part === undefined ? '' : `.${part}`}`)
    return Number.isFinite(value) ? done(value) : refused('not-a-number')
  }
}

/** Without the currency and the gaps. */
const bare = (cell: string): string =>
  cell
    .replaceAll('\u2212', '-')
    .replaceAll(/\p{Sc}|\p{L}+\.?/gu, '')
    .replaceAll(GAPS, '')

type Sign = ',' | '.' | 'none' | 'unknown'

function decimalIn(cells: readonly string[]): Sign {
  const withSigns = cells.filter((text) => /[.,]/.test(text))
  if (withSigns.length === 0) return 'none'
  const told = new Set(withSigns.flatMap((text) => signOf(text) ?? []))
  if (told.size === 1) return told.has(',') ? ',' : '.'
  return 'unknown'
}

/** The sign before the decimals of one number; null where it could as well stand between thousands. */
function signOf(text: string): ',' | '.' | null {
  const signs = [...text.matchAll(/[.,]/g)].map(([sign]) => sign)
  const last = signs.at(-1)
  if (last !== ',' && last !== '.') return null
  const after = text.length - 1 - text.lastIndexOf(last)
  const other = last === ',' ? '.' : ','
  if (signs.includes(other)) return last
  if (signs.length > 1) return other
  if (after !== 3 || /^-?0[.,]/.test(text)) return last
  return null
}
