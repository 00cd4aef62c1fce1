import { exerciseFor } from '../skills/practised.ts'
import { weakest } from '../skills/skills.ts'
import type { Gap } from './exercise.sql.ts'
import type { Exercise } from './situation.ts'

/** Of all the gaps of a person, in however many brands, the one most worth ten minutes of this week. */
export function exerciseOfWeek(gaps: readonly Gap[], accountId: string): (Exercise & { workspaceId: string }) | null {
  const known = gaps.filter(({ skill }) => exerciseFor(skill) !== null)
  const skill = weakest(known)
  const gap = known.find((one) => one.skill === skill)
  return gap ? { ...gap, whose: accountId } : null
}
