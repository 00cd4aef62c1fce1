import type { App } from '#app'
import { isPastUncounted, rollAnswers, rollDay, talkingWorkspaces } from './roll-up.sql.ts'

/** As long as something may still come of an answer. */
const OPEN_HOURS = 96
/** A newcomer may come back for a month, and an answer may come late. */
const OPEN_DAYS = 31
/** Every few minutes only these are counted anew; the whole month once a night. */
const FRESH_DAYS = 2

/** Counts what is fresh; where a past came in at once, with a sample or an import, it is counted whole the first time. */
export async function rollFresh(app: App): Promise<void> {
  const now = app.now()
  for (const workspace of await talkingWorkspaces(app.db.read)) {
    const past = { from: now.subtract({ hours: OPEN_DAYS * 24 }), until: now.subtract({ hours: OPEN_HOURS }) }
    const isNew = await isPastUncounted(app.db.read, { workspaceId: workspace.id, ...past })
    if (isNew) await roll(app, workspace, OPEN_DAYS, OPEN_DAYS * 24)
    else await roll(app, workspace, FRESH_DAYS, OPEN_HOURS)
  }
}

export async function rollMonth(app: App): Promise<void> {
  for (const workspace of await talkingWorkspaces(app.db.read)) await roll(app, workspace, OPEN_DAYS, OPEN_DAYS * 24)
}

type Workspace = Awaited<ReturnType<typeof talkingWorkspaces>>[number]

async function roll(app: App, { id: workspaceId, zone }: Workspace, days: number, hours: number): Promise<void> {
  const now = app.now()
  await app.db.write((tx) => rollAnswers(tx, { workspaceId, zone, since: now.subtract({ hours }) }))
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  for (let back = 0; back < days; back += 1) {
    const day = today.subtract({ days: back })
    const from = day.toZonedDateTime(zone).toInstant()
    const until = day.add({ days: 1 }).toZonedDateTime(zone).toInstant()
    await app.db.write((tx) => rollDay(tx, { workspaceId, day: day.toString(), from, until }))
  }
}
