import { detectLang, type Tongue } from '#language'
import type { Told } from './sketch.ts'

const SPOKEN = /^(en|tr|ru)\b/i
const HEARD_CHARS = 120
const RUSSIAN_WORD = /[а-яё]{3}/i

/** In which language an item is told: as its source says, else as its letters and smallest words give it away, else by listening. */
export function tongueOf({ title, text, lang }: Told): Tongue | 'other' {
  const told = lang?.match(SPOKEN)?.[1]?.toLowerCase()
  if (told === 'en' || told === 'tr' || told === 'ru') return told
  const known = text === '' ? title : `${title} ${text.slice(0, HEARD_CHARS)}`
  const sure = givenAway(known)
  if (sure) return sure
  const heard = detectLang(known).lang
  // A Russian headline may consist of foreign names for the most part; the other way round it does not happen.
  return (heard === 'en' || heard === 'tr') && RUSSIAN_WORD.test(title) ? 'ru' : heard
}

const TURKISH_LETTER = /[ığşİ]/
const RUSSIAN_LETTER = /[ыэё]/i
/** Letters that languages near to these two have, and they have not. */
const NOT_TURKISH = /[əăâîțţñáéíóúàèòõãåæøœłśźżčžěřůűő]/i
const NOT_RUSSIAN = /[іїєґўђјљњћџәқңғүұһө]/i
const FOREIGN_LETTER = /[^ -~‘’“”–—£€]/
/** Words and endings that none of the languages near to one of ours has. */
const ENGLISH_WORD =
  /\b(?:the|and|with|after|from|has|says|this|that|their|which|its|were|been|into|than|about|amid|two|years?|first)\b/i
const TURKISH_WORD =
  /\b(?:bir|oldu|yeni|belli|ile|olan)\b|\p{Ll}['’](?:nin|nun|den|dan|de|da|ye|ya|ten|tan|te|ta)(?!\p{L})/u
const RUSSIAN_WORDS =
  /(?:^|[^а-я])(?:что|из|уже|году|года|будет|сообщил[аи]?|произошло|почему|дня)(?![а-я])|[а-я](?:ский|ская|ское|ской|ского|ские)(?![а-я])/i

/** The language, where nothing else is possible; listening costs more than all the rest of a sketch. */
function givenAway(text: string): Tongue | null {
  if (TURKISH_LETTER.test(text)) return NOT_TURKISH.test(text) ? null : 'tr'
  if (RUSSIAN_LETTER.test(text)) return NOT_RUSSIAN.test(text) ? null : 'ru'
  if (!FOREIGN_LETTER.test(text)) {
    if (ENGLISH_WORD.test(text)) return 'en'
    return TURKISH_WORD.test(text) ? 'tr' : null
  }
  if (RUSSIAN_WORDS.test(text)) return NOT_RUSSIAN.test(text) ? null : 'ru'
  return TURKISH_WORD.test(text) && !NOT_TURKISH.test(text) ? 'tr' : null
}
