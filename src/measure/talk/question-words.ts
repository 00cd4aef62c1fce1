const WORDS = {
  en: 'what when where which who why how should would could can do does is are',
  tr: 'ne neden niye niçin nasıl nerede nereden kim hangi hangisi kaç kaçta mı mi mu mü mısınız misiniz musunuz müsünüz',
  ru: 'что кто когда где куда откуда какой какая какое какие почему зачем как сколько чей ли можно',
} as const

const known: Record<string, ReadonlySet<string>> = {
  en: new Set(WORDS.en.split(' ')),
  tr: new Set(WORDS.tr.split(' ')),
  ru: new Set(WORDS.ru.split(' ')),
}

const SENTENCE = /[^.!?？؟…\n]*[?？؟]/g
const WORD = /\p{L}+/gu

/** The word by which the last question of a text asks; null where it asks with none that we know. */
export function questionWordIn(text: string, lang: string): string | null {
  const asked = text.match(SENTENCE)?.at(-1) ?? ''
  const words = asked.toLocaleLowerCase(lang === 'tr' ? 'tr' : 'en').match(WORD) ?? []
  return words.find((word) => known[lang]?.has(word)) ?? null
}
