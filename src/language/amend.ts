import { readIn, type Reading } from './classify.ts'
import { INTENTS, type Intent } from './intents.ts'
import type { Lore } from './learn.ts'
import type { MoodLabel } from './mood.ts'
import { answer, QUESTIONS, type Question } from './taught.ts'

/** What a workspace has taught about each question. */
export type Lores = ReadonlyMap<Question, Lore>

const SPOKEN = QUESTIONS.lang
const MOODS = QUESTIONS.mood

/** A reading as this workspace has taught us to read; without lore it stays as it is. */
export function amendReading(text: string, reading: Reading, lores: Lores): Reading {
  if (lores.size === 0) return reading
  const asked = (question: Question, lang = reading.lang) => {
    const lore = lores.get(question)
    return lore === undefined ? null : answer(question, text, lore, lang)
  }
  const spoken = asked('lang')
  const lang = SPOKEN.find((one) => one === spoken?.label) ?? reading.lang
  const base = lang === reading.lang ? reading : { ...readIn(text, lang), langConfidence: spoken?.chance ?? 1 }
  const mood = asked('mood', lang)
  const offence = asked('offence', lang)
  const told = INTENTS.flatMap((intent): Intent[] => {
    const said = isAsked(intent) ? asked(intent, lang) : null
    const holds = said === null ? base.intents.includes(intent) : said.label === 'yes'
    return holds ? [intent] : []
  })
  return {
    ...base,
    ...(mood && moodFrom(mood.label, mood.chance)),
    ...(offence && { offensive: offence.label === 'yes', offensiveConfidence: offence.chance }),
    intents: told,
  }
}

const isAsked = (intent: Intent): intent is Intent & Question => intent in QUESTIONS

function moodFrom(told: string, chance: number): Pick<Reading, 'mood' | 'moodLabel' | 'moodConfidence'> {
  const moodLabel: MoodLabel = MOODS.find((one) => one === told) ?? 'neutral'
  return {
    moodLabel,
    moodConfidence: chance,
    mood: moodLabel === 'neutral' ? 0 : moodLabel === 'negative' ? -chance : chance,
  }
}

/**
 * Which of these texts teach most when a person judges them: half of them those the desk is least sure of, the other half as they come,
 * so that what is common is not forgotten and the record stays honest. `texts` stand in an order of chance.
 */
export function mostTelling<T extends { text: string; lang: Reading['lang'] }>(
  question: Question,
  texts: readonly T[],
  lore: Lore | null,
  count: number,
): { text: T; said: string; chosen: 'unsure' | 'lot' }[] {
  const asked = texts.map((text) => ({ text, ...answer(question, text.text, lore, text.lang) }))
  const byLot = asked
    .slice(0, Math.ceil(Math.min(count, asked.length) / 2))
    .map((one) => ({ text: one.text, said: one.label, chosen: 'lot' as const }))
  const unsure = asked
    .slice(byLot.length)
    .toSorted((a, b) => a.chance - b.chance)
    .slice(0, count - byLot.length)
    .map((one) => ({ text: one.text, said: one.label, chosen: 'unsure' as const }))
  return [...unsure, ...byLot]
}
