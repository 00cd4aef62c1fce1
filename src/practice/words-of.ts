import { detectLang } from '#language'
import { type Post, rootOf } from './books.ts'
import type { Person } from './cast/neighbours.cast.ts'
import { chanceOf } from './chance.ts'
import { offered } from './reactions.ts'
import { GRIEFS, type Kind, meaningOf, sentences, spoken } from './talk.ts'
import type { Life } from './town.ts'

type Wish = { below: Post | null; kind: Kind; person: Person; seed: number }

/** What somebody says now: no sentence comes again before all of its kind have been said. */
export function wordsFor(life: Life, { below, kind, person, seed }: Wish): string {
  const topic = kind === 'same' ? GRIEFS.find((one) => one === (below && meaningOf(below.text)?.topic)) : undefined
  const all = sentences(kind, person.lang, topic ?? null)
  const name = ['said', kind, person.lang, topic].filter(Boolean).join(' ')
  const count = life.books.marks.get(name) ?? 0
  const round = Math.floor(count / all.length)
  const sentence = chanceOf(seed, name, round).some(all, all.length)[count % all.length]
  if (sentence === undefined) throw new Error(`nobody knows what to say: ${name}`)
  life.tell({ kind: 'mark', name, value: count + 1 })
  return spoken(sentence, person)
}

/** When the post offers a choice in the person's language, an opinion is one of the two. */
export function chosenFor(life: Life, { below, kind, person, seed }: Wish): string | null {
  if (!below || kind !== 'opinion') return null
  const { text, language } = rootOf(life.books, below)
  if ((language ?? detectLang(text).lang) !== person.lang) return null
  const offers = offered(text, person.lang)
  if (!offers) return null
  const choice = chanceOf(seed, 'choice', below.id, person.username).pick(offers)
  const sentence = wordsFor(life, { below, kind: 'choice', person, seed }).replaceAll('{choice}', choice)
  return sentence.charAt(0).toLocaleUpperCase(person.lang) + sentence.slice(1)
}
