import { detectLang, type Spoken } from './detect.ts'
import { arousalOf, intentsOf, offenceOf, type Intent } from './intents.ts'
import { moodOf, type MoodLabel } from './mood.ts'

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
  const claimed = hint === null ? null : known(hint)
  const lang = claimed && detected.confidence < SURE ? claimed : detected.lang
  const mood = moodOf(text, lang)
  const offence = offenceOf(text, lang)
  return {
    lang,
    langConfidence: round(lang === detected.lang ? detected.confidence : SURE),
    mood: mood.mood,
    moodLabel: mood.label,
    moodConfidence: mood.confidence,
    offensive: offence.offensive,
    offensiveConfidence: offence.confidence,
    intents: intentsOf(text, lang, mood),
    arousal: arousalOf(text, lang),
  }
}

const known = (tag: string): Spoken => {
  const [lang = ''] = tag.toLowerCase().split('-')
  return lang === 'en' || lang === 'tr' || lang === 'ru' ? lang : 'other'
}

const round = (n: number) => Math.round(n * 100) / 100
