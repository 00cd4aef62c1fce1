import { type Chain, chainOf } from './chain.ts'
import type { Path } from './paths.ts'

/** Far below what any table shows. */
const CLOSE_ENOUGH = 1e-15
const MAX_SWEEPS = 100_000

/**
 * The removal effect of each touchpoint, scaled so that all add up to one: how much of the probability of a conversion is lost
 * when everybody who would have come to the touchpoint goes away instead. (Anderl et al. 2014, an absorbing Markov chain.)
 */
export function byMarkov(paths: readonly Path[], order: number): Map<string, number> {
  const chain = chainOf(paths, order)
  const whole = conversionOdds(chain, null, new Float64Array(chain.entered.length))
  const probability = whole[0] ?? 0
  const channels = [...new Set(chain.entered)].filter((channel) => channel !== null)
  const effects = channels.map((channel): [string, number] => {
    // What is left without the touchpoint is never more than the whole, so the whole is a start from above.
    const left = conversionOdds(chain, channel, whole)[0] ?? 0
    return [channel, probability === 0 ? 0 : 1 - left / probability]
  })
  const all = effects.reduce((sum, [, effect]) => sum + effect, 0)
  return new Map(effects.map(([channel, effect]) => [channel, all === 0 ? 0 : effect / all]))
}

/** Solves x = Qx + r by sweeps (Gauss-Seidel): the odds of a conversion from each state, with one touchpoint gone. */
function conversionOdds(chain: Chain, gone: string | null, start: Float64Array): Float64Array {
  const odds = start.map((value, state) => (gone !== null && chain.entered[state] === gone ? 0 : value))
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep += 1) {
    let moved = 0
    // States made later lie further along the paths: backwards, most paths are solved in one sweep.
    for (let state = odds.length - 1; state >= 0; state -= 1) {
      if (gone !== null && chain.entered[state] === gone) continue
      const found = oddsFrom(chain, state, odds)
      moved = Math.max(moved, Math.abs(found - (odds[state] ?? 0)))
      odds[state] = found
    }
    if (moved < CLOSE_ENOUGH) break
  }
  return odds
}

function oddsFrom(chain: Chain, state: number, odds: Float64Array): number {
  const row = chain.next[state]
  let sum = chain.converts[state] ?? 0
  let stays = 0
  row?.states.forEach((to, place) => {
    const step = row.odds[place] ?? 0
    if (to === state) stays = step
    else sum += step * (odds[to] ?? 0)
  })
  // Waiting in a state changes when it is left, not where to.
  return stays === 1 ? 0 : sum / (1 - stays)
}
