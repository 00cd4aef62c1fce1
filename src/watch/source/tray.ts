/** Where what came in lies until it is written down: together, as much as has come in while the last was written. */
export type Tray<T> = {
  /** Until it is written, or cannot be. */
  put: (one: T) => Promise<void>
  /** Why something could not be written. */
  faults: () => unknown[]
}

type Waiting<T> = { one: T; settle: () => void }

/**
 * How many are written together at most: in number, and in weight; one alone may weigh more. Fewer than `count` wait so long for others to
 * come: writing costs much the same however many there are.
 */
type Most<T> = { count: number; weight: number; weightOf: (one: T) => number; waitMilliseconds: number }

/** What cannot be written together is written one by one, so that one of them does not take the others with it. */
export function createTray<T>(write: (all: T[]) => Promise<unknown>, most: Most<T>): Tray<T> {
  const waiting: Waiting<T>[] = []
  const faults: unknown[] = []
  let isWriting = false
  let enough: (() => void) | null = null

  function put(one: T): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting.push({ one, settle: resolve })
    if (waiting.length >= most.count) enough?.()
    if (!isWriting) {
      isWriting = true
      // What comes in at the same moment is written together from the first time on.
      queueMicrotask(() => void writeAll())
    }
    return promise
  }

  async function writeAll() {
    while (waiting.length > 0) {
      if (waiting.length < most.count && most.waitMilliseconds > 0) await enoughOrLate()
      const together = waiting.splice(0, asManyAsFit())
      const [met] = await Promise.allSettled([write(together.map(({ one }) => one))])
      if (met.status === 'rejected') await writeEach(together, met.reason)
      for (const { settle } of together) settle()
    }
    isWriting = false
  }

  async function enoughOrLate() {
    const { promise, resolve } = Promise.withResolvers<void>()
    enough = resolve
    const late = setTimeout(resolve, most.waitMilliseconds)
    await promise
    clearTimeout(late)
  }

  function asManyAsFit(): number {
    let weight = 0
    let count = 0
    for (const { one } of waiting.slice(0, most.count)) {
      weight += most.weightOf(one)
      if (count > 0 && weight > most.weight) break
      count += 1
    }
    return count
  }

  async function writeEach(together: Waiting<T>[], reason: unknown) {
    if (together.length === 1) faults.push(reason)
    else
      for (const { one } of together) {
        const [met] = await Promise.allSettled([write([one])])
        if (met.status === 'rejected') faults.push(met.reason)
      }
  }

  return { put, faults: () => faults.splice(0) }
}
