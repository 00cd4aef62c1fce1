import type { Decision } from './decision.ts'
import type { Situation } from './situation.ts'
import { converse } from './weigh/converse.ts'
import { scored } from './weigh/made.ts'
import { publish } from './weigh/publish.ts'
import { results } from './weigh/results.ts'
import { ownSkill } from './weigh/skill.ts'
import { watch } from './weigh/watch.ts'

/** A list longer than this is read by nobody. */
const MOST = 25
/** What one meant to begin with comes up, but never before somebody who cannot wait. */
const FIRST_THING = 25
/** What a colleague hands over, somebody counts on. */
const GIVEN = 35

/** How much stands open in a brand, and how much of it cannot wait. */
export type Load = { workspaceId: string; brand: string; open: number; urgent: number }

/** All decisions of the moment, of one brand or of twenty, the one that matters most first. Every point has its reason. */
export function rank(
  now: Temporal.Instant,
  situations: readonly Situation[],
): { decisions: Decision[]; all: number; loads: Load[] } {
  const open = situations.flatMap((s) =>
    [...converse(now, s), ...publish(now, s), ...watch(now, s), ...results(now, s), ...ownSkill(s)]
      .filter(({ id }) => !s.hidden.has(id))
      .map((made) => {
        const givenBy = s.given.get(made.id) ?? null
        const lifted = [
          ...(s.first.has(made.id) ? [{ reason: 'first-thing', points: FIRST_THING }] : []),
          ...(givenBy ? [{ reason: 'from-colleague', points: GIVEN }] : []),
        ]
        return scored(s, { ...made, reasons: [...made.reasons, ...lifted] }, givenBy)
      }),
  )
  const loads = situations.map(({ workspaceId, brand }) => {
    const own = open.filter((decision) => decision.workspaceId === workspaceId)
    return { workspaceId, brand, open: own.length, urgent: own.filter(({ urgent }) => urgent).length }
  })
  return { decisions: open.toSorted(byWeight).slice(0, MOST), all: open.length, loads: loads.toSorted(byLoad) }
}

const byLoad = (a: Load, b: Load) => b.urgent - a.urgent || b.open - a.open || (a.brand < b.brand ? -1 : 1)

const byWeight = (a: Decision, b: Decision) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
