/** What a word is compared by when its endings are left aside. */
export type Tongue = 'en' | 'tr' | 'ru'

const SHORTEST = 3
const CYRILLIC = /[а-я]/
/** In Turkish the beginning of a word tells texts apart better than a stemmer does, and needs no dictionary. */
const TURKISH_LETTERS = 5
const RUSSIAN_LETTERS = 7

const RUSSIAN_ENDS =
  /(?:иями|ями|ами|иях|ях|ах|ией|ией|иям|ием|ого|его|ому|ему|ыми|ими|ешь|ишь|ете|ите|ует|уют|ают|яют|ала|яла|али|яли|ила|или|ыла|ыли|ует|ась|ось|ись|ся|сь|ой|ей|ий|ый|ая|яя|ое|ее|ые|ие|ым|им|ом|ем|ых|их|ую|юю|ов|ев|ам|ям|ия|ию|ии|ье|ья|ью|ет|ит|ут|ют|ат|ят|ал|ял|ил|ыл|ть|а|е|и|о|у|ы|ь|э|ю|я|й)$/
const RUSSIAN_BACK = /(?:ся|сь)$/

/** A folded word without its endings; two forms of one word come out the same far more often than two words do. */
export function stemOf(word: string, tongue: Tongue): string {
  if (CYRILLIC.test(word)) return russian(word)
  return tongue === 'tr' ? word.slice(0, TURKISH_LETTERS) : english(word)
}

function russian(word: string): string {
  if (word.length <= SHORTEST) return word
  const bare = word.replace(RUSSIAN_BACK, '')
  const stem = bare.replace(RUSSIAN_ENDS, '')
  return (stem.length >= SHORTEST ? stem : bare).slice(0, RUSSIAN_LETTERS)
}

const ENGLISH_ENDS: readonly [RegExp, string][] = [
  [/(?:'s|')$/, ''],
  [/ies$/, 'y'],
  [/(ss|sh|ch|x|zz)es$/, '$1'],
  [/([^su])s$/, '$1'],
]
const ENGLISH_TAILS: readonly [RegExp, string][] = [
  [/(?:ations?|ating|ated|ates?)$/, 'at'],
  [/(?:ments?)$/, 'm'],
  [/([bdglmnprt])\1(?:ing|ed|er)$/, '$1'],
  [/(?:ingly|edly|ing|ed|er|ly)$/, ''],
]
const ENGLISH_LAST = /[ey]$/
const ENGLISH_STEM = 3

function english(word: string): string {
  if (word.length <= SHORTEST) return word
  let stem = word
  for (const [end, by] of ENGLISH_ENDS) {
    const next = stem.replace(end, by)
    if (next !== stem && next.length >= ENGLISH_STEM) {
      stem = next
      break
    }
  }
  for (const [tail, by] of ENGLISH_TAILS) {
    const next = stem.replace(tail, by)
    if (next !== stem && next.length > ENGLISH_STEM) {
      stem = next
      break
    }
  }
  return stem.length > ENGLISH_STEM ? stem.replace(ENGLISH_LAST, '') : stem
}
