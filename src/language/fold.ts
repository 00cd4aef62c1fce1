/**
 * The form in which texts are compared: without case, accents and invisible signs; the four Turkish i are one, ё is е, й stays й.
 * `language.fold` in the database does the same (migrations/001-fold.sql), and a test holds the two together.
 */
export const fold = (text: string): string =>
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
