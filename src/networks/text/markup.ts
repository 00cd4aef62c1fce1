import sanitize from 'sanitize-html'
import { decoded } from '../html.ts'
import { isWholeLines, type Mark, nested, type Rich, tidy, type What } from './rich.ts'

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 'del',
  code: 'code',
  pre: 'pre',
  quote: 'blockquote',
  link: 'a',
  mention: 'span',
  tag: 'span',
  spoiler: 'span',
} as const

/** HTML that shows the text as it is: every line kept, nothing in it but these few tags. */
export function toHtml(rich: Rich): string {
  const { text, marks } = tidy(rich)
  // Blocks would begin a line of their own where there is none.
  const shown = marks.filter((mark) => (mark.kind !== 'quote' && mark.kind !== 'pre') || isWholeLines(text, mark))
  const pres = shown.filter(({ kind }) => kind === 'pre')
  const edges = new Set(
    shown.filter(({ kind }) => kind === 'quote' || kind === 'pre').flatMap(({ from, to }) => [from, to]),
  )
  return nested(
    { text, marks: shown },
    {
      open: (mark) => `<${TAGS[mark.kind]}${attributes(mark)}>`,
      close: (mark) => `</${TAGS[mark.kind]}>`,
      words: (words, at) => {
        if (pres.some(({ from, to }) => at >= from && at < to)) return escaped(words)
        // The line break at the edge of a block is the block's own.
        const first = words.startsWith('\n') && edges.has(at) && at > 0 ? 1 : 0
        const last =
          words.length > first &&
          words.endsWith('\n') &&
          edges.has(at + words.length) &&
          at + words.length < text.length
        return escaped(words.slice(first, last ? -1 : undefined)).replaceAll('\n', '<br>')
      },
    },
  )
}

function attributes(mark: Mark): string {
  switch (mark.kind) {
    case 'link':
      return ` href="${escaped(mark.url)}"`
    case 'mention':
      return ` class="mention" data-who="${escaped(mark.who)}"`
    case 'tag':
      return ` class="hashtag" data-tag="${escaped(mark.tag)}"`
    case 'spoiler':
      return ' class="spoiler"'
    case 'pre':
      return mark.language === null ? '' : ` data-language="${escaped(mark.language)}"`
    default:
      return ''
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const KNOWN: Readonly<Record<string, What>> = {
  strong: { kind: 'bold' },
  b: { kind: 'bold' },
  em: { kind: 'italic' },
  i: { kind: 'italic' },
  u: { kind: 'underline' },
  ins: { kind: 'underline' },
  del: { kind: 'strike' },
  s: { kind: 'strike' },
  strike: { kind: 'strike' },
  code: { kind: 'code' },
  blockquote: { kind: 'quote' },
  'tg-spoiler': { kind: 'spoiler' },
}
const PARAGRAPHS = new Set(['p', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const BLOCKS = new Set(['li', 'div', 'blockquote', 'pre', ...PARAGRAPHS])
const TOKEN = /<(\/?)([a-z][\w-]*)((?:\s+[\w-]+="[^"]*")*)\s*\/?>|[^<]+/giu

/** The text and the marks of a stranger's HTML; scripts, styles and whatever else it holds are gone. */
export function fromHtml(html: string): Rich {
  const clean = sanitize(html, {
    allowedTags: [...Object.keys(KNOWN), ...BLOCKS, 'a', 'span', 'br'],
    allowedAttributes: { a: ['href'], span: ['class', 'data-who', 'data-tag'], pre: ['data-language'] },
    allowedSchemes: ['http', 'https', 'mailto'],
  })
  const marks: Mark[] = []
  const open: { name: string; from: number; what: What | null }[] = []
  let text = ''
  let breaks = 0
  const put = (words: string) => {
    if (words === '') return
    if (breaks > 0 && text !== '') text += '\n'.repeat(Math.max(0, breaks - (/\n*$/u.exec(text)?.[0].length ?? 0)))
    breaks = 0
    text += words
  }
  const block = (name: string) => {
    if (BLOCKS.has(name)) breaks = Math.max(breaks, PARAGRAPHS.has(name) ? 2 : 1)
  }
  for (const { 0: whole, 1: slash, 2: name = '', 3: given = '' } of clean.matchAll(TOKEN)) {
    const inPre = open.some((one) => one.name === 'pre')
    if (name === '') put(inPre ? decoded(whole) : decoded(whole.replaceAll(/\s*\n\s*/gu, breaks > 0 ? '' : ' ')))
    else if (name === 'br') put('\n')
    else if (slash === '/') {
      const at = open.findLastIndex((one) => one.name === name)
      const [ended] = at < 0 ? [] : open.splice(at, 1)
      if (ended?.what) marks.push({ ...ended.what, from: ended.from, to: text.length })
      block(name)
    } else {
      block(name)
      open.push({ name, from: startAfter(text, breaks), what: inPre ? null : whatOf(name, given) })
    }
  }
  return tidy({ text, marks })
}

/** Where the next words will stand once the breaks before them are written. */
const startAfter = (text: string, breaks: number): number =>
  text === '' ? 0 : text.length + Math.max(0, breaks - (/\n*$/u.exec(text)?.[0].length ?? 0))

function whatOf(name: string, given: string): What | null {
  const value = (attribute: string) => {
    const said = new RegExp(`\\b${attribute}="([^"]*)"`, 'u').exec(given)?.[1]
    return said === undefined ? null : decoded(said)
  }
  if (name === 'pre') return { kind: 'pre', language: value('data-language') }
  if (name === 'a') {
    const url = value('href')
    return url === null ? null : { kind: 'link', url }
  }
  if (name !== 'span') return KNOWN[name] ?? null
  const [who, tag] = [value('data-who'), value('data-tag')]
  if (who !== null) return { kind: 'mention', who }
  if (tag !== null) return { kind: 'tag', tag }
  return value('class') === 'spoiler' ? { kind: 'spoiler' } : null
}
