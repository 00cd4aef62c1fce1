import { type Known, NO_PIECE, numberOf } from './marks.ts'
import type { Ends } from './tags.ts'

/** What was told before, and the marks of what of it was met again in this document. */
export type Before = { known: Known; same: number[] }

const NAMES = ['item', 'entry']
const GREATER = 62
const SPACE = 32

/**
 * Most items of a feed stand in it as they stood when it was last read, letter by letter. Such a piece is passed over: reading it would
 * cost twenty times as much as knowing it again.
 */
export function createPieces(text: string, ends: Ends, { known, same }: Before) {
  let from = -1
  let to = -1
  let piece = NO_PIECE

  /** The place behind the piece that begins there, if it is known; -1 when it has to be read. Looks at no letter twice. */
  function behind(start: number): number {
    if (start < to) return -1
    const name = NAMES.find(
      (each) => text.startsWith(each, start + 1) && isEnd(text.charCodeAt(start + 1 + each.length)),
    )
    const end = name === undefined ? -1 : ends.of(`</${name}>`, start)
    if (name === undefined || end < 0) return -1
    from = start
    to = end + name.length + 3
    piece = numberOf(text, from, to)
    const words = known.wordsOfPiece(piece)
    if (words === 0) return -1
    same.push(piece, words)
    return to
  }

  /** The number of the piece behind which an item has just ended; none when it was not one piece. */
  const endingAt = (start: number, end: number): number => (start === from && end === to ? piece : NO_PIECE)

  return { behind, endingAt }
}

const isEnd = (code: number) => code === GREATER || code <= SPACE
