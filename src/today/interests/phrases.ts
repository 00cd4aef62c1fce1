import { count, type Counted, type Heard } from '../voice/count-words.ts'

/** Two words are one thing when so many of those who say the rarer one say both together. */
const TOGETHER = 0.6

/** A phrase, and the words that are hardly ever said without it and so need not be told beside it. */
export type Phrase = Counted & { swallows: string[] }

/** Phrases of two words that tell more than their words do: "gluten free", "birthday cake". */
export function phrasesOf(heard: readonly Heard[], words: ReadonlyMap<string, Counted>, fewest: number): Phrase[] {
  const known = new Map<string, Counted>()
  const parts = new Map<string, readonly [string, string]>()
  for (const one of heard) {
    const seen = new Set<string>()
    for (const [place, word] of one.words.entries()) {
      const before = one.words[place - 1]
      if (!word.follows || !before || before.root === word.root) continue
      const root = `${before.root} ${word.root}`
      if (seen.has(root)) continue
      seen.add(root)
      parts.set(root, [before.root, word.root])
      count(known, { root, form: `${before.word} ${word.word}`, usual: 0, isDeed: before.isDeed && word.isDeed }, one)
    }
  }
  const taken = new Set<string>()
  return [...known.values()]
    .filter(({ people }) => people.size >= fewest)
    .toSorted((a, b) => b.people.size - a.people.size || b.said - a.said || (a.root < b.root ? -1 : 1))
    .flatMap((phrase): Phrase[] => {
      const both = parts.get(phrase.root) ?? []
      const swallows = both.filter((root) => phrase.people.size >= TOGETHER * (words.get(root)?.people.size ?? 0))
      if (swallows.length === 0 || both.some((root) => taken.has(root))) return []
      for (const root of swallows) taken.add(root)
      return [{ ...phrase, swallows }]
    })
}
