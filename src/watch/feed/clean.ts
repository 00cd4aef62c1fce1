import { windowsLetter } from './entities.ts'

/** Control characters besides the tab and the line ends, and halves of letters. */
// oxlint-disable-next-line no-control-regex
const UNWANTED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/

/** Text the database takes: no control characters, no halves of letters. */
export function storable(text: string): string {
  const bare = UNWANTED.test(text) ? withoutControls(text) : text
  return bare.isWellFormed() ? bare : bare.toWellFormed()
}

/** Letter by letter: in a text that consists of them, taking out one after the other costs thirty times as much. */
function withoutControls(text: string): string {
  const letters = new Uint16Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const kept = code > 159 || (code > 31 && code < 127) || code === 9 || code === 10 || code === 13
    const letter = kept ? code : code > 127 ? printable(code) : 0
    if (letter !== 0) letters[length++] = letter
  }
  return Buffer.from(letters.buffer, 0, length * 2).toString('utf16le')
}

/** Five of the places are empty in Windows, too. */
const printable = (code: number): number => {
  const letter = windowsLetter(code).charCodeAt(0)
  return letter > 159 ? letter : 0
}

export const escaped = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text

export const quoted = (text: string): string => (/[&<>"]/.test(text) ? escaped(text).replaceAll('"', '&quot;') : text)
