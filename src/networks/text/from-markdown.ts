import { decoded } from '../html.ts'
import { type Mark, type Rich, tidy, type What } from './rich.ts'

/** The words and marks of a text in Markdown; what it cannot be taken for stays as it is written. */
export function fromMarkdown(markdown: string): Rich {
  const marks: Mark[] = []
  const lines: string[] = []
  let at = 0
  let fence: { sign: string; from: number; language: string | null } | null = null
  const put = (line: string) => {
    lines.push(line)
    at += line.length + 1
  }
  for (const line of markdown.split('\n')) {
    const [, sign = '', language = ''] = /^(`{3,})([^`]*)$/u.exec(line) ?? []
    if (fence) {
      if (sign === fence.sign && language === '') {
        marks.push({ kind: 'pre', language: fence.language, from: fence.from, to: Math.max(fence.from, at - 1) })
        fence = null
      } else put(line)
    } else if (sign !== '') fence = { sign, from: at, language: language.trim() || null }
    else {
      const [quote = ''] = /^> ?/u.exec(line) ?? []
      const [heading = ''] = /^#{1,6}\s+/u.exec(line.slice(quote.length)) ?? []
      const words = inline(line.slice(quote.length + heading.length))
      marks.push(...words.marks.map((mark) => Object.assign({}, mark, { from: mark.from + at, to: mark.to + at })))
      const to = at + words.text.length
      if (heading !== '') marks.push({ kind: 'bold', from: at, to })
      // One more, the line break, so that the lines of a quote grow together.
      if (quote !== '') marks.push({ kind: 'quote', from: at, to: to + 1 })
      put(words.text)
    }
  }
  const text = lines.join('\n')
  return tidy({
    text,
    marks: tidy({ text, marks }).marks.map((mark) => (mark.kind === 'quote' ? lastBreakOff(text, mark) : mark)),
  })
}

const lastBreakOff = (text: string, mark: Mark): Mark =>
  text[mark.to - 1] === '\n' ? { ...mark, to: mark.to - 1 } : mark

const TAGS: Readonly<Record<string, What>> = {
  strong: { kind: 'bold' },
  b: { kind: 'bold' },
  em: { kind: 'italic' },
  i: { kind: 'italic' },
  del: { kind: 'strike' },
  s: { kind: 'strike' },
  u: { kind: 'underline' },
  ins: { kind: 'underline' },
}

const SIGNS: Readonly<Record<string, What>> = {
  '**': { kind: 'bold' },
  __: { kind: 'bold' },
  '*': { kind: 'italic' },
  _: { kind: 'italic' },
  '~~': { kind: 'strike' },
  '||': { kind: 'spoiler' },
}

const TOKEN =
  /\\([!-/:-@[-`{-~])|(`+)(?!`)(.*?[^`])\2(?!`)|<(https?:\/\/[^\s<>]+)>|<(\/?)(strong|b|em|i|del|s|u|ins)>|(!?\[)|\]\((?:<([^<>]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))\)|(\*\*|__|~~|\|\||[*_])|&#?\w+;/giu

function inline(line: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  const open: { sign: string; from: number }[] = []
  let text = ''
  let past = 0
  const close = (sign: string, what: What): boolean => {
    const place = open.findLastIndex((one) => one.sign === sign)
    const [begun] = place < 0 ? [] : open.splice(place, 1)
    if (begun) marks.push({ ...what, from: begun.from, to: text.length })
    return begun !== undefined
  }
  for (const token of line.matchAll(TOKEN)) {
    const [whole, literal, ticks, code = '', auto, slash = '', tag, bracket, address, bare, sign] = token
    text += line.slice(past, token.index)
    past = token.index + whole.length
    if (literal !== undefined) text += literal
    else if (ticks !== undefined) {
      const words = /^ .*[^ ].* $/u.test(code) || /^ [^ ] $/u.test(code) ? code.slice(1, -1) : code
      marks.push({ kind: 'code', from: text.length, to: text.length + words.length })
      text += words
    } else if (auto !== undefined) {
      marks.push({ kind: 'link', url: auto, from: text.length, to: text.length + auto.length })
      text += auto
    } else if (tag !== undefined) {
      const name = tag.toLowerCase()
      const what = TAGS[name]
      if (slash === '') open.push({ sign: `<${name}>`, from: text.length })
      else if (what) close(`<${name}>`, what)
    } else if (bracket !== undefined) {
      if (isLinkAhead(line, past)) open.push({ sign: '[', from: text.length })
      else text += whole
    } else if (address !== undefined || bare !== undefined) {
      if (!close('[', { kind: 'link', url: address ?? bare ?? '' })) text += whole
    } else if (sign !== undefined) {
      const what = SIGNS[sign]
      const holds = canOpen(line, token.index, sign)
      if (what && open.some((one) => one.sign === sign)) close(sign, what)
      else if (holds) open.push({ sign, from: text.length })
      else text += sign
    } else text += decoded(whole)
  }
  return { text: text + line.slice(past), marks }
}

/** A sign opens where words follow and the same sign closes later; between letters a line below is a letter. */
function canOpen(line: string, at: number, sign: string): boolean {
  const next = line.slice(at + sign.length)
  if (!/^\S/u.test(next)) return false
  if (sign.startsWith('_') && /[\p{L}\p{N}]$/u.test(line.slice(0, at))) return false
  return next.replaceAll(/\\./g, '  ').includes(sign)
}

const isLinkAhead = (line: string, at: number): boolean => /^(?:\\.|`[^`]*`|[^\\\]])*\]\(/u.test(line.slice(at))
