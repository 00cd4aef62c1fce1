import type { Series } from './series.ts'

/** What a column of the regression speaks of; each kind is held back by a prior of its own. */
type Kind = 'level' | 'trend' | 'season' | 'control'

/** One explanation of the series, step by step; all but the level are scaled to spread by one where nobody acted. */
export type Column = { kind: Kind; values: Float64Array }

/** Hours of a week are told by hour and by day, not by 168 columns. */
const MAX_ROUND = 31

export function columnsOf({ steps, rounds }: Series): Column[] {
  const known = steps.map(({ treated, value }) => !treated && value !== null)
  const scaled = (kind: Kind, values: number[]): Column[] => {
    const { mean, spread } = spreadOf(values.filter((_, i) => known[i]))
    return spread === 0 ? [] : [{ kind, values: Float64Array.from(values, (value) => (value - mean) / spread) }]
  }
  const seasons = rounds.flatMap((round) => {
    const [length, each] = round > MAX_ROUND ? [round / 24, 24] : [round, 1]
    return Array.from({ length }, (_, phase): Column => {
      const values = Float64Array.from(steps, (__, i) => (Math.floor(i / each) % length === phase ? 1 : 0))
      return { kind: 'season', values }
    })
  })
  const width = steps[0]?.controls.length ?? 0
  return [
    { kind: 'level', values: new Float64Array(steps.length).fill(1) },
    ...scaled(
      'trend',
      steps.map((_, i) => i),
    ),
    ...seasons,
    ...Array.from({ length: width }, (_, control) =>
      scaled(
        'control',
        steps.map(({ controls }) => controls[control] ?? 0),
      ),
    ).flat(),
  ]
}

function spreadOf(values: readonly number[]): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(values.length, 1)
  return { mean, spread: Math.sqrt(variance) < Math.abs(mean) * 1e-12 ? 0 : Math.sqrt(variance) }
}
