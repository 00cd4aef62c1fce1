import { useSyncExternalStore } from 'react'

export type Look = { theme: 'auto' | 'light' | 'dark'; density: 'comfortable' | 'compact' }

const KEPT = 'meydan.look'

let look: Look = kept()
const watchers = new Set<() => void>()

/** The theme and density of this browser. */
export const useLook = (): Look =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    () => look,
  )

export const lookNow = (): Look => look

/** Changes the look at once and keeps it on this machine. */
export function setLook(change: Partial<Look>) {
  look = { ...look, ...change }
  localStorage.setItem(KEPT, JSON.stringify(look))
  wearLook()
  for (const tell of watchers) tell()
}

/** Puts the kept look on the page; called once before anything is drawn. */
export function wearLook() {
  const { dataset } = document.documentElement
  if (look.theme === 'auto') delete dataset['theme']
  else dataset['theme'] = look.theme
  dataset['density'] = look.density
}

function kept(): Look {
  const text = localStorage.getItem(KEPT) ?? ''
  const theme = /"theme":"(light|dark)"/.exec(text)?.[1]
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    density: text.includes('"density":"compact"') ? 'compact' : 'comfortable',
  }
}
