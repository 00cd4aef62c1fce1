import * as z from 'zod'
import type { LetterMode } from './keys.ts'

const REMAP_KEY = 'meydan.keys'
const LETTERS_KEY = 'meydan.letters'

const Keys = z.record(z.string(), z.string()).catch({})

/** The keys this person has given to actions of her choice, by action id. */
export function ownKeys(): Record<string, string> {
  try {
    return Keys.parse(JSON.parse(localStorage.getItem(REMAP_KEY) ?? '{}'))
  } catch {
    return {}
  }
}

export const keepKeys = (keys: Record<string, string>) => localStorage.setItem(REMAP_KEY, JSON.stringify(keys))

export function letterMode(): LetterMode {
  const kept = localStorage.getItem(LETTERS_KEY)
  return kept === 'alt' || kept === 'off' ? kept : 'on'
}

export const keepLetterMode = (mode: LetterMode) => localStorage.setItem(LETTERS_KEY, mode)
