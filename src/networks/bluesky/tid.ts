import { createHash } from 'node:crypto'

const LETTERS = '234567abcdefghijklmnopqrstuvwxyz'
const LENGTH = 13

/**
 * The key of a record made of an intent: the moment before which it cannot have been sent, and a hash of the intent where others put
 * chance. The same intent has the same key for ever, so that sending it again can only meet itself.
 */
export function tidOf(key: string, at: Temporal.Instant): string {
  const chance = digest(key)
  return written(BigInt(at.epochMilliseconds) * 1000n + (chance % 1000n), (chance / 1000n) % 1024n)
}

/** From here the keys of likes and blocks are counted; it only has to lie in the past, with two years of room behind it. */
const PAST_MICROSECONDS = 1_680_000_000_000_000n
const ROOM_MICROSECONDS = 1n << 46n

/** The key of a record that can exist only once for its subject, such as our like of a post. */
export function tidFor(subject: string): string {
  const chance = digest(subject)
  return written(PAST_MICROSECONDS + (chance % ROOM_MICROSECONDS), (chance / ROOM_MICROSECONDS) % 1024n)
}

/** Big enough for both uses: 63 bits of SHA-256. */
const digest = (text: string) => createHash('sha256').update(text).digest().readBigUInt64BE() >> 1n

function written(microseconds: bigint, clock: bigint): string {
  let left = (microseconds << 10n) | clock
  let text = ''
  for (let at = 0; at < LENGTH; at += 1) {
    text = (LETTERS[Number(left & 31n)] ?? '') + text
    left >>= 5n
  }
  return text
}
