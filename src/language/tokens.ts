import { fold } from './fold.ts'

const LINK = /https?:\/\/\S+|\bwww\.\S+/giu
const NAMED = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.@-]+/gu
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu
const DRAWN_OUT = /(\p{L})\1{2,}/gu

/** What is left to be judged when links and names of people are gone. */
export const withoutAddresses = (text: string): string => text.replaceAll(LINK, ' ').replaceAll(NAMED, ' ')

/** The words of a text, folded; letters drawn out for effect are shortened to two. */
export const cut = (text: string): readonly string[] =>
  fold(withoutAddresses(text)).replaceAll(DRAWN_OUT, '$1$1').match(WORD) ?? []

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
  return { exact, starts, lengths, firsts: new Set(pairs.map((pair) => pair.slice(0, pair.indexOf('_')))) }
}

const KEYED = 2
const descending = (lengths: number[]) => [...new Set(lengths)].toSorted((a, b) => b - a)

const NONE: readonly number[] = []

/** What a word is worth by its longest known start: `beğenme` speaks before `beğen`. */
export function worthOf<T>(known: Stems<T>, token: string, shortest = 2): T | undefined {
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
  const together = worthOf(known, `${token}_${tokens[i + 1] ?? ''}`, token.length + 2)
  return together === undefined ? worthOf(known, token) : together
}

/** True when one of the phrases stands in the folded text as whole words. */
export function says(folded: string, phrases: readonly string[]): boolean {
  const spaced = ` ${folded} `
  return phrases.some((phrase) => folded.includes(phrase) && spaced.includes(` ${phrase} `))
}
