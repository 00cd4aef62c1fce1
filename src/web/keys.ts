/** What the keyboard engine needs of a KeyboardEvent, so that it can be tried without a browser. */
export type KeyPress = {
  key: string
  code: string
  altKey?: boolean
  ctrlKey?: boolean
  metaKey?: boolean
  shiftKey?: boolean
}

export type LetterMode = 'on' | 'alt' | 'off'

const NAMED: Record<string, string> = {
  escape: 'esc',
  ' ': 'space',
  arrowup: 'up',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
}

/** A press in our notation: `e`, `shift+x`, `mod+enter`, `?`, `up`. `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function chordOf(press: KeyPress, isMac: boolean): string {
  const key = keyOf(press)
  const mod = isMac ? press.metaKey : press.ctrlKey
  const otherMod = isMac ? press.ctrlKey : press.metaKey
  const shiftCounts = key.length > 1 || isLetterOrDigit(key)
  const parts = [mod && 'mod', otherMod && 'ctrl', press.altKey && 'alt', press.shiftKey && shiftCounts && 'shift', key]
  return parts.filter(Boolean).join('+')
}

/**
 * The letter that is meant. `key` alone is dead on a Russian layout, `code` alone is wrong on AZERTY and Turkish F:
 * believe `key` while it is Latin (ı and İ are i), else ask where the key lies.
 */
export function keyOf({ key, code, altKey }: KeyPress): string {
  const lower = foldLetter(key)
  const named = NAMED[lower]
  if (named) return named
  if (key.length > 1) return lower
  if (/^[a-z0-9]$/.test(lower)) return lower
  // Option on a Mac types ∂ for d: the place of the key is all that is left of it.
  const byPlace = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase()
  if (byPlace && (altKey || isOtherAlphabet(key))) return byPlace
  return lower
}

/** Whether a chord is a bare character, which must be able to be switched off (WCAG 2.1.4). */
export const isBare = (chord: string): boolean => !/^(?:mod|ctrl|alt)\+/.test(chord) && lastOf(chord).length === 1

/** A chord as this person has set her keyboard: bare letters may want Alt, or be off. */
export function chordFor(chord: string, letters: LetterMode): string | null {
  if (letters === 'on' || !isBare(chord)) return chord
  return letters === 'alt' ? `alt+${chord}` : null
}

/** `mod+shift+x` for the eyes: ['⌘','⇧','X'] on a Mac, ['Ctrl','Shift','X'] elsewhere. */
export function keyCaps(chord: string, isMac: boolean): string[] {
  return chord.split(' ').flatMap((step) => step.split('+').map((part) => (isMac ? MAC_CAPS : CAPS)[part] ?? cap(part)))
}

/** The same for aria-keyshortcuts. */
export function ariaKeys(keys: string | readonly string[], isMac: boolean): string {
  const mod = isMac ? 'Meta' : 'Control'
  const names: Record<string, string> = { ...ARIA_NAMES, mod }
  return [keys]
    .flat()
    .map((chord) => chord.replaceAll(/[^\s+]+|\+$/g, (part) => names[part] ?? cap(part)))
    .join(' ')
}

const CAPS: Record<string, string> = {
  mod: 'Ctrl',
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: '⇧',
  enter: '↵',
  esc: 'Esc',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  space: '␣',
}
const MAC_CAPS: Record<string, string> = { ...CAPS, mod: '⌘', ctrl: '⌃', alt: '⌥' }
const ARIA_NAMES: Record<string, string> = {
  ctrl: 'Control',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  esc: 'Escape',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  space: 'Space',
}

const cap = (part: string): string => (part.length === 1 ? part.toUpperCase() : part[0]?.toUpperCase() + part.slice(1))
const lastOf = (chord: string): string => chord.split('+').at(-1) ?? chord
const isLetterOrDigit = (key: string): boolean => /^[a-z0-9]$/.test(key)
const isOtherAlphabet = (key: string): boolean => /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key)
const foldLetter = (key: string): string => (key === 'ı' || key === 'İ' ? 'i' : key.toLowerCase())
