import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from './log.ts'

export type Stopping = {
  /** Closes last what was opened first. */
  onStop: (name: string, close: () => unknown) => void
  stop: (code?: number) => Promise<never>
}

/** One slow closer must not take the time of the others. */
const EACH_MS = 3500
const TOGETHER_MS = 4700
/** npm hands on a signal that the terminal has already sent us; that is one Ctrl-C and not two. */
const ECHO_MS = 400
const INTERRUPTED = 130

/** Leaves in order when asked by SIGINT or SIGTERM, within five seconds, and at once when asked again. */
export function stopOnSignals(log: Log): Stopping {
  const closers: { name: string; close: () => unknown }[] = []
  let stopping: Promise<never> | undefined
  let isEcho = false

  async function leave(code: number): Promise<never> {
    setTimeout(() => {
      log.error('could not close everything in time')
      process.exit(1)
    }, TOGETHER_MS)
    for (const { name, close } of closers.toReversed()) {
      const closed = Promise.try(close).then(
        () => true,
        (error: unknown) => log.error({ err: error, name }, 'could not close'),
      )
      const late = wait(EACH_MS, 'late' as const)
      if ((await Promise.race([closed, late])) === 'late') log.warn({ name }, 'does not close; going on without it')
    }
    return process.exit(code)
  }

  const stop = (code = 0): Promise<never> => (stopping ??= leave(code))

  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (stopping && !isEcho) process.exit(INTERRUPTED)
      if (stopping) return
      isEcho = true
      setTimeout(() => (isEcho = false), ECHO_MS)
      void stop()
    })
  }
  return { onStop: (name, close) => closers.push({ name, close }), stop }
}
