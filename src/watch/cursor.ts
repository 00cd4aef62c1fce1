import * as z from 'zod'

/** Where the next page of a list starts, as text that means nothing to anybody else. */
export const cursorOf = (place: string[]): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** A cursor of two parts as it comes back; anything else is the beginning. */
export function placeFrom(cursor: string | undefined): [string, string] | null {
  if (!cursor) return null
  return Pair.catch(null).parse(jsonFrom(Buffer.from(cursor, 'base64url').toString('utf8')))
}

const Pair = z.tuple([z.string(), z.string().regex(/^\d{1,19}$/)]).nullable()

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The moment in a cursor; null when somebody made it up. */
export function momentIn(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}
