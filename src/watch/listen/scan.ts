import { createHearing } from './hearing.ts'
import type { Matcher } from './matcher.ts'
import { COLLECTION, postFrom } from './post.ts'

/** Reads lines of posts from bytes as they come, and tells which queries each of them answers. */
export type Scanner = {
  /** Whole lines only. */
  read: (bytes: Buffer) => void
  /** How many posts were read. */
  posts: () => number
}

const KEY = Buffer.from('"text"')
const RECORD = Buffer.from('"record":{')
const NEW_LINE = 10
const QUOTE = 34
const COLON = 58
const BACKSLASH = 92
const OPEN = 123
const CLOSE = 125
const SPACE = 32
const LONGEST_HEAD = 2_000

/**
 * Finds the text of a post by its key instead of parsing the line: within a string a quote is escaped, so `"text"` followed by a
 * colon is always a key. Only where a line has more than one such key, or is shaped in an unknown way, is it parsed as JSON.
 */
export function createScanner(matcher: Matcher, hit: (id: string | number, queries: number[]) => void): Scanner {
  const hearing = createHearing(matcher)
  let posts = 0

  function read(bytes: Buffer) {
    let key = bytes.indexOf(KEY)
    while (key >= 0) {
      const value = valueAfter(bytes, key + KEY.length)
      if (value < 0) {
        key = bytes.indexOf(KEY, key + 1)
        continue
      }
      const textEnd = hearing.hear(bytes, value)
      const found = bytes.indexOf(NEW_LINE, textEnd)
      const lineEnd = found < 0 ? bytes.length : found
      let next = bytes.indexOf(KEY, textEnd)
      let isOnly = textEnd < lineEnd
      while (next >= 0 && next < lineEnd) {
        if (valueAfter(bytes, next + KEY.length) >= 0) isOnly = false
        next = bytes.indexOf(KEY, next + 1)
      }
      posts += 1
      if (!isOnly) parse(bytes, key, lineEnd)
      else settle(bytes, key, lineEnd, hearing.hits())
      key = next
    }
  }

  function settle(bytes: Buffer, key: number, lineEnd: number, queries: number[] | null) {
    if (queries !== null && queries.length === 0) return
    const id = queries === null ? null : idBefore(bytes, lineStart(bytes, key), key)
    if (queries === null || id === null) parse(bytes, key, lineEnd)
    else hit(id, queries)
  }

  function parse(bytes: Buffer, key: number, lineEnd: number) {
    const post = postFrom(bytes.toString('utf8', lineStart(bytes, key), lineEnd))
    const queries = post && matcher.read(post.text, post.langs)
    if (post && queries && queries.length > 0) hit(post.id, queries)
  }

  return { read, posts: () => posts }
}

const lineStart = (bytes: Buffer, key: number) => bytes.lastIndexOf(NEW_LINE, key) + 1

/** Where the string behind a key begins; -1 when it is no key, or none with a string. */
function valueAfter(bytes: Buffer, from: number): number {
  let at = from
  while ((bytes[at] ?? 0) === SPACE) at++
  if (bytes[at] !== COLON) return -1
  at++
  while ((bytes[at] ?? 0) === SPACE) at++
  return bytes[at] === QUOTE ? at + 1 : -1
}

const PLAIN_ID = /^\{"id": ?(?:"([^"\\]*)"|(-?\d{1,15})), ?$/
const HEAD = /^\{"did":"([^"\\]+)"[^{}]*"kind":"commit"[^{}]*"commit":\{([^{}]*)$/
const MADE = /"operation":"create"/
const OF = new RegExp(`"collection":"${COLLECTION.replaceAll('.', String.raw`\.`)}"`)
const RKEY = /"rkey":"([^"\\]+)"/

/** The id of the post whose text has its key there, for the two shapes that are usual; null for any other. */
function idBefore(bytes: Buffer, start: number, key: number): string | number | null {
  const plain = key - start < LONGEST_HEAD ? PLAIN_ID.exec(bytes.toString('utf8', start, key)) : null
  if (plain) return plain[1] ?? Number(plain[2])
  const record = bytes.indexOf(RECORD, start)
  if (record < 0 || record > key || record - start > LONGEST_HEAD || !isTopLevel(bytes, record + RECORD.length, key))
    return null
  const head = HEAD.exec(bytes.toString('utf8', start, record))
  const inside = head?.[2] ?? ''
  const rkey = RKEY.exec(inside)?.[1]
  return head && rkey !== undefined && MADE.test(inside) && OF.test(inside)
    ? `at://${head[1]}/${COLLECTION}/${rkey}`
    : null
}

/** Whether no brace is open between the two places, strings left aside. */
function isTopLevel(bytes: Buffer, from: number, to: number): boolean {
  let depth = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) {
      at++
      while (at < to && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
    } else if (byte === OPEN) depth++
    else if (byte === CLOSE) depth--
    if (depth < 0) return false
  }
  return depth === 0
}
