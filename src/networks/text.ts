import type { TextRule } from './account.ts'

export type Measured = { length: number; max: number; fits: boolean }

const LINK = /https?:\/\/[^\s<>"'«»]+/giu
const REMOTE_MENTION =
  /(?<![\p{L}\p{N}_@/])@([\p{L}\p{N}_]+(?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)@[\p{L}\p{N}.-]+[\p{L}\p{N}]/gu

/** Counts a text as the network of this rule will count it. */
export function measureText(rule: TextRule, text: string, warning = ''): Measured {
  const length = lengthOf(rule, text) + (warning === '' ? 0 : UNITS[rule.unit](warning.normalize('NFC')))
  const bytesFit = rule.maxBytes === null || bytes(text + warning) <= rule.maxBytes
  return { length, max: rule.max, fits: length <= rule.max && bytesFit }
}

function lengthOf(rule: TextRule, text: string): number {
  let links = 0
  let rest = text.normalize('NFC')
  if (rule.linkCost !== null) {
    rest = rest.replace(LINK, (found) => {
      links += 1
      return found.slice(linkEnd(found))
    })
  }
  if (rule.mentionCost === 'local') rest = rest.replace(REMOTE_MENTION, '@$1')
  return UNITS[rule.unit](rest) + links * (rule.linkCost ?? 0)
}

/** Every link of a text and where it begins. */
export const linksIn = (text: string): { at: number; link: string }[] =>
  [...text.matchAll(LINK)].map(({ index: at, 0: found }) => ({ at, link: found.slice(0, linkEnd(found)) }))

/** Where a link stops: a full stop after it belongs to the sentence, and so does a bracket that was opened before it. */
function linkEnd(link: string): number {
  let end = link.length
  for (; end > 0; end -= 1) {
    const last = link.charAt(end - 1)
    if (last === ')' ? balanced(link.slice(0, end)) : !/[.,:;!?\]}”’…]/u.test(last)) break
  }
  return end
}

const balanced = (link: string) => link.split('(').length >= link.split(')').length

const bytes = (text: string) => new TextEncoder().encode(text).length

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** Only letters that never join their neighbours: they may be counted without cutting. */
const PLAIN = /^[\n\x20-\x7e\u00a1-\u02ff\u0400-\u0482\u048a-\u052f]*$/

const UNITS: Record<TextRule['unit'], (text: string) => number> = {
  grapheme: (text) => (PLAIN.test(text) ? text.length : Array.from(graphemes.segment(text)).length),
  codepoint: (text) => Array.from(text).length,
  utf16: (text) => text.length,
  utf8: bytes,
  weighted: (text) => Array.from(graphemes.segment(text)).reduce((sum, { segment }) => sum + weightOf(segment), 0),
}

/** Emoji of any length weigh two; so does every letter outside of these. */
const LIGHT = [
  [0, 0x10_ff],
  [0x20_00, 0x20_0d],
  [0x20_10, 0x20_1f],
  [0x20_32, 0x20_37],
] as const

const weightOf = (grapheme: string): number =>
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(grapheme)
    ? 2
    : Array.from(grapheme).reduce((sum, letter) => sum + (isLight(letter.codePointAt(0) ?? 0) ? 1 : 2), 0)

const isLight = (code: number) => LIGHT.some(([from, to]) => code >= from && code <= to)
