import { domainLinks, mentionsIn, plainLinks, tagsIn, type Span } from './links.ts'
import { isSentenceEnd } from './sentences.ts'

export const PARAGRAPH = 3
const SENTENCE = 2
const WORD = 1

/** A place between two letters where a text may be cut; the higher the better. */
export type Break = { at: number; level: number }

/** After every blank, and after the full stops of scripts that have no blanks. */
export function breaksOf(text: string): Break[] {
  const found: Break[] = []
  for (const { 0: blank, index } of text.matchAll(/\s+|[。！？][」』）”’]*(?!\s)/gu)) {
    const at = index + blank.length
    if (index > 0 && at < text.length) found.push({ at, level: levelOf(text, blank, index) })
  }
  return found
}

function levelOf(text: string, blank: string, index: number): number {
  if (/\n[^\S\n]*\n/u.test(blank)) return PARAGRAPH
  if (!/^\s/u.test(blank) || blank.includes('\n')) return SENTENCE
  return isSentenceEnd(text, index, index + blank.length) ? SENTENCE : WORD
}

/** What must stay in one piece: links, names and tags, in their order. */
export function wholesOf(text: string): Span[] {
  return [...plainLinks(text), ...domainLinks(text), ...mentionsIn(text), ...tagsIn(text)].toSorted(
    (a, b) => a.from - b.from,
  )
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const words = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Places inside one long word: between its letters, better between the words of scripts without blanks. */
export function innerBreaks(text: string, span: Span, wholes: readonly Span[]): Break[] {
  const piece = text.slice(span.from, span.to)
  const good = new Set(Array.from(words.segment(piece), ({ index }) => index))
  return Array.from(graphemes.segment(piece), ({ index }) => index)
    .filter((index) => index > 0)
    .map((index) => ({ at: span.from + index, level: good.has(index) ? WORD : 0 }))
    .filter(({ at }) => !wholes.some(({ from, to }) => at > from && at < to))
}
