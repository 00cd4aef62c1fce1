import { detectLang, fold, tokensOf } from '#language'
import type { Lang } from '#platform/words.ts'
import { SIGNS } from './cast/signs.cast.ts'

/** What the person who complained notices in our answer. */
export type Noticed =
  | 'same-language'
  | 'other-language'
  | 'name'
  | 'handle-only'
  | 'repeats'
  | 'empathy'
  | 'next-step'
  | 'compensation'
  | 'canned'
  | 'defensive'

export type Answered = {
  complaint: string
  answer: string
  personName: string
  /** The language the person speaks. */
  lang: Lang
  /** False when nobody else reads it; then money may be spoken of. */
  isPublic?: boolean
  /** What we answered before, to anybody. */
  earlier?: readonly string[]
}

/** From here on an answer calms. */
export const CALMS = 3

const WORTH: Record<Noticed, number> = {
  'same-language': 1,
  'other-language': -1,
  name: 1,
  'handle-only': 0.5,
  repeats: 1,
  empathy: 1,
  'next-step': 1,
  compensation: -1.5,
  canned: -2.5,
  defensive: -2.5,
}

const SURE = 0.55
const SHORTEST_WORD = 4
/** A form letter with another name in it is still a form letter. */
const OTHER_WORDS_IN_FORM = 2
const SHORTEST_FORM = 5
const CLOCK = /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?[ap]m\b|(?<!\p{L})(?:at|by|saat|в|к|до) \d{1,2}(?!\d)/iu

/** How an answer sounds to the person who complained, from 0 to 5, and what made it so. */
export function judgeAnswer(said: Answered): { score: number; reasons: Noticed[] } {
  const { complaint, answer, personName, lang } = said
  const signs = known[lang]
  const spoken = ` ${tokensOf(answer).join(' ')} `
  const says = (phrases: readonly string[]) => phrases.some((phrase) => spoken.includes(` ${phrase}`))
  const detected = detectLang(answer)
  const isOther = detected.lang !== lang && detected.confidence >= SURE
  const reasons: Noticed[] = [isOther ? 'other-language' : 'same-language']
  if (namesThem(spoken, personName)) reasons.push('name')
  else if (/(?<![\w/])@\w/.test(answer)) reasons.push('handle-only')
  if (rootsOf(complaint, lang).some((root) => spoken.includes(` ${root}`))) reasons.push('repeats')
  const defends = says(signs.defends)
  if (says(signs.sorry) && !defends) reasons.push('empathy')
  if (says(signs.step) && (says(signs.when) || CLOCK.test(answer))) reasons.push('next-step')
  if (defends) reasons.push('defensive')
  if (said.isPublic !== false && says(signs.money)) reasons.push('compensation')
  if (said.earlier?.some((one) => isSameForm(one, answer))) reasons.push('canned')
  const score = reasons.reduce((sum, reason) => sum + WORTH[reason], 0)
  return { score: Math.min(5, Math.max(0, score)), reasons }
}

const words = (phrase: string) => tokensOf(phrase).join(' ')
const ready = (lang: Lang) => {
  const { sorry, step, when, money, defends, small } = SIGNS[lang]
  const [s, t, w, m, d] = [sorry, step, when, money, defends].map((list) => list.map(words))
  return {
    sorry: s ?? [],
    step: t ?? [],
    when: w ?? [],
    money: m ?? [],
    defends: d ?? [],
    small: new Set(fold(small).split(/\s+/)),
  }
}
const known = { en: ready('en'), tr: ready('tr'), ru: ready('ru') }

/** Endings change in Turkish and Russian; the beginning of the name is enough. */
function namesThem(spoken: string, name: string): boolean {
  const [first = ''] = tokensOf(name)
  return first.length > 1 && spoken.includes(` ${first.slice(0, Math.max(3, first.length - 1))}`)
}

/** The beginnings of the things a complaint is about. */
const rootsOf = (complaint: string, lang: Lang): string[] =>
  tokensOf(complaint)
    .filter((word) => word.length >= SHORTEST_WORD && !known[lang].small.has(word) && !/^\d/.test(word))
    .map((word) => (word.length >= 6 ? word.slice(0, 5) : word.slice(0, 4)))

function isSameForm(before: string, now: string): boolean {
  const [one, other] = [tokensOf(before), tokensOf(now)]
  if (Math.min(one.length, other.length) < SHORTEST_FORM) return one.join(' ') === other.join(' ')
  const fresh = other.filter((word) => !one.includes(word)).length
  const gone = one.filter((word) => !other.includes(word)).length
  return fresh <= OTHER_WORDS_IN_FORM && gone <= OTHER_WORDS_IN_FORM
}
