import type { Path } from './paths.ts'

/**
 * Shapley values of the game in which a set of touchpoints earns the conversions of all paths that need nobody else.
 *
 * That game is a sum of games of one path each, in which nothing is earned until everybody on the path is there; in such a
 * game all of them are equal, and Shapley values add up over games. So the values are exact for any number of touchpoints, and
 * the sum over all subsets never has to be taken. (Shapley 1953; the one-path games are Harsanyi's dividends.)
 */
export function byShapley(paths: readonly Path[], worth: (path: Path) => number): Map<string, number> {
  const credit = new Map<string, number>()
  for (const path of paths) {
    const team = new Set(path.touches.map(({ channel }) => channel))
    for (const channel of team) credit.set(channel, (credit.get(channel) ?? 0) + worth(path) / team.size)
  }
  return credit
}
