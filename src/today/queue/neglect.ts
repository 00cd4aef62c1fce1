import type { App } from '#app'
import { type Duty, DUTIES } from './decision.ts'
import { lastDeeds } from './neglect.sql.ts'

/** A weekend is not neglect. */
const DAYS = 4
const DAY_MS = 86_400_000
/** Workspaces remembered; beyond it everybody is asked anew. */
const MOST_KNOWN = 5_000

export type Neglected = { duty: Duty; days: number }

type Deeds = { openedAt: Temporal.Instant } & Record<Duty, Temporal.Instant | null>

/** Duties nobody has had a hand in for days; what was never begun counts from the first day of the workspace. */
export function neglectedDuties(now: Temporal.Instant, deeds: Deeds | null): Neglected[] {
  if (!deeds) return []
  return DUTIES.flatMap((duty) => {
    const days = daysSince(deeds[duty] ?? deeds.openedAt, now)
    return days >= DAYS ? [{ duty, days }] : []
  })
}

/**
 * The same for many workspaces, asked again and again. What was done yesterday cannot be neglected for days, whatever happens
 * meanwhile; until then nobody has to look for it again.
 */
export async function neglectIn(
  app: App,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, Neglected[]>> {
  const rest = RESTS.get(app) ?? new Map<string, number>()
  RESTS.set(app, rest)
  const asked = ids.filter((id) => (rest.get(id) ?? 0) <= now.epochMilliseconds)
  if (asked.length === 0) return new Map()
  const found = await lastDeeds(app.db.often, asked, now)
  if (rest.size > MOST_KNOWN) rest.clear()
  return new Map(
    found.map(({ workspaceId, ...deeds }) => {
      const neglected = neglectedDuties(now, deeds)
      const oldest = Math.min(...DUTIES.map((duty) => (deeds[duty] ?? deeds.openedAt).epochMilliseconds))
      if (neglected.length === 0) rest.set(workspaceId, oldest + DAYS * DAY_MS)
      return [workspaceId, neglected] as const
    }),
  )
}

/** Until when a workspace of a desk need not be asked again. */
const RESTS = new WeakMap<App, Map<string, number>>()

const daysSince = (at: Temporal.Instant, now: Temporal.Instant): number =>
  Math.floor((now.epochMilliseconds - at.epochMilliseconds) / DAY_MS)
