import { LETTER, letterOf } from './letters.ts'
import type { Matcher } from './matcher.ts'

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
/** Words that were met lately, by two hashes of their letters; a slot is both hashes and the number after them, side by side. */
const MET = 1 << 16
const SLOT = 4
const PICTURES_FROM = 0x1_f300
const PICTURES_TO = 0x1_faff

export function createHearing(matcher: Matcher): Hearing {
  const letters = new Uint16Array(LONGEST_WORD)
  const met = new Int32Array(MET * SLOT).fill(-1)
  let length = 0
  let one = 0
  let two = 0
  /** What stands behind an apostrophe is an ending: Trendyol'dan. */
  let isEnding = false
  let isAfterApostrophe = false
  let isHard = false

  function hear(bytes: Buffer, from: number): number {
    matcher.begin()
    length = 0
    isEnding = false
    isHard = false
    one = FIRST
    two = SECOND
    let at = from
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (byte < 0x80) {
        if (byte === QUOTE || byte === NEW_LINE) break
        if (byte === BACKSLASH) at = escaped(bytes, at)
        else take(ASCII[byte] ?? LETTER.ends)
      } else if (byte < 0xe0) take(letterOf(((byte & 0x1f) << 6) | ((bytes[++at] ?? 0) & 0x3f)))
      else if (byte < 0xf0) {
        take(letterOf(((byte & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f)))
        at += 2
      } else {
        const code =
          ((byte & 0x07) << 18) |
          (((bytes[at + 1] ?? 0) & 0x3f) << 12) |
          (((bytes[at + 2] ?? 0) & 0x3f) << 6) |
          ((bytes[at + 3] ?? 0) & 0x3f)
        take(code >= PICTURES_FROM && code <= PICTURES_TO ? LETTER.ends : LETTER.several)
        at += 3
      }
    }
    end()
    return at
  }

  /** A backslash and what it stands for; gives the place of its last byte. */
  function escaped(bytes: Buffer, at: number): number {
    if (bytes[at + 1] !== LETTER_U) {
      take(LETTER.ends)
      return at + 1
    }
    take(letterOf(Number.parseInt(bytes.toString('latin1', at + 2, at + 6), 16) || 0))
    return at + 5
  }

  function take(letter: number) {
    if (letter > LETTER.several) {
      isAfterApostrophe = false
      if (isEnding) return
      if (length === LONGEST_WORD) isHard = true
      else letters[length++] = letter
      one = Math.imul(one ^ letter, 16_777_619)
      two = Math.imul(two ^ letter, 0x5bd1_e995) ^ (two >>> 13)
    } else if (letter === LETTER.nothing) return
    else if (letter === LETTER.ends) end()
    else if (letter === LETTER.apostrophe) {
      if (isAfterApostrophe) end()
      else if (length > 0) isEnding = isAfterApostrophe = true
    } else if (letter === LETTER.several || length > 0) isHard = true
  }

  function end() {
    isEnding = isAfterApostrophe = false
    if (length === 0) return
    const place = ((one ^ (two >>> 7)) & (MET - 1)) * SLOT
    const beside = place ^ SLOT
    let number = numberIn(place)
    if (number < 0) number = numberIn(beside)
    if (number < 0) {
      number = matcher.know(String.fromCharCode(...letters.subarray(0, length)))
      // The one that was there moves beside, so that two frequent words do not drive each other out.
      met.copyWithin(beside, place, place + SLOT)
      met[place] = one
      met[place + 1] = two
      met[place + 2] = number
    }
    matcher.add(number)
    length = 0
    one = FIRST
    two = SECOND
  }

  /** The number of the word just heard if it stands in that slot; -1 otherwise. */
  function numberIn(place: number): number {
    return met[place] === one && met[place + 1] === two ? (met[place + 2] ?? -1) : -1
  }

  return { hear, hits: () => (isHard ? null : matcher.hits(null)) }
}

const FIRST = 0x811c_9dc5 | 0
const SECOND = 0x9e37_79b9 | 0
const ASCII = Uint16Array.from({ length: 128 }, (_, code) => letterOf(code))
