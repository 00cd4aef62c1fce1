import type { App } from '#app'
import { usualLifeHours } from './moments.sql.ts'
import { type StandingRow, standingRows } from './standing.sql.ts'

const LIFE_DAYS = 30
/** Fewer stories than this say nothing about how long one lives. */
const FEWEST_LIVES = 10

/** How many hours stories that several tell are told on here; null when too few were seen to say so. */
export const usualLife = (app: Pick<App, 'db' | 'now'>, workspaceId: string): Promise<number | null> =>
  usualLifeHours(app.db.read, workspaceId, app.now().subtract({ hours: LIFE_DAYS * 24 }), FEWEST_LIVES)

/** What is left of a life of so many hours; 0 when it is over. */
export const hoursLeft = (life: number | null, firstPublishedAt: Temporal.Instant, now: Temporal.Instant) =>
  life === null ? null : Math.max(0, life - firstPublishedAt.until(now).total('hours'))

/** A story as it stands now: who told it first, how long it is worth a post, and who has it already. */
export type Standing = StandingRow & { hoursLeft: number | null }

export async function standingOf(
  app: Pick<App, 'db' | 'now'>,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Standing>> {
  if (ids.length === 0) return new Map()
  const [rows, life] = await Promise.all([standingRows(app.db.read, workspaceId, ids), usualLife(app, workspaceId)])
  const now = app.now()
  return new Map(rows.map((row) => [row.id, { ...row, hoursLeft: hoursLeft(life, row.firstPublishedAt, now) }]))
}
