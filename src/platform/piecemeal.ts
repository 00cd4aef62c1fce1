import { setImmediate as breath } from 'node:timers/promises'

/** A millisecond or two of adding up. */
const AT_ONCE = 250

/** The same list piece by piece, with a breath between the pieces, in which whoever waits is answered. */
export async function* piecemeal<Each>(list: readonly Each[], most = AT_ONCE): AsyncGenerator<readonly Each[]> {
  for (let from = 0; from < list.length; from += most) {
    if (from > 0) await breath()
    yield list.slice(from, from + most)
  }
}
