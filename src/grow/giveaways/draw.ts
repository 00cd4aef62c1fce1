import { createHash } from 'node:crypto'

/**
 * How a draw is done, so that anybody can do it again with nothing but a hash:
 *   code     the first 24 hex digits of sha256("<salt>:<name in small letters>")
 *   list     all codes in order, each followed by a line break; list hash = sha256(list)
 *   seed     sha256("<list hash>:<randomness>")
 *   winner k sha256("<seed>:<k>:<try>") as a number; tries whose number would favour somebody are skipped; the number modulo those left
 *            is the place in the list of those left, counted from 0
 */
export const RULES = 'meydan-draw-1'

const CODE_DIGITS = 24
const RANGE = 1n << 256n

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export const codeOf = (salt: string, handle: string): string =>
  sha256(`${salt}:${handle.toLowerCase()}`).slice(0, CODE_DIGITS)

export const listHashOf = (codes: readonly string[]): string =>
  sha256(
    codes
      .toSorted()
      .map((code) => `${code}\n`)
      .join(''),
  )

export const seedOf = (listHash: string, randomness: string): string => sha256(`${listHash}:${randomness}`)

/** What a secret of ours and a word of somebody else's make together. */
export const secretRandomness = (secret: string, publicWord: string): string => sha256(`${secret}:${publicWord}`)

export const secretHashOf = (secret: string): string => sha256(secret)

/** The codes of the winners in their order; fewer when there are fewer entries. */
export function drawFrom(codes: readonly string[], seed: string, count: number): string[] {
  const left = [...new Set(codes)].toSorted()
  const drawn: string[] = []
  for (let place = 0; place < count && left.length > 0; place += 1) {
    const [winner] = left.splice(indexFor(seed, place, left.length), 1)
    if (winner !== undefined) drawn.push(winner)
  }
  return drawn
}

/** Every number below the largest multiple of `among` is as likely as any other; those above it are skipped. */
function indexFor(seed: string, place: number, among: number): number {
  const size = BigInt(among)
  const fair = RANGE - (RANGE % size)
  for (let attempt = 0; ; attempt += 1) {
    const number = BigInt(`0x${sha256(`${seed}:${place}:${attempt}`)}`)
    if (number < fair) return Number(number % size)
  }
}
