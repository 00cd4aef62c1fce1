import type { App } from '#app'
import { membersOf, workspaceById } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { hourOf, type PutOff } from './put-off.ts'
import { tellThreads } from './refresh.ts'
import { lockThreads, setStanding, type Standing } from './threads.sql.ts'
import { keepUndo } from './undo.ts'

/** What can be done with threads in the queue. */
export type Triage =
  | { deed: 'done' }
  | { deed: 'reopen' }
  | { deed: 'later'; until: Temporal.Instant | PutOff | null }
  | { deed: 'assign'; to: string | null }
  | { deed: 'read' }
  | { deed: 'unread' }

/** The same with its hour on the clock. */
type Timed = Exclude<Triage, { deed: 'later' }> | { deed: 'later'; until: Temporal.Instant | null }

type Refusal = 'no-such-thread' | 'no-such-member' | 'in-the-past'

/** Does one thing to one or many threads and keeps how they stood, so that it can be undone. */
export async function triage(
  app: App,
  who: Who,
  ids: readonly string[],
  asked: Triage,
): Promise<Result<{ undo: string | null; changed: number }, Refusal>> {
  const now = app.now()
  const wish = await withHour(app, who, asked)
  if (wish.deed === 'later' && wish.until && Temporal.Instant.compare(wish.until, now) <= 0)
    return refused('in-the-past')
  if (wish.deed === 'assign' && wish.to !== null) {
    const members = await membersOf(app.db.read, who.workspaceId)
    if (!members.some(({ accountId }) => accountId === wish.to)) return refused('no-such-member')
  }
  return app.db.write(async (tx) => {
    const before = await lockThreads(tx, who.workspaceId, ids)
    if (before.length === 0) return refused('no-such-thread')
    const changed = before.filter((thread) => differs(thread, changedBy(wish, thread, now)))
    for (const thread of changed) await setStanding(tx, changedBy(wish, thread, now))
    // Reading is no deed: nobody would want to undo it.
    const undoable = changed.length > 0 && wish.deed !== 'read'
    const undo = undoable ? await keepUndo(tx, who, wish.deed, changed, now) : null
    const changedIds = changed.map(({ id }) => id)
    await tellThreads(app, tx, who.workspaceId, changedIds)
    return done({ undo, changed: changed.length })
  })
}

/** The deed with its hour on the clock: "tomorrow" is the tomorrow of the workspace. */
async function withHour(app: App, who: Who, wish: Triage): Promise<Timed> {
  if (wish.deed !== 'later') return wish
  if (typeof wish.until !== 'string') return { deed: 'later', until: wish.until }
  const workspace = await workspaceById(app.db.read, who.workspaceId)
  return { deed: 'later', until: hourOf(wish.until, app.now(), workspace?.zone ?? 'UTC') }
}

/** How a thread stands after the deed. */
export function changedBy(wish: Timed, thread: Standing, now: Temporal.Instant): Standing {
  switch (wish.deed) {
    case 'done':
      return {
        ...thread,
        state: 'done',
        unread: false,
        snoozedUntil: null,
        laterAt: null,
        doneAt: thread.doneAt ?? now,
      }
    case 'reopen':
      return { ...thread, state: 'open', snoozedUntil: null, laterAt: null, doneAt: null }
    case 'later':
      return {
        ...thread,
        state: 'later',
        unread: false,
        snoozedUntil: wish.until,
        laterAt: wish.until ?? now,
        doneAt: null,
      }
    case 'assign':
      return { ...thread, assignee: wish.to }
    case 'read':
      return { ...thread, unread: false }
    case 'unread':
      return { ...thread, unread: true }
  }
}

const differs = (a: Standing, b: Standing) => JSON.stringify(a) !== JSON.stringify(b)
