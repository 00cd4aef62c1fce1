import type { Mark, Node } from 'prosemirror-model'

/** The article in the signs that the desk, blogs and forums understand; what it shows is what they will show. */
export function textOf(doc: Node): string {
  const blocks: string[] = []
  doc.forEach((block) => blocks.push(blockText(block)))
  return blocks.filter((text) => text !== '').join('\n\n')
}

function blockText(block: Node): string {
  switch (block.type.name) {
    case 'heading': {
      const words = linesOf(block).join(' ')
      return words === '' ? '' : `${'#'.repeat(Number(block.attrs['level']))} ${words}`
    }
    case 'bullet_list':
    case 'ordered_list':
      return pointsOf(block)
        .map((words, place) => `${block.type.name === 'bullet_list' ? '-' : `${place + 1}.`} ${words}`)
        .join('\n')
    case 'blockquote': {
      const paragraphs: string[] = []
      block.forEach((paragraph) =>
        paragraphs.push(
          linesOf(paragraph)
            .map((line) => `> ${line}`)
            .join('\n'),
        ),
      )
      return paragraphs.filter((text) => text !== '').join('\n>\n')
    }
    case 'code_block':
      return block.textContent.trim() === '' ? '' : `\`\`\`\n${block.textContent}\n\`\`\``
    case 'horizontal_rule':
      return '---'
    case 'picture':
      return `![](media:${block.attrs['media']})`
    default:
      return linesOf(block).map(startless).join('\n')
  }
}

/** What stands at the beginning of a line must not turn it into something else. */
const startless = (line: string): string =>
  line
    .replace(/^(#{1,6}(?=\s)|[-+](?=\s)|>|(?=!\[)|-{3,}$|_{3,}$)/u, '\\$1')
    .replace(/^(\d{1,3})([.)])(?=\s)/u, '$1\\$2')

function pointsOf(list: Node): string[] {
  const points: string[] = []
  list.forEach((item) => points.push(item.firstChild ? linesOf(item.firstChild).join(' ') : ''))
  return points.filter((words) => words !== '')
}

type Range = { mark: Mark; from: number; to: number }

/** The lines of a paragraph, each with its marks; empty ones say nothing. */
function linesOf(textblock: Node): string[] {
  const lines: { text: string; ranges: Range[] }[] = [{ text: '', ranges: [] }]
  textblock.forEach((child) => {
    const line = lines.at(-1)
    if (child.type.name === 'hard_break') lines.push({ text: '', ranges: [] })
    else if (line) {
      const text = (child.text ?? '').replaceAll('\n', ' ')
      for (const mark of child.marks) widen(line.ranges, mark, line.text.length, line.text.length + text.length)
      line.text += text
    }
  })
  return lines.map(({ text, ranges }) => lineText(text, ranges).trim()).filter((line) => line !== '')
}

function widen(ranges: Range[], mark: Mark, from: number, to: number) {
  const last = ranges.findLast((range) => range.mark.eq(mark))
  if (last && last.to === from) last.to = to
  else ranges.push({ mark, from, to })
}

/** A line with its signs. Marks that cross are cut where words end, and one that no sign could hold is left out. */
function lineText(text: string, ranges: readonly Range[]): string {
  const isRaw = (at: number) => ranges.some((one) => nameOf(one) === 'code' && at >= one.from && at < one.to)
  const kept = uncrossed(text, ranges).filter((range) => holds(text, range))
  const signs = new Map(kept.map((range) => [range, signsOf(text, range, kept)] as const))
  const shown = kept.filter((range) => signs.get(range))
  let told = ''
  for (let at = 0; at <= text.length; at += 1) {
    const ending = shown.filter(({ to }) => to === at).toSorted((a, b) => b.from - a.from || rank(b) - rank(a))
    for (const range of ending) told += signs.get(range)?.end ?? ''
    const beginning = shown.filter(({ from }) => from === at).toSorted((a, b) => b.to - a.to || rank(a) - rank(b))
    for (const range of beginning) told += signs.get(range)?.begin ?? ''
    if (at === text.length) break
    told +=
      isRaw(at) && shown.some((one) => nameOf(one) === 'code' && at >= one.from && at < one.to)
        ? text.charAt(at)
        : letter(text, at, shown)
  }
  return told
}

const nameOf = ({ mark }: Range): string => mark.type.name
const ORDER = ['link', 'strong', 'em', 'strike', 'code']
const rank = (range: Range): number => ORDER.indexOf(nameOf(range))

/** Ranges that stand inside each other or apart, without blanks at their edges. */
function uncrossed(text: string, ranges: readonly Range[]): Range[] {
  const done: Range[] = []
  for (const range of ranges.toSorted((a, b) => rank(a) - rank(b) || a.from - b.from)) {
    let pieces = [range]
    for (const outer of done)
      pieces = pieces.flatMap((piece) => {
        const crossesEnd = piece.from > outer.from && piece.from < outer.to && piece.to > outer.to
        const crossesStart = piece.from < outer.from && piece.to > outer.from && piece.to < outer.to
        const cut = crossesEnd ? outer.to : crossesStart ? outer.from : null
        if (cut === null) return [piece]
        const parts = [
          { ...piece, to: cut },
          { ...piece, from: cut },
        ]
        // Signs that touch could be read either way: what is outside the other mark goes without.
        const isApart = /\s/u.test(text.charAt(cut - 1)) || /\s/u.test(text.charAt(cut))
        return isApart ? parts : parts.slice(crossesEnd ? 0 : 1, crossesEnd ? 1 : 2)
      })
    done.push(...pieces.flatMap((piece) => trimmed(text, piece)))
  }
  return done
}

function trimmed(text: string, { mark, from, to }: Range): Range[] {
  const part = text.slice(from, to)
  const start = from + (part.length - part.trimStart().length)
  const words = part.trim()
  return words === '' ? [] : [{ mark, from: start, to: start + words.length }]
}

/** Whether the sign can be found again. */
const holds = (text: string, range: Range): boolean =>
  nameOf(range) !== 'code' || !/`/u.test(text.slice(range.from, range.to))

const both = (sign: string) => ({ begin: sign, end: sign })

function signsOf(text: string, range: Range, all: readonly Range[]): { begin: string; end: string } | null {
  switch (nameOf(range)) {
    case 'link':
      return isBareLink(text, range, all)
        ? null
        : { begin: '[', end: `](${addressOf(String(range.mark.attrs['href']))})` }
    case 'strong':
      return both('**')
    case 'strike':
      return both('~~')
    case 'code':
      return both('`')
    default: {
      const [before, after] = [text.charAt(range.from - 1), text.charAt(range.to)]
      const isInWord = /[\p{L}\p{N}_]/u.test(before) || /[\p{L}\p{N}_]/u.test(after)
      if (!isInWord) return both('_')
      const isBesideDigit = /\p{N}/u.test(before) || /\p{N}/u.test(after)
      const touches = all.some(
        (one) => nameOf(one) === 'strong' && [one.from, one.to].some((at) => at === range.from || at === range.to),
      )
      return isBesideDigit || touches ? null : both('*')
    }
  }
}

