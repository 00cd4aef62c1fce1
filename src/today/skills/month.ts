import type { App } from '#app'
import { evidence } from './evidence.sql.ts'
import { everybodyAtWork, keepEvidence } from './ratings.sql.ts'
import { levelOf, SKILLS } from './skills.ts'

/** The month so far, by the clock of the workspace; `back` counts months into the past. */
export function monthOf(now: Temporal.Instant, zone: string, back = 0) {
  const first = now.toZonedDateTimeISO(zone).toPlainDate().with({ day: 1 }).subtract({ months: back })
  return {
    month: first.toString(),
    from: first.toZonedDateTime(zone).toInstant(),
    until: first.add({ months: 1 }).toZonedDateTime(zone).toInstant(),
  }
}

/** Keeps what the work of this and the last month says about everybody, for themselves; run twice it says the same. */
export async function keepMonths(app: App, signal: AbortSignal): Promise<void> {
  const at = app.now()
  for (const { accountId, workspaceId, zone } of await everybodyAtWork(app.db.read)) {
    for (const back of [1, 0]) {
      if (signal.aborted) return
      const { month, from, until } = monthOf(at, zone, back)
      const counted = await evidence(app.db.read, { workspaceId, accountId, from, until })
      await app.db.write(async (tx) => {
        for (const skill of SKILLS)
          if (counted[skill].of > 0)
            await keepEvidence(tx, {
              accountId,
              workspaceId,
              month,
              skill,
              level: levelOf(skill, counted[skill]),
              at,
              ...counted[skill],
            })
      })
    }
  }
}
