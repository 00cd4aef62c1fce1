import type { Reader } from '#platform/database.ts'
import type { Lang } from '#platform/words.ts'
import type { Skill } from './skills.ts'

/** A day of the practice town that asks for a skill, and how this person did on it; null where the town teaches nothing of it. */
export type PracticeDay = { day: string; name: string; best: number | null }

/** What the practice town has for skills; handed over in main.ts, because the town comes after this room. */
export type PracticeDays = (db: Reader, accountId: string, lang: Lang) => Promise<(skill: Skill) => PracticeDay | null>

/** A desk without a town. */
export const NO_TOWN: PracticeDays = () => Promise.resolve(() => null)

export const EXERCISES = ['re-answer', 'pick-story', 'place-post'] as const

export type ExerciseKind = (typeof EXERCISES)[number]

/** What of one's own past a skill is practised on; some work can only be done, not practised. */
const OWN_PAST: Partial<Record<Skill, ExerciseKind>> = {
  answering: 're-answer',
  softening: 're-answer',
  individual: 're-answer',
  mood: 're-answer',
  language: 're-answer',
  informed: 'pick-story',
  craft: 'pick-story',
  headlines: 'pick-story',
  planning: 'place-post',
}

export const exerciseFor = (skill: Skill): ExerciseKind | null => OWN_PAST[skill] ?? null

/** The exercises in the order in which they are tried: the one for this skill first, then what else one's past offers. */
export const inOrder = (skill: Skill | null): readonly ExerciseKind[] => {
  const first = skill === null ? null : exerciseFor(skill)
  return first === null ? EXERCISES : [first, ...EXERCISES.filter((kind) => kind !== first)]
}
