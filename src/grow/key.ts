import { randomBytes } from 'node:crypto'

/** Without the letters people mix up when they read an address aloud or off a poster: 0 O 1 I l. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const KEY_LENGTH = 7
const CLICK_LENGTH = 18

/** The short part of a link: 57 letters to the power of 7 are too many to try. */
export const newKey = (): string => letters(KEY_LENGTH)

/** The public name of one click, over a hundred bits of chance. */
export const newClickId = (): string => letters(CLICK_LENGTH)

/** Bytes that would favour the first letters are thrown away. */
function letters(length: number): string {
  const fair = 256 - (256 % LETTERS.length)
  let text = ''
  while (text.length < length)
    for (const byte of randomBytes(length * 2))
      if (byte < fair && text.length < length) text += LETTERS.charAt(byte % LETTERS.length)
  return text
}

export const isKey = (text: string): boolean => /^[2-9A-Za-z]{4,32}$/.test(text)
export const isClickId = (text: string): boolean => /^[2-9A-Za-z]{16,32}$/.test(text)
