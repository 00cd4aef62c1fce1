import { spend } from './effort.ts'
import { ENTITY_NAMES } from './entities.words.ts'

const NAMES = new Map<string, string>()
const told = ENTITY_NAMES.trim().split(/\s+/)
for (let i = 0; i + 1 < told.length; i += 2) {
  NAMES.set(told[i] ?? '', String.fromCodePoint(Number.parseInt(told[i + 1] ?? '', 16)))
}
/** What people mean by the numbers 128 to 159: the letters Windows puts there. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const LONGEST_NAME = 12
/** What each ampersand is worth; texts that hold many pay for them as they are met. */
const STEPS = 1.2
const PAYS_EVERY = 1_000
/** Below that, one by one is as quick. */
const SHORT = 500
const SEMICOLON = 59
const HASH = 35
const EQUALS = 61
const X = 120
const SMALL_A = 97
/** The bit that makes a letter small. */
const SMALL = 32

/** The text that entities stand for; an ampersand that begins none is one. What a document defines for itself is never unfolded. */
export function decoded(given: string): string {
  let at = given.indexOf('&')
  if (at < 0) return given
  const text = given.length > SHORT ? withAngles(given) : given
  at = text.indexOf('&')
  let out = ''
  let from = 0
  let met = 0
  while (at >= 0) {
    met += 1
    if (met % PAYS_EVERY === 0 && !spend(PAYS_EVERY * STEPS)) break
    // The one that is met most.
    if (text.charCodeAt(at + 1) === SMALL_A && text.startsWith('mp;', at + 2)) {
      out += text.slice(from, at + 1)
      from = at + 5
      at = text.indexOf('&', from)
      continue
    }
    const end = endOfEntity(text, at + 1)
    const meant = end > at + 1 ? meaning(text, at + 1, end) : null
    if (meant === null) {
      at = text.indexOf('&', at + 1)
      continue
    }
    out += text.slice(from, at) + meant
    from = text.charCodeAt(end) === SEMICOLON ? end + 1 : end
    at = text.indexOf('&', from)
  }
  return out + text.slice(from)
}

/**
 * HTML that was escaped as a whole is mostly angles and quotes. They can begin no other entity and no longer end one in another way,
 * so they may be put in first, and all at once.
 */
const withAngles = (text: string) =>
  text.includes('&lt;')
    ? text
        .replaceAll(/&lt;/g, '<')
        .replaceAll(/&gt;/g, '>')
        .replaceAll(/&quot;/g, '"')
    : text

/** Windows letters that came through as control characters. */
export const windowsLetter = (code: number): string => WINDOWS[code - 128] ?? ''

function endOfEntity(text: string, start: number): number {
  const first = text.charCodeAt(start)
  let at = first === HASH ? start + 1 : start
  const last = Math.min(text.length, start + LONGEST_NAME)
  while (at < last && isWordCode(text.charCodeAt(at))) at += 1
  return at
}

const isWordCode = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

function meaning(text: string, start: number, end: number): string | null {
  const ended = text.charCodeAt(end) === SEMICOLON
  if (text.charCodeAt(start) === HASH) return numbered(text, start + 1, end)
  const named = NAMES.get(text.slice(start, end))
  // "&copy 2026" is meant; "?a=1&lt=2" in an address is not.
  if (named === undefined || ended) return named ?? null
  return text.charCodeAt(end) !== EQUALS && MAY_LACK_ITS_END.has(text.slice(start, end)) ? named : null
}

const MAY_LACK_ITS_END = new Set(['lt', 'gt', 'quot', 'nbsp', 'copy', 'reg', 'laquo', 'raquo', 'middot', 'deg'])

function numbered(text: string, start: number, end: number): string | null {
  const hex = (text.charCodeAt(start) | SMALL) === X
  const first = hex ? start + 1 : start
  if (first === end) return null
  let code = 0
  for (let at = first; at < end; at += 1) {
    const digit = digitOf(text.charCodeAt(at))
    if (digit < 0 || (!hex && digit > 9)) return null
    code = code * (hex ? 16 : 10) + digit
  }
  if (code >= 128 && code < 160) return windowsLetter(code)
  if (code === 0 || code > 0x10_ff_ff || (code >= 0xd8_00 && code < 0xe0_00)) return '\uFFFD'
  return String.fromCodePoint(code)
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  const small = code | SMALL
  return small >= 97 && small <= 102 ? small - 87 : -1
}
