import { byMarkov } from './markov.ts'
import { channelsOf, type Path } from './paths.ts'
import { byRule, RULES, type Rule } from './rules.ts'
import { byShapley } from './shapley.ts'

export type AttributionModel = Rule | 'markov' | 'shapley'

export const ATTRIBUTION_MODELS: readonly AttributionModel[] = [...RULES, 'markov', 'shapley']

/** What one touchpoint is worth under one model; over all touchpoints conversions and values add up to the totals. */
export type Credit = { model: AttributionModel; touchpoint: string; conversions: number; value: number; share: number }

/** Shares out the paths' conversions and their value under each model, side by side. */
export function attribute(
  paths: readonly Path[],
  models: readonly AttributionModel[],
  { order = 1 }: { order?: number } = {},
): Credit[] {
  const total = sum(paths, ({ conversions }) => conversions)
  const channels = channelsOf(paths)
  return models.flatMap((model) => {
    const { conversions, value } = creditBy(model, paths, order)
    return channels.map((touchpoint): Credit => {
      const own = conversions.get(touchpoint) ?? 0
      return { model, touchpoint, conversions: own, value: value.get(touchpoint) ?? 0, share: total ? own / total : 0 }
    })
  })
}

type Worth = Map<string, number>

function creditBy(
  model: AttributionModel,
  paths: readonly Path[],
  order: number,
): { conversions: Worth; value: Worth } {
  if (model === 'markov') {
    const shares = byMarkov(paths, order)
    const scaled = (by: number): Worth => new Map([...shares].map(([channel, share]) => [channel, share * by]))
    // The chain knows of conversions, not of money: the value goes where the conversions go.
    return {
      conversions: scaled(sum(paths, (path) => path.conversions)),
      value: scaled(sum(paths, (path) => path.value)),
    }
  }
  const by = (worth: (path: Path) => number): Worth =>
    model === 'shapley' ? byShapley(paths, worth) : byRule(model, paths, worth)
  return { conversions: by((path) => path.conversions), value: by((path) => path.value) }
}

const sum = (paths: readonly Path[], of: (path: Path) => number): number =>
  paths.reduce((total, path) => total + of(path), 0)
