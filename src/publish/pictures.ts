import type { App } from '#app'
import { filesHad, filesOf } from './media.sql.ts'
import type { MediaStore } from './media-store.ts'
import { takeIn } from './upload.ts'

/** Pictures for whoever fills a workspace with what is made up, or takes one away. */
export const picturesFor = (app: App, store: MediaStore) => ({
  bring: async (workspaceId: string, picture: { bytes: Uint8Array; name: string }): Promise<string> => {
    const taken = await takeIn(app, store, workspaceId, picture)
    if (!taken.ok) throw new Error(`${picture.name} was not taken in: ${taken.reason}`)
    return taken.value.id
  },
  of: (workspaceId: string): Promise<string[]> => filesOf(app.db.read, workspaceId),
  /** Takes those files away that no workspace has any more. */
  clear: async (files: readonly string[]): Promise<void> => {
    const had = await filesHad(app.db.read, files)
    for (const file of files) if (!had.has(file)) await store.remove(file)
  },
})
