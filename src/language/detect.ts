import { FUNCTION_WORDS, OTHER_CYRILLIC_WORDS, RUSSIAN_WORDS, TURKISH_ENDS } from './detect.words.ts'
import { fold } from './fold.ts'
import { tokensOf, withoutAddresses } from './tokens.ts'

export type Spoken = 'en' | 'tr' | 'ru' | 'other'

/** `confidence` from 0 to 1; below 0.5 it is a guess, and what is known of the person or the page should decide. */
export type Detected = { lang: Spoken; confidence: number }

const FEWEST_LETTERS = 3
const TURKISH_LETTERS = /[ığşİ]/g
const TURKISH_SOMETIMES = /[çöüâî]/g
const OTHER_LATIN = /[äßñáéíóúàèìòùêôõãåæøœłśźżčšžěřůűőœəёxq]/gi
const NOT_RUSSIAN = /[іїєґўђјљњћџәқңғүұһө]/giu

const set = (words: string) => new Set(fold(words).split(/\s+/))
const EN = set(FUNCTION_WORDS.en)
const TR = set(FUNCTION_WORDS.tr)
const OTHER = set(FUNCTION_WORDS.other)
const RU = set(RUSSIAN_WORDS)
const OTHER_CYRILLIC = set(OTHER_CYRILLIC_WORDS)

/** The language of a short text, by its letters first and its small words second. */
export function detectLang(text: string): Detected {
  const bare = withoutAddresses(text).normalize('NFC')
  const latin = count(bare, /\p{Script=Latin}/gu)
  const cyrillic = count(bare, /\p{Script=Cyrillic}/gu)
  const letters = count(bare, /\p{L}/gu)
  if (letters < FEWEST_LETTERS) return { lang: 'other', confidence: 0 }
  if (letters - latin - cyrillic > letters / 2) return { lang: 'other', confidence: 0.98 }
  return cyrillic > latin ? cyrillicOf(bare) : latinOf(bare)
}

function cyrillicOf(text: string): Detected {
  const tokens = tokensOf(text)
  const russian = hits(tokens, RU) + count(text, /[ыэё]/giu)
  const foreign = 2 * count(text, NOT_RUSSIAN) + hits(tokens, OTHER_CYRILLIC)
  if (foreign > russian) return { lang: 'other', confidence: certainty(foreign, russian) }
  return { lang: 'ru', confidence: Math.max(0.75, certainty(russian + 2, foreign)) }
}

function latinOf(text: string): Detected {
  const tokens = tokensOf(text)
  const ends = tokens.filter((token) => token.length > 4 && TURKISH_ENDS.test(token)).length
  const scores: [Spoken, number][] = [
    ['en', hits(tokens, EN) + count(text, /th|wh|ing\b|ck\b/gi) * 0.3],
    ['tr', hits(tokens, TR) + ends * 0.8 + count(text, TURKISH_LETTERS) + count(text, TURKISH_SOMETIMES) * 0.4],
    ['other', hits(tokens, OTHER) + count(text, OTHER_LATIN) * 0.5],
  ]
  const [first = ['other', 0] as const, second = ['other', 0] as const] = scores.toSorted((a, b) => b[1] - a[1])
  // English has no letters of its own: plain text without any sign of another language is most likely English.
  if (first[1] === 0) return { lang: 'en', confidence: 0.3 }
  return { lang: first[0], confidence: certainty(first[1], second[1]) }
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

const hits = (tokens: string[], words: Set<string>): number => tokens.filter((token) => words.has(token)).length

const certainty = (first: number, second: number): number =>
  Math.min(0.99, 0.4 + ((first - second) / (first + second + 1)) * 0.7)
