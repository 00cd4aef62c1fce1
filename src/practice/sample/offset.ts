import type { Chance } from '../chance.ts'

const FIRST_DAY_MINUTES = 1_200

/** Minutes after a post at which something comes of it: half of all within the first two hours. */
export const offsetOf = (chance: Chance): number => 2 + Math.round(FIRST_DAY_MINUTES * chance.next() ** 3.2)
