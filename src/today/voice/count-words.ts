import { saidWords, type SaidWord } from '#language'
import type { Said } from './voice.ts'

/** Something said, cut into the words it could be about. */
export type Heard = Said & { person: string; words: readonly SaidWord[] }

/** A word or a phrase with everybody who says it. */
export type Counted = {
  root: string
  people: Set<string>
  said: number
  /** How it was written, and how often so. */
  forms: Map<string, number>
  first: Said
  /** How large a share of everyday texts has it; of several languages the middle. */
  usual: number
  isDeed: boolean
}

/** Everything said, cut into words; what nobody's name stands under counts as somebody of its own. */
export const heardIn = <T extends Said>(said: readonly T[]): (T & Heard)[] =>
  said.map((one, place) => ({
    ...one,
    person: one.personId ?? `message ${place}`,
    words: saidWords(one.text, one.lang),
  }))

/** Every root with who said it; twice in one message is once. */
export function countWords(heard: readonly Heard[]): Map<string, Counted> {
  const known = new Map<string, Counted>()
  for (const one of heard)
    for (const word of new Map(one.words.map((said) => [said.root, said])).values())
      count(known, { ...word, form: word.word }, one)
  return known
}

/** Adds one saying of it to what is known. */
export function count(
  known: Map<string, Counted>,
  { root, form, usual, isDeed }: { root: string; form: string; usual: number; isDeed: boolean },
  one: Heard,
): void {
  const before = known.get(root)
  const about = before ?? { root, people: new Set(), said: 0, forms: new Map(), first: one, usual, isDeed }
  about.people.add(one.person)
  about.said += 1
  about.forms.set(form, (about.forms.get(form) ?? 0) + 1)
  about.usual += (usual - about.usual) / about.said
  about.isDeed &&= isDeed
  if (!before) known.set(root, about)
}

/** What our lists do not know is seldom, but not unheard of. */
const SELDOM = 0.0005

/** How many times as often as everywhere it is said among so many people. */
export const lift = ({ people, usual }: Counted, everybody: number): number =>
  people.size / everybody / Math.max(SELDOM, usual)

/** So many times as often as everywhere: below that it is not of this place. */
export const OF_THIS_PLACE = 4

/** The form most people wrote; of equals the shortest, which is nearest to the dictionary. */
export const commonest = (forms: ReadonlyMap<string, number>): string =>
  [...forms].toSorted(
    ([a, timesA], [b, timesB]) => timesB - timesA || a.length - b.length || (a < b ? -1 : 1),
  )[0]?.[0] ?? ''
