import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import { isMac } from './device.ts'
import { chordFor, chordOf, isBare, type LetterMode } from './keys.ts'
import { rememberDeed } from './known-deeds.ts'
import { keepKeys, keepLetterMode, letterMode, ownKeys } from './own-keys.ts'

export { letterMode, ownKeys }

/** A deed that has a key, a row in the palette and a line in the cheat sheet. */
export type Action = {
  /** `room.verb`, for example `inbox.done`; a later registration with the same id takes its place. */
  id: string
  /** The verb as it stands on its button, in the reader's language. */
  label: string
  /** `e`, `shift+x`, `g t`, `mod+enter`, `?`; several are alternatives, the first is the one shown. */
  keys?: string | readonly string[]
  /** False takes it out of keyboard, palette and cheat sheet. */
  when?: boolean
  run: () => void
  /** Cannot be undone; the palette marks it. */
  danger?: boolean
  /** `screen` acts on what is in front of the reader and wins over `everywhere`. Default: `screen`. */
  scope?: 'screen' | 'everywhere'
  /** Leaves the key but keeps it out of the palette, for movement such as J and K. */
  inPalette?: boolean
  /** Other words to find it by. */
  alsoCalled?: string
}

/** Slow hands reach the second key in it, and a letter pressed long before means nothing any more. */
const SEQUENCE_MILLISECONDS = 1500

type Registered = { current: Action; order: number; layer: number }

let registered: readonly Registered[] = []
let listed: readonly Action[] = []
let order = 0
const watchers = new Set<() => void>()
let openLayers: readonly number[] = [0]
const Layer = createContext(0)

/** Registers a deed while the component stands on the screen: key, palette and cheat sheet all follow from it. */
export function useAction(action: Action) {
  const entry = useRef<Registered>(null)
  const layer = useContext(Layer)
  useLayoutEffect(() => {
    const mine: Registered = { current: action, order: order++, layer }
    entry.current = mine
    registered = [...registered, mine]
    changed()
    return () => {
      registered = registered.filter((other) => other !== mine)
      changed()
    }
    // Registered once; what it says and does is renewed below without changing its place.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const keysText = [action.keys ?? []].flat().join(',')
  useEffect(() => {
    if (!entry.current) return
    const before = entry.current.current
    entry.current.current = action
    const looksTheSame =
      before.label === action.label &&
      (before.when ?? true) === (action.when ?? true) &&
      keysOf(before).join(',') === keysText
    if (!looksTheSame) changed()
  })
}

/** Around what a dialog or drawer holds: while it is open, the keys of the screen behind it rest. */
export function ActionLayer({ children }: { children: ReactNode }) {
  const layer = useContext(Layer) + 1
  useLayoutEffect(() => {
    openLayers = [...openLayers, layer]
    changed()
    return () => {
      openLayers = openLayers.toSpliced(openLayers.lastIndexOf(layer), 1)
      changed()
    }
  }, [layer])
  return <Layer value={layer}>{children}</Layer>
}

/** The actions that can be done now, what is in front of the reader first. */
export const useActions = (): readonly Action[] => useSyncExternalStore(watch, () => listed)

/** Does an action by its id, as a menu entry or a button does. */
export const runAction = (id: string) => {
  const action = possible().find((other) => other.id === id)
  action?.run()
}

/** The keys of an action as this person has set them; empty when switched off. */
export function keysOf(action: Action): string[] {
  const own = ownKeys()[action.id]
  const chords = own === undefined ? [action.keys ?? []].flat() : [own]
  return chords
    .map((chord) => chord.split(' ').map((step) => chordFor(step, letterMode())))
    .flatMap((steps) => (steps.includes(null) ? [] : [steps.join(' ')]))
    .filter(Boolean)
}

/** The key that works for a hint such as `e` on a button, as this person has set it; null when switched off. */
export function useShownKeys(keys: string | undefined): string | null {
  return useSyncExternalStore(watch, () => {
    if (keys === undefined) return null
    const action = listed.find((one) => [one.keys ?? []].flat().includes(keys))
    return action ? (keysOf(action)[0] ?? null) : keys
  })
}

/** Sets all keys at once: single letters `on`, only with Alt or `off` (WCAG 2.1.4), and those of her own choice. */
export function setKeys({ letters, keys }: { letters: LetterMode; keys: Record<string, string> }) {
  keepLetterMode(letters)
  keepKeys(keys)
  changed()
}

/** Gives an action another key; null gives it back its own. */
export function remapAction(id: string, keys: string | null) {
  const { [id]: _, ...others } = ownKeys()
  setKeys({ letters: letterMode(), keys: keys === null ? others : { ...others, [id]: keys } })
}

/** The keyboard engine: once, in the shell. */
export function useKeyboard() {
  useEffect(() => {
    let begun = ''
    let begunAt = 0
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || (event.repeat && !isMovement(event))) return
      const chord = chordOf(event, isMac)
      if (isTyping(event.target) && !reachesFromText(chord)) return
      if (/^(?:enter|space)$/.test(chord) && isPressable(event.target)) return
      const all = possible()
      const sequence = event.timeStamp - begunAt < SEQUENCE_MILLISECONDS && begun ? `${begun} ${chord}` : chord
      const action = all.find((one) => keysOf(one).includes(sequence)) ?? all.find((one) => keysOf(one).includes(chord))
      if (action) {
        begun = ''
        event.preventDefault()
        event.stopPropagation()
        action.run()
        return
      }
      begun = all.some((one) => keysOf(one).some((keys) => keys.startsWith(`${chord} `))) ? chord : ''
      begunAt = event.timeStamp
    }
    // Lists keep every arrow for themselves: one that is the key of a deed is taken before it gets to them.
    const listenAhead = (event: KeyboardEvent) => {
      if (event.key.startsWith('Arrow') && (event.ctrlKey || event.metaKey || event.shiftKey)) listen(event)
    }
    document.addEventListener('keydown', listenAhead, { capture: true })
    document.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('keydown', listenAhead, { capture: true })
      document.removeEventListener('keydown', listen)
    }
  }, [])
}

