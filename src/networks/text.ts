import type { TextRule } from './account.ts'
import { domainLinks, plainLinks, type Span } from './text/links.ts'
import { bytesOf, emojiByBytes, weightOf } from './text/weights.ts'

/** `over` is by how much it is too long in the unit that is the tighter one, `short` by how much it is too short. */
export type Measured = { length: number; max: number; fits: boolean; over: number; short: number }

const BLANK = 1

/** What stands around the text and changes how much of it there may be. */
export type Around = { warning?: string | null; hasMedia?: boolean; isAnswer?: boolean }

const REMOTE_MENTION =
  /(?<![\p{L}\p{N}_@/])@([\p{L}\p{N}_]+(?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)@[\p{L}\p{N}.-]+[\p{L}\p{N}]/gu

/** Counts a text as the network of this rule will count it. */
export function measureText(rule: TextRule, text: string, around: Around = {}): Measured {
  const warning = around.warning ?? ''
  const length = lengthOf(rule, text) + (warning === '' ? 0 : unitsOf(rule, composed(rule, warning)))
  const whole = around.hasMedia ? (rule.maxWithMedia ?? rule.max) : rule.max
  const max = around.isAnswer ? (rule.maxInAnswers ?? whole) : whole
  const bytesOver = rule.maxBytes === null ? 0 : bytesOf(text + warning) - rule.maxBytes
  const over = Math.max(0, length - max, bytesOver)
  const short = Math.max(0, (rule.min ?? 0) - length)
  return { length, max, fits: over === 0 && short === 0, over, short }
}

/** The links the network of this rule will find, whether or not they cost less than their letters. */
export const linksFor = (rule: TextRule, text: string): Span[] =>
  rule.unit === 'weighted' ? domainLinks(text) : plainLinks(text)

function lengthOf(rule: TextRule, text: string): number {
  let rest = composed(rule, text)
  let links = 0
  if (rule.linkCost !== null) {
    const found = linksFor(rule, rest)
    links = found.length
    rest = blanked(rest, found)
  }
  if (rule.mentionCost === 'local') rest = rest.replace(REMOTE_MENTION, '@$1')
  return unitsOf(rule, rest) + links * ((rule.linkCost ?? 0) - BLANK)
}

/** Whoever weighs letters puts them together first; everybody else counts what arrives, an accent apart from its letter included. */
const composed = (rule: TextRule, text: string): string => (rule.unit === 'weighted' ? text.normalize('NFC') : text)

/** A blank in the place of each span, so that what stands around it does not grow together. */
function blanked(text: string, spans: readonly Span[]): string {
  let kept = ''
  let past = 0
  for (const { from, to } of spans) {
    kept += `${text.slice(past, from)} `
    past = to
  }
  return kept + text.slice(past)
}

function unitsOf(rule: TextRule, text: string): number {
  if (rule.emoji === 'bytes') return emojiByBytes(text)
  return UNITS[rule.unit](rule.escapes === 'little' ? escapeLittle(text) : text)
}

/** Signs that mean something in LinkedIn's little text stand behind a backslash, which counts. */
export const escapeLittle = (text: string): string => text.replaceAll(/[\\|{}@[\]()<>#*_~]/g, '\\$&')

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** Only letters that never join their neighbours: they may be counted without cutting. */
const PLAIN = /^[\n\x20-\x7e\u00a1-\u02ff\u0400-\u0482\u048a-\u052f]*$/

const UNITS: Record<TextRule['unit'], (text: string) => number> = {
  grapheme: (text) => (PLAIN.test(text) ? text.length : Array.from(graphemes.segment(text)).length),
  codepoint: (text) => Array.from(text).length,
  utf16: (text) => text.length,
  utf8: bytesOf,
  weighted: weightOf,
}
