import type { Lang } from '#platform/words.ts'
import { DAY_EN } from './days.en.cast.ts'
import { DAY_RU } from './days.ru.cast.ts'
import { DAY_TR } from './days.tr.cast.ts'

/** What people say on the days of practice and on no other day. */
export type DayTalk = {
  /** What our page has already said when the day begins. */
  openers: Record<'quiet' | 'holiday' | 'launch' | 'trend' | 'conflict' | 'crisis', string>
  launch: { asks: readonly string[]; soldOut: string; pricey: string; grumble: string }
  holiday: { asks: readonly string[]; closed: string }
  trend: { asks: readonly string[]; talk: readonly string[] }
  /** Two neighbours in turn, each line harder than the one before. */
  conflict: { lines: readonly string[]; third: string; tired: readonly string[] }
  crisis: {
    first: string
    child: string
    silence: string
    same: readonly string[]
    asks: readonly string[]
    result: string
  }
  /** Said when a promised hour has passed in silence. */
  reminders: readonly string[]
  /** Said when criticism was taken away. */
  removed: readonly string[]
  /** Said below a cheerful post on a bad day. */
  tactless: readonly string[]
  /** Beginnings of words that show that a post of ours speaks of the matter of the day. */
  about: Record<'holiday' | 'launch' | 'crisis', readonly string[]>
}

export const DAY_TALK: Record<Lang, DayTalk> = { en: DAY_EN, tr: DAY_TR, ru: DAY_RU }
