import type { App } from '#app'
import { rollAnswers, rollDay, talkingWorkspaces } from './roll-up.sql.ts'

/** As long as something may still come of an answer. */
const OPEN_HOURS = 96
/** A newcomer may come back for a month, and an answer may come late. */
const OPEN_DAYS = 31
/** Every few minutes only these are counted anew; the whole month once a night. */
const FRESH_DAYS = 2

export const rollFresh = (app: App): Promise<void> => roll(app, FRESH_DAYS, OPEN_HOURS)

export const rollMonth = (app: App): Promise<void> => roll(app, OPEN_DAYS, OPEN_DAYS * 24)

async function roll(app: App, days: number, hours: number): Promise<void> {
  const now = app.now()
  for (const { id: workspaceId, zone } of await talkingWorkspaces(app.db.read)) {
    await app.db.write((tx) => rollAnswers(tx, { workspaceId, zone, since: now.subtract({ hours }) }))
    const today = now.toZonedDateTimeISO(zone).toPlainDate()
    for (let back = 0; back < days; back += 1) {
      const day = today.subtract({ days: back })
      const from = day.toZonedDateTime(zone).toInstant()
      const until = day.add({ days: 1 }).toZonedDateTime(zone).toInstant()
      await app.db.write((tx) => rollDay(tx, { workspaceId, day: day.toString(), from, until }))
    }
  }
}
