import type { Features } from './features.ts'
import { kindOf, LETTER, signAt } from './letters.ts'
import { FNV, hashOf, pieces, settled, stirred } from './pieces.ts'
import { shortened, withoutAddresses } from './tokens.ts'

/** Buckets of the pieces by which a language is known. */
export const SPOKEN_BUCKETS = 2 ** 16

const LONGEST_TEXT = 400
const LONGEST_PIECE = 4
const SPACE = 32
const NAMES = /#[\p{L}\p{N}_]+/gu

/** The pieces that tell languages apart: whole small words, and one to four letters with their accents. */
export function spokenFeatures(text: string): Features {
  const plain = lettersIn(text)
  pieces.begin()
  for (const word of plain.trim().split(' ')) pieces.add(hashOf(word, 31) & (SPOKEN_BUCKETS - 1))
  const words = pieces.end()
  pieces.begin()
  for (let from = 0; from < plain.length; from += 1) {
    let h = FNV
    const end = Math.min(plain.length, from + LONGEST_PIECE)
    for (let at = from; at < end; at += 1) {
      const code = plain.charCodeAt(at)
      h = stirred(h, code)
      if (at > from || code !== SPACE) pieces.add(settled(h) & (SPOKEN_BUCKETS - 1))
      if (code === SPACE && at > from) break
    }
  }
  return { words, letters: pieces.end() }
}

/** Only letters, small, in one spelling of every accent; what follows a # is a name in any language. */
function lettersIn(text: string): string {
  const bare = withoutAddresses(text.slice(0, LONGEST_TEXT)).normalize('NFC')
  const named = bare.includes('#') ? bare.replaceAll(NAMES, ' ') : bare
  const told = named === bare || /\p{L}{3}/u.test(named) ? named : bare
  return onlyLetters(shortened(told.replaceAll('İ', 'i').toLowerCase().replaceAll('’', "'")))
}

/** The words with a space before, between and behind them. */
function onlyLetters(text: string): string {
  let kept = ' '
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = signAt(text, at)
    const isAstral = code > 0xffff
    if (kindOf(code) & LETTER || code === APOSTROPHE) {
      if (isAstral) at += 1
      continue
    }
    if (at > from) kept += `${text.slice(from, at)} `
    if (isAstral) at += 1
    from = at + 1
  }
  if (from < text.length) kept += `${text.slice(from)} `
  return kept === ' ' ? '  ' : kept
}

const APOSTROPHE = 39
