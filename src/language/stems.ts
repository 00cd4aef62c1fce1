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

/** A folded word as its dictionary would have it, near enough: of Turkish, too, the endings go, and what softened is hard again. */
export const rootOf = (word: string, tongue: Tongue): string =>
  tongue === 'tr' && !CYRILLIC.test(word) ? turkish(word) : stemOf(word, tongue)

const TURKISH_ENDS =
  /(?:[iu]m[iu]z|[iu]n[iu]z|l[ae]r|[iu]m|n?[iu]n|s?[iu]|[yn]?[iu]|[yn]?[ae]|n?[dt]a|n?[dt]e|n?[dt][ae]n|y?l[ae]|s[iu]z|l[iu]k?|c[iu]|[dt][iu]r)$/
const HARD: Record<string, string> = { b: 'p', d: 't', g: 'k' }

function turkish(word: string): string {
  let root = word
  for (;;) {
    const next = root.replace(TURKISH_ENDS, '')
    if (next === root || next.length < SHORTEST) break
    root = next
  }
  // What is left of short words tells too little to be bent any further: kaba is not kapı.
  const hard = root.length > SHORTEST ? HARD[root.at(-1) ?? ''] : undefined
  return hard === undefined ? root : root.slice(0, -1) + hard
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
