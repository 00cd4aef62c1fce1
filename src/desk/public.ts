import type { App } from '#app'
import type { Reader } from '#platform/database.ts'
import { channelFrom, type Channel } from './channel.ts'
import { allChannelRows, channelRow, channelRows } from './channels.sql.ts'

export { deskSlice, type DeskRoutes } from './slice.ts'
export { createReception } from './reception.ts'
export { rotateKeys } from './rotate.ts'
export { ownerLink } from './welcome.ts'
export { GOALS, lineTo, type Channel, type Goal } from './channel.ts'
export { markChannel, parkChannel } from './channels.sql.ts'
export { connectChannel, stateAfter } from './connect.ts'
export { makeApiKey } from './api-key.ts'
export { peopleByIds, peopleFor, personDeeds, type Author, type OwnIdentity } from './people.sql.ts'
export { record } from './audit.sql.ts'
export { membersOf, workspaceById } from './workspaces.sql.ts'

export const channelsOf = async (app: Pick<App, 'networks' | 'db'>, workspaceId: string): Promise<Channel[]> =>
  (await channelRows(app.db.read, workspaceId)).map((row) => channelFrom(app, row))

export const allChannels = async (app: Pick<App, 'networks' | 'db'>): Promise<Channel[]> =>
  (await allChannelRows(app.db.read)).map((row) => channelFrom(app, row))

export async function channelById(
  app: Pick<App, 'networks'>,
  db: Reader,
  workspaceId: string,
  id: string,
): Promise<Channel | null> {
  const row = await channelRow(db, id)
  return row?.workspaceId === workspaceId ? channelFrom(app, row) : null
}
