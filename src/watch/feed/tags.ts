import { decoded } from './entities.ts'

/** A start tag; `end` is the place behind it. */
export type Tag = { name: string; attrs: Map<string, string> | null; declares: boolean; empty: boolean; end: number }

const MOST_ATTRIBUTES = 256
const LONGEST_VALUE = 100_000
const LONGEST_NAME = 200
const SHORT_NAME = 16
const GREATER = 62
const SLASH = 47
const EQUALS = 61
const QUOTE = 34
const APOSTROPHE = 39

/**
 * Searches that remember what is not to be found any more: without that, every unended comment of a hostile document
 * would be searched for to its very end.
 */
export function nothingMore(text: string) {
  const gone = new Set<string>()
  const of = (what: string, from: number): number => {
    if (gone.size > 0 && gone.has(what)) return -1
    const at = text.indexOf(what, from)
    if (at < 0) gone.add(what)
    return at
  }
  /** The place behind it; when it is missing, behind the next `>`, so that a forgotten end costs little. */
  const after = (what: string, from: number): number => {
    const at = of(what, from)
    if (at >= 0) return at + what.length
    const close = of('>', from)
    return close < 0 ? text.length : close + 1
  }
  /** A document type may hold definitions in brackets; none of them is ever used. */
  const afterDoctype = (from: number): number => {
    const close = of('>', from)
    if (close < 0) return text.length
    const bracket = text.slice(from, close).indexOf('[')
    if (bracket < 0) return close + 1
    const inner = of(']', from + bracket)
    return inner < 0 ? close + 1 : after('>', inner)
  }
  return { of, after, afterDoctype }
}

export type Ends = ReturnType<typeof nothingMore>

/** Whether exactly this end tag stands there, as most of them do. */
export const isEndOf = (text: string, start: number, name: string): boolean =>
  text.charCodeAt(start + 2 + name.length) === GREATER && text.startsWith(name, start + 2)

/** Whether somebody will ask for the attribute whose name stands between the two places. */
export type Wanted = (text: string, from: number, to: number) => boolean

export const anyAttribute: Wanted = () => true
export const noAttribute: Wanted = () => false

/** Attributes of these names, told by their first letter and their length: some others may come along. */
export function attributesLike(names: readonly string[]): Wanted {
  const table = new Uint8Array(26 * SHORT_NAME)
  for (const name of names) table[(name.charCodeAt(0) - 97) * SHORT_NAME + name.length] = 1
  return (text, from, to) => {
    const letter = (text.charCodeAt(from) | 32) - 97
    return letter >= 0 && letter < 26 && to - from < SHORT_NAME && table[letter * SHORT_NAME + to - from] === 1
  }
}

/** The tag that begins at `start`; null when this `<` begins none, `cut` when the document ends inside it. */
export function readTag(text: string, start: number, ends: Ends, wanted: Wanted = anyAttribute): Tag | null | 'cut' {
  let at = start + 1
  if (!beginsName(text.charCodeAt(at))) return null
  while (at < text.length && !endsName(text.charCodeAt(at))) at += 1
  if (at - start > LONGEST_NAME) return null
  const tag: Tag = { name: text.slice(start + 1, at), attrs: null, declares: false, empty: false, end: at }
  if (text.charCodeAt(at) === GREATER) {
    tag.end = at + 1
    return tag
  }
  return readAttributes(text, at, tag, ends, wanted) ? tag : 'cut'
}

function readAttributes(text: string, from: number, tag: Tag, ends: Ends, wanted: Wanted): boolean {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === GREATER) {
      tag.empty = text.charCodeAt(at - 1) === SLASH
      tag.end = at + 1
      return true
    }
    if (isSpace(code) || code === SLASH || code === EQUALS) {
      at += 1
      continue
    }
    // A tag that was never ended: what follows is the next one.
    if (code === 60) {
      tag.end = at
      return true
    }
    const nameStart = at
    while (at < text.length && !endsAttributeName(text.charCodeAt(at))) at += 1
    if (at === nameStart) {
      at += 1
      continue
    }
    const nameEnd = at
    while (isSpace(text.charCodeAt(at))) at += 1
    let valueStart = at
    let valueEnd = at
    if (text.charCodeAt(at) === EQUALS) {
      at += 1
      while (isSpace(text.charCodeAt(at))) at += 1
      const quote = text.charCodeAt(at)
      const quoted = quote === QUOTE || quote === APOSTROPHE
      const stop = quoted ? ends.of(quote === QUOTE ? '"' : "'", at + 1) : -1
      if (quoted && stop >= 0) {
        valueStart = at + 1
        valueEnd = stop
        at = stop + 1
      } else {
        valueStart = quoted ? at + 1 : at
        at = valueStart
        while (at < text.length && !endsValue(text.charCodeAt(at))) at += 1
        valueEnd = at
      }
    }
    if (mayHoldMore(tag) && wanted(text, nameStart, nameEnd))
      keep(tag, text.slice(nameStart, nameEnd), text.slice(valueStart, valueEnd))
  }
  return false
}

const mayHoldMore = ({ attrs }: Tag) => attrs === null || attrs.size < MOST_ATTRIBUTES

function keep(tag: Tag, name: string, value: string) {
  tag.attrs ??= new Map()
  const key = name.length < LONGEST_NAME ? name.toLowerCase() : ''
  if (key === '' || tag.attrs.has(key)) return
  if (key.startsWith('xmlns')) tag.declares = true
  tag.attrs.set(key.startsWith('xmlns:') ? name : key, decoded(value.length > LONGEST_VALUE ? '' : value))
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13)
export const beginsName = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127
const endsName = (code: number) => code === GREATER || code === SLASH || code === 60 || isSpace(code)
const endsAttributeName = (code: number) => code === EQUALS || endsName(code)
const endsValue = (code: number) => code === GREATER || isSpace(code)
