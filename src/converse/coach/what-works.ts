import { POINTERS } from './coach.ts'
import type { Works } from './advice.sql.ts'

export type Told = {
  pointer: (typeof POINTERS)[number]
  kept: number
  others: number
  liftKept: number | null
  liftOthers: number | null
  /** By how much more people calm when the rule is kept; with its interval once both sides are many enough, or null. */
  difference: { mean: number; low: number; high: number } | null
}

/** With fewer on either side nobody can tell. */
export const FEWEST = 5
/** 95 of 100. */
const WIDE = 1.96

/** Which advice works for this team: a difference of two means with its interval, rule by rule, in the coach's order. */
export function whatWorks(rows: readonly Works[]): Told[] {
  const byPointer = new Map(rows.map((row) => [row.pointer, row]))
  return POINTERS.map((pointer) => {
    const row = byPointer.get(pointer)
    const { kept = 0, others = 0, liftKept = null, liftOthers = null } = row ?? {}
    return { pointer, kept, others, liftKept, liftOthers, difference: row ? differenceIn(row) : null }
  })
}

function differenceIn({ kept, others, liftKept, liftOthers, spreadKept, spreadOthers }: Works): Told['difference'] {
  if (kept < FEWEST || others < FEWEST || liftKept === null || liftOthers === null) return null
  const mean = liftKept - liftOthers
  const error = WIDE * Math.sqrt((spreadKept ?? 0) ** 2 / kept + (spreadOthers ?? 0) ** 2 / others)
  return { mean, low: mean - error, high: mean + error }
}
