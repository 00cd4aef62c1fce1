import type { Lang } from '#platform/words.ts'

/** What rooms that Measure does not know by name hand over. */
export type MeasureGiven = {
  /** Feasts and days of note, so many days from a day on. */
  specialDays: (from: string, days: number, lang: Lang) => { day: string; name: string }[]
}

export const NOTHING_GIVEN: MeasureGiven = { specialDays: () => [] }
