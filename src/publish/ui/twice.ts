import type { Problem } from '#web/client.ts'

/** An hour that comes twice, as its two distances from Greenwich. */
export type Twice = { earlier: string; later: string }

/** What was refused because nobody said which of the two is meant. */
export function twiceIn(problem: unknown): Twice | null {
  if (!isProblem(problem) || problem.type !== 'hour-comes-twice') return null
  return { earlier: String(problem.about['earlier']), later: String(problem.about['later']) }
}

export const isProblem = (thrown: unknown): thrown is Problem => thrown instanceof Error && thrown.name === 'Problem'
