import type { App } from '#app'
import { record } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { tell } from '../notices/tell.ts'
import { mediaByIds } from '../media.sql.ts'
import { contentOf } from '../post-content.ts'
import type { Content } from '../post.ts'
import { lockedPost, planPost, type PostRow } from '../posts.sql.ts'
import { keepVersion } from '../versions/keep.ts'
import { addMark, keepApproval, keepStanding, lockedApproval, marksOf } from './approvals.sql.ts'
import { hashOfContent } from './hash.ts'
import { holdBack } from './hold.ts'
import { standing, strictest } from './rule.ts'
import { rulesOf, stepsFrom } from './rules.sql.ts'
import { nameOf } from './voice.ts'
import type { ApprovalRefusal } from './words.ts'

type Told = Promise<Result<Record<string, never>, ApprovalRefusal>>

/** Asks those who must agree, under the rules of today. */
export const ask = (app: App, who: Who, postId: string, note: string): Told =>
  app.db.write(async (tx) => {
    const post = await lockedPost(tx, who.workspaceId, postId)
    if (!post) return refused('not-found')
    return askIn(app, tx, who, post, note)
  })

export async function askIn(app: App, tx: Writer, who: Who, post: PostRow, note: string): Told {
  const content = await contentOf(tx, post)
  const rule = strictest(
    await rulesOf(tx, who.workspaceId),
    content.channels.map(({ channelId }) => channelId),
  )
  if (rule.mode === 'none') return refused('no-approval-here')
  const before = await lockedApproval(tx, who.workspaceId, post.id)
  const hash = await hashNow(tx, post.workspaceId, content)
  const isAsked = before?.state === 'asked' && before.hash === hash
  if (!isAsked) {
    // What is asked about can always be read again, whatever becomes of the post.
    await keepVersion(app, tx, who, post.id, content)
    const by = { id: who.account.id, name: nameOf(who) }
    await keepApproval(tx, {
      workspaceId: post.workspaceId,
      postId: post.id,
      steps: JSON.stringify(rule.steps),
      fourEyes: rule.fourEyes,
      hash,
      by,
      at: app.now(),
    })
    await addMark(tx, post.id, { step: 1, deed: 'asked', hash, by, side: 'team', note, at: app.now() })
    await keepStanding(tx, post.id, standing(rule.steps.length, await marksOf(tx, post.id), hash), hash)
    await holdBack(tx, post)
    await tell(app, tx, post.workspaceId, [
      {
        event: 'approval-asked',
        about: { channel: by.name, text: post.text, url: `${app.config.url}/approvals?post=${post.id}`, reason: null },
      },
    ])
  }
  if (post.state === 'draft' || post.state === 'idea') await planPost(tx, { ...post, state: 'review', now: app.now() })
  await record(tx, who, 'post.approval-asked', { id: post.id }, app.now())
  await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id: post.id })
  return done({})
}

/** Takes the request back; what must be approved stays at home. */
export const withdraw = (app: App, who: Who, postId: string): Told =>
  app.db.write(async (tx) => {
    const post = await lockedPost(tx, who.workspaceId, postId)
    const approval = post && (await lockedApproval(tx, who.workspaceId, postId))
    if (!post) return refused('not-found')
    if (approval) {
      const by = { id: who.account.id, name: nameOf(who) }
      const { hash, step } = approval
      await addMark(tx, postId, { step, deed: 'withdrawn', hash, by, side: 'team', note: '', at: app.now() })
      await keepStanding(tx, postId, { state: 'withdrawn', step }, hash)
      await holdBack(tx, post)
    }
    if (post.state === 'review') await planPost(tx, { ...post, state: 'draft', now: app.now() })
    await record(tx, who, 'post.approval-taken-back', { id: postId }, app.now())
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id: postId })
    return done({})
  })

/** After an edit: an approval of other words no longer counts, and the trail says who changed them. */
export async function noteEdit(app: App, tx: Writer, who: Who, post: PostRow, content: Content) {
  const approval = await lockedApproval(tx, post.workspaceId, post.id)
  if (!approval || approval.state === 'changes' || approval.state === 'withdrawn') return
  const hash = await hashNow(tx, post.workspaceId, content)
  if (hash === approval.hash) return
  const marks = await marksOf(tx, post.id)
  const stands = standing(stepsFrom(approval.steps).length, marks, hash)
  const wasAgreed = approval.state === 'approved' || approval.step > 1
  const isAgreed = stands.state === 'approved' || stands.step > 1
  if (wasAgreed !== isAgreed) {
    const by = { id: who.account.id, name: nameOf(who) }
    const deed = wasAgreed ? 'voided' : 'restored'
    await addMark(tx, post.id, { step: stands.step, deed, hash, by, side: 'team', note: '', at: app.now() })
    await record(tx, who, `post.approval-${deed}`, { id: post.id }, app.now())
  }
  await keepStanding(tx, post.id, stands, hash)
}

export async function hashNow(tx: Writer, workspaceId: string, content: Content): Promise<string> {
  const ids = [...content.mediaIds, ...content.channels.flatMap(({ mediaIds }) => mediaIds ?? [])]
  return hashOfContent(content, await mediaByIds(tx, workspaceId, ids))
}
