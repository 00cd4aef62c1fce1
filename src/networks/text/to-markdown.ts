import { isWholeLines, type Mark, nested, type Rich, tidy } from './rich.ts'

const SIGNS = {
  bold: { sign: '**', tag: 'strong' },
  italic: { sign: '_', tag: 'em' },
  strike: { sign: '~~', tag: 'del' },
  underline: { sign: null, tag: 'u' },
} as const

/** Markdown as forums and blogs read it, line by line: a mark over several lines stands on each of them. Names and tags are words. */
export function toMarkdown(rich: Rich): string {
  const { text, marks } = tidy(rich)
  const blocks = marks.filter((mark) => (mark.kind === 'pre' || mark.kind === 'quote') && isWholeLines(text, mark))
  const lines: string[] = []
  let from = 0
  for (const line of text.split('\n')) {
    const to = from + line.length
    const block = blocks.find((one) => one.from <= from && one.to >= to && one.to > from)
    if (block?.kind === 'pre') {
      const fence = fenceFor(text.slice(block.from, block.to))
      if (block.from === from) lines.push(`${fence}${block.language ?? ''}`)
      lines.push(line)
      if (block.to === to) lines.push(fence)
    } else lines.push(`${block ? '> ' : ''}${lineOf(line, onLine(text, marks, from, to))}`)
    from = to + 1
  }
  return lines.join('\n')
}

const fenceFor = (code: string): string =>
  '`'.repeat(Math.max(3, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length + 1)))

/** The marks of one line, without the blanks at their edges, where no sign would hold. Nothing stands inside code. */
export function onLine(text: string, marks: readonly Mark[], from: number, to: number): Mark[] {
  const here = marks.flatMap((mark): Mark[] => {
    if (mark.kind === 'pre' || mark.kind === 'quote' || mark.kind === 'mention' || mark.kind === 'tag') return []
    const part = text.slice(Math.max(mark.from, from), Math.min(mark.to, to))
    const start = Math.max(mark.from, from) - from + (part.length - part.trimStart().length)
    return part.trim() === '' ? [] : [{ ...mark, from: start, to: start + part.trim().length }]
  })
  const codes = here.filter(({ kind }) => kind === 'code')
  return here.filter(
    (mark) => mark.kind === 'code' || codes.every((code) => code.to <= mark.from || code.from >= mark.to),
  )
}

function lineOf(line: string, marks: readonly Mark[]): string {
  // Without its backslash the sign would make a picture of the link.
  const isBeforeLink = (place: number) => marks.some(({ kind, from }) => kind === 'link' && from === place)
  return nested(
    { text: line, marks },
    {
      open: (mark) => begin(line, mark, marks),
      close: (mark) => end(line, mark, marks),
      words: (words, at) =>
        marks.some((mark) => mark.kind === 'code' && at >= mark.from && at < mark.to)
          ? words
          : escaped(words, at === 0).replace(isBeforeLink(at + words.length) ? /!$/u : /(?!)/u, '\\!'),
    },
  )
}

function begin(line: string, mark: Mark, all: readonly Mark[]): string {
  if (mark.kind === 'link') return '['
  if (mark.kind === 'code') return `${ticksFor(line, mark)} `
  if (mark.kind === 'spoiler') return '||'
  return signOf(line, mark, all) ?? `<${tagOf(mark)}>`
}

function end(line: string, mark: Mark, all: readonly Mark[]): string {
  if (mark.kind === 'link') return `](<${mark.url.replaceAll(/[<>\\\s]/gu, encodeURIComponent)}>)`
  if (mark.kind === 'code') return ` ${ticksFor(line, mark)}`
  if (mark.kind === 'spoiler') return '||'
  return signOf(line, mark, all) ?? `</${tagOf(mark)}>`
}

const ticksFor = (line: string, { from, to }: Mark): string => {
  const runs = Array.from(line.slice(from, to).matchAll(/`+/g), ([run]) => run.length)
  return '`'.repeat(Math.max(0, ...runs) + 1)
}

const isSigned = (kind: Mark['kind']): kind is keyof typeof SIGNS => kind in SIGNS
const tagOf = ({ kind }: Mark): string => (isSigned(kind) ? SIGNS[kind].tag : '')

/** Stars hold only between blanks and the like; inside a word, and where marks overlap, a tag of HTML is surer. */
function signOf(line: string, mark: Mark, all: readonly Mark[]): string | null {
  if (!isSigned(mark.kind)) return null
  const stands = /^[\s.,;:!?()]?$/u.test(line.charAt(mark.from - 1)) && /^[\s.,;:!?()]?$/u.test(line.charAt(mark.to))
  const crosses = all.some(
    (other) =>
      (other.from < mark.from && other.to > mark.from && other.to < mark.to) ||
      (other.from > mark.from && other.from < mark.to && other.to > mark.to),
  )
  return stands && !crosses ? SIGNS[mark.kind].sign : null
}

const escaped = (words: string, isStart: boolean): string =>
  words
    .replaceAll(/[\\`*_~[\]<|]/g, '\\$&')
    .replaceAll(/&(?=[#\w]|$)/g, '\\$&')
    .replace(isStart ? /^(?:>|#{1,6}(?=\s|$))/u : /(?!)/u, '\\$&')
