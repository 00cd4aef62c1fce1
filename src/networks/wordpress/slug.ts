const LONGEST = 80

/** Letters that lose more than an accent on their way to an address. */
const PAIRS =
  'ı i ß ss æ ae ø o đ d ł l œ oe þ th а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t ' +
  'у u ф f х h ц ts ч ch ш sh щ sch ъ - ы y ь - э e ю yu я ya'

const LETTERS = new Map(
  Array.from(PAIRS.matchAll(/(\S+) (\S+)/g), ([, letter = '', latin = '']) => [letter, latin === '-' ? '' : latin]),
)

/** The last part of the address of a post: readable Latin letters also for Turkish and Russian; empty lets the site decide. */
export const slugOf = (title: string): string =>
  Array.from(title.normalize('NFC').toLowerCase())
    .map((letter) => LETTERS.get(letter) ?? bare(letter))
    .join('')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z\d]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')

const bare = (letter: string) => {
  const alone = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return LETTERS.get(alone) ?? alone
}
