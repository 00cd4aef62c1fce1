import { tokensOf } from '#language'
import type { Lang } from '#platform/words.ts'
import { SIGNS } from '../cast/signs.cast.ts'
import { DAY_MINUTES, OPENS_AT_HOUR } from './day.ts'

const CLOCK: Record<Lang, RegExp> = {
  en: /\b(?:by|at|before|until|around)\s+(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?(?![\d])/iu,
  tr: /(?:saat\s+|en geç\s+|kadar\s+)?(?<!\d)(\d{1,2})[:.](\d{2})(?!\d)/iu,
  ru: /(?:к|до|в)\s+(\d{1,2})(?:[:.](\d{2}))?(?!\d)/iu,
}
/** Words by which a promise falls due within the hour. */
const SOON: Record<Lang, RegExp> = {
  en: /within (?:the|an|one) hour|in an hour/i,
  tr: /bir saat içinde|1 saat içinde/i,
  ru: /в течение часа|через час/i,
}
/** Words by which it falls due before the shop closes. */
const TODAY: Record<Lang, RegExp> = {
  en: /\b(?:today|tonight|this (?:afternoon|evening))\b/i,
  tr: /(?<!\p{L})(?:bugün|bu akşam|öğleden sonra)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:сегодня|вечером|днём)(?!\p{L})/iu,
}

/** The minute of the day by which an answer promises to do something; null when it promises nothing for today. */
export function promisedBy(answer: string, lang: Lang, minute: number): number | null {
  const spoken = ` ${tokensOf(answer).join(' ')} `
  const promises = SIGNS[lang].step.some((phrase) => spoken.includes(` ${tokensOf(phrase).join(' ')}`))
  if (!promises) return null
  const due = clockIn(answer, lang, minute) ?? (SOON[lang].test(answer) ? minute + 60 : null)
  if (due !== null) return due > minute && due <= DAY_MINUTES ? due : null
  return TODAY[lang].test(answer) ? DAY_MINUTES : null
}

function clockIn(answer: string, lang: Lang, minute: number): number | null {
  const [, hour, minutes = '0', half] = answer.match(CLOCK[lang]) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minutes) > 59) return null
  const morning = (Number(hour) - OPENS_AT_HOUR) * 60 + Number(minutes)
  if (half?.toLowerCase() === 'pm' && Number(hour) < 12) return morning + 720
  // „By two“ is said in the afternoon of a shop that opens at eight.
  return morning <= minute && Number(hour) < OPENS_AT_HOUR ? morning + 720 : morning
}
