import { stemsIn } from './stems-in.ts'

/** A word many of our community's conversations share. */
export type SpokenWord = { stem: string; word: string; threads: number }

/** Counts what a community speaks of, each conversation once, however often it is told. */
export type Talk = {
  note: (said: { threadId: string; text: string; lang: string | null }) => void
  /** Headlines of these days: what none of them uses can make no story fit, what most use tells nothing. */
  told: (title: string, lang: string | null) => void
  words: () => SpokenWord[]
}

const HOURS_SAID = {
  en: 'morning evening night noon today tomorrow yesterday weekend week hour hours minute time open opening closed early late price',
  tr: 'sabah akşam gece öğle öğlen bugün yarın dün hafta haftasonu saat dakika zaman erken geç açık kapalı kadar fiyat',
  ru: 'утро утром вечер вечером ночь ночью днём сегодня завтра вчера неделя час часов минут время рано поздно открыто закрыто цена',
}
const MOST_THREADS = 5_000
/** Two people may have the same quirk. */
const FEWEST_THREADS = 3
const LONGEST = 1_000
const COMMON = 0.03
/** With so few headlines one of them alone would be common. */
const FEWEST_COMMON = 4
const MOST = 40
const SHORTEST_WORD = 4
/** Hours and days, which everybody speaks of. */
const HOURS = new Set(Object.entries(HOURS_SAID).flatMap(([lang, words]) => [...stemsIn(words, lang).keys()]))

export function createTalk(): Talk {
  const threads = new Map<string, Map<string, string>>()
  const headlines = new Map<string, number>()
  let all = 0

  function note({ threadId, text, lang }: { threadId: string; text: string; lang: string | null }) {
    const stems = threads.get(threadId) ?? new Map<string, string>()
    threads.delete(threadId)
    threads.set(threadId, stems)
    for (const [stem, word] of stemsIn(text.slice(0, LONGEST), lang))
      if (word.length >= SHORTEST_WORD && !HOURS.has(stem)) stems.set(stem, word)
    const [oldest] = threads.keys()
    if (threads.size > MOST_THREADS && oldest !== undefined) threads.delete(oldest)
  }

  function told(title: string, lang: string | null) {
    all += 1
    for (const stem of stemsIn(title, lang).keys()) headlines.set(stem, (headlines.get(stem) ?? 0) + 1)
  }

  function words(): SpokenWord[] {
    const counts = new Map<string, SpokenWord>()
    for (const stems of threads.values())
      for (const [stem, word] of stems) {
        const before = counts.get(stem)
        counts.set(stem, {
          stem,
          word: before && before.word.length <= word.length ? before.word : word,
          threads: (before?.threads ?? 0) + 1,
        })
      }
    const mostTold = Math.max(FEWEST_COMMON, all * COMMON)
    return [...counts.values()]
      .filter(({ stem, threads: count }) => {
        const used = headlines.get(stem) ?? 0
        return count >= FEWEST_THREADS && used > 0 && used <= mostTold
      })
      .toSorted((a, b) => b.threads - a.threads || a.stem.localeCompare(b.stem))
      .slice(0, MOST)
  }

  return { note, told, words }
}