/** Every action of the front layer, the one that wins a contested key or id first. */
function possible(): Action[] {
  const seen = new Set<string>()
  return inReach()
    .toSorted((a, b) => scopeRank(a.current) - scopeRank(b.current) || b.order - a.order)
    .map(({ current }) => current)
    .filter((action) => {
      if (seen.has(action.id)) return false
      seen.add(action.id)
      return true
    })
}

function inReach(): Registered[] {
  const front = Math.max(...openLayers)
  return registered.filter(
    ({ layer, current }) => current.when !== false && (layer === front || current.scope === 'everywhere'),
  )
}

function changed() {
  const winners = new Set(possible())
  listed = inReach()
    .filter(({ current }) => winners.has(current))
    .toSorted((a, b) => scopeRank(a.current) - scopeRank(b.current) || a.order - b.order)
    .map(({ current }) => current)
  for (const { id, label, keys, scope, inPalette } of listed) {
    const [first] = [keys ?? []].flat()
    if (first !== undefined && inPalette !== false)
      rememberDeed({ id, label, keys: first, everywhere: scope === 'everywhere' })
  }
  for (const tell of watchers) tell()
}

function watch(tell: () => void) {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

const scopeRank = (action: Action): number => (action.scope === 'everywhere' ? 1 : 0)

const isMovement = (event: KeyboardEvent): boolean => /^(?:[jk]|Arrow.*)$/i.test(event.key)

/** Inside a text only chords with a modifier work; mod+z there belongs to the text itself. */
const reachesFromText = (chord: string): boolean =>
  chord === 'esc' || (!isBare(chord) && /^(?:mod|ctrl|alt)\+/.test(chord) && chord !== 'mod+z')

const isPressable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, [role="button"], [role="option"], summary') !== null

/** In a text, or in a menu or list of choices where letters look for a row. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('.popover, [role="radiogroup"], [role="spinbutton"]')) return true
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|submit|range)$/.test(target.type)
}
