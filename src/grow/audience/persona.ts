import { fold } from '#language'
import * as z from 'zod'

const asWords = z.string().trim().min(1).max(80)

/** Whom a campaign or a page is for, as far as people can be held against it. */
export const Persona = z.object({
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .max(20)
    .default([]),
  interests: z.array(asWords).max(40).default([]),
  places: z.array(asWords).max(40).default([]),
  roles: z.array(asWords).max(40).default([]),
  follows: z.array(asWords).max(40).default([]),
  age: z
    .object({ min: z.number().int().min(13), max: z.number().int().max(120) })
    .nullable()
    .default(null),
})

export type Persona = z.infer<typeof Persona>

export const CLAUSES = ['languages', 'places', 'interests', 'roles', 'follows', 'age'] as const

export type Clause = (typeof CLAUSES)[number]

/** What is known of one person: the languages they speak or keep, and every word they wrote of themselves or to us. */
export type Evidence = { languages: readonly string[]; words: string }

/** `unknown` is no "no": people do not write everything about themselves. */
export type Fits = 'yes' | 'no' | 'unknown'

/** One person held against each clause. Languages can be told apart; all the rest is only ever found or not found. */
function judge(persona: Persona, one: Evidence): Partial<Record<Clause, Fits>> {
  const said = ` ${fold(one.words)} `
  const found = (wanted: readonly string[]): Fits => (wanted.some((word) => speaksOf(said, word)) ? 'yes' : 'unknown')
  const judged: Partial<Record<Clause, Fits>> = {}
  if (persona.languages.length > 0) judged.languages = speaks(persona.languages, one.languages)
  for (const clause of ['places', 'interests', 'roles', 'follows'] as const)
    if (persona[clause].length > 0) judged[clause] = found(persona[clause])
  // Networks do not tell the age of single people.
  if (persona.age !== null) judged.age = 'unknown'
  return judged
}

const speaks = (wanted: readonly string[], known: readonly string[]): Fits =>
  known.length === 0 ? 'unknown' : known.some((lang) => wanted.includes(lang)) ? 'yes' : 'no'

const STEM_LETTERS = 5

/** Turkish and Russian words change their ends, so long words are looked for by their beginning. */
function speaksOf(said: string, wanted: string): boolean {
  const words = fold(wanted)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return words.length > 0 && words.every((word) => said.includes(` ${stem(word)}`) || hasWord(said, stem(word)))
}

const stem = (word: string): string =>
  word.length > STEM_LETTERS ? word.slice(0, Math.max(STEM_LETTERS, word.length - 2)) : word

const hasWord = (said: string, start: string): boolean =>
  said.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(start))

/** In when something fits and nothing speaks against it, out when something does; with nothing known nobody says. */
function verdictOn(judged: Partial<Record<Clause, Fits>>): Fits {
  const all = Object.values(judged)
  if (all.includes('no')) return 'no'
  return all.includes('yes') ? 'yes' : 'unknown'
}

const isAnybody = (persona: Persona): boolean =>
  persona.age === null &&
  [persona.languages, persona.interests, persona.places, persona.roles, persona.follows].every(
    (list) => list.length === 0,
  )

/** Whom something is for, and who of those who are there belongs to them. */
export const personas = { shape: Persona, clauses: CLAUSES, judge, verdictOn, isAnybody }
