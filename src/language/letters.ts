/** What a sign of a text is: bits, found once by their patterns and then read from a table. */
export const LETTER = 1
const LATIN = 2
const CYRILLIC = 4
const CAPITAL = 8
const NUMBER = 16
/** What a drawn face, a heart or a smile may be made of. */
const GLAD = 32
const SAD = 64
const KNOWN = 128

const ASTRAL = 0x10000
const HIGH = 0xd800
const LOW = 0xdc00
const AFTER_LOW = 0xe000

const PATTERNS = [
  [LETTER, /\p{L}/u],
  [LATIN, /\p{Script=Latin}/u],
  [CYRILLIC, /\p{Script=Cyrillic}/u],
  [CAPITAL, /\p{Lu}/u],
  [NUMBER, /\p{N}/u],
  [GLAD, /[:;)<❤♥✨]|[\u{10000}-\u{10ffff}]/u],
  [SAD, /[:(☹]|[\u{10000}-\u{10ffff}]/u],
] as const

const kinds = new Uint8Array(ASTRAL)

/** The bits of a code point. */
export function kindOf(code: number): number {
  const known = code < ASTRAL ? (kinds[code] ?? 0) : 0
  if (known !== 0) return known
  const sign = String.fromCodePoint(code)
  const found = PATTERNS.reduce((bits, [bit, pattern]) => (pattern.test(sign) ? bits | bit : bits), KNOWN)
  if (code < ASTRAL) kinds[code] = found
  return found
}

/** True for the first half of a sign that takes two. */
export const isHalf = (code: number): boolean => code >= HIGH && code < LOW

/** The sign that begins here, whole. */
export function signAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (!isHalf(code) || at + 1 >= text.length) return code
  const next = text.charCodeAt(at + 1)
  return next >= LOW && next < AFTER_LOW ? (code - HIGH) * 0x400 + (next - LOW) + ASTRAL : code
}

/** What a text looks like before anybody reads it: its letters by kind, and what may be found by looking closer. */
export type Glance = {
  letters: number
  latin: number
  cyrillic: number
  capitals: number
  /** Numbers; a letter three times in a row; three capitals in a row; signs a smile or a frown can be made of. */
  numbers: boolean
  drawnOut: boolean
  loud: boolean
  glad: boolean
  sad: boolean
}

const DRAWN = 3
const LOUD = 3

let last: { text: string; looks: Glance } | null = null

/** How a whole text looks, remembered for the last one, because everybody who judges it begins with a glance. */
export function looksOf(text: string): Glance {
  if (last?.text !== text) last = { text, looks: glanceAt(text) }
  return last.looks
}

export function glanceAt(text: string): Glance {
  let letters = 0
  let latin = 0
  let cyrillic = 0
  let capitals = 0
  let seen = 0
  let drawnOut = false
  let loud = false
  let before = -1
  let same = 1
  let inCapitals = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = signAt(text, at)
    if (code >= ASTRAL) at += 1
    const kind = kindOf(code)
    seen |= kind
    same = code === before ? same + 1 : 1
    before = code
    if (kind & LATIN) latin += 1
    if (kind & CYRILLIC) cyrillic += 1
    inCapitals = kind & CAPITAL ? inCapitals + 1 : 0
    if ((kind & LETTER) === 0) continue
    letters += 1
    if (same >= DRAWN) drawnOut = true
    if (inCapitals > 0) capitals += 1
    if (inCapitals >= LOUD) loud = true
  }
  const has = (bit: number) => (seen & bit) !== 0
  return { letters, latin, cyrillic, capitals, numbers: has(NUMBER), drawnOut, loud, glad: has(GLAD), sad: has(SAD) }
}
