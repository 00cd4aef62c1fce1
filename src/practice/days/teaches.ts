import type { Skill } from '#today'
import { type DayKind, DAYS, makeDay } from './day.ts'
import type { Part } from './part.ts'

/** Which skill of the role a part of the score shows. */
const SHOWS: Record<Part, readonly Skill[]> = {
  answering: ['answering'],
  softening: ['softening', 'individual', 'language', 'mood'],
  spread: ['softening'],
  foresight: ['planning', 'company'],
  news: ['informed'],
  talk: ['conversation'],
  promises: [],
  people: ['growth'],
  removals: ['borders'],
}

export const skillsOf = (part: Part): readonly Skill[] => SHOWS[part]

/** Below this share of the score a day asks for something, but does not teach it. */
const TAUGHT = 15

/** How much of each day's score hangs on each skill; the same for every seed and language. */
const taught = (day: DayKind): ReadonlyMap<Skill, number> => {
  const shares = new Map<Skill, number>()
  const { weights } = makeDay({ kind: day, lang: 'en', seed: 1 })
  for (const [part, skills] of Object.entries(SHOWS))
    for (const skill of skills) {
      const weight = Object.entries(weights).find(([name]) => name === part)?.[1] ?? 0
      shares.set(skill, (shares.get(skill) ?? 0) + weight)
    }
  return new Map([...shares].filter(([, share]) => share >= TAUGHT))
}

const known = new Map<DayKind, ReadonlyMap<Skill, number>>()

/** Made when it is first asked for: most desks never practise. */
function taughtOn(day: DayKind): ReadonlyMap<Skill, number> {
  const shares = known.get(day) ?? taught(day)
  known.set(day, shares)
  return shares
}

/** The skills a day is for, those it asks for most first. */
export const teaches = (day: DayKind): Skill[] =>
  [...taughtOn(day)].toSorted(([, a], [, b]) => b - a).map(([skill]) => skill)

/** From here on one has learnt what a day has to teach. */
const LEARNT = 80

/** The day for a skill: the one that asks for it most among those not yet learnt, the easier of equals; null where no day does. */
export function dayFor(skill: Skill, best: ReadonlyMap<string, number | null>): DayKind | null {
  const days = DAYS.filter((day) => taughtOn(day).has(skill)).toSorted(
    (a, b) => (taughtOn(b).get(skill) ?? 0) - (taughtOn(a).get(skill) ?? 0),
  )
  return days.find((day) => (best.get(day) ?? 0) < LEARNT) ?? days[0] ?? null
}
