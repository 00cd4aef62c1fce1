import { useSyncExternalStore } from 'react'

const TICK_MILLISECONDS = 15_000

/** Milliseconds since 1970 by the browser's clock; the only place that reads it. */
export const now = (): number => Date.now()

let tick = now()
let timer: ReturnType<typeof setInterval> | undefined
const watchers = new Set<() => void>()

/** The present, renewed every fifteen seconds for everything that shows an age, with one timer for all. */
export const useNow = (): number => useSyncExternalStore(watch, () => tick)

function watch(tell: () => void) {
  watchers.add(tell)
  timer ??= setInterval(() => {
    tick = now()
    for (const each of watchers) each()
  }, TICK_MILLISECONDS)
  return () => {
    watchers.delete(tell)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}
