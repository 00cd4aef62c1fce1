/** A piece of an article as safe HTML. */
export type Block =
  | { kind: 'paragraph' | 'quote' | 'code' | 'rule'; html: string }
  | { kind: 'heading'; level: number; html: string }
  | { kind: 'list'; ordered: boolean; points: string[] }
  /** A picture of the post, by its number, on a line of its own. */
  | { kind: 'picture'; media: string }

/**
 * The blocks of a text written plainly or with a little Markdown: headings, lists, quotes, code, rules, pictures of the post, and
 * inside of them strong, emphasis, strike, code and links; a backslash makes a sign a sign. Whatever else stands there is words, so no tag of a stranger ever gets through.
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
export const articleHtml = (text: string, pictureHtml: PictureHtml = () => ''): string =>
  blocksOf(text)
    .map((block) => (block.kind === 'picture' ? pictureHtml(block.media) : htmlOf(block)))
    .filter((html) => html !== '')
    .join('\n')

/** How a picture of the post is shown; nothing where it is not. */
export type PictureHtml = (media: string) => string

/** The numbers of the pictures that stand in the text. */
export const picturesIn = (text: string): string[] =>
  blocksOf(text).flatMap((block) => (block.kind === 'picture' ? [block.media] : []))

/** The text with something else in place of its pictures; what is left out leaves no gap. */
export const withPictures = (text: string, instead: (media: string) => string | null): string =>
  text.includes('](media:')
    ? text
        .split('\n')
        .flatMap((line) => {
          const [, media] = PICTURE.exec(line) ?? []
          return media === undefined ? [line] : (instead(media) ?? [])
        })
        .join('\n')
        .replaceAll(/\n{3,}/g, '\n\n')
        .trim()
    : text

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

type Kind = 'empty' | 'picture' | 'heading' | 'points' | 'steps' | 'quote' | 'code' | 'rule' | 'words'

/** `![](media:12)`: where a picture of the post stands in its text. */
const PICTURE = /^\s*!\[[^\]\n]*\]\(media:(\d{1,18})\)\s*$/

