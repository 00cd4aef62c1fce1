import type { Spoken } from './detect.ts'
import { fold } from './fold.ts'
import { signsOf, type Hearing } from './hearing.ts'
import { type Glance, glanceAt, looksOf } from './letters.ts'
import { moodOf, type Mood } from './mood.ts'
import { negates } from './negates.ts'
import { begun, BUCKETS, FNV, pieces, settled, stirred, stirredBy } from './pieces.ts'

/**
 * What a text is judged by: hashed pieces of it, each counted once. Words with their neighbours and signs, and the letters inside
 * of words, are two groups, so that neither drowns the other.
 */
export type Features = { words: Int32Array; letters: Int32Array }

const LONGEST_TEXT = 1200
const LONGEST_PIECE = 5
const NEGATION_REACH = 4

const LINK = /https?:\/\/\S+|\bwww\.\S+|\b(?:t\.co|pic\.twitter\.com|bit\.ly)\/\S+/giu
const NAMED = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_]+/gu
const DRAWN_OUT = /(\p{L})\1{2,}/gu
const DIGITS = /\p{N}+/gu
const LOUD = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu
const ENTITY = /&(amp|lt|gt|quot|apos|#39|nbsp);/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: ' ' }
const TOKEN =
  /[:;=8xX]['-]?[)(DPpOo3/\\|*[\]]+|<\/?3+|\)+|\(+|#?[\p{L}\p{N}_]+(?:'[\p{L}]+)*|\p{Extended_Pictographic}|[!?]+|\.{2,}|…|[.,;:"*@$%&/+=-]/gu
const WORD = /^#?[\p{L}\p{N}_]/u
const STOP = new Set(Array.from('.,;:!?…', (sign) => sign.charCodeAt(0)))

/** The pieces of a text, the same for every judge of its language. */
export function featuresOf(text: string, lang: Spoken, hearing: Hearing, listed: Mood = moodOf(text, lang)): Features {
  const plain = plainly(text.slice(0, LONGEST_TEXT))
  const bare = withoutNames(plain)
  const folded = fold(bare)
  const looks = glanceAt(folded)
  const spoken = looks.numbers ? folded.replaceAll(DIGITS, '0') : folded
  const tokens = (looks.drawnOut ? spoken.replaceAll(DRAWN_OUT, '$1$1') : spoken).match(TOKEN) ?? []
  const signs = [...mannerOf(bare, spoken, looks, tokens.length), ...signsOf(plain, lang, tokens, hearing, listed)]
  return { words: wordsOf(tokens, signs), letters: lettersOf(tokens) }
}

const plainly = (text: string): string =>
  text.includes('&') ? text.replaceAll(ENTITY, (whole, name: string) => ENTITIES[name] ?? whole) : text

function withoutNames(text: string): string {
  const unlinked = text.includes('/') || /www\./i.test(text) ? text.replaceAll(LINK, ' linked ') : text
  return unlinked.includes('@') ? unlinked.replaceAll(NAMED, ' @ ') : unlinked
}

const MASK = BUCKETS - 1
const SPACE = 32
const BEGINNING = '<'
const [ONE, TWO, THREE, ASTRIDE, DENIED, SIGN] = [begun(1), begun(2), begun(3), begun(4), begun(5), begun(6)]

function wordsOf(tokens: readonly string[], signs: readonly string[]): Int32Array {
  pieces.begin()
  let negated = 0
  let before = BEGINNING
  let beforeThat = ''
  for (const token of tokens) {
    const word = token.startsWith('#') ? token.slice(1) : token
    pieces.add(settled(stirredBy(ONE, word)) & MASK)
    if (word !== token) pieces.add(settled(stirredBy(ONE, token)) & MASK)
    pieces.add(settled(stirredBy(after(TWO, before), word)) & MASK)
    if (beforeThat !== '') {
      const first = after(THREE, beforeThat)
      pieces.add(settled(stirredBy(after(first, before), word)) & MASK)
      pieces.add(settled(stirredBy(after(after(ASTRIDE, beforeThat), '*'), word)) & MASK)
    }
    if (negated > 0 && WORD.test(word)) pieces.add(settled(stirredBy(DENIED, word)) & MASK)
    negated = STOP.has(word.charCodeAt(0)) ? 0 : negates(word) ? NEGATION_REACH : negated - 1
    beforeThat = before
    before = word
  }
  pieces.add(settled(stirredBy(after(TWO, before), '>')) & MASK)
  for (const sign of signs) pieces.add(settled(stirredBy(SIGN, sign)) & MASK)
  return pieces.end()
}

/** A word with the space behind it, hashed on. */
const after = (h: number, word: string): number => stirred(stirredBy(h, word), SPACE)

/** How it is said: long, loud, drawn out. */
function mannerOf(bare: string, spoken: string, looks: Glance, length: number): string[] {
  const loud = looksOf(bare).loud ? Math.min(3, bare.match(LOUD)?.length ?? 0) : 0
  const drawn = looks.drawnOut ? Math.min(2, spoken.match(DRAWN_OUT)?.length ?? 0) : 0
  return ['any', `long ${Math.min(6, Math.floor(Math.log2(length + 1)))}`, `loud ${loud}`, `drawn ${drawn}`]
}

/** Two to five letters that stand together; a piece may begin or end with the space between two words, but runs over none. */
function lettersOf(tokens: readonly string[]): Int32Array {
  pieces.begin()
  const text = ` ${tokens.filter((token) => token !== '@' && token !== 'linked').join(' ')} `
  for (let from = 0; from < text.length; from += 1) {
    let h = FNV
    const end = Math.min(text.length, from + LONGEST_PIECE)
    for (let at = from; at < end; at += 1) {
      const code = text.charCodeAt(at)
      h = stirred(h, code)
      if (at === from) continue
      pieces.add(settled(h) & MASK)
      if (code === SPACE) break
    }
  }
  return pieces.end()
}
