import type { App } from '#app'
import { record } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, type Refused, type Result } from '#platform/result.ts'
import { say } from '#platform/words.ts'
import type { ApprovalRefusal } from '../approval/words.ts'
import { doToOne } from '../bulk/bulk-edit.ts'
import type { Given } from '../given.ts'
import { schedule, type PlanRefusal } from '../plan-post.ts'
import { postRow, postsByIds } from '../posts.sql.ts'
import { sorry } from '../words.ts'
import { restoreDraft, type WriteRefusal } from '../write-post.ts'
import { labelPosts } from './many.sql.ts'

/** What was done to which, and why not to the others. */
export type Bulk = { done: string[]; refused: { id: string; reason: string; said: string }[] }

/** Moves posts by whole days; each keeps its hour, and one whose hour does not exist there stays where it is and says so. */
export const shift = (app: App, given: Given, who: Who, wish: { ids: string[]; days: number }): Promise<Result<Bulk>> =>
  each(who, wish.ids, (id) => doToOne(app, given, who, id, { kind: 'shift', days: wish.days, minutes: 0 }))

/** Puts posts away, planned ones with what was to go out; `wasPlanned` is what bringing them back needs to know. */
export async function putAway(
  app: App,
  given: Given,
  who: Who,
  ids: string[],
): Promise<Result<Bulk & { wasPlanned: string[] }>> {
  const planned = (await postsByIds(app.db.read, who.workspaceId, ids)).filter(({ state }) => state === 'planned')
  const bulk = await each(who, ids, (id) => doToOne(app, given, who, id, { kind: 'remove' }))
  const wasPlanned = planned.map(({ id }) => id).filter((id) => bulk.value.done.includes(id))
  return done({ ...bulk.value, wasPlanned })
}

/** Brings back what was put away; what had been planned is planned again where its hour is still ahead. */
export const bringBack = (
  app: App,
  given: Given,
  who: Who,
  wish: { ids: string[]; wasPlanned: string[] },
): Promise<Result<Bulk>> =>
  each(who, wish.ids, async (id) => {
    const back = await restoreDraft(app, who, id)
    const post = back.ok && wish.wasPlanned.includes(id) ? await postRow(app.db.read, who.workspaceId, id) : null
    if (!post?.wallTime) return back
    const { version, wallTime, zone } = post
    return schedule(app, given, who, { id, version, wallTime, zone, which: 'earlier' })
  })

export const label = (
  app: App,
  who: Who,
  wish: { ids: string[]; label: string; on: boolean },
): Promise<Result<{ done: string[] }>> =>
  app.db.write(async (tx) => {
    const changed = await labelPosts(tx, { ...wish, workspaceId: who.workspaceId, label: wish.label.trim() })
    await record(tx, who, wish.on ? 'posts.labelled' : 'posts.unlabelled', { ...wish, ids: changed }, app.now())
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post' })
    return done({ done: changed })
  })

type Refusal = PlanRefusal | WriteRefusal | ApprovalRefusal
type One = Result<unknown, Refusal>

async function each(who: Who, ids: readonly string[], deed: (id: string) => Promise<One>) {
  const bulk: Bulk = { done: [], refused: [] }
  // One after another: each is a transaction of its own, and one refusal must not take the others with it.
  for (const id of new Set(ids)) {
    const told = await deed(id)
    if (told.ok) bulk.done.push(id)
    else bulk.refused.push({ id, reason: told.reason, said: saidOf(told, who) })
  }
  return done(bulk)
}

const saidOf = ({ reason, about }: Refused<Refusal>, who: Who): string => say(sorry[reason], who.lang, about)
