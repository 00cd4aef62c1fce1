import type { Spoken } from '#language'
import { spokenWords } from '../voice/small.words.ts'
import { signsOf } from '../voice/signs.ts'
import { type Said, stemOf } from '../voice/voice.ts'

export type Topic = { word: string; stem: string; people: number; said: number; sample: string; lang: string }

export type Talk = { about: Topic[]; asks: Topic[]; laughs: Topic[] }

const SHOWN = 15
/** A topic is what several people speak of, not one. */
const FEWEST_PEOPLE = 2
/** What is in one of six messages is grammar. */
const COMMON = 1 / 6
const SAMPLE_LETTERS = 140

/** What a community talks about, asks and laughs at: words that many different people use, each with something really said. */
export function talkOf(said: readonly (Said & { intents: readonly string[] })[]): Talk {
  const grammar = grammarOf(said)
  return {
    about: topicsOf(said, grammar),
    asks: topicsOf(
      said.filter(({ intents }) => intents.includes('question')),
      grammar,
    ),
    laughs: topicsOf(
      said.filter(({ text, lang }) => signsOf(text, lang).laughs),
      grammar,
    ),
  }
}

/** Word beginnings in so many messages that they say nothing. */
function grammarOf(said: readonly Said[]): ReadonlySet<string> {
  const times = new Map<string, number>()
  for (const { text } of said)
    for (const stem of new Set(stems(text).keys())) times.set(stem, (times.get(stem) ?? 0) + 1)
  const most = Math.max(4, said.length * COMMON)
  return new Set([...times].flatMap(([stem, count]) => (count > most ? [stem] : [])))
}

function topicsOf(said: readonly Said[], grammar: ReadonlySet<string>): Topic[] {
  const known = new Map<string, { people: Set<string>; forms: Map<string, number>; first: Said; said: number }>()
  for (const [place, one] of said.entries())
    for (const [stem, word] of stems(one.text, one.lang)) {
      if (grammar.has(stem)) continue
      const topic = known.get(stem) ?? { people: new Set(), forms: new Map(), first: one, said: 0 }
      topic.people.add(one.personId ?? `message ${place}`)
      topic.forms.set(word, (topic.forms.get(word) ?? 0) + 1)
      topic.said += 1
      known.set(stem, topic)
    }
  return [...known]
    .filter(([, { people }]) => people.size >= FEWEST_PEOPLE)
    .map(([stem, { people, forms, first, said: times }]) => ({
      word: [...forms].toSorted(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))[0]?.[0] ?? stem,
      stem,
      people: people.size,
      said: times,
      sample: first.text.replace(/^(?:@[\w.@-]+\s+)+/, '').slice(0, SAMPLE_LETTERS),
      lang: first.lang,
    }))
    .toSorted((a, b) => b.people - a.people || b.said - a.said || (a.stem < b.stem ? -1 : 1))
    .slice(0, SHOWN)
}

/** Each word beginning of a text once, with the word it began. */
export const stems = (text: string, lang: Spoken = 'en'): Map<string, string> =>
  new Map(spokenWords(text, lang).map(({ word, folded }) => [stemOf(folded), word]))
