import { COLLECTION } from './post.ts'

const RECORD = Buffer.from('"record":{')
const QUOTE = 34
const BACKSLASH = 92
const OPEN = 123
const CLOSE = 125
const SPACE = 32
const DELETE = 127
const ZERO = 48
const NINE = 57
const LONGEST_HEAD = 2_000
const KEY_BYTES = '"text"'.length

/** The id, as JSON, of the post whose text begins there, for the shapes that are usual; null for any other. */
export function idBefore(bytes: Buffer, start: number, value: number): string | null {
  let key = value - 2
  while (bytes[key] !== QUOTE) key--
  key -= KEY_BYTES - 1
  return streamId(bytes, start, key) ?? plainId(bytes, start, key) ?? commitId(bytes, start, key)
}

const DID = Buffer.from('{"did":"')
const TIME = Buffer.from('","time_us":')
const REV = Buffer.from(',"kind":"commit","commit":{"rev":"')
const RKEY_OF = Buffer.from(`","operation":"create","collection":"${COLLECTION}","rkey":"`)
const THEN_RECORD = Buffer.from('","record":{')

/** A line exactly as the network's stream writes it; read byte by byte, because at least one post in every few gets here. */
function streamId(bytes: Buffer, start: number, key: number): string | null {
  const did = behind(bytes, start, DID)
  const didEnd = stringEnd(bytes, did, key)
  let at = behind(bytes, didEnd, TIME)
  if (at < 0) return null
  while ((bytes[at] ?? 0) >= ZERO && (bytes[at] ?? 0) <= NINE) at++
  const rkey = behind(bytes, stringEnd(bytes, behind(bytes, at, REV), key), RKEY_OF)
  const rkeyEnd = stringEnd(bytes, rkey, key)
  const record = behind(bytes, rkeyEnd, THEN_RECORD)
  if (record < 0 || didEnd === did || rkeyEnd === rkey || !isTopLevel(bytes, record, key)) return null
  return `"at://${bytes.toString('latin1', did, didEnd)}/${COLLECTION}/${bytes.toString('latin1', rkey, rkeyEnd)}"`
}

/** The place behind these bytes when they stand there; -1 when they do not, or nothing stands there. */
function behind(bytes: Buffer, from: number, what: Buffer): number {
  if (from < 0) return -1
  for (let at = 0; at < what.length; at++) if (bytes[from + at] !== what[at]) return -1
  return from + what.length
}

/** Where a string ends that means the same when it is copied as it is; -1 when it does not. */
function stringEnd(bytes: Buffer, from: number, to: number): number {
  if (from < 0) return -1
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) return at
    if (byte === BACKSLASH || byte < SPACE || byte >= DELETE) return -1
  }
  return -1
}

const PLAIN_ID = /^\{"id": ?(?:"([^"\\]*)"|(-?\d{1,15})), ?$/

function plainId(bytes: Buffer, start: number, key: number): string | null {
  const plain = key - start < LONGEST_HEAD ? PLAIN_ID.exec(bytes.toString('utf8', start, key)) : null
  return plain && JSON.stringify(plain[1] ?? Number(plain[2]))
}

const HEAD = /^\{"did":"([^"\\]+)"[^{}]*"kind":"commit"[^{}]*"commit":\{([^{}]*)$/
const MADE = /"operation":"create"/
const OF = new RegExp(`"collection":"${COLLECTION.replaceAll('.', String.raw`\.`)}"`)
const RKEY = /"rkey":"([^"\\]+)"/

/** The same fields as in the stream, in another order or with others between them. */
function commitId(bytes: Buffer, start: number, key: number): string | null {
  const record = bytes.indexOf(RECORD, start)
  if (record < 0 || record > key || record - start > LONGEST_HEAD || !isTopLevel(bytes, record + RECORD.length, key))
    return null
  const head = HEAD.exec(bytes.toString('utf8', start, record))
  const inside = head?.[2] ?? ''
  const rkey = RKEY.exec(inside)?.[1]
  return head && rkey !== undefined && MADE.test(inside) && OF.test(inside)
    ? JSON.stringify(`at://${head[1]}/${COLLECTION}/${rkey}`)
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
