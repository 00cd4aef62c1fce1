/** Where what came in lies until it is written down: together, as much as has come in while the last was written. */
export type Tray<T> = {
  put: (one: T) => void
  /** Waits until nothing lies there; gives back why something could not be written. */
  emptied: () => Promise<unknown[]>
}

/** What cannot be written together is written one by one, so that one of them does not take the others with it. */
export function createTray<T>(write: (all: T[]) => Promise<unknown>, mostTogether: number): Tray<T> {
  const waiting: T[] = []
  const faults: unknown[] = []
  let writing: Promise<void> = Promise.resolve()
  let isWriting = false

  function put(one: T) {
    waiting.push(one)
    if (isWriting) return
    isWriting = true
    // What comes in at the same moment is written together from the first time on.
    writing = Promise.resolve().then(writeAll)
  }

  async function writeAll() {
    while (waiting.length > 0) {
      const together = waiting.splice(0, mostTogether)
      const [met] = await Promise.allSettled([write(together)])
      if (met.status === 'rejected') await writeEach(together, met.reason)
    }
    isWriting = false
  }

  async function writeEach(together: T[], reason: unknown) {
    if (together.length === 1) faults.push(reason)
    else
      for (const one of together) {
        const [met] = await Promise.allSettled([write([one])])
        if (met.status === 'rejected') faults.push(met.reason)
      }
  }

  async function emptied(): Promise<unknown[]> {
    await writing
    return faults.splice(0)
  }

  return { put, emptied }
}
