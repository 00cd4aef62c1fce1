import { bearingOf } from './bearing.ts'
import { detectLang, type Spoken } from './detect.ts'
import { featuresOf } from './features.ts'
import { DEAF } from './hearing.ts'
import { intentsOf, offenceOf } from './intents.ts'
import { amended, learnFrom, type Lore, type Met } from './learn.ts'
import type { Mood } from './mood.ts'
import { opinionsOf, piecesOf } from './opinion.ts'

/** What a workspace may correct, and the answers there are. */
export const QUESTIONS = {
  mood: ['negative', 'neutral', 'positive'],
  offence: ['no', 'yes'],
  complaint: ['no', 'yes'],
  question: ['no', 'yes'],
  request: ['no', 'yes'],
  praise: ['no', 'yes'],
  thanks: ['no', 'yes'],
  spam: ['no', 'yes'],
  lang: ['en', 'tr', 'ru', 'other'],
} as const

export type Question = keyof typeof QUESTIONS

/** What somebody of the team said a text is. */
export type Correction = { text: string; label: string; lang?: Spoken }

export type Answer = { label: string; chance: number }

/** Learns the corrections of one workspace anew; corrections to an answer that does not exist teach nothing. */
export function teach(question: Question, corrections: readonly Correction[]): Lore {
  const labels: readonly string[] = QUESTIONS[question]
  const met = corrections.flatMap(({ text, label, lang }) => {
    const known = labels.indexOf(label)
    return known < 0 ? [] : [{ ...heard(question, text, lang ?? detectLang(text).lang), label: known }]
  })
  return learnFrom(met, labels.length)
}

/** What a text is, to a workspace that taught us this lore; without lore, what it is to everybody. */
export function answer(question: Question, text: string, lore: Lore | null, lang = detectLang(text).lang): Answer {
  const met = heard(question, text, lang)
  const said = lore === null ? met.chances : amended(lore, met)
  const best = said.indexOf(Math.max(...said))
  return { label: QUESTIONS[question][best] ?? '', chance: said[best] ?? 0 }
}

function heard(question: Question, text: string, lang: Spoken): Met {
  // What tells a language is the same whatever we took the text for.
  if (question === 'lang')
    return { features: featuresOf(text, 'other', DEAF), bearing: Float64Array.of(), chances: langChances(text) }
  const { mood, listed, offence } = opinionsOf(text, lang)
  const judged = { moods: moodChances(mood ?? listed), offence: offence?.chance ?? null, listed }
  return {
    features: piecesOf(text, lang),
    bearing: bearingOf(text, lang, judged),
    chances: chancesOf(question, text, lang),
  }
}

function langChances(text: string): number[] {
  const { lang, confidence } = detectLang(text)
  const { length } = QUESTIONS.lang
  return whole(
    QUESTIONS.lang.map((one) => (one === lang ? Math.max(confidence, 1 / length) : (1 - confidence) / length)),
  )
}

function chancesOf(question: Question, text: string, lang: Spoken): readonly number[] {
  const opinions = opinionsOf(text, lang)
  const mood = opinions.mood ?? opinions.listed
  if (question === 'mood') return moodChances(mood)
  if (question === 'offence') return sides(opinions.offence?.chance ?? listedOffence(text, lang))
  if (question === 'complaint') return sides(opinions.complaint?.chance ?? moodChances(mood)[0] ?? 0)
  return sides(intentsOf(text, lang, mood, opinions).some((intent) => intent === question) ? HEARD : UNHEARD)
}

/** What rules hear they mostly hear rightly, and what they miss is mostly not there. */
const HEARD = 0.85
const UNHEARD = 0.1

const sides = (yes: number): [number, number] => [1 - yes, yes]

function listedOffence(text: string, lang: Spoken): number {
  const { offensive, confidence } = offenceOf(text, lang)
  return offensive ? confidence : 1 - confidence
}

/** The chances behind a mood: its label has its confidence, and the tilt says how the others share what is left. */
function moodChances({ mood, label, confidence }: Mood): number[] {
  const rest = 1 - confidence
  if (label === 'neutral') return whole([(rest - mood) / 2, confidence, (rest + mood) / 2])
  const other = atLeastNothing(confidence - Math.abs(mood))
  const calm = atLeastNothing(rest - other)
  return whole(label === 'negative' ? [confidence, calm, other] : [other, calm, confidence])
}

function whole(chances: readonly number[]): number[] {
  const kept = chances.map(atLeastNothing)
  const all = kept.reduce((sum, one) => sum + one, 0) || 1
  return kept.map((one) => one / all)
}

const atLeastNothing = (chance: number): number => Math.max(0, chance)
