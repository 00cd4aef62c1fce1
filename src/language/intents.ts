import type { Spoken } from './detect.ts'
import { fold } from './fold.ts'
import { ABUSE, ASKS, BEGS, GREETINGS, GRIEVANCES, SELLS, THANKS } from './intents.words.ts'
import { moodOf, type Mood } from './mood.ts'
import type { Claim } from './opinion.ts'
import { looksOf } from './letters.ts'
import { phrases, says, stems, tokensOf, worthAt } from './tokens.ts'

/** What somebody wants from us with a text; one text may hold several. */
export const INTENTS = ['question', 'complaint', 'request', 'praise', 'thanks', 'greeting', 'spam'] as const

export type Intent = (typeof INTENTS)[number]

const LANGS = ['en', 'tr', 'ru'] as const
type Known = (typeof LANGS)[number]
const of = <T>(make: (lang: Known) => T): Record<Known, T> => ({ en: make('en'), tr: make('tr'), ru: make('ru') })
const set = (text: string) => new Set(fold(text).split(/\s+/))

const known = of((lang) => ({
  asksFirst: set(ASKS[lang].first),
  asks: phrases(ASKS[lang].anywhere),
  thanks: stems([[true, THANKS[lang]]] as const),
  greets: phrases(GREETINGS[lang]),
  grieves: stems([[true, GRIEVANCES[lang]]] as const),
  begs: phrases(BEGS[lang]),
  sells: phrases(SELLS[lang]),
  abuse: stems([[true, ABUSE[lang]]] as const),
}))

const ASKED = /[?？؟]/
const MANY_TAGS = 6
const MANY_NAMES = 4
const STRONG = 0.45
/** Thanks alone are no praise: something besides must have pleased. */
const STRONGER = 0.65
/** A judge that is so sure needs nobody beside it. */
const PLAIN = 0.8
const LIKELY = 0.72

export function intentsOf(
  text: string,
  lang: Spoken,
  mood: Mood = moodOf(text, lang),
  { listed = mood, complaint = null }: { listed?: Mood; complaint?: Claim | null } = {},
): Intent[] {
  const asked = ASKED.test(text) && ASKED.test(text.replaceAll(/https?:\/\/\S+/g, ''))
  const spam = sells(text, lang)
  if (lang === 'other') return [...(asked ? (['question'] as const) : []), ...(spam ? (['spam'] as const) : [])]
  const words = known[lang]
  const tokens = tokensOf(text)
  const has = (list: typeof words.thanks) => tokens.some((_, i) => worthAt(list, tokens, i))
  const thanked = mood.label !== 'negative' && has(words.thanks)
  const told: Record<Intent, boolean> = {
    question: !spam && (asked || words.asksFirst.has(tokens[0] ?? '') || says(tokens, words.asks)),
    complaint: !spam && grieves(mood, listed, has(words.grieves), complaint),
    request: !spam && says(tokens, words.begs),
    praise: !spam && praises(mood, listed, thanked),
    thanks: thanked,
    greeting: says(tokens, words.greets),
    spam,
  }
  return INTENTS.filter((intent) => told[intent])
}

/** Where a judge knows complaints, it decides, with a mood or a list beside it; elsewhere an ill mood with a reason for it, or a very ill one. */
function grieves(mood: Mood, listed: Mood, isReasoned: boolean, complaint: Claim | null): boolean {
  const isIll = mood.label === 'negative'
  if (isIll && listed.label === 'negative' && (isReasoned || listed.mood < -STRONG)) return true
  if (complaint === null) return isIll && isReasoned && mood.confidence > PLAIN
  if (!complaint.is || mood.label === 'positive') return false
  return complaint.chance > PLAIN || (isIll && (listed.label === 'negative' || complaint.chance > LIKELY))
}

/** What pleased somebody: the lists must hear it, or at least not deny what a judge is sure of. */
const praises = (mood: Mood, listed: Mood, isThanked: boolean): boolean =>
  mood.label === 'positive' &&
  (listed.mood >= (isThanked ? STRONGER : STRONG) || (!isThanked && listed.mood > 0 && mood.confidence > PLAIN))

function sells(text: string, lang: Spoken): boolean {
  const tokens = tokensOf(text)
  const linked = /https?:\/\/|\bwww\.|\b(?:t\.me|wa\.me|bit\.ly)\//i.test(text)
  const offers = LANGS.filter((one) => lang === 'other' || one === lang || one === 'en').some((one) =>
    says(tokens, known[one].sells),
  )
  if (!linked && !offers) return false
  const tags = text.match(/#[\p{L}\p{N}_]+/gu)?.length ?? 0
  const names = text.match(/(?<![\p{L}\p{N}])@[\p{L}\p{N}_]+/gu)?.length ?? 0
  return (
    (offers && (linked || names > 1 || tags > 1)) || (linked && tags >= MANY_TAGS) || (linked && names >= MANY_NAMES)
  )
}

/** True when the text abuses somebody; `confidence` is for the answer given, yes or no. */
export function offenceOf(text: string, lang: Spoken): { offensive: boolean; confidence: number } {
  if (lang === 'other') return { offensive: false, confidence: 0.3 }
  const offensive = tokensOf(text).some((_, i, tokens) => worthAt(known[lang].abuse, tokens, i))
  return { offensive, confidence: offensive ? 0.85 : 0.6 }
}

const ANGRY_SIGNS = /😡|😠|🤬|😤|👎|💢|🖕/u

/** How heated it is, from 0 to 1: capitals, exclamation marks, drawn-out letters, abuse. */
export function arousalOf(text: string, mood: Mood, isOffensive: boolean): number {
  const { letters, capitals, drawnOut, sad } = looksOf(text)
  const shouting = letters > 8 && capitals / letters > 0.6 ? 0.4 : 0
  const marks = Math.min(0.3, (text.match(/!/g)?.length ?? 0) * 0.1)
  const drawn = drawnOut && /(\p{L})\1{3,}/u.test(text) ? 0.15 : 0
  const angry = sad && ANGRY_SIGNS.test(text) ? 0.25 : 0
  const felt = Math.max(0, Math.abs(mood.mood) - 0.5) * (mood.mood < 0 ? 0.4 : 0.2)
  const abuse = isOffensive ? 0.35 : 0
  return Math.round(Math.min(1, shouting + marks + drawn + abuse + angry + felt) * 100) / 100
}
