import { setFlagsFromString } from 'node:v8'

/** By how many percent the old generation may grow before it is tidied; with 0 V8 decides, and takes up to four times what it holds. */
const SPARING_PERCENT = 25
const AS_V8_LIKES = 0

let sparing = 0

/**
 * From `begin` on, until it is let go, memory is tidied sooner: for work that reads very much, which would fill a large machine with what
 * it no longer needs. It is not for always, because whoever waits for an answer waits for the tidying, too.
 */
export function thrift(): Disposable & { begin: () => void } {
  let hasBegun = false
  return {
    begin: () => {
      if (hasBegun) return
      hasBegun = true
      sparing += 1
      if (sparing === 1) growBy(SPARING_PERCENT)
    },
    [Symbol.dispose]: () => {
      if (!hasBegun) return
      hasBegun = false
      sparing -= 1
      if (sparing === 0) growBy(AS_V8_LIKES)
    },
  }
}

const growBy = (percent: number) => setFlagsFromString(`--heap-growing-percent=${percent}`)
