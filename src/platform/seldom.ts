import type { App } from '#app'
import type { Writer } from './database.ts'

const TELL_EVERY_MILLISECONDS = 2_000

/** Tells open browsers that something goes on, however often it does, once every other second and workspace. */
export function tellSeldom(app: Pick<App, 'live' | 'now'>, kind: string) {
  const told = new Map<string, number>()
  return async (tx: Writer, workspaceIds: Iterable<string>): Promise<void> => {
    const now = app.now().epochMilliseconds
    for (const workspaceId of new Set(workspaceIds)) {
      if (now - (told.get(workspaceId) ?? 0) < TELL_EVERY_MILLISECONDS) continue
      told.set(workspaceId, now)
      await app.live.tell(tx, { workspaceId, kind })
    }
  }
}
