/** Steps of some hundred nanoseconds that are left for the document being read; outside of one there is no end to them. */
let left = Number.POSITIVE_INFINITY

/**
 * Reads a document with so many steps at most, so that one that was made to be dear costs no more than a large honest one. Reading
 * never pauses, so no two documents are ever read at the same time.
 */
export function withEffort<T>(most: number, read: () => T): T {
  left = most
  try {
    return read()
  } finally {
    left = Number.POSITIVE_INFINITY
  }
}

/** Takes some of what is left; false when there was not enough. */
export function spend(steps: number): boolean {
  left -= steps
  return left >= 0
}

export const isSpent = (): boolean => left < 0
