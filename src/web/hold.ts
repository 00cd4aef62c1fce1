import { countdownToast } from './kit/toast.tsx'
import { remember } from './undo.ts'

const HOLD_SECONDS = 10

const waiting = new Set<() => void>()

/**
 * For what others will see: says `text` with a countdown and Undo (Z), and only then sends. Leaving the page sends at
 * once, for the manager has already decided. Zero seconds send at once too.
 */
export function hold(text: string, send: () => void, given: { seconds?: number; onUndo?: () => void } = {}) {
  const seconds = given.seconds ?? HOLD_SECONDS
  if (seconds === 0) {
    send()
    return
  }
  const stop = () => {
    clearTimeout(timer)
    close()
    return waiting.delete(finish)
  }
  const finish = () => {
    if (!stop()) return
    wayBack.forget()
    send()
  }
  const wayBack = remember(text, () => {
    if (stop()) given.onUndo?.()
  })
  const close = countdownToast(text, seconds, () => void wayBack.undo())
  const timer = setTimeout(finish, seconds * 1000)
  waiting.add(finish)
}

/** Sends everything that is being held; the shell calls it when the page is left. */
export function sendHeld() {
  for (const finish of waiting) finish()
}
