import { isAscii, isUtf8 } from 'node:buffer'
import { UPPER_HALVES, WHOLE_PAGES } from './codepages.words.ts'
import { windowsLetter } from './entities.ts'

const HEAD_BYTES = 1_024
const LANGUAGE_BYTES = 4_096
/** A document with so many good letters for each bad byte is UTF-8 with a few accidents. */
const GOOD_PER_BAD = 1
/** Enough of a text to tell its charset by its letters. */
const SAMPLE_BYTES = 64_000
const MOST_BROKEN_BYTES = 2_000_000

/** The text of a document whose charset is told by its first bytes, its header or itself, or by nobody. */
export function textFrom(bytes: Uint8Array, contentType = ''): string {
  const wide = wideFrom(bytes)
  if (wide !== null) return wide
  const utf8 = readsAsUtf8(bytes)
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  const itself = head.match(/(?:encoding|charset)\s*=\s*["']?([\w:-]{1,40})/i)?.[1]
  const told = contentType.match(/charset\s*=\s*["']?([\w:-]{1,40})/i)?.[1]
  // Many servers say latin1 and send UTF-8; text that reads as UTF-8 down to the last byte never is anything else,
  // unless its letters are hidden behind escapes.
  if (utf8 !== null && !(bytes.includes(0x1b) && /2022/.test(itself ?? told ?? ''))) return utf8
  const mainframe = head.startsWith('\x4c\x6f\xa7\x94') ? paged(bytes, WHOLE_PAGES['cp037'] ?? '') : null
  if (mainframe !== null) return mainframe
  return asTold(bytes, told) ?? asTold(bytes, itself) ?? mostlyUtf8(bytes) ?? byLanguage(bytes)
}

/** Four or two bytes a letter, told by a mark or by where the zeros of `<` stand. */
function wideFrom(bytes: Uint8Array): string | null {
  const [a = 1, b = 1, c = 1, d = 1] = bytes
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return fourBytes(bytes.subarray(4), false)
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return fourBytes(bytes.subarray(4), true)
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return fourBytes(bytes, false)
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return fourBytes(bytes, true)
  if (a === 0xff && b === 0xfe) return decode(bytes, 'utf-16le')
  if (a === 0xfe && b === 0xff) return decode(bytes, 'utf-16be')
  if (bytes.length > 3 && (a === 0) !== (b === 0)) return decode(bytes, a === 0 ? 'utf-16be' : 'utf-16le')
  return null
}

function fourBytes(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const letters = new Uint16Array(Math.floor(bytes.length / 4) * 2)
  let length = 0
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little)
    if (code < 0x1_00_00) letters[length++] = code
    else if (code > 0x10_ff_ff) letters[length++] = 0xff_fd
    else {
      letters[length++] = 0xd8_00 + ((code - 0x1_00_00) >> 10)
      letters[length++] = 0xdc_00 + ((code - 0x1_00_00) & 0x3_ff)
    }
  }
  return Buffer.from(letters.buffer, 0, length * 2).toString('utf16le')
}

function readsAsUtf8(bytes: Uint8Array): string | null {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const told = marked ? bytes.subarray(3) : bytes
  if (!isUtf8(told)) return null
  const buffer = Buffer.from(told.buffer, told.byteOffset, told.byteLength)
  return buffer.toString(isAscii(told) ? 'latin1' : 'utf8')
}

/** As somebody says it is written; null when it is not, or when nobody knows that charset. */
function asTold(bytes: Uint8Array, said: string | undefined): string | null {
  if (!said) return null
  const name = label(said)
  if (name === 'utf-8' || name?.startsWith('utf-16')) return null
  if (name) return decode(bytes, name)
  const page = said.toLowerCase().replace(/^(?:ibm|cp|csibm|x-cp)-?_?/, 'cp')
  if (Object.hasOwn(WHOLE_PAGES, page)) return paged(bytes, WHOLE_PAGES[page] ?? '')
  const half = /^\d+$/.test(page) ? `cp${page}` : page
  return Object.hasOwn(UPPER_HALVES, half) ? paged(bytes, UPPER_HALVES[half] ?? '') : null
}

/** By a table of 256 letters, or of the upper 128; written as two bytes a letter, which is one step to text. */
function paged(bytes: Uint8Array, table: string): string {
  const first = 256 - table.length
  const codes = Uint16Array.from({ length: 256 }, (_, byte) => (byte < first ? byte : table.charCodeAt(byte - first)))
  const letters = new Uint16Array(bytes.length)
  for (let at = 0; at < bytes.length; at += 1) letters[at] = codes[bytes[at] ?? 0] ?? 0
  return Buffer.from(letters.buffer).toString('utf16le')
}

/** UTF-8 with a few bytes of something else in it, as when a quotation was pasted: those are Windows letters. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  if (bytes.length > MOST_BROKEN_BYTES) return decode(bytes, 'utf-8')
  const lossy = decode(bytes, 'utf-8')
  let bad = 0
  let good = 0
  for (let at = 0; at < lossy.length; at += 1) {
    const code = lossy.charCodeAt(at)
    if (code === 0xff_fd) bad += 1
    else if (code > 127) good += 1
  }
  return good > bad * GOOD_PER_BAD ? repaired(bytes) : null
}

function repaired(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < bytes.length;) {
    const length = letterLength(bytes, at)
    if (length > 0) {
      at += length
      continue
    }
    parts.push(buffer.toString('utf8', from, at), fromWindows(bytes[at] ?? 0))
    at += 1
    from = at
  }
  return parts.join('') + buffer.toString('utf8', from)
}

const fromWindows = (byte: number) => (byte < 160 ? windowsLetter(byte) : String.fromCharCode(byte))

/** How many bytes the letter here has; 0 when there is none. */
function letterLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0
  if (byte < 0x80) return 1
  const length = byte >= 0xf5 ? 0 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/** Nobody tells the charset: the language the document names is the next best. */
function byLanguage(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, LANGUAGE_BYTES)).toString('latin1')
  const lang = head.match(/(?:<(?:dc:)?language>\s*|\blang=["'])([a-z]{2})/i)?.[1]?.toLowerCase()
  if (lang === 'ru') return likelierRussian(bytes)
  return decode(bytes, lang === 'tr' ? 'windows-1254' : 'windows-1252')
}

/** Russian is mostly small letters, and the two old charsets have them in different places. */
function likelierRussian(bytes: Uint8Array): string {
  const some = bytes.subarray(0, SAMPLE_BYTES)
  const isKoi8 = small(decode(some, 'koi8-r')) > small(decode(some, 'windows-1251'))
  return decode(bytes, isKoi8 ? 'koi8-r' : 'windows-1251')
}

const small = (text: string) => text.match(/[а-я]/g)?.length ?? 0

function label(name: string): string | null {
  for (const spelled of [name, name.replaceAll('_', '-')]) {
    try {
      return new TextDecoder(spelled).encoding
    } catch {
      continue
    }
  }
  return null
}

const decode = (bytes: Uint8Array, name: string) => new TextDecoder(name).decode(bytes)
