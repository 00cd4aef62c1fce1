import type { App } from '#app'
import { firstThings } from '../day/closes.sql.ts'
import { exerciseOfWeek } from './exercise.ts'
import { gapsOf } from './exercise.sql.ts'
import { givenTo } from './given.sql.ts'
import { lookAround, type Place } from './look-around.ts'
import { type Load, rank } from './rank.ts'
import { outOfSight } from './settled.sql.ts'

/** The queue of one person over these workspaces: what they put aside is left out, what they meant to begin with comes up. */
export async function seeQueue(app: App, accountId: string, places: readonly Place[]) {
  const { often } = app.db
  const now = app.now()
  const ids = places.map(({ workspaceId }) => workspaceId)
  const none: Load[] = []
  if (ids.length === 0) return { decisions: [], all: 0, aside: 0, loads: none, hidden: new Set<string>() }
  const [settled, first, gaps, gifts] = await Promise.all([
    outOfSight(often, ids, accountId, now),
    firstThings(often, ids, accountId, now),
    gapsOf(often, ids, accountId, now),
    givenTo(often, ids, accountId),
  ])
  const exercise = exerciseOfWeek(gaps, accountId)
  const situations = await lookAround(app, places, settled.length)
  const ranked = rank(
    now,
    situations.map((situation) => ({
      ...situation,
      hidden: of(settled, situation.workspaceId),
      first: of(first, situation.workspaceId),
      given: new Map(
        gifts
          .filter(({ workspaceId }) => workspaceId === situation.workspaceId)
          .map(({ decision, by, note }) => [decision, { name: by, note }] as const),
      ),
      exercise: exercise?.workspaceId === situation.workspaceId ? exercise : null,
    })),
  )
  const since = now.subtract({ hours: ASIDE_HOURS })
  const aside = settled.filter(({ at }) => Temporal.Instant.compare(at, since) > 0).length
  return { ...ranked, aside, hidden: new Set(settled.map(({ decision }) => decision)) }
}

/** What was put aside longer ago is no news any more. */
const ASIDE_HOURS = 24

const of = (rows: readonly { workspaceId: string; decision: string }[], workspaceId: string) =>
  new Set(rows.flatMap((row) => (row.workspaceId === workspaceId ? [row.decision] : [])))
