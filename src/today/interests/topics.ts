import { saidWords } from '#language'
import { signsOf } from '../voice/signs.ts'
import type { Said } from '../voice/voice.ts'
import { commonest, countWords, type Counted, type Heard, heardIn, lift, OF_THIS_PLACE } from '../voice/count-words.ts'
import { phrasesOf } from './phrases.ts'

export type Topic = { word: string; stem: string; people: number; said: number; sample: string; lang: string }

export type Talk = { about: Topic[]; asks: Topic[]; laughs: Topic[] }

const SHOWN = 15
/** A topic is what several people speak of, not one; among many people two are still a chance. */
const FEWEST_PEOPLE = 2
const FEWEST_OF_MANY = 3
const MANY_PEOPLE = 40
/** What is done tells less than what it is done with: "opened" less than "oven". */
const DEED_IS_WORTH = 0.3
const SAMPLE_LETTERS = 140

/** What a community talks about, asks and laughs at: what many of its people say and the rest of the world says less, each with something really said. */
export function talkOf(said: readonly (Said & { intents: readonly string[] })[]): Talk {
  const heard = heardIn(said)
  return {
    about: topicsOf(heard),
    asks: topicsOf(heard.filter(({ intents }) => intents.includes('question'))),
    laughs: topicsOf(heard.filter(({ text, lang }) => signsOf(text, lang).laughs)),
  }
}

function topicsOf(heard: readonly Heard[]): Topic[] {
  const everybody = new Set(heard.map(({ person }) => person)).size
  const fewest = everybody < MANY_PEOPLE ? FEWEST_PEOPLE : FEWEST_OF_MANY
  const words = countWords(heard)
  const phrases = phrasesOf(heard, words, fewest)
  const inPhrases = new Set(phrases.flatMap(({ swallows }) => swallows))
  const single = [...words.values()].filter(({ root }) => !inPhrases.has(root))
  const weighed = [...single, ...phrases]
    .filter(({ people }) => people.size >= fewest)
    .map((one) => ({ one, times: lift(one, everybody) }))
    .filter(({ times }) => times >= OF_THIS_PLACE)
    .map(({ one, times }) => ({ one, weight: one.people.size * Math.log2(times) * (one.isDeed ? DEED_IS_WORTH : 1) }))
  return weighed
    .toSorted((a, b) => b.weight - a.weight || (a.one.root < b.one.root ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ one }) => topicFrom(one))
    .toSorted((a, b) => b.people - a.people || b.said - a.said || (a.stem < b.stem ? -1 : 1))
}

const topicFrom = ({ root, people: who, said, forms, first }: Counted): Topic => ({
  word: commonest(forms),
  stem: root,
  people: who.size,
  said,
  sample: first.text.replace(/^(?:@[\w.@-]+\s+)+/, '').slice(0, SAMPLE_LETTERS),
  lang: first.lang,
})

/** What a text of the company's speaks of, in whatever of our languages it is written. */
export const rootsOf = (text: string): ReadonlySet<string> =>
  new Set((['en', 'tr', 'ru'] as const).flatMap((lang) => saidWords(text, lang).map(({ root }) => root)))
