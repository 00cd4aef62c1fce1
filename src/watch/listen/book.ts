import type { Query, Term } from './grammar.ts'
import { hasPositive } from './naive.ts'
import { alsoBareOf, bareOf } from './stem.ts'

/** What is known of one word of a text: which words of the queries it is, and which queries are worth a look because of it. */
export type Known = {
  form: number
  alsoForm: number
  exact: number
  prefixes: readonly number[]
  looks: readonly number[]
}

export const NOBODY: Known = { form: -1, alsoForm: -1, exact: -1, prefixes: [], looks: [] }

export type Book = {
  numberOf: (term: Term) => number
  /** Words of which at least one is in every text the query holds for. */
  anchorsOf: (query: Query) => Term[]
  look: (word: string) => Known
}

/** All words of all queries, numbered by kind, and for each the queries that are looked at when it is met. */
export function createBook(queries: readonly Query[]): Book {
  const numbers = {
    form: new Map<string, number>(),
    exact: new Map<string, number>(),
    prefix: new Map<string, number>(),
  }
  const uses = new Map<string, number>()
  const looks = new Map<string, number[]>()
  for (const term of queries.flatMap(termsIn)) {
    uses.set(keyOf(term), (uses.get(keyOf(term)) ?? 0) + 1)
    const of = numbers[term.kind]
    if (!of.has(term.word)) of.set(term.word, of.size)
  }
  for (const [query, asked] of queries.entries())
    for (const term of hasPositive(asked) ? anchorsOf(asked, uses) : [])
      looks.set(keyOf(term), [...(looks.get(keyOf(term)) ?? []), query])

  function look(word: string): Known {
    const bare = bareOf(word)
    const alsoBare = alsoBareOf(word)
    const form = numbers.form.get(bare) ?? -1
    const alsoForm = numbers.form.get(alsoBare) ?? -1
    const exact = numbers.exact.get(word) ?? -1
    const beginnings =
      numbers.prefix.size === 0
        ? []
        : Array.from(word, (_, at) => word.slice(0, at + 1)).filter((beginning) => numbers.prefix.has(beginning))
    if (form < 0 && alsoForm < 0 && exact < 0 && beginnings.length === 0) return NOBODY
    return {
      form,
      alsoForm,
      exact,
      prefixes: beginnings.map((beginning) => numbers.prefix.get(beginning) ?? -1),
      looks: [
        ...(looks.get(keyOf({ kind: 'form', word: bare })) ?? []),
        ...(alsoBare === bare ? [] : (looks.get(keyOf({ kind: 'form', word: alsoBare })) ?? [])),
        ...(looks.get(keyOf({ kind: 'exact', word })) ?? []),
        ...beginnings.flatMap((beginning) => looks.get(keyOf({ kind: 'prefix', word: beginning })) ?? []),
      ],
    }
  }

  return {
    numberOf: ({ kind, word }) => numbers[kind].get(word) ?? -1,
    anchorsOf: (query) => anchorsOf(query, uses),
    look,
  }
}

const keyOf = ({ kind, word }: Term) => `${kind} ${word}`

function termsIn(query: Query): Term[] {
  if (query.is === 'phrase') return query.terms
  if (query.is === 'not') return termsIn(query.part)
  if (query.is === 'near') return [...termsIn(query.one), ...termsIn(query.other)]
  return query.is === 'lang' ? [] : query.parts.flatMap(termsIn)
}

/** Words of which at least one is in every text that holds; as rare as can be, so that few texts are looked at. */
function anchorsOf(query: Query, uses: ReadonlyMap<string, number>): Term[] {
  if (query.is === 'phrase') {
    const cost = (term: Term) => (uses.get(keyOf(term)) ?? 0) * 100 - term.word.length
    return query.terms.toSorted((a, b) => cost(a) - cost(b)).slice(0, 1)
  }
  if (query.is === 'or') return query.parts.flatMap((part) => anchorsOf(part, uses))
  if (query.is === 'not' || query.is === 'lang') return []
  const sides = (query.is === 'near' ? [query.one, query.other] : query.parts).filter(hasPositive)
  const all = sides.map((side) => anchorsOf(side, uses))
  const cost = (terms: Term[]) => terms.reduce((sum, term) => sum + (uses.get(keyOf(term)) ?? 0), 0)
  return all.toSorted((a, b) => cost(a) - cost(b))[0] ?? []
}
