const KEPT = 20

/** A deed that can still be taken back. */
export type WayBack = {
  label: string
  undo: () => Promise<void>
  forget: () => void
  /** Hears once that the deed was taken back, by whichever way. */
  whenUndone: (hear: () => void) => void
}

let stack: WayBack[] = []

/** Puts a deed on the stack that Z walks back; the result is what `toast(text, { undo })` wants. */
export function remember(label: string, undo: () => Promise<unknown> | void): WayBack {
  const forget = () => {
    stack = stack.filter((other) => other !== wayBack)
  }
  const hearers: (() => void)[] = []
  const wayBack: WayBack = {
    label,
    forget,
    whenUndone: (hear) => void hearers.push(hear),
    undo: async () => {
      forget()
      for (const hear of hearers.splice(0)) hear()
      await undo()
    },
  }
  stack = [...stack, wayBack].slice(-KEPT)
  return wayBack
}

/** Takes back the last deed; null when there is none. */
export async function undoLast(): Promise<WayBack | null> {
  const last = stack.at(-1)
  if (!last) return null
  await last.undo()
  return last
}

/** A signed-out or changed workspace has nothing to take back. */
export function forgetUndo() {
  stack = []
}
