/**
 * So many may speak to a network at once. Whoever waits for the house in the middle of its talk gives its turn to others; it is
 * next when it comes back, before anybody new begins.
 */
export function openTurns(limit: number, onFree: () => void) {
  let taken = 0
  const returning: (() => void)[] = []

  const free = () => {
    const next = returning.shift()
    if (next) next()
    else {
      taken -= 1
      onFree()
    }
  }

  const comeBack = async (): Promise<void> => {
    if (taken < limit) taken += 1
    else await new Promise<void>((turn) => returning.push(turn))
  }

  return {
    isFree: () => taken < limit,
    take: () => void (taken += 1),
    free,
    /** Waits for something of the house without a turn. */
    without: async <T>(wait: () => Promise<T>): Promise<T> => {
      free()
      try {
        return await wait()
      } finally {
        await comeBack()
      }
    },
  }
}
