import type { Lang } from '#platform/words.ts'
import type { PracticeDays } from '../skills/practised.ts'

/** What other rooms know that the day and its skills show; handed over in main.ts. */
export type TodayGiven = {
  /** Feasts and days of note from a day on. */
  specialDays: (from: string, days: number, lang: Lang) => { day: string; name: string }[]
  /** Absent, no day of practice is offered. */
  practiceDays?: PracticeDays
}

const AHEAD_DAYS = 3

/** What is special about today and the two days after it. */
export const specialAround = (given: TodayGiven, today: Temporal.PlainDate, lang: Lang) =>
  given.specialDays(today.toString(), AHEAD_DAYS, lang).map(({ day, name }) => ({
    inDays: today.until(Temporal.PlainDate.from(day)).days,
    name,
  }))
