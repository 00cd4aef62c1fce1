import { isHalf } from './letters.ts'

/**
 * The form in which texts are compared: without case, accents and invisible signs; the four Turkish i are one, ё is е, й stays й.
 * `language.fold` in the database does the same (migrations/001-fold.sql), and a test holds the two together.
 */
export function fold(text: string): string {
  let folded = ''
  let kept = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const how = hows[code] || howOf(code)
    if (how === SAME) continue
    if (how === HARD) {
      // Of the drawn signs nearly all are folded by leaving them alone.
      if (!isHalf(code) || !isDrawn(code, text.charCodeAt(at + 1))) return foldWhole(text)
      at += 1
      continue
    }
    folded += text.slice(kept, at) + (instead.get(code) ?? '')
    kept = at + 1
  }
  return kept === 0 ? text : folded + text.slice(kept)
}

const UNKNOWN = 0
const SAME = 1
const OTHER = 2
const HARD = 3

/** How each sign is folded; found when it is first met. */
const hows = new Uint8Array(0x10000).fill(UNKNOWN)
const instead = new Map<number, string>()

/** Signs that are folded each for itself, whatever stands beside them. */
const APART = [
  [0x0000, 0x02ff],
  [0x0400, 0x0482],
  [0x048a, 0x052f],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x27bf],
  [0xfe0f, 0xfe0f],
] as const

function howOf(code: number): number {
  const how = APART.some(([from, to]) => code >= from && code <= to) ? foldedAlone(code) : HARD
  hows[code] = how
  return how
}

function foldedAlone(code: number): number {
  const sign = String.fromCharCode(code)
  const folded = foldWhole(sign)
  if (folded === sign) return SAME
  instead.set(code, folded)
  return OTHER
}

/** Pictures and flags, by the two halves they are written in; letters and figures in frames are none of them. */
const isDrawn = (high: number, low: number): boolean =>
  (high === 0xd83c && ((low >= 0xdde6 && low <= 0xddff) || (low >= 0xdf00 && low <= 0xdfff))) ||
  (high === 0xd83d && low >= 0xdc00 && low <= 0xdfff) ||
  (high === 0xd83e && low >= 0xdd00 && low <= 0xdeff)

/** The same by the book, for every text there is. */
export const foldWhole = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(MARKS, '$1')
    .toLowerCase()
    .replaceAll(ALONE, (letter) => ALONE_AS.get(letter) ?? letter)
    .normalize('NFC')

/** Accents and signs nobody sees; the breve of й is kept, because without it another letter is meant. */
const MARKS = /([иИ]\u0306)|[\u0300-\u036f]|\u00ad|\u200b|\u200c|\u200d|\u2060|\ufe0f|\ufeff/g

/** Letters that no normal form takes apart. */
const ALONE_AS = new Map([
  ['ı', 'i'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ς', 'σ'],
  ['’', "'"],
  ['‘', "'"],
])
const ALONE = /[ıøđłς’‘]/g
