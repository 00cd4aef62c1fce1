import type { Spoken } from './detect.ts'
import { INTENTS, intentsOf } from './intents.ts'
import type { Mood } from './mood.ts'

/** What the judges said of a text: the chances of a negative, neutral and positive mood, and of offence where one knows it. */
export type Judged = { moods: readonly number[]; offence: number | null; listed: Mood }

const LEAST_CHANCE = 1e-3

/**
 * How a text bears itself, told by the same few numbers in every language: what judges and lists make of it, what its words ask for,
 * how long and how loud it is. A workspace that corrects some answers teaches what these mean here, and so more than its words.
 */
export function bearingOf(text: string, lang: Spoken, { moods, offence, listed }: Judged): Float64Array {
  const intents = intentsOf(text, lang, listed)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return Float64Array.from([
    ...moods.map(tilt),
    offence === null ? 0 : tilt(offence),
    1.5 * listed.mood,
    ...INTENTS.map((intent) => (intents.includes(intent) ? 1 : 0)),
    Math.log(2 + letters) / 3 - 1.2,
    (2 * capitals) / (letters || 1),
    ...MANNERS.map((manner) => (manner.test(text) ? 1 : 0)),
  ])
}

/** Called out, asked, pointing elsewhere, spoken to somebody. */
const MANNERS = [/!/, /\?/, /https?:/, /^@/]

const tilt = (chance: number): number => {
  const bounded = Math.max(LEAST_CHANCE, Math.min(1 - LEAST_CHANCE, chance))
  return Math.log(bounded / (1 - bounded)) / 2
}
