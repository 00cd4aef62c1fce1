import type { App } from '#app'
import { allChannels } from '#desk'
import { findSilent, judgeTendings } from './garden.sql.ts'

/** Did it grow? */
export const judgeGarden = (app: App): Promise<void> => app.db.write((tx) => judgeTendings(tx, app.now()))

/** Once a night: who used to talk and does not any more. */
export async function findFallenSilent(app: App): Promise<void> {
  const workspaces = new Set((await allChannels(app)).map(({ workspaceId }) => workspaceId))
  for (const workspaceId of workspaces) await app.db.write((tx) => findSilent(tx, workspaceId, app.now()))
}
