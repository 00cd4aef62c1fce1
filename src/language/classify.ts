import { detectLang, type Spoken } from './detect.ts'
import { arousalOf, intentsOf, offenceOf, type Intent } from './intents.ts'
import type { MoodLabel } from './mood.ts'
import { opinionsOf, type Opinions } from './opinion.ts'

/** Everything we can tell about a short text, with how sure we are of it. */
export type Reading = {
  lang: Spoken
  langConfidence: number
  mood: number
  moodLabel: MoodLabel
  moodConfidence: number
  offensive: boolean
  offensiveConfidence: number
  intents: Intent[]
  arousal: number
}

const SURE = 0.5

/** Reads a text. `hint` is the language its network or its author claims; it decides where the text itself is too short to tell. */
export function classify(text: string, hint: string | null = null): Reading {
  const detected = detectLang(text)
  const claimed = hint === null ? null : spokenIn(hint)
  const lang = claimed && detected.confidence < SURE ? claimed : detected.lang
  return readIn(text, lang, lang === detected.lang ? detected.confidence : SURE)
}

/** Reads a text whose language is known. */
export function readIn(text: string, lang: Spoken, langConfidence = 1, opinions = opinionsOf(text, lang)): Reading {
  const mood = opinions.mood ?? opinions.listed
  const offence = offenceIn(text, lang, opinions)
  return {
    lang,
    langConfidence: round(langConfidence),
    mood: mood.mood,
    moodLabel: mood.label,
    moodConfidence: mood.confidence,
    offensive: offence.offensive,
    offensiveConfidence: offence.confidence,
    intents: intentsOf(text, lang, mood, opinions),
    arousal: arousalOf(text, mood, offence.offensive),
  }
}

export const spokenIn = (tag: string): Spoken => {
  const [lang = ''] = tag.toLowerCase().split('-')
  return lang === 'en' || lang === 'tr' || lang === 'ru' ? lang : 'other'
}

/** Where a judge knows abuse, it decides; elsewhere a curse that some list knows. */
function offenceIn(
  text: string,
  lang: Spoken,
  { offence, curses }: Opinions,
): { offensive: boolean; confidence: number } {
  if (offence !== null)
    return { offensive: offence.is, confidence: round(offence.is ? offence.chance : 1 - offence.chance) }
  const listed = offenceOf(text, lang)
  return !listed.offensive && curses ? { offensive: true, confidence: CURSED } : listed
}

const CURSED = 0.7

const round = (n: number) => Math.round(n * 100) / 100
