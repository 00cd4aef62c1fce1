import { type Model, sharesOf } from '../credit.ts'
import type { Path } from './paths.ts'

/** The models that need one path at a time and a rule. */
export type Rule = Model | 'last-non-direct'

export const RULES: readonly Rule[] = ['first', 'last', 'last-non-direct', 'linear', 'position', 'time-decay']

/**
 * What each touchpoint is worth when every path is shared out by the rule. Where the touches of a path carry no time, each is
 * taken to be one day before the next. When the conversion itself happened does not matter: it ages all touches alike.
 */
export function byRule(rule: Rule, paths: readonly Path[], worth: (path: Path) => number): Map<string, number> {
  const credit = new Map<string, number>()
  for (const path of paths) {
    const shares = sharesByRule(rule, path)
    path.touches.forEach(({ channel }, place) => {
      credit.set(channel, (credit.get(channel) ?? 0) + (shares[place] ?? 0) * worth(path))
    })
  }
  return credit
}

function sharesByRule(rule: Rule, { touches }: Path): number[] {
  if (rule !== 'last-non-direct') return sharesOf(rule, agesOf(touches))
  const told = touches.findLastIndex(({ channel }) => !DIRECT.test(channel))
  const winner = told < 0 ? touches.length - 1 : told
  return touches.map((_, place) => (place === winner ? 1 : 0))
}

/** As the usual analytics write it: nobody knows where the visit came from. */
const DIRECT = /^\(?direct\)?(?:\s*\/\s*\(none\))?$/i

function agesOf(touches: Path['touches']): number[] {
  const days = touches.map(({ day }) => day).filter((day) => day !== null)
  if (days.length < touches.length) return touches.map((_, place) => touches.length - 1 - place)
  const last = Math.max(...days)
  return days.map((day) => last - day)
}