const SIGNS: readonly (readonly [Kind, RegExp])[] = [
  ['empty', /^\s*$/],
  ['rule', /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/],
  ['picture', PICTURE],
  ['heading', /^#{1,6}\s+\S/],
  ['points', /^\s*[-*+•]\s+\S/],
  ['steps', /^\s*\d{1,3}[.)]\s+\S/],
  ['quote', /^\s*>/],
  ['code', /^\s*```/],
]

const kindOf = (line: string): Kind => SIGNS.find(([, sign]) => sign.test(line))?.[0] ?? 'words'

/** Headings and rules are one line; everything else goes on while the lines are alike. */
function runEnd(lines: readonly string[], from: number, kind: Kind): number {
  if (kind === 'heading' || kind === 'rule' || kind === 'picture') return from + 1
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
      return { kind, html: paragraphs(lines.map((line) => line.replace(/^\s*>\s?/, ''))).join('</p><p>') }
    case 'code': {
      const inner = lines.slice(1, lines.length > 1 && kindOf(lines.at(-1) ?? '') === 'code' ? -1 : undefined)
      return { kind, html: escapeHtml(inner.join('\n')) }
    }
    case 'rule':
      return { kind, html: '' }
    case 'picture':
      return { kind, media: PICTURE.exec(first)?.[1] ?? '' }
    default:
      return { kind: 'paragraph', html: lines.map(inline).join('<br>') }
  }
}

function htmlOf(block: Exclude<Block, { kind: 'picture' }>): string {
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

/** Lines as paragraphs, parted where one is empty. */
function paragraphs(lines: readonly string[]): string[] {
  const parted: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '') parted.push([])
    else parted.at(-1)?.push(inline(line))
  }
  return parted.filter((some) => some.length > 0).map((some) => some.join('<br>'))
}

const TOKEN =
  /\\([!-/:-@[-`{-~])|`([^`\n]+)`|\]\((https?:\/\/[^\s()<>"]+(?:\([^\s()<>"]*\)[^\s()<>"]*)*)\)|(https?:\/\/[^\s<>"]+)|(\*\*|~~|[*_[])/uy

const TAGS = { '**': 'strong', '~~': 's', '*': 'em', _: 'em' } as const

type Opener = { sign: string; place: number }

/** One line: a sign that finds no partner stays what it is, a sign. */
function inline(line: string): string {
  const told: string[] = []
  let open: Opener[] = []
  const close = (sign: string, begin: string, end: string): boolean => {
    const at = open.findLastIndex((one) => one.sign === sign)
    const opener = open[at]
    if (!opener || opener.place === told.length - 1) return false
    told[opener.place] = begin
    told.push(end)
    open = open.slice(0, at)
    return true
  }
  for (let at = 0; at < line.length;) {
    TOKEN.lastIndex = at
    const [whole, literal, code, target, bare, found] = TOKEN.exec(line) ?? []
    if (whole === undefined) {
      const letter = String.fromCodePoint(line.codePointAt(at) ?? 0)
      told.push(escapeHtml(letter))
      at += letter.length
    } else if (literal !== undefined) {
      told.push(escapeHtml(literal))
      at += whole.length
    } else if (code !== undefined) {
      told.push(`<code>${escapeHtml(code)}</code>`)
      at += whole.length
    } else if (target !== undefined) {
      const isLink = close('[', `<a href="${escapeHtml(target)}">`, '</a>')
      if (isLink) open = open.filter(({ sign }) => sign !== '[')
      told.push(isLink ? '' : ']')
      at += isLink ? whole.length : 1
    } else if (bare !== undefined) {
      // A link inside of the words of a link is words.
      const isLabel = open.some(({ sign }) => sign === '[')
      told.push(isLabel ? escapeHtml(labelPart(bare)) : bareLink(bare))
      at += isLabel ? labelPart(bare).length : bare.length
    } else {
      // Three stars in a row close what was opened last.
      const sign = found === '**' && open.at(-1)?.sign === '*' && mayClose(line, at, '*') ? '*' : (found ?? '')
      const tag = isSign(sign) ? TAGS[sign] : ''
      const isClosed = tag !== '' && mayClose(line, at, sign) && close(sign, `<${tag}>`, `</${tag}>`)
      if (!isClosed) {
        if (sign === '[' ? isLinkAhead(line, at) : mayOpen(line, at, sign)) open.push({ sign, place: told.length })
        told.push(escapeHtml(sign))
      }
      at += sign.length
    }
  }
  return told.join('')
}

const labelPart = (bare: string): string => bare.replace(/\].*$/u, '')

const isLinkAhead = (line: string, at: number): boolean =>
  /\]\(https?:\/\/[^\s()<>"]+(?:\([^\s()<>"]*\)[^\s()<>"]*)*\)/u.test(line.slice(at))

const isSign = (sign: string): sign is keyof typeof TAGS => sign in TAGS

/** A line below between letters is a letter, a star between digits is a multiplication. */
const NEVER_BESIDE: Readonly<Record<string, RegExp>> = { _: /[\p{L}\p{N}_]/u, '*': /[\p{N}]/u }

const mayOpen = (line: string, at: number, sign: string): boolean =>
  /^\S/u.test(line.slice(at + sign.length)) && !NEVER_BESIDE[sign]?.test(line.charAt(at - 1))

const mayClose = (line: string, at: number, sign: string): boolean =>
  /\S$/u.test(line.slice(0, at)) && !NEVER_BESIDE[sign]?.test(line.charAt(at + sign.length))

/** A full stop or bracket after a link belongs to the sentence. */
function bareLink(found: string): string {
  const [tail = ''] = /[.,:;!?)\]}»”’…*_~]*$/u.exec(found) ?? []
  const link = found.slice(0, found.length - tail.length)
  return `<a href="${escapeHtml(link)}">${escapeHtml(link)}</a>${escapeHtml(tail)}`
}
