import type { Spoken } from './detect.ts'
import { featuresOf, type Features } from './features.ts'
import { cursesIn, DEAF } from './hearing.ts'
import { judge, type Opinion } from './judge.ts'
import { merelyAsks, moodOf, type Mood, type MoodLabel } from './mood.ts'
import { tokensOf } from './tokens.ts'
import { trainedFor, type Trained } from './weights.ts'

/** What the word lists and the trained judges of a language make of a text; null for a question that no judge was trained on. */
export type Opinions = {
  listed: Mood
  mood: Mood | null
  /** Chances, and what the judge decided; its bar is where mistakes of both kinds weigh the same. */
  offence: Claim | null
  complaint: Claim | null
  /** A word that the collected lists know as a curse. */
  curses: boolean
  /** Only for Russian: greetings and thanks in which no feeling can be read, and what nobody could make sense of. */
  speech: boolean
  skip: boolean
}

export type Claim = { is: boolean; chance: number }

const NONE = { mood: null, offence: null, complaint: null, curses: false, speech: false, skip: false }

/** What was made of the last text: whoever amends a reading asks for it again. */
let last: {
  text: string
  lang: Spoken
  trained: Trained | null
  opinions: Opinions
  features: Features | null
} | null = null

export const opinionsOf = (text: string, lang: Spoken, trained: Trained | null = trainedFor(lang)): Opinions =>
  heard(text, lang, trained).opinions

/** The pieces by which the judges went. */
export const piecesOf = (text: string, lang: Spoken): Features =>
  heard(text, lang, trainedFor(lang)).features ?? featuresOf(text, lang, DEAF)

function heard(text: string, lang: Spoken, trained: Trained | null) {
  if (last && last.text === text && last.lang === lang && last.trained === trained) return last
  const listed = moodOf(text, lang)
  const features = trained && featuresOf(text, lang, trained.hearing, listed)
  const opinions = trained && features ? judged(text, lang, { trained, features, listed }) : { listed, ...NONE }
  last = { text, lang, trained, opinions, features }
  return last
}

type Heard = { trained: Trained; features: Features; listed: Mood }

function judged(text: string, lang: Spoken, { trained, features, listed }: Heard): Opinions {
  const asked = (name: string): Opinion | null => {
    const by = trained.judges.get(name)
    return by ? judge(by, features) : null
  }
  const mood = asked('mood')
  return {
    listed,
    mood: mood && moodFrom(mood, listed, listed.label !== 'negative' && merelyAsks(text, lang)),
    offence: claim(asked('offence'), 'OFF'),
    curses: cursesIn(tokensOf(text), trained.hearing) > 0,
    complaint: claim(asked('complaint'), 'complaint'),
    speech: mood?.label === 'speech',
    skip: mood?.label === 'skip',
  }
}

const claim = (opinion: Opinion | null, label: string): Claim | null =>
  opinion && { is: opinion.label === label, chance: opinion.chances[label] ?? 0 }

const LABELS = ['negative', 'neutral', 'positive'] as const
/** From this confidence on a list is worth hearing beside a judge: the judge knows how people talk at large, the lists know the street. */
const HEARD = 0.5
const WEIGHT = 1.7
/** A judge surer than this needs no list beside it. */
const UNSURE = 0.6
/** Who merely asks feels little, whatever he asks about. */
const ASKED = 0.25

function moodFrom({ chances }: Opinion, listed: Mood, isAsked: boolean): Mood {
  const isUnsure = Math.max(...LABELS.map((label) => chances[label] ?? 0)) < UNSURE
  const weighed = LABELS.map((label) => {
    const backed =
      isUnsure && label === listed.label && listed.confidence > HEARD ? WEIGHT * (listed.confidence - HEARD) : 0
    return (chances[label] ?? 0) * Math.exp(backed) * (isAsked && label === 'negative' ? ASKED : 1)
  })
  const [bad = 0, calm = 0, good = 0] = weighed
  const all = bad + calm + good || 1
  const best = Math.max(bad, calm, good)
  const label: MoodLabel = best === bad ? 'negative' : best === good ? 'positive' : 'neutral'
  return { mood: rounded((good - bad) / all), label, confidence: rounded(best / all) }
}

const rounded = (n: number) => Math.round(n * 100) / 100
