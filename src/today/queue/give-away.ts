import type { App } from '#app'
import { membersOf } from '#desk'
import { done, refused, type Result } from '#platform/result.ts'
import { give } from './given.sql.ts'
import { settle, unsettle } from './settled.sql.ts'

/** Who can be given a decision of a workspace: everybody at work there but oneself and the clients. */
export const colleaguesIn = async (app: App, workspaceId: string, accountId: string) =>
  (await membersOf(app.db.read, workspaceId))
    .filter((member) => member.accountId !== accountId && member.role !== 'client')
    .map(({ accountId: id, name }) => ({ id, name }))

/** Gives a decision to a colleague: it leaves one's own list, and stands in theirs whatever they had put aside. */
export async function giveAway(
  app: App,
  wish: { workspaceId: string; decision: string; by: string; to: string; note: string },
): Promise<Result<Record<string, never>, 'not-a-colleague'>> {
  const { workspaceId, decision, by, to, note } = wish
  const colleagues = await colleaguesIn(app, workspaceId, by)
  if (!colleagues.some(({ id }) => id === to)) return refused('not-a-colleague')
  const at = app.now()
  await app.db.write(async (tx) => {
    await give(tx, { workspaceId, decision, to, by, note, at })
    await unsettle(tx, workspaceId, [decision], to)
    await settle(tx, { workspaceId, decision, accountId: by, state: 'not-mine', until: null, reason: note, at })
    await app.live.tell(tx, { workspaceId, kind: 'today.settled' })
  })
  return done({})
}
