import { fold } from '#language'
import * as z from 'zod'
import { ageIn } from './age.ts'

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

/** Clauses that are looked for in what people wrote: found or not found, never told apart. */
export const WORDED = ['places', 'interests', 'roles', 'follows'] as const

/**
 * What is known of one person: the languages they speak or keep, every word they wrote of themselves or to us, and, where it is known
 * apart from that, what they say of themselves and which pages they follow.
 */
export type Evidence = { languages: readonly string[]; words: string; about?: string; follows?: string }

/** `unknown` is no "no": people do not write everything about themselves. */
export type Fits = 'yes' | 'no' | 'unknown'

export type Judged = Partial<Record<Clause, Fits>>

/** Holds one person after another against each clause. Languages and an age can be told apart; all the rest is only ever found or not found. */
function lens(persona: Persona): (one: Evidence) => Judged {
  const wanted = WORDED.flatMap((clause) =>
    persona[clause].length > 0 ? [{ clause, phrases: persona[clause].map(startsOf) }] : [],
  )
  return (one) => {
    const judged: Judged = {}
    if (persona.languages.length > 0) judged.languages = speaks(persona.languages, one.languages)
    if (wanted.length > 0) {
      const said = wordsOf(one.words)
      const around = one.follows === undefined ? said : [...said, ...wordsOf(one.follows)]
      for (const { clause, phrases } of wanted)
        judged[clause] = phrases.some((starts) => speaksOf(clause === 'follows' ? around : said, starts))
          ? 'yes'
          : 'unknown'
    }
    if (persona.age !== null) judged.age = isAged(persona.age, ageIn(one.about ?? ''))
    return judged
  }
}

/** One person held against each clause. */
const judge = (persona: Persona, one: Evidence): Judged => lens(persona)(one)

const speaks = (wanted: readonly string[], known: readonly string[]): Fits =>
  known.length === 0 ? 'unknown' : known.some((lang) => wanted.includes(lang)) ? 'yes' : 'no'

/** Networks do not tell the age of single people; some write it about themselves. */
const isAged = ({ min, max }: { min: number; max: number }, age: number | null): Fits =>
  age === null ? 'unknown' : age >= min && age <= max ? 'yes' : 'no'

const STEM_LETTERS = 5

/** Turkish and Russian words change their ends, so long words are looked for by their beginning. */
const startsOf = (wanted: string): string[] => wordsOf(wanted).map(stem)

const speaksOf = (said: readonly string[], starts: readonly string[]): boolean =>
  starts.length > 0 && starts.every((start) => said.some((word) => word.startsWith(start)))

export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const stem = (word: string): string =>
  word.length > STEM_LETTERS ? word.slice(0, Math.max(STEM_LETTERS, word.length - 2)) : word

/** In when something fits and nothing speaks against it, out when something does; with nothing known nobody says. */
function verdictOn(judged: Judged): Fits {
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
export const personas = { shape: Persona, clauses: CLAUSES, judge, lens, verdictOn, isAnybody }
