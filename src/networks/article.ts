/** A piece of an article as safe HTML. */
export type Block =
  | { kind: 'paragraph' | 'quote' | 'code' | 'rule'; html: string }
  | { kind: 'heading'; level: number; html: string }
  | { kind: 'list'; ordered: boolean; points: string[] }

/**
 * The blocks of a text written plainly or with a little Markdown: headings, lists, quotes, code, rules, and inside of them strong,
 * emphasis, code and links. Whatever else stands there is words, so no tag of a stranger ever gets through.
 */
export function blocksOf(text: string): Block[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? ''
    const kind = kindOf(line)
    if (kind === 'empty') {
      at += 1
      continue
    }
    const end = kind === 'code' ? fenceEnd(lines, at) : runEnd(lines, at, kind)
    blocks.push(blockOf(kind, lines.slice(at, end)))
    at = end
  }
  return blocks
}

/** The blocks as one plain HTML text. */
export const articleHtml = (text: string): string => blocksOf(text).map(htmlOf).join('\n')

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

type Kind = 'empty' | 'heading' | 'points' | 'steps' | 'quote' | 'code' | 'rule' | 'words'

const SIGNS: readonly (readonly [Kind, RegExp])[] = [
  ['empty', /^\s*$/],
  ['rule', /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/],
  ['heading', /^#{1,6}\s+\S/],
  ['points', /^\s*[-*+•]\s+\S/],
  ['steps', /^\s*\d{1,3}[.)]\s+\S/],
  ['quote', /^\s*>/],
  ['code', /^\s*```/],
]

const kindOf = (line: string): Kind => SIGNS.find(([, sign]) => sign.test(line))?.[0] ?? 'words'

/** Headings and rules are one line; everything else goes on while the lines are alike. */
function runEnd(lines: readonly string[], from: number, kind: Kind): number {
  if (kind === 'heading' || kind === 'rule') return from + 1
  let end = from + 1
  while (end < lines.length && kindOf(lines[end] ?? '') === kind) end += 1
  return end
}

function fenceEnd(lines: readonly string[], from: number): number {
  const close = lines.findIndex((line, at) => at > from && kindOf(line) === 'code')
  return close === -1 ? lines.length : close + 1
}

function blockOf(kind: Kind, lines: readonly string[]): Block {
  const [first = ''] = lines
  switch (kind) {
    case 'heading': {
      const [signs = '#'] = /^#+/.exec(first) ?? []
      // The headline of the page is its only first-level heading.
      return { kind, level: Math.max(2, signs.length), html: inline(first.slice(signs.length).trim()) }
    }
    case 'points':
    case 'steps':
      return {
        kind: 'list',
        ordered: kind === 'steps',
        points: lines.map((line) => inline(line.replace(/^\s*(?:[-*+•]|\d{1,3}[.)])\s+/, ''))),
      }
    case 'quote':
      return { kind, html: lines.map((line) => inline(line.replace(/^\s*>\s?/, ''))).join('<br>') }
    case 'code': {
      const inner = lines.slice(1, lines.length > 1 && kindOf(lines.at(-1) ?? '') === 'code' ? -1 : undefined)
      return { kind, html: escapeHtml(inner.join('\n')) }
    }
    case 'rule':
      return { kind, html: '' }
    default:
      return { kind: 'paragraph', html: lines.map(inline).join('<br>') }
  }
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${block.html}</h${block.level}>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.points.map((point) => `<li>${point}</li>`).join('')}</${tag}>`
    }
    case 'quote':
      return `<blockquote><p>${block.html}</p></blockquote>`
    case 'code':
      return `<pre><code>${block.html}</code></pre>`
    case 'rule':
      return '<hr>'
    default:
      return `<p>${block.html}</p>`
  }
}

/** Code and links first, because nothing inside of them is a sign. */
const PIECE =
  /`([^`\n]+)`|\[([^\]\n]+)\]\((https?:\/\/[^\s()<>"]+(?:\([^\s()<>"]*\)[^\s()<>"]*)*)\)|(https?:\/\/[^\s<>"]+)|\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*|(?<![\p{L}\p{N}_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu

function inline(text: string): string {
  let html = ''
  let done = 0
  for (const found of text.matchAll(PIECE)) {
    const [whole, code, label, target, bare, strong, low, star] = found
    html += escapeHtml(text.slice(done, found.index))
    done = found.index + whole.length
    if (code !== undefined) html += `<code>${escapeHtml(code)}</code>`
    else if (target !== undefined) html += anchor(target, label ?? target)
    else if (bare !== undefined) html += bareLink(bare)
    else if (strong !== undefined) html += `<strong>${inline(strong)}</strong>`
    else html += `<em>${inline(low ?? star ?? '')}</em>`
  }
  return html + escapeHtml(text.slice(done))
}

const anchor = (target: string, label: string) => `<a href="${escapeHtml(target)}">${escapeHtml(label)}</a>`

/** A full stop or bracket after a link belongs to the sentence. */
function bareLink(found: string): string {
  const [tail = ''] = /[.,:;!?)\]}»”’…]*$/u.exec(found) ?? []
  const link = found.slice(0, found.length - tail.length)
  return anchor(link, link) + escapeHtml(tail)
}
