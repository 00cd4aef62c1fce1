import { windowsLetter } from './entities.ts'

/** Control characters besides the tab and the line ends, and halves of letters. */
// oxlint-disable-next-line no-control-regex
const UNWANTED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/
// oxlint-disable-next-line no-control-regex
const UNWANTED_ALL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g

/** Text the database takes: no control characters, no halves of letters. */
export function storable(text: string): string {
  const bare = UNWANTED.test(text)
    ? text.replaceAll(UNWANTED_ALL, (found) => (found > '\x7f' ? printable(found.charCodeAt(0)) : ''))
    : text
  return bare.isWellFormed() ? bare : bare.toWellFormed()
}

/** Five of the places are empty in Windows, too. */
const printable = (code: number) => {
  const letter = windowsLetter(code)
  return letter > '\x9f' ? letter : ''
}

export const escaped = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text

export const quoted = (text: string): string => (/[&<>"]/.test(text) ? escaped(text).replaceAll('"', '&quot;') : text)
