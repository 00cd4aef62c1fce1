import type { App } from '#app'
import { markOpened } from './handoffs.sql.ts'

/** The link was opened for the first time: the team sees that it was read. */
export const see = (app: App, { id, workspaceId }: { id: string; workspaceId: string }): Promise<void> =>
  app.db.write(async (tx) => {
    await markOpened(tx, id, app.now())
    await app.live.tell(tx, { workspaceId, kind: 'converse.handoff', id })
  })
