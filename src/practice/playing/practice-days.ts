import { say } from '#platform/words.ts'
import type { PracticeDays } from '#today'
import { dayFor } from '../days/teaches.ts'
import { dayNames } from './day-names.ts'
import { bestOf } from './runs.sql.ts'

/** Which day of the town this person should play for a skill; handed to the page of skills in main.ts. */
export const practiceDays: PracticeDays = async (db, accountId, lang) => {
  const best = new Map((await bestOf(db, accountId)).map((row) => [row.day, row.best] as const))
  return (skill) => {
    const day = dayFor(skill, best)
    return day === null ? null : { day, name: say(dayNames[day], lang), best: best.get(day) ?? null }
  }
}
