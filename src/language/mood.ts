import type { Spoken } from './detect.ts'
import { FEELINGS, GLAD_SIGNS, LOUDER, NEGATIONS, REPROACHES, SAD_SIGNS, SOFTENED } from './mood.words.ts'
import { fold } from './fold.ts'
import { looksOf } from './letters.ts'
import { cut, stems, tokensOf, withoutAddresses, worthAt, worthOf } from './tokens.ts'

export type MoodLabel = 'negative' | 'neutral' | 'positive'

/** `mood` runs from -1 to 1. Without any sign of feeling the confidence is low: nothing was heard, which is not the same as calm. */
export type Mood = { mood: number; label: MoodLabel; confidence: number }

const REACH = 3
const TURKISH_REACH = 2
const LOUD = 1.4
const ASKED = 0.25
const CLEAR = 0.2
const ASKS = /[?？؟]/
const SIGN = 1.5
const ANGRY_SIGN = 2

type Known = (typeof LANGS)[number]
const LANGS = ['en', 'tr', 'ru'] as const

const of = <T>(make: (lang: Known) => T): Record<Known, T> => ({ en: make('en'), tr: make('tr'), ru: make('ru') })
const words = (text: string) => new Set(fold(text).split(/\s+/))

const feelings = of((lang) => stems<number>(FEELINGS[lang]))
const negations = of((lang) => words(NEGATIONS[lang]))
const louder = of((lang) => words(LOUDER[lang]))
const reproaches = of((lang) => words(REPROACHES[lang]))

/** How somebody feels who writes this, by words, negations and signs. Languages we do not speak are judged by signs alone. */
export function moodOf(text: string, lang: Spoken): Mood {
  const looks = looksOf(text)
  const glad = looks.glad ? (text.match(GLAD_SIGNS)?.length ?? 0) * SIGN : 0
  const sad = looks.sad ? (text.match(SAD_SIGNS)?.length ?? 0) * ANGRY_SIGN : 0
  const spoken = lang === 'other' ? [] : sentencesOf(text).flatMap((sentence) => weighSentence(sentence, text, lang))
  const good = sum(spoken.filter((worth) => worth > 0)) + Math.min(glad, 3)
  const bad = -sum(spoken.filter((worth) => worth < 0)) + Math.min(sad, 4)
  return judge(good, bad)
}

function judge(good: number, bad: number): Mood {
  const told = good + bad
  if (told === 0) return { mood: 0, label: 'neutral', confidence: 0.3 }
  // What hurts is said in passing more often than what pleases, so equal words lean to the dark side.
  const mood = round(Math.tanh((good - bad * 1.15) / 3))
  const label = mood > CLEAR ? 'positive' : mood < -CLEAR ? 'negative' : 'neutral'
  const oneSided = Math.abs(good - bad) / told
  const confidence = round(label === 'neutral' ? 0.45 : Math.min(0.95, 0.4 + 0.3 * oneSided + 0.1 * Math.min(told, 3)))
  return { mood, label, confidence }
}

const SENTENCE = /[^.!?？؟…\n]+[.!?？؟…]*/g
const sentencesOf = (text: string): string[] => withoutAddresses(text).match(SENTENCE) ?? []

/** True for a word that the lists of this language know as a feeling. */
export const isFeeling = (token: string, lang: Spoken): boolean =>
  lang !== 'other' && worthOf(feelings[lang], token) !== undefined

/** True for a question without a reproach in it. */
export const merelyAsks = (text: string, lang: Spoken): boolean =>
  lang !== 'other' &&
  ASKS.test(text) &&
  ASKS.test(withoutAddresses(text)) &&
  !tokensOf(text).some((token) => reproaches[lang].has(token))

/** Who asks whether something is late, cold or free of something hardly feels it; who asks why it is, feels it whole. */
function weighSentence(sentence: string, whole: string, lang: Known): number[] {
  const tokens = sentence === whole ? tokensOf(whole) : cut(sentence)
  const isMereQuestion = ASKS.test(sentence) && !tokens.some((token) => reproaches[lang].has(token))
  return weigh(tokens, lang).map((worth) => (isMereQuestion ? worth * ASKED : worth))
}

/** What every feeling word is worth where it stands. */
function weigh(tokens: readonly string[], lang: Known): number[] {
  return tokens.flatMap((_, i) => {
    const plain = worthAt(feelings[lang], tokens, i)
    if (!plain) return []
    const before = tokens.slice(Math.max(0, i - REACH), i)
    const after = tokens.slice(i + 1, i + 1 + TURKISH_REACH)
    const turned = (lang === 'tr' ? after : before).some((near) => negations[lang].has(near))
    const loud = tokens.slice(Math.max(0, i - 2), i).some((near) => louder[lang].has(near))
    const worth = plain * (loud ? LOUD : 1)
    if (!turned) return [worth]
    // "No problem" is only half as glad as "not good" is sad.
    return [worth > 0 ? -worth * 0.8 : -worth * SOFTENED * 0.5]
  })
}

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)

const round = (n: number) => Math.round(n * 100) / 100
