/** Where what came in lies until it is written down: together, as much as has come in while the last was written. */
export type Tray<T> = {
  /** Until it is written, or cannot be. */
  put: (one: T) => Promise<void>
  /** Why something could not be written. */
  faults: () => unknown[]
}

type Waiting<T> = { one: T; settle: () => void }

/** What cannot be written together is written one by one, so that one of them does not take the others with it. */
export function createTray<T>(write: (all: T[]) => Promise<unknown>, mostTogether: number): Tray<T> {
  const waiting: Waiting<T>[] = []
  const faults: unknown[] = []
  let isWriting = false

  function put(one: T): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting.push({ one, settle: resolve })
    if (!isWriting) {
      isWriting = true
      // What comes in at the same moment is written together from the first time on.
      queueMicrotask(() => void writeAll())
    }
    return promise
  }

  async function writeAll() {
    while (waiting.length > 0) {
      const together = waiting.splice(0, mostTogether)
      const [met] = await Promise.allSettled([write(together.map(({ one }) => one))])
      if (met.status === 'rejected') await writeEach(together, met.reason)
      for (const { settle } of together) settle()
    }
    isWriting = false
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
