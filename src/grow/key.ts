import { randomBytes } from 'node:crypto'

/** Without the letters people mix up when they read an address aloud or off a poster: 0 O 1 I l. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const KEY_LENGTH = 7
/** Tenths of a second since 1970 take six letters until 2078. */
const TIME_LENGTH = 6
const TICK_MILLISECONDS = 100
const CHANCE_LENGTH = 12

/** The short part of a link: 57 letters to the power of 7 are too many to try. */
export const newKey = (): string => letters(KEY_LENGTH)

/** The public name of one click: when it was made, so that neighbours in time are neighbours on disk, and seventy bits of chance. */
export const newClickId = (epochMilliseconds: number): string =>
  timeLetters(Math.floor(epochMilliseconds / TICK_MILLISECONDS)) + letters(CHANCE_LENGTH)

/** The name as the number it is kept as; null for what was never the name of a click. */
export function clickNumber(id: string): string | null {
  if (id.length !== TIME_LENGTH + CHANCE_LENGTH) return null
  let number = 0n
  for (let from = 0; from < id.length; from += TIME_LENGTH) {
    const part = numberOf(id, from, TIME_LENGTH)
    if (part === null) return null
    number = number * PART + BigInt(part)
  }
  const hex = number.toString(16).padStart(32, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** When the click of a name was made: from the first of the two moments, before the second. */
export function clickTime(id: string): { from: Temporal.Instant; until: Temporal.Instant } | null {
  const ticks = numberOf(id, 0, TIME_LENGTH)
  if (ticks === null) return null
  return { from: momentOf(ticks), until: momentOf(ticks + 1) }
}

const momentOf = (tick: number) => Temporal.Instant.fromEpochMilliseconds(tick * TICK_MILLISECONDS)

const PART = BigInt(LETTERS.length) ** BigInt(TIME_LENGTH)
const VALUES = new Map(Array.from(LETTERS, (letter, value) => [letter, value]))

function numberOf(text: string, from: number, length: number): number | null {
  let number = 0
  for (let at = from; at < from + length; at += 1) {
    const value = VALUES.get(text.charAt(at))
    if (value === undefined) return null
    number = number * LETTERS.length + value
  }
  return number
}

function timeLetters(ticks: number): string {
  let text = ''
  for (let left = ticks; text.length < TIME_LENGTH; left = Math.floor(left / LETTERS.length))
    text = LETTERS.charAt(left % LETTERS.length) + text
  return text
}

/** Bytes that would favour the first letters are thrown away. */
function letters(length: number): string {
  const fair = 256 - (256 % LETTERS.length)
  let text = ''
  while (text.length < length) {
    const byte = nextByte()
    if (byte < fair) text += LETTERS.charAt(byte % LETTERS.length)
  }
  return text
}

/** Asked for many at a time: the asking takes longer than the drawing. */
const POOL_BYTES = 4_096
let pool = Buffer.alloc(0)
let drawn = 0

function nextByte(): number {
  if (drawn >= pool.length) {
    pool = randomBytes(POOL_BYTES)
    drawn = 0
  }
  const byte = pool[drawn] ?? 0
  drawn += 1
  return byte
}

export const isKey = (text: string): boolean => /^[2-9A-Za-z]{4,32}$/.test(text)
export const isClickId = (text: string): boolean => /^[2-9A-Za-z]{16,32}$/.test(text)
