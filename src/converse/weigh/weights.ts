import * as z from 'zod'
import type { Writer } from '#platform/database.ts'
import { REASONS, type Reason } from '../priority.ts'
import { keepWay, wayOf } from '../ways.sql.ts'
import { standingAbove } from './above.sql.ts'

export const WeightsWay = z.object({
  /** Points that were learnt on top of those a reason has by itself. */
  learnt: z.partialRecord(z.enum(REASONS), z.number()).default({}),
  deeds: z.number().default(0),
})

export type Weights = z.output<typeof WeightsWay>['learnt']

/** A reason never moves further than this: the queue may be bent, not broken. */
export const FURTHEST = 15
const STEP = 0.5
/** Only what stood right above says anything: nobody reads further before he chooses. */
const LOOKED_AT = 10
/** These are not matters of taste. */
const FIXED = new Set<Reason['reason']>(['answer-failed', 'given', 'promise-due'])

const Reasons = z.array(z.object({ reason: z.enum(REASONS), points: z.number() })).catch([])

/**
 * Somebody answers this and passes over what stands above it: the reasons of what he took grow, those of what he passed over shrink.
 * Who takes the first of the queue agrees with it and teaches nothing.
 */
export async function learnFromChoice(
  tx: Writer,
  q: { workspaceId: string; threadId: string; now: Temporal.Instant },
): Promise<void> {
  const found = await standingAbove(tx, q.workspaceId, q.threadId, LOOKED_AT)
  if (!found || found.above.length === 0) return
  const way = await wayOf(tx, q.workspaceId, 'weights', WeightsWay)
  const chosen = Reasons.parse(found.reasons)
  const passed = found.above.map((reasons) => Reasons.parse(reasons))
  const learnt = bent(way.learnt, chosen, passed)
  await keepWay(tx, q.workspaceId, 'weights', { learnt, deeds: way.deeds + 1 }, q.now)
}

/** The weights after one choice. */
export function bent(weights: Weights, chosen: readonly Reason[], passed: readonly Reason[][]): Weights {
  return Object.fromEntries(
    REASONS.flatMap((reason) => {
      const before = weights[reason] ?? 0
      if (FIXED.has(reason)) return []
      const share = passed.filter((reasons) => has(reasons, reason)).length / passed.length
      const next = before + STEP * ((has(chosen, reason) ? 1 : 0) - share)
      const kept = Math.max(-FURTHEST, Math.min(FURTHEST, Math.round(next * 100) / 100))
      return kept === 0 ? [] : [[reason, kept]]
    }),
  )
}

const has = (reasons: readonly Reason[], reason: string) => reasons.some((one) => one.reason === reason)
