import { detectLang, fold, tokensOf, withoutAddresses, type Intent, type Spoken } from '#language'
import { addressOf, type Address } from '../persons/address.ts'
import { COACH } from './coach.words.ts'
import { saysNextStep } from './next-step.ts'

/** What an answer to a complaint needs, and what it should rather not have in public. */
export const POINTERS = ['name', 'repeats', 'empathy', 'next-step'] as const

export const WARNINGS = [
  'compensation-in-public',
  'other-language',
  'many-turns',
  'too-familiar',
  'too-formal',
] as const

export type Advice = {
  /** Null when nothing needs softening: then the coach is silent. */
  score: number | null
  has: Record<(typeof POINTERS)[number], boolean>
  /** A word of the complaint worth repeating; null when there is none. */
  repeat: string | null
  warnings: (typeof WARNINGS)[number][]
}

/** One question and one follow-up; a third public answer only feeds the fire. */
const PUBLIC_TURNS = 2
const SHORTEST_WORD = 5
const ROOT = 5

type Known = keyof typeof COACH

/** Reads a draft against what it answers and says what research would still add. Pure: the same words, the same advice. */
export function coach(draft: string, about: About): Advice {
  const { lang } = detectLang(draft)
  const written: Known = lang === 'other' ? (about.lang === 'other' ? 'en' : about.lang) : lang
  const words = COACH[written]
  const folded = ` ${tokensOf(draft).join(' ')} `
  const says = (phrases: readonly string[]) =>
    phrases.some((phrase) => folded.includes(` ${tokensOf(phrase).join(' ')}`))
  const things = concreteWords(about.text, about.lang)
  const has = {
    name: namesThem(folded, about.name),
    repeats: things.some((thing) => folded.includes(` ${fold(thing).slice(0, ROOT)}`)),
    empathy: says(words.empathy),
    'next-step': saysNextStep(draft, written),
  }
  const upset = about.mood < -0.2 || about.intents.includes('complaint')
  const long = draft.trim().length > 0
  const warnings: Advice['warnings'] = []
  if (upset && about.isPublic && says(words.money)) warnings.push('compensation-in-public')
  if (long && differ(lang, about.lang, draft)) warnings.push('other-language')
  if (upset && about.isPublic && about.ourTurns >= PUBLIC_TURNS) warnings.push('many-turns')
  const said = addressOf(draft, lang)
  if (said !== null && about.address && said !== about.address)
    warnings.push(said === 'familiar' ? 'too-familiar' : 'too-formal')
  const score = POINTERS.filter((pointer) => has[pointer]).length
  return { score: upset && long ? score : null, has, repeat: has.repeats ? null : (things[0] ?? null), warnings }
}

export type About = {
  /** What they said, their name, how they sound. */
  text: string
  name: string
  lang: Spoken
  mood: number
  intents: readonly Intent[]
  isPublic: boolean
  ourTurns: number
  /** How this person is addressed, where it was decided. */
  address?: Address | null
}

const differ = (ours: Spoken, theirs: Spoken, draft: string) =>
  theirs !== 'other' && ours !== theirs && detectLang(draft).confidence > 0.6

function namesThem(folded: string, name: string): boolean {
  const [first = ''] = tokensOf(name)
  return first.length > 1 && folded.includes(` ${first.slice(0, Math.max(3, first.length - 1))}`)
}

/** The things a complaint is about, as they were written: its longer words that are not small words. */
function concreteWords(text: string, lang: Spoken): string[] {
  const written = withoutAddresses(text).match(/[\p{L}'’]+/gu) ?? []
  const seen = written.filter((word) => word.length >= SHORTEST_WORD && !COMMON.has(fold(word)))
  return [...new Set(seen)].toSorted((a, b) => weight(fold(b), lang) - weight(fold(a), lang)).slice(0, 6)
}

/** A thing is better repeated than a deed, and these are the ends of deeds. */
const DEED_ENDS: Record<Spoken, RegExp> = {
  en: /(?:ed|ing|ly)$/,
  tr: /(?:dim|dum|tim|tum|dik|duk|tik|yorum|yoruz|yor|mis|mus|acak|ecek|iniz|unuz|irim|arim|erim|urum|rdim|miyor|du|di|ti|tu|diniz)$/,
  ru: /(?:ла|ли|ло|л|ть|ешь|ете|ют|ем|ит|ет|ся|сь)$/,
  other: /$^/,
}

const weight = (word: string, lang: Spoken) => (DEED_ENDS[lang].test(word) ? 0 : Math.min(word.length, 7))

const COMMON = new Set(
  fold(
    `there their about after again would could should where which really still never always because before today yesterday being
    every thing things please hello thank thanks people nobody anybody somebody
    baska yerden yazik iyisini size sizden bana bunu butun kendi hala
    bugun nasil neden sonra kadar tekrar gercekten lutfen merhaba tesekkurler hicbir olarak cunku artik boyle sizin
    опять снова такой такая такое сейчас много после перед себя вашей вашего
    очень когда почему сегодня вчера завтра всегда никогда только просто вообще спасибо здравствуйте потому больше чтобы этого ничего`,
  ).split(/\s+/),
)