/** An address that stands for itself is written as it is. */
function isBareLink(text: string, range: Range, all: readonly Range[]): boolean {
  const { from, to, mark } = range
  const isAlone = all.every((one) => one === range || one.to <= from || one.from >= to)
  const isApart = /^\s?$/u.test(text.charAt(from - 1)) && /^[\s.,;!?]?$/u.test(text.charAt(to))
  return (
    isAlone &&
    isApart &&
    text.slice(from, to) === mark.attrs['href'] &&
    /^https?:\/\/[^\s<>"]*[\p{L}\p{N}/]$/u.test(text.slice(from, to))
  )
}

/** An address without what would end it too early. */
export const addressOf = (href: string): string =>
  href
    .trim()
    .replaceAll(/[\s()<>"\\]/gu, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`)

const ADDRESS = /https?:\/\/[^\s<>"]+/gu

/** One letter of plain words; a sign that could be taken for a mark gets a backslash before it. */
function letter(text: string, at: number, shown: readonly Range[]): string {
  const sign = text.charAt(at)
  if (!/[\\`*_~[\]]/u.test(sign)) return sign
  const inAddress = Array.from(text.matchAll(ADDRESS)).some(
    (found) => at >= found.index && at < found.index + found[0].length,
  )
  const isEdge = shown.some(({ from, to }) => from === at + 1 || to === at + 1 || from === at || to === at)
  if (inAddress && !isEdge) return sign
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  switch (sign) {
    case '\\':
      return isEdge || /[!-/:-@[-`{-~]/u.test(after) ? '\\\\' : sign
    case '_':
      return !isEdge && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) ? sign : '\\_'
    case '*':
      return !isEdge && /[\s\p{N}]/u.test(before) && /[\s\p{N}]/u.test(after) ? sign : '\\*'
    case '~':
      return before === '~' || after === '~' || isEdge ? '\\~' : sign
    case '[':
    case ']':
      return text.includes('](http') || shown.some((one) => nameOf(one) === 'link') ? `\\${sign}` : sign
    default:
      return `\\${sign}`
  }
}
