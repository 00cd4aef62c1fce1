import type { Decision } from './decision.ts'
import type { Situation } from './situation.ts'
import { converse } from './weigh/converse.ts'
import { scored } from './weigh/made.ts'
import { publish } from './weigh/publish.ts'
import { results } from './weigh/results.ts'
import { watch } from './weigh/watch.ts'

/** A list longer than this is read by nobody. */
const MOST = 25
/** What one meant to begin with comes up, but never before somebody who cannot wait. */
const FIRST_THING = 25

/** All decisions of the moment, of one brand or of twenty, the one that matters most first. Every point has its reason. */
export function rank(now: Temporal.Instant, situations: readonly Situation[]): { decisions: Decision[]; all: number } {
  const open = situations.flatMap((s) =>
    [...converse(now, s), ...publish(now, s), ...watch(now, s), ...results(now, s)]
      .filter(({ id }) => !s.hidden.has(id))
      .map((made) =>
        s.first.has(made.id)
          ? { ...made, reasons: [...made.reasons, { reason: 'first-thing', points: FIRST_THING }] }
          : made,
      )
      .map((made) => scored(s, made)),
  )
  return { decisions: open.toSorted(byWeight).slice(0, MOST), all: open.length }
}

const byWeight = (a: Decision, b: Decision) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
