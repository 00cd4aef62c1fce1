import type { App } from '#app'
import { workspaceById } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import type { Place } from '../queue/look-around.ts'
import { placesOf } from '../queue/places.sql.ts'
import { lastCloses } from './closes.sql.ts'
import { workdayOf } from './phase.ts'
import { hoursFor } from './see-day.ts'

export const SCOPES = ['here', 'everywhere'] as const

export type Scope = (typeof SCOPES)[number]

export type WorkedDay = Place & {
  work: ReturnType<typeof workdayOf>
  /** How this person last closed a day there. */
  last: Awaited<ReturnType<typeof lastCloses>>[number] | undefined
}

/** The day of this person in the workspace at hand, or in every one they work in, each by its own clock. */
export async function workedDays(app: App, who: Who, scope: Scope): Promise<WorkedDay[]> {
  const { read } = app.db
  const [places, hours] = await Promise.all([
    scope === 'everywhere' ? placesOf(read, who.account.id, who.workspaceId) : placeHere(app, who.workspaceId),
    hoursFor(app, who.account.id),
  ])
  const ids = places.map(({ workspaceId }) => workspaceId)
  const lasts = ids.length === 0 ? [] : await lastCloses(read, ids, who.account.id)
  return places.map(({ workspaceId, brand, zone }) => ({
    workspaceId,
    brand,
    zone,
    work: workdayOf(app.now(), zone, hours),
    last: lasts.find((one) => one.workspaceId === workspaceId),
  }))
}

async function placeHere(app: App, workspaceId: string): Promise<Place[]> {
  const here = await workspaceById(app.db.read, workspaceId)
  return [{ workspaceId, brand: here?.name ?? '', zone: here?.zone ?? 'UTC' }]
}
