import { fold, tokensOf } from '#language'
import { COACH, IN_BETWEEN, NO_DEEDS } from './coach.words.ts'

type Lang = keyof typeof COACH

/** Whether a draft says what happens next and when: in a known turn of phrase, or as a deed of ours in one sentence with its hour. */
export function saysNextStep(draft: string, lang: Lang): boolean {
  if (says(draft, COACH[lang].step) && saysWhen(draft, lang)) return true
  return draft.split(SENTENCE_END).some((sentence) => saysWhen(sentence, lang) && DOES[lang](tokensOf(sentence)))
}

const SENTENCE_END = /(?<=[.!?…])\s+|\n+/u

function says(text: string, phrases: readonly string[]): boolean {
  const words = ` ${tokensOf(text).join(' ')}`
  return phrases.some((phrase) => words.includes(` ${tokensOf(phrase).join(' ')}`))
}

const saysWhen = (text: string, lang: Lang): boolean => says(text, COACH[lang].hour) || CLOCK[lang].test(fold(text))

/** An hour of the clock, as it is written in each language. */
const CLOCK: Record<Lang, RegExp> = {
  en: /\b\d{1,2}[:.]\d{2}\b|\b(?:at|by|before|until|from) \d{1,2}\b|\b\d{1,2} ?(?:am|pm)\b/,
  tr: /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}'?(?:d[ea]|t[ea]|y?[ea])\b/,
  ru: /\b\d{1,2}[:.]\d{2}\b|(?<!\p{L})(?:в|к|до|с|после) \d{1,2}\b/u,
}

const set = (words: string) => new Set(words.split(/\s+/))
const NO_DEED = { en: set(NO_DEEDS.en), tr: set(NO_DEEDS.tr), ru: set(NO_DEEDS.ru) }
const BETWEEN = set(IN_BETWEEN)

const DOES: Record<Lang, (tokens: readonly string[]) => boolean> = {
  /** "we bake a fresh one", "we are baking"; not "we were closed". */
  en: (tokens) =>
    tokens.some((token, i) => {
      if (token !== 'we' && token !== 'i' && token !== "we're" && token !== "i'm") return false
      const rest = tokens.slice(i + 1).filter((word) => !BETWEEN.has(word))
      const [next = '', after = ''] = rest
      const isUnderWay = token.includes("'") ? next : next === 'are' || next === 'am' ? after : ''
      if (isUnderWay !== '') return isUnderWay.endsWith('ing')
      return next !== '' && !NO_DEED.en.has(next) && !next.endsWith('ed')
    }),
  /** The first person of now and of what will be; thanking and asking pardon are no steps. */
  tr: (tokens) =>
    tokens.some(
      (token, i) =>
        OURS_TR.test(token) &&
        !NOT_DONE_TR.test(token) &&
        !NO_DEED.tr.has(token) &&
        !(token.startsWith('ed') && THANKED.has(tokens[i - 1] ?? '')),
    ),
  ru: (tokens) =>
    tokens.some(
      (token) => token.length > 4 && OURS_RU.test(token) && !NOT_DONE_RU.test(token) && !NO_DEED.ru.has(token),
    ),
}

const OURS_TR = /(?:yoruz|yorum|acagiz|ecegiz|acagim|ecegim|[aeiu]riz|[aeiu]rim|uruz|urum)$/
const NOT_DONE_TR = /m[iu]yor|m[ae]yac|m[ae]yec|l[ae]rim$/
const THANKED = new Set(['tesekkur', 'rica', 'takdir', 'sukran'])
/** Only ends that nouns hardly have; those of adjectives are left out again. */
const OURS_RU = /(?:аем|яем|уем|дем|жем|чем|вем|рем|ьем|шем|нем|сем|лем)$/
const NOT_DONE_RU = /(?:дн|шн|нн|жн|йн)ем$/
