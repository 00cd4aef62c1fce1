import type { App } from '#app'
import { membersOf, workspaceById } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import type { Writer } from '#platform/database.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { setDoors } from './door/door.sql.ts'
import { type Named, tellAssigned, tellNobody } from './named.ts'
import { hourOf, type PutOff } from './put-off.ts'
import { refreshThreads, tellThreads } from './refresh.ts'
import { lockThreads, setStandings, type Standing } from './threads.sql.ts'
import { inTurn } from './together/turn.ts'
import { keepUndo } from './undo.ts'
import { keepLabels } from './views/views.sql.ts'

/** What can be done with threads in the queue. */
export type Triage =
  | { deed: 'done' }
  | { deed: 'reopen' }
  | { deed: 'later'; until: Temporal.Instant | PutOff | null }
  | { deed: 'assign'; to: string | null }
  | { deed: 'assign-in-turn' }
  | { deed: 'label'; add: string[]; remove: string[] }
  | { deed: 'weigh'; points: number }
  | { deed: 'let-in' }
  | { deed: 'keep-out' }
  | { deed: 'read' }
  | { deed: 'unread' }

/** The same with its hour on the clock. */
type Timed = Exclude<Triage, { deed: 'later' | 'assign-in-turn' }> | { deed: 'later'; until: Temporal.Instant | null }

type Refusal = 'no-such-thread' | 'no-such-member' | 'in-the-past' | 'nobody-on-duty'

/** More labels on one conversation say nothing any more. */
const MOST_LABELS = 12

/** Does one thing to one or many threads and keeps how they stood, so that it can be undone. */
export async function triage(
  app: App,
  who: Who,
  ids: readonly string[],
  asked: Triage,
  named: Named = tellNobody,
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
    const after = await standingsAfter(tx, who.workspaceId, wish, before, now)
    if (!after) return refused('nobody-on-duty')
    const changed = before.filter((thread, i) => differs(thread, after[i]))
    const changedIds = new Set(changed.map(({ id }) => id))
    await setStandings(
      tx,
      after.filter(({ id }) => changedIds.has(id)),
    )
    if (wish.deed === 'label') await keepLabels(tx, who.workspaceId, wish.add, now)
    if (wish.deed === 'let-in' || wish.deed === 'keep-out')
      await setDoors(tx, who.workspaceId, ids, wish.deed === 'let-in' ? 'let-in' : 'kept-out')
    if (wish.deed === 'weigh') await refreshThreads(tx, [...changedIds], now)
    // Reading is no deed: nobody would want to undo it.
    const undoable = changed.length > 0 && wish.deed !== 'read'
    await tellAssigned(app, tx, who, changed, after, named)
    const undo = undoable ? await keepUndo(tx, who, wish.deed, changed, now) : null
    await tellThreads(app, tx, who.workspaceId, [...changedIds])
    return done({ undo, changed: changed.length })
  })
}

type Wish = Timed | { deed: 'assign-in-turn' }

/** The deed with its hour on the clock: "tomorrow" is the tomorrow of the workspace. */
async function withHour(app: App, who: Who, wish: Triage): Promise<Wish> {
  if (wish.deed !== 'later') return wish
  if (typeof wish.until !== 'string') return { deed: 'later', until: wish.until }
  const workspace = await workspaceById(app.db.read, who.workspaceId)
  return { deed: 'later', until: hourOf(wish.until, app.now(), workspace?.zone ?? 'UTC') }
}

/** How the threads stand afterwards; null when they are to be given out and nobody is there to take them. */
export async function standingsAfter(
  tx: Writer,
  workspaceId: string,
  wish: Wish,
  before: readonly Standing[],
  now: Temporal.Instant,
): Promise<Standing[] | null> {
  if (wish.deed !== 'assign-in-turn') return before.map((thread) => changedBy(wish, thread, now))
  const given = await inTurn(tx, workspaceId, before.length, now)
  return given.length === 0 ? null : before.map((thread, i) => ({ ...thread, assignee: given[i] ?? null }))
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
    case 'label': {
      const kept = thread.labels.filter((label) => !wish.remove.includes(label))
      return { ...thread, labels: [...new Set([...kept, ...wish.add])].slice(0, MOST_LABELS) }
    }
    case 'weigh':
      return { ...thread, boost: wish.points }
    case 'let-in':
      return thread.state === 'screened' ? { ...thread, state: 'open' } : thread
    case 'keep-out':
      return changedBy({ deed: 'done' }, thread, now)
    case 'read':
      return { ...thread, unread: false }
    case 'unread':
      return { ...thread, unread: true }
  }
}

const differs = (a: Standing, b: Standing | undefined) => JSON.stringify(a) !== JSON.stringify(b)
