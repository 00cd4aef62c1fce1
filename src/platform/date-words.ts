import type { Lang } from './words.ts'

const made = new Map<string, Intl.DateTimeFormat>()

/** A moment as words: "24 Nov 2026", "18:00". Making a format is slow and a list asks for hundreds, so each is made once. */
export function dateWords(at: Temporal.Instant, lang: Lang, look: Intl.DateTimeFormatOptions): string {
  const key = lang + JSON.stringify(look)
  const known = made.get(key)
  const format = known ?? new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, look)
  if (!known) made.set(key, format)
  return format.format(at.epochMilliseconds)
}
