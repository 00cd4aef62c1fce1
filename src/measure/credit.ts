/** How much of one outcome each touch of the way to it is worth, by the model; the shares of a way add up to one. */
export type Model = 'first' | 'last' | 'linear' | 'position' | 'time-decay'

export const MODELS: readonly Model[] = ['first', 'last', 'linear', 'position', 'time-decay']

/** `agesDays` are the ages of the touches when the outcome happened, oldest touch first. */
export function sharesOf(model: Model, agesDays: readonly number[]): number[] {
  const n = agesDays.length
  if (n === 0) return []
  const weights = agesDays.map((age, place) => WEIGHT[model](place, n, age))
  const all = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / all)
}

const HALF_LIFE_DAYS = 7
const END_SHARE = 0.4

const WEIGHT: Record<Model, (place: number, n: number, ageDays: number) => number> = {
  first: (place) => (place === 0 ? 1 : 0),
  last: (place, n) => (place === n - 1 ? 1 : 0),
  linear: () => 1,
  position: (place, n) => (n <= 2 ? 1 : place === 0 || place === n - 1 ? END_SHARE : (1 - 2 * END_SHARE) / (n - 2)),
  'time-decay': (_place, _n, ageDays) => 2 ** (-ageDays / HALF_LIFE_DAYS),
}
