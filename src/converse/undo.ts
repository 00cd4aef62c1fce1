import * as z from 'zod'
import type { App } from '#app'
import { instant } from '#platform/endpoint.ts'
import type { Who } from '#platform/endpoint.ts'
import type { Writer } from '#platform/database.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { setDoors } from './door/door.sql.ts'
import { refreshThreads, tellThreads } from './refresh.ts'
import { lockThreads, setStandings, type Standing as Stands } from './threads.sql.ts'
import { addUndo, takeUndo } from './undos.sql.ts'

/** A standing read back from where it was kept. */
export const Standing = z.object({
  id: z.string(),
  state: z.enum(['open', 'later', 'done', 'screened']),
  unread: z.boolean(),
  assignee: z.string().nullable(),
  snoozedUntil: instant.nullable(),
  laterAt: instant.nullable(),
  doneAt: instant.nullable(),
  labels: z.array(z.string()).default([]),
  boost: z.number().default(0),
}) satisfies z.ZodType<Stands>

/** Keeps how threads stood before a deed; gives back the number by which it is undone. */
export const keepUndo = (tx: Writer, who: Who, deed: string, before: readonly Stands[], at: Temporal.Instant) =>
  addUndo(tx, { workspaceId: who.workspaceId, accountId: who.account.id, deed, before: JSON.stringify(before), at })

/** Puts back what a deed of this person changed: the one named, or the last one. */
export async function undo(
  app: App,
  who: Who,
  id: string | null,
): Promise<Result<{ deed: string; threadIds: string[] }, 'nothing-to-undo'>> {
  return app.db.write(async (tx) => {
    const kept = await takeUndo(tx, who.workspaceId, who.account.id, id, app.now())
    if (!kept) return refused('nothing-to-undo')
    const before = z.array(Standing).parse(kept.before)
    const wanted = before.map((row) => row.id)
    const there = new Map((await lockThreads(tx, who.workspaceId, wanted)).map((row) => [row.id, row]))
    const back = before.filter((row) => there.has(row.id))
    await setStandings(tx, back)
    const reweighed = back.filter((row) => there.get(row.id)?.boost !== row.boost).map((row) => row.id)
    await refreshThreads(tx, reweighed, app.now())
    const threadIds = back.map((row) => row.id)
    if (kept.deed === 'let-in' || kept.deed === 'keep-out') await setDoors(tx, who.workspaceId, threadIds, null)
    await tellThreads(app, tx, who.workspaceId, threadIds)
    return done({ deed: kept.deed, threadIds })
  })
}
