import type { Features } from './features.ts'
import { FNV, hashOf, Pieces, settled, stirred } from './pieces.ts'
import { withoutAddresses } from './tokens.ts'

/** Buckets of the pieces by which a language is known. */
export const SPOKEN_BUCKETS = 2 ** 16

const LONGEST_TEXT = 400
const LONGEST_PIECE = 4
const SPACE = 32
const NAMES = /#[\p{L}\p{N}_]+/gu
const DRAWN_OUT = /(\p{L})\1{2,}/gu
const NO_LETTERS = /[^\p{L}']+/gu

/** The pieces that tell languages apart: whole small words, and one to four letters with their accents. */
export function spokenFeatures(text: string): Features {
  const plain = lettersIn(text)
  const words = new Pieces()
  for (const word of plain.trim().split(' ')) words.add(hashOf(word, 31) & (SPOKEN_BUCKETS - 1))
  const letters = new Pieces()
  for (let from = 0; from < plain.length; from += 1) {
    let h = FNV
    const end = Math.min(plain.length, from + LONGEST_PIECE)
    for (let at = from; at < end; at += 1) {
      const code = plain.charCodeAt(at)
      h = stirred(h, code)
      if (at > from || code !== SPACE) letters.add(settled(h) & (SPOKEN_BUCKETS - 1))
      if (code === SPACE && at > from) break
    }
  }
  return { words: words.all(), letters: letters.all() }
}

/** Only letters, small, in one spelling of every accent; what follows a # is a name in any language. */
function lettersIn(text: string): string {
  const bare = withoutAddresses(text.slice(0, LONGEST_TEXT)).normalize('NFC')
  const named = bare.replaceAll(NAMES, ' ')
  const told = /\p{L}{3}/u.test(named) ? named : bare
  const small = told.replaceAll('İ', 'i').toLowerCase().replaceAll('’', "'")
  return ` ${small.replaceAll(DRAWN_OUT, '$1$1').replaceAll(NO_LETTERS, ' ').trim()} `
}
