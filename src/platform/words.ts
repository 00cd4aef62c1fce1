import type { Facts } from './result.ts'

export const LANGS = ['en', 'tr', 'ru'] as const

export type Lang = (typeof LANGS)[number]

export type Sentence = Record<Lang, string>

/** One sentence per literal and language; a literal without its sentences does not compile. */
export type Words<R extends string> = { readonly [Literal in R]: Sentence }

/** The sentence in the reader's language, with {placeholders} filled from `about`. */
export function say(sentence: Sentence, lang: Lang, about: Facts = {}): string {
  return sentence[lang].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(about[name] ?? whole))
}

/** The first of our languages in an Accept-Language header; English when there is none. */
export function langFrom(header: string | null | undefined): Lang {
  const wished = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return LANGS.find((lang) => lang === wished.find(isLang)) ?? 'en'
}

export const isLang = (text: string): text is Lang => LANGS.some((lang) => lang === text)
