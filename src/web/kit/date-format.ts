const made = new Map<string, Intl.DateTimeFormat>()

/** How a moment is written in a language. Making a format is slow and a month asks for hundreds, so each is made once. */
export function dateFormat(lang: string, look: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(look)
  const known = made.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(DAY_FIRST[lang] ?? lang, look)
  made.set(key, format)
  return format
}

/** Our English writes the day before the month and counts to 24, like our Turkish and Russian. */
const DAY_FIRST: Record<string, string> = { en: 'en-GB' }
