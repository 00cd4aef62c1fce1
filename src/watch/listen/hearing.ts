import { LETTER, letterOf } from './letters.ts'
import type { Matcher } from './matcher.ts'
import { createMet } from './met.ts'

/** Hears the words of a JSON string out of its bytes. */
export type Hearing = {
  /** Takes in the string that begins there; gives the place of its closing quote, or of the end of the bytes. */
  hear: (bytes: Buffer, from: number) => number
  /** The queries that hold for what was heard; null when the post has to be read with more care. */
  hits: () => number[] | null
}

const QUOTE = 34
const BACKSLASH = 92
const NEW_LINE = 10
const LETTER_U = 117
const LONGEST_WORD = 256
const PICTURES_FROM = 0x1_f300
const PICTURES_TO = 0x1_faff

export function createHearing(matcher: Matcher): Hearing {
  const letters = new Uint16Array(LONGEST_WORD)
  const met = createMet()
  let isHard = false

  // One loop over the bytes with everything at hand: it runs for every letter of every post.
  function hear(bytes: Buffer, from: number): number {
    const size = bytes.length
    let length = 0
    let one = FIRST
    let two = SECOND
    /** What stands behind an apostrophe is an ending: Trendyol'dan. */
    let isEnding = false
    let isAfterApostrophe = false
    let at = from
    isHard = false
    matcher.begin()
    for (; at < size; at++) {
      const byte = bytes[at] ?? 0
      let letter = 0
      if (byte < 0x80) {
        letter = ASCII[byte] ?? LETTER.ends
        if (letter === LETTER.ends) {
          if (byte === QUOTE || byte === NEW_LINE) break
          if (byte === BACKSLASH) {
            if (bytes[at + 1] === LETTER_U) {
              letter = escaped(bytes, at + 2)
              at += 5
            } else at += 1
          }
        }
      } else if (byte < 0xe0) letter = letterOf(((byte & 0x1f) << 6) | ((bytes[++at] ?? 0) & 0x3f))
      else if (byte < 0xf0) {
        letter = letterOf(((byte & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f))
        at += 2
      } else {
        letter = pictureOrHard(bytes, at)
        at += 3
      }
      if (letter > LETTER.several) {
        isAfterApostrophe = false
        if (isEnding) continue
        if (length < LONGEST_WORD) letters[length++] = letter
        else isHard = true
        one = Math.imul(one ^ letter, 16_777_619)
        two = Math.imul(two ^ letter, 0x5bd1_e995) ^ (two >>> 13)
        continue
      }
      if (letter === LETTER.nothing) continue
      if (letter === LETTER.apostrophe && !isAfterApostrophe) {
        if (length > 0) isEnding = isAfterApostrophe = true
        continue
      }
      if (letter > LETTER.apostrophe) {
        if (letter === LETTER.several || length > 0) isHard = true
        continue
      }
      isEnding = isAfterApostrophe = false
      if (length === 0) continue
      settle(one, two, length)
      length = 0
      one = FIRST
      two = SECOND
    }
    if (length > 0) settle(one, two, length)
    return at
  }

  function settle(one: number, two: number, length: number) {
    const before = met.numberOf(one, two)
    if (before >= 0) return matcher.add(before)
    const number = matcher.know(String.fromCharCode(...letters.subarray(0, length)))
    met.keep(one, two, number)
    matcher.add(number)
  }

  return { hear, hits: () => (isHard ? null : matcher.hits(null)) }
}

/** The letter behind a backslash and a u; what is no number there is left to the careful way. */
function escaped(bytes: Buffer, from: number): number {
  let code = 0
  for (let at = from; at < from + 4; at++) {
    const digit = HEX[bytes[at] ?? 0] ?? NO_DIGIT
    if (digit === NO_DIGIT) return LETTER.several
    code = code * 16 + digit
  }
  return letterOf(code)
}

/** Letters outside the basic plane are rare and left to the careful way; pictures are frequent and end a word. */
function pictureOrHard(bytes: Buffer, at: number): number {
  const code =
    (((bytes[at] ?? 0) & 0x07) << 18) |
    (((bytes[at + 1] ?? 0) & 0x3f) << 12) |
    (((bytes[at + 2] ?? 0) & 0x3f) << 6) |
    ((bytes[at + 3] ?? 0) & 0x3f)
  return code >= PICTURES_FROM && code <= PICTURES_TO ? LETTER.ends : LETTER.several
}

const FIRST = 0x811c_9dc5 | 0
const SECOND = 0x9e37_79b9 | 0
const NO_DIGIT = 255
const ASCII = Uint16Array.from({ length: 128 }, (_, code) => letterOf(code))
const HEX = Uint8Array.from({ length: 256 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16)
  return Number.isNaN(digit) ? NO_DIGIT : digit
})
