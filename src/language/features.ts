import type { Spoken } from './detect.ts'
import { fold } from './fold.ts'
import { signsOf, type Hearing } from './hearing.ts'
import { moodOf, type Mood } from './mood.ts'
import { negates } from './negates.ts'
import { bucketOf, BUCKETS, FNV, Pieces, settled, stirred } from './pieces.ts'

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
const STOP = /^[.,;:!?…]/u

/** The pieces of a text, the same for every judge of its language. */
export function featuresOf(text: string, lang: Spoken, hearing: Hearing, listed: Mood = moodOf(text, lang)): Features {
  const plain = text.slice(0, LONGEST_TEXT).replaceAll(ENTITY, (whole, name: string) => ENTITIES[name] ?? whole)
  const bare = plain.replaceAll(LINK, ' linked ').replaceAll(NAMED, ' @ ')
  const spoken = fold(bare).replaceAll(DIGITS, '0')
  const tokens = spoken.replaceAll(DRAWN_OUT, '$1$1').match(TOKEN) ?? []
  const signs = [...mannerOf(bare, spoken, tokens.length), ...signsOf(plain, lang, tokens, hearing, listed)]
  return { words: wordsOf(tokens, signs), letters: lettersOf(tokens) }
}

function wordsOf(tokens: readonly string[], signs: readonly string[]): Int32Array {
  const kept = new Pieces()
  let negated = 0
  let before = '<'
  let beforeThat = ''
  for (const token of tokens) {
    const word = token.startsWith('#') ? token.slice(1) : token
    kept.add(bucketOf(word, 1))
    if (word !== token) kept.add(bucketOf(token, 1))
    kept.add(bucketOf(`${before} ${word}`, 2))
    if (beforeThat !== '') {
      kept.add(bucketOf(`${beforeThat} ${before} ${word}`, 3))
      kept.add(bucketOf(`${beforeThat} * ${word}`, 4))
    }
    if (negated > 0 && WORD.test(word)) kept.add(bucketOf(word, 5))
    negated = STOP.test(word) ? 0 : negates(word) ? NEGATION_REACH : negated - 1
    beforeThat = before
    before = word
  }
  kept.add(bucketOf(`${before} >`, 2))
  for (const sign of signs) kept.add(bucketOf(sign, 6))
  return kept.all()
}

/** How it is said: long, loud, drawn out. */
function mannerOf(bare: string, spoken: string, length: number): string[] {
  const loud = Math.min(3, bare.match(LOUD)?.length ?? 0)
  const drawn = Math.min(2, spoken.match(DRAWN_OUT)?.length ?? 0)
  return ['any', `long ${Math.min(6, Math.floor(Math.log2(length + 1)))}`, `loud ${loud}`, `drawn ${drawn}`]
}

const SPACE = 32

/** Two to five letters that stand together; a piece may begin or end with the space between two words, but runs over none. */
function lettersOf(tokens: readonly string[]): Int32Array {
  const kept = new Pieces()
  const text = ` ${tokens.filter((token) => token !== '@' && token !== 'linked').join(' ')} `
  for (let from = 0; from < text.length; from += 1) {
    let h = FNV
    const end = Math.min(text.length, from + LONGEST_PIECE)
    for (let at = from; at < end; at += 1) {
      const code = text.charCodeAt(at)
      h = stirred(h, code)
      if (at === from) continue
      kept.add(settled(h) & (BUCKETS - 1))
      if (code === SPACE) break
    }
  }
  return kept.all()
}
