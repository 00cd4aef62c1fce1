import { fold } from '#language'
import { STOP_WORDS } from './stop-words.ts'

/** One meaningful word of a text: its beginning, which inflections share, and whether it names something. */
export type Term = { stem: string; name: boolean }

/** In Turkish and Russian the first letters tell texts apart better than stems do, and they need no dictionary. */
const STEM_LETTERS = 5
const HEADLINE_CASE = 0.6
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu

export function termsOf(text: string): Term[] {
  const words = [...text.matchAll(WORD)].map(([word], at) => ({ word, capital: at > 0 && /^\p{Lu}/u.test(word) }))
  const isHeadlineCase = words.filter(({ capital }) => capital).length > words.length * HEADLINE_CASE
  return words.flatMap(({ word, capital }) => {
    const folded = wordsOf(word)[0] ?? ''
    const isNumber = /^\p{N}+$/u.test(folded)
    if (STOP_WORDS.has(folded) || (folded.length < 2 && !isNumber)) return []
    return [{ stem: folded.slice(0, STEM_LETTERS), name: isNumber || (capital && !isHeadlineCase) }]
  })
}

/** Folded words without what follows an apostrophe: "Trendyol'dan" is about trendyol, "Olga's" about olga. */
export const wordsOf = (text: string): string[] =>
  [...fold(text).matchAll(WORD)].map(([word]) => word.split(/['’]/)[0] ?? word)
