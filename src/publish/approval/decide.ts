import type { App } from '#app'
import { record } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { cancelUntouched } from '../deliveries.sql.ts'
import type { Given } from '../given.ts'
import { intendIn } from '../plan-post.ts'
import { contentOf } from '../post-content.ts'
import { lockedPost, planPost, type PostRow } from '../posts.sql.ts'
import { addMark, keepStanding, lockedApproval, marksOf, type ApprovalRow } from './approvals.sql.ts'
import { hashNow } from './ask.ts'
import { addComment } from './comments.sql.ts'
import { holdBack } from './hold.ts'
import { standing, type Standing } from './rule.ts'
import { stepsFrom } from './rules.sql.ts'
import type { ApprovalRefusal } from './words.ts'

/** Somebody whose word counts: a member of the team, a client with an account, or one who came by a link. */
export type Voice = { workspaceId: string; id: string | null; name: string; side: 'team' | 'client' }

export type Decision = { postId: string; hash: string; decision: 'approve' | 'changes'; note: string }

type Told = Promise<Result<Standing, ApprovalRefusal>>

/** Says yes or no to exactly what was seen. The last yes puts what waits for its hour on the calendar. */
export const decide = (app: App, given: Given, voice: Voice, wish: Decision): Told =>
  app.db.write(async (tx) => {
    const post = await lockedPost(tx, voice.workspaceId, wish.postId)
    const approval = post && (await lockedApproval(tx, voice.workspaceId, wish.postId))
    if (!post || !approval) return refused('not-found')
    const steps = stepsFrom(approval.steps)
    const hash = await hashNow(tx, post.workspaceId, await contentOf(tx, post))
    if (hash !== wish.hash) return refused('changed-since')
    const before = standing(steps.length, await marksOf(tx, post.id), hash)
    if (before.state !== 'asked') return refused('not-asked')
    if (voice.side === 'client' && steps[before.step - 1]?.by !== 'client') return refused('not-your-turn')
    if (approval.fourEyes && voice.id === approval.askedBy && wish.decision === 'approve') return refused('own-post')
    const deed = wish.decision === 'approve' ? 'approved' : 'changes'
    const note = wish.note.trim()
    await addMark(tx, post.id, { step: before.step, deed, hash, by: voice, side: voice.side, note, at: app.now() })
    if (note !== '') await addComment(tx, { voice, postId: post.id, external: true, text: note, at: app.now() })
    const after = standing(steps.length, await marksOf(tx, post.id), hash)
    await keepStanding(tx, post.id, after, hash)
    await holdBack(tx, post)
    if (after.state === 'changes' && post.state === 'review')
      await planPost(tx, { ...post, state: 'draft', now: app.now() })
    if (after.state === 'approved' && post.state === 'review') await putInPlace(app, given, tx, post, approval, voice)
    await record(tx, whoOf(voice), `post.${deed}`, { id: post.id, by: voice.name, step: before.step }, app.now())
    await app.live.tell(tx, { workspaceId: post.workspaceId, kind: 'publish.post', id: post.id })
    return done(after)
  })

/** What has an hour goes onto the calendar; what has none, or would be refused by its networks, is a draft that may go. */
async function putInPlace(
  app: App,
  given: Given,
  tx: Writer,
  post: PostRow,
  approval: ApprovalRow,
  voice: Voice,
): Promise<void> {
  const { id, version, wallTime, zone, at } = post
  if (at !== null && wallTime !== null && Temporal.Instant.compare(at, app.now()) > 0) {
    const who = { ...whoOf(voice), account: { id: voice.id ?? approval.askedBy, name: voice.name, email: '' } }
    const planned = await intendIn(app, given, who, { id, version, wallTime, zone, at, holdUntil: null })(tx)
    if (planned.ok) return
  }
  await planPost(tx, { ...post, state: 'draft', now: app.now() })
}

/** Takes one's own yes back, as long as nothing has gone out because of it. */
export const takeBack = (app: App, voice: Voice, postId: string): Told =>
  app.db.write(async (tx) => {
    const post = await lockedPost(tx, voice.workspaceId, postId)
    const approval = post && (await lockedApproval(tx, voice.workspaceId, postId))
    if (!post || !approval) return refused('not-found')
    const marks = await marksOf(tx, postId)
    const last = marks.findLast(({ deed }) => deed === 'approved' || deed === 'changes')
    const isOwn = last !== undefined && (last.byAccount === voice.id || voice.side === 'team')
    if (!isOwn) return refused('not-asked')
    const { hash, step } = last
    const steps = stepsFrom(approval.steps).length
    const deed = last.deed === 'approved' ? 'taken-back' : 'asked'
    await addMark(tx, postId, { step, deed, hash, by: voice, side: voice.side, note: '', at: app.now() })
    const now = await hashNow(tx, post.workspaceId, await contentOf(tx, post))
    const after = standing(steps, await marksOf(tx, postId), now)
    await keepStanding(tx, postId, after, now)
    // Where it must be approved it waits in its place; elsewhere it leaves the calendar, or it would go out all the same.
    const { waits } = await holdBack(tx, post)
    if (post.state === 'planned' && !waits) await cancelUntouched(tx, { postId }, app.now())
    if (post.state !== 'review' && !waits) await planPost(tx, { ...post, state: 'review', now: app.now() })
    await record(tx, whoOf(voice), 'post.approval-reopened', { id: postId }, app.now())
    await app.live.tell(tx, { workspaceId: post.workspaceId, kind: 'publish.post', id: postId })
    return done(after)
  })

/** A client without an account is written down under the name of the link. */
const whoOf = (voice: Voice): Who => ({
  account: { id: voice.id ?? 'link', name: voice.name, email: '' },
  lang: 'en',
  workspaceId: voice.workspaceId,
  role: voice.side === 'team' ? 'manager' : 'client',
})
