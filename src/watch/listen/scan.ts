import { createHearing } from './hearing.ts'
import { idBefore } from './id.ts'
import type { Matcher } from './matcher.ts'
import { postFrom } from './post.ts'

/** Reads lines of posts from bytes as they come, and tells which queries each of them answers. */
export type Scanner = {
  /** Whole lines only. */
  read: (bytes: Buffer) => void
  /** How many posts were read. */
  posts: () => number
}

const NEW_LINE = 10
const QUOTE = 34
const COLON = 58
const SPACE = 32

/**
 * Finds the text of a post by its key instead of parsing the line: within a string a quote is escaped, so `"text"` followed by a
 * colon is always a key. Only where a line has more than one such key, or is shaped in an unknown way, is it parsed as JSON.
 * The id is handed on as JSON.
 */
export function createScanner(matcher: Matcher, hit: (id: string, queries: number[]) => void): Scanner {
  const hearing = createHearing(matcher)
  let posts = 0

  function read(bytes: Buffer) {
    for (let start = 0; start < bytes.length;) {
      const found = bytes.indexOf(NEW_LINE, start)
      const end = found < 0 ? bytes.length : found
      const value = textIn(bytes, start, end)
      if (value >= 0) {
        posts += 1
        const close = hearing.hear(bytes, value)
        if (close < end && textIn(bytes, close, end) < 0) settle(bytes, start, value, end)
        else parse(bytes, start, end)
      }
      start = end + 1
    }
  }

  function settle(bytes: Buffer, start: number, value: number, end: number) {
    const queries = hearing.hits()
    if (queries !== null && queries.length === 0) return
    const id = queries === null ? null : idBefore(bytes, start, value)
    if (queries === null || id === null) parse(bytes, start, end)
    else hit(id, queries)
  }

  function parse(bytes: Buffer, start: number, end: number) {
    const post = postFrom(bytes.toString('utf8', start, end))
    const queries = post && matcher.read(post.text, post.langs)
    if (post && queries && queries.length > 0) hit(JSON.stringify(post.id), queries)
  }

  return { read, posts: () => posts }
}

const KEY = [...Buffer.from('"text"')]
const LAST = KEY.length - 1
/** How far the key may be moved on when this byte stands under its end. */
const MOVES = Uint8Array.from({ length: 256 }, (_, byte) => {
  const found = KEY.lastIndexOf(byte, LAST - 1)
  return found < 0 ? KEY.length : LAST - found
})

/** Where the string behind the first such key begins; -1 when there is none. */
function textIn(bytes: Buffer, from: number, end: number): number {
  let at = from + LAST
  while (at < end) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE && isKey(bytes, at)) {
      const value = valueAfter(bytes, at + 1)
      if (value >= 0) return value
    }
    at += MOVES[byte] ?? 1
  }
  return -1
}

/** Whether the key ends there; the rarest letter is looked at first. */
const isKey = (bytes: Buffer, at: number) =>
  bytes[at - 2] === KEY[3] &&
  bytes[at - 1] === KEY[4] &&
  bytes[at - 3] === KEY[2] &&
  bytes[at - 4] === KEY[1] &&
  bytes[at - 5] === KEY[0]

/** Where the string behind a key begins; -1 when it is no key, or none with a string. */
function valueAfter(bytes: Buffer, from: number): number {
  let at = from
  while ((bytes[at] ?? 0) === SPACE) at++
  if (bytes[at] !== COLON) return -1
  at++
  while ((bytes[at] ?? 0) === SPACE) at++
  return bytes[at] === QUOTE ? at + 1 : -1
}
