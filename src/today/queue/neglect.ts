import { type Duty, DUTIES } from './decision.ts'

/** A weekend is not neglect. */
const DAYS = 4

type Deeds = { openedAt: Temporal.Instant } & Record<Duty, Temporal.Instant | null>

/** Duties nobody has had a hand in for days; what was never begun counts from the first day of the workspace. */
export function neglectedDuties(now: Temporal.Instant, deeds: Deeds | null): { duty: Duty; days: number }[] {
  if (!deeds) return []
  return DUTIES.flatMap((duty) => {
    const last = deeds[duty] ?? deeds.openedAt
    const days = Math.floor((now.epochMilliseconds - last.epochMilliseconds) / 86_400_000)
    return days >= DAYS ? [{ duty, days }] : []
  })
}
