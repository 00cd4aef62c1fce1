/** These weigh one; every other letter weighs two, and an emoji two however many signs it is made of. */
const LIGHT = [
  [0, 0x10_ff],
  [0x20_00, 0x20_0d],
  [0x20_10, 0x20_1f],
  [0x20_32, 0x20_37],
] as const

const TONE = '[\\u{1f3fb}-\\u{1f3ff}]'
const ONE = `(?:\\p{Emoji_Modifier_Base}${TONE}|\\p{Emoji}\\ufe0f?)`
/** Whatever might be one emoji; whether it is one, the list of Unicode decides. */
const PERHAPS = new RegExp(
  `[0-9#*]\\ufe0f?\\u20e3|\\p{RI}{2}|\\u{1f3f4}[\\u{e0020}-\\u{e007e}]+\\u{e007f}|${ONE}(?:\\u200d${ONE})*`,
  'gu',
)
const LISTED = /^\p{RGI_Emoji}$/v
const NEEDS_SELECTOR = /(?!\p{Emoji_Presentation})\p{Emoji}(?!\ufe0f|\p{Emoji_Modifier})/gu

/** The weight of a text on X, where an emoji weighs two and so does every letter of a wide script. */
export function weightOf(text: string): number {
  let weight = 0
  let past = 0
  for (const { 0: found, index } of text.matchAll(PERHAPS)) {
    if (found.length === 1 && isLight(found.codePointAt(0) ?? 0)) continue
    weight += lettersOf(text.slice(past, index)) + emojiWeight(found)
    past = index + found.length
  }
  return weight + lettersOf(text.slice(past))
}

/** Signs that only look joined are counted one by one. */
function emojiWeight(found: string): number {
  if (isListed(found)) return 2
  if (!found.includes('\u200d')) return lettersOf(found)
  const parts = found.split('\u200d')
  return parts.reduce((sum, part) => sum + (isListed(part) ? 2 : lettersOf(part)), parts.length - 1)
}

const isListed = (found: string) =>
  LISTED.test(found) || /^[0-9#*]\u20e3$/u.test(found) || (found.length > 1 && LISTED.test(selected(found)))

/** With the signs that old keyboards leave out. */
const selected = (found: string) => found.replace(NEEDS_SELECTOR, (sign) => `${sign}\ufe0f`)

const lettersOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (isLight(letter.codePointAt(0) ?? 0) ? 1 : 2), 0)

const isLight = (code: number) => LIGHT.some(([from, to]) => code >= from && code <= to)

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const HAS_EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{RI}|\u20e3/u

/** The length of a text on Threads, where an emoji costs its bytes and everything else one. */
export const emojiByBytes = (text: string): number =>
  HAS_EMOJI.test(text)
    ? Array.from(graphemes.segment(text)).reduce(
        (sum, { segment }) => sum + (isEmoji(segment) ? bytesOf(segment) : Array.from(segment).length),
        0,
      )
    : Array.from(text).length

/** A copyright sign is a letter until it is asked to be a picture. */
const isEmoji = (grapheme: string) =>
  /\p{Emoji_Presentation}|\p{RI}|\u20e3/u.test(grapheme) ||
  (/\p{Extended_Pictographic}/u.test(grapheme) && /\ufe0f|\u200d|\p{Emoji_Modifier}/u.test(grapheme)) ||
  /^[\u2600-\u27bf]$/u.test(grapheme)

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length
