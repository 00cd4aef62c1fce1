import * as z from 'zod'
import { CLAUSES, type Evidence, type Fits, Persona, personas } from './persona.ts'

const NOBODY: z.input<typeof Persona> = {}
const MOST_WEIGHT = 5

/** Whom a page is for: the clauses, how much each matters, and which shares are hoped for. */
export const Wanted = z.object({
  persona: Persona.prefault(NOBODY),
  /** A clause that is not named matters once. */
  weights: z.partialRecord(z.enum(CLAUSES), z.number().min(0).max(MOST_WEIGHT)).default({}),
  /** How the languages should share the page, in parts of one; empty where any of them will do. */
  languages: z.record(z.string().regex(/^[a-z]{2}$/), z.number().min(0).max(1)).default({}),
  /** Which part of the people should be the wanted ones. */
  goal: z.number().min(0).max(1).nullable().default(null),
})

export type Wanted = z.infer<typeof Wanted>

export const NOBODY_WANTED: Wanted = Wanted.parse({})

/** Shares that were typed as "70, 30" or "7 and 3" become parts of one; a language with a share is a wanted one. */
export function tidied(wanted: Wanted): Wanted {
  const sum = Object.values(wanted.languages).reduce((all, share) => all + share, 0)
  const languages =
    sum > 0 ? Object.fromEntries(Object.entries(wanted.languages).map(([lang, share]) => [lang, share / sum])) : {}
  const named = [...new Set([...wanted.persona.languages, ...Object.keys(languages)])]
  return { ...wanted, languages, persona: { ...wanted.persona, languages: named } }
}

export const isDeclared = (wanted: Wanted): boolean => !personas.isAnybody(wanted.persona)

/** What was stored of an audience; nobody where nothing was. */
const read = (stored: unknown): Wanted => (stored === undefined ? NOBODY_WANTED : Wanted.parse(stored))

/** Holds one person after another against the whole of it. */
function lens({ persona }: Wanted): (one: Evidence) => Fits {
  const judge = personas.lens(persona)
  return (one) => personas.verdictOn(judge(one))
}

/** Whom a campaign, a page or the desk is for. */
export const audiences = { read, isDeclared, lens, persona: personas }
