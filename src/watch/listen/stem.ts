const CYRILLIC = /[а-я]/
const SHORTEST_BENT = 4
const RUSSIAN_STEM = 3
const RUSSIAN =
  /(?:иями|ями|ами|иях|ях|ах|ией|ией|иям|ием|ого|его|ому|ему|ыми|ими|ой|ей|ий|ый|ая|яя|ое|ее|ые|ие|ым|им|ом|ем|ых|их|ую|юю|ов|ев|ам|ям|ия|ию|ии|ье|ья|ью|а|е|и|о|у|ы|ь|ю|я|й)$/

/** Shorter Turkish stems would swallow whole other words. */
const TURKISH_STEM = 4
const TURKISH =
  /(?:lerinden|larindan|lerinin|larinin|lerinde|larinda|lerine|larina|lerini|larini|sinden|sindan|sunden|sundan|lerden|lardan|lerin|larin|lerde|larda|leri|lari|lere|lara|sinin|sunun|sinde|sinda|sunda|sunde|nden|ndan|ler|lar|den|dan|ten|tan|nin|nun|sine|sina|suna|sune|sini|sunu|yle|yla|nde|nda|ine|ina|une|una|ini|unu|de|da|te|ta|yi|yu|ye|ya|in|un|si|su|i|u|e|a)$/
const ENGLISH_PLURAL = /([^siu])s$/
const ONE_VOWEL = /[aeiu]$/
const HARD: Record<string, string> = { g: 'k', b: 'p', d: 't' }
const MOST_ENDINGS = 3

/**
 * The part of a folded word that its forms share, whatever language it is in: Сбербанка – Сбербанк, ekmeği – ekmek, bakeries – bakery.
 * Endings are taken off, and a softened last letter is hard again. Short words stay as they are.
 */
export function bareOf(word: string): string {
  if (word.length < SHORTEST_BENT) return word
  if (CYRILLIC.test(word)) return longEnough(word.replace(RUSSIAN, ''), RUSSIAN_STEM) ?? word
  let bare = word.replace(/ies$/, 'y').replace(ENGLISH_PLURAL, '$1')
  for (let ending = 0; ending < MOST_ENDINGS; ending++)
    bare = longEnough(bare.replace(TURKISH, ''), TURKISH_STEM) ?? bare
  return hard(bare)
}

/** The other way to read it: simide is simit with -e, and not a simi with -de. */
export function alsoBareOf(word: string): string {
  return word.length < SHORTEST_BENT || CYRILLIC.test(word)
    ? bareOf(word)
    : hard(longEnough(word.replace(ONE_VOWEL, ''), TURKISH_STEM) ?? word)
}

function hard(bare: string): string {
  const last = HARD[bare.at(-1) ?? '']
  return last === undefined ? bare : bare.slice(0, -1) + last
}

const longEnough = (stem: string, least: number) => (stem.length >= least ? stem : null)
