import { random } from '../../attribute/testing/paths.ts'
import type { Series, Step } from '../series.ts'

export type World = {
  before: number
  during: number
  /** How much of a step's disturbance is left in the next. */
  memory: number
  season: number
  controls: number
  /** What we add at each treated step, in spreads of the noise. */
  effect: number
  /** How strongly the level wanders on its own. */
  wander?: number
}

/** A page's numbers: a weekly habit, disturbances that live on, and others that were disturbed by the same things. */
export function simulate(seed: number, world: World): Series {
  const chance = random(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  const week = Array.from({ length: 7 }, () => normal() * world.season)
  const pull = Array.from({ length: world.controls }, () => 0.3 + chance())
  let noise = normal()
  let common = normal()
  let level = 0
  const steps = Array.from({ length: world.before + world.during }, (_, t): Step => {
    noise = world.memory * noise + Math.sqrt(1 - world.memory ** 2) * normal()
    common = 0.9 * common + normal()
    level += (world.wander ?? 0) * normal()
    const treated = t >= world.before
    const shared = world.controls > 0 ? 2 * common : 0
    return {
      at: String(t),
      value: 100 + level + shared + (week[t % 7] ?? 0) + noise + (treated ? world.effect : 0),
      treated,
      controls: pull.map((strength) => 50 + strength * common + 0.3 * normal() + 0.5 * (week[t % 7] ?? 0)),
    }
  })
  return { steps, rounds: [7] }
}
