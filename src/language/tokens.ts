import { fold } from './fold.ts'
import { glanceAt } from './letters.ts'

const LINK = /https?:\/\/\S+|\bwww\.\S+/giu
const NAMED = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.@-]+/gu
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu
const DRAWN_OUT = /(\p{L})\1{2,}/gu

/** What is left to be judged when links and names of people are gone. */
export function withoutAddresses(text: string): string {
  const unlinked = mayLink(text) ? text.replaceAll(LINK, ' ') : text
  return unlinked.includes('@') ? unlinked.replaceAll(NAMED, ' ') : unlinked
}

const mayLink = (text: string): boolean => text.includes('://') || /www\./i.test(text)

/** Letters drawn out for effect are shortened to two. */
export const shortened = (text: string): string => (glanceAt(text).drawnOut ? text.replaceAll(DRAWN_OUT, '$1$1') : text)

/** The words of a text, folded. */
export const cut = (text: string): readonly string[] => shortened(fold(withoutAddresses(text))).match(WORD) ?? []

let last: { text: string; tokens: readonly string[] } = { text: '', tokens: [] }

/** The same, remembered for the last text, because everybody who judges it asks for its words. */
export function tokensOf(text: string): readonly string[] {
  if (text !== last.text) last = { text, tokens: cut(text) }
  return last.tokens
}

/** A list of stems: `good` is that word alone, `good*` also whatever grows out of it, `no_good` those two together. */
export type Stems<T> = {
  exact: Map<string, T>
  starts: Map<string, T>
  /** How long the starts are that begin with these two letters, the longest first: most words begin like none. */
  lengths: Map<string, number[]>
  /** The first words of those that count only together, `no` of `no_good`. */
  firsts: Set<string>
  /** What words were worth that have been met; most of what people write is written in few words. */
  met: Map<string, T | null>
}

export function stems<T>(lists: readonly (readonly [T, string])[]): Stems<T> {
  const exact = new Map<string, T>()
  const starts = new Map<string, T>()
  for (const [worth, words] of lists) {
    for (const word of fold(words).split(/\s+/)) {
      if (word.endsWith('*')) starts.set(word.slice(0, -1), worth)
      else if (word !== '') exact.set(word, worth)
    }
  }
  const byLetters = Map.groupBy(starts.keys(), (start) => start.slice(0, KEYED))
  const lengths = new Map(
    [...byLetters].map(([letters, same]) => [letters, descending(same.map((start) => start.length))] as const),
  )
  const pairs = [...exact.keys(), ...starts.keys()].filter((word) => word.includes('_'))
  const firsts = new Set(pairs.map((pair) => pair.slice(0, pair.indexOf('_'))))
  return { exact, starts, lengths, firsts, met: new Map() }
}

const KEYED = 2
const descending = (lengths: number[]) => [...new Set(lengths)].toSorted((a, b) => b - a)

const NONE: readonly number[] = []

/** So many words are remembered of each list. */
const MOST_MET = 2048

/** What a word is worth by its longest known start: `beğenme` speaks before `beğen`. */
export function worthOf<T>(known: Stems<T>, token: string): T | undefined {
  const met = known.met.get(token)
  if (met !== undefined) return met ?? undefined
  const worth = worthFrom(known, token)
  if (known.met.size >= MOST_MET) known.met.clear()
  known.met.set(token, worth ?? null)
  return worth
}

function worthFrom<T>(known: Stems<T>, token: string, shortest = 2): T | undefined {
  const whole = known.exact.get(token)
  if (whole !== undefined) return whole
  for (const length of known.lengths.get(token.slice(0, KEYED)) ?? NONE) {
    if (length > token.length || length < shortest) continue
    const worth = known.starts.get(token.slice(0, length))
    if (worth !== undefined) return worth
  }
  return undefined
}

/** The same for the word at a place: what it is worth together with the next one speaks first. */
export function worthAt<T>(known: Stems<T>, tokens: readonly string[], i: number): T | undefined {
  const token = tokens[i] ?? ''
  if (!known.firsts.has(token)) return worthOf(known, token)
  const together = worthFrom(known, `${token}_${tokens[i + 1] ?? ''}`, token.length + 2)
  return together === undefined ? worthOf(known, token) : together
}

/** Phrases by the word they begin with. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

export const phrases = (list: readonly string[]): Phrases =>
  Map.groupBy(
    list.map((phrase) => fold(phrase).split(' ')),
    ([first = '']) => first,
  )

/** True when one of the phrases stands among the words of a text. */
export const says = (tokens: readonly string[], known: Phrases): boolean =>
  tokens.some((token, at) =>
    (known.get(token) ?? NO_PHRASES).some((phrase) => phrase.every((word, i) => tokens[at + i] === word)),
  )

const NO_PHRASES: readonly (readonly string[])[] = []
