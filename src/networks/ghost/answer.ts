import { articleHtml } from '../article.ts'
import type { Called } from '../call.ts'
import { plainText } from '../html.ts'
import { likeness } from '../likeness.ts'
import type { Intent, Line, Outcome, Reconciled, Target } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { aheadMs } from '../rate.ts'
import { call, placeOf } from './call.ts'
import { speaks } from './connect.ts'
import { commentId, idIn, isGone, parentOf, refOf } from './items.ts'
import { type Comment, commentsShape } from './shapes.ts'

/** The site keeps no keys for comments: only time tells that one will not come any more. */
const SETTLES_MS = 30_000
const ASK_AGAIN_MS = 5000
const CLOCKS_DIFFER = { minutes: 2 } as const
const PAGE = '100'

/** Answers in the name of our own member of the site. */
export async function answer(line: Line, intent: Intent, target: Target): Promise<Outcome> {
  if (!speaks(line.account)) return unsupported
  const under = await placeUnder(line, target)
  if ('state' in under) return under
  const comment = { ...under, member_id: line.account.id, html: articleHtml(intent.draft.text) }
  const called = onlyComment(
    await call(placeOf(line), {
      method: 'POST',
      path: '/comments/',
      query: [['include', 'post,member']],
      json: { comments: [comment] },
      shape: commentsShape,
    }),
  )
  return outcomeOf(called, refOf)
}

type Under = { post_id: string } | { parent_id: string; in_reply_to_id?: string }

async function placeUnder(line: Line, target: Target): Promise<Under | Outcome> {
  const post = idIn('post', target.id)
  if (post) return { post_id: post }
  const id = idIn('comment', target.id)
  if (!id) return unsupported
  const above = onlyComment(await call(placeOf(line), { path: `/comments/${id}/`, shape: commentsShape }))
  if (!above.ok) {
    return above.certain ? outcomeOf(above, refOf) : { state: 'not-sent', error: above.error, rate: above.rate }
  }
  const { parent_id: parent } = above.value
  return parent ? { parent_id: parent, in_reply_to_id: id } : { parent_id: id }
}

export async function reconcileAnswer(line: Line, intent: Intent, target: Target): Promise<Reconciled> {
  const called = await call(placeOf(line), {
    path: '/comments/',
    query: [
      ['filter', `member_id:'${line.account.id}'`],
      ['order', 'created_at desc'],
      ['limit', PAGE],
      ['include_nested', 'true'],
    ],
    shape: commentsShape,
  })
  const { rate } = called
  if (!called.ok) {
    const askAgainMs = called.error.reason === 'transient' ? ASK_AGAIN_MS : null
    return { state: 'cannot-tell', askAgainMs, error: called.error, rate }
  }
  // The site dates comments by its own clock.
  const ahead = aheadMs(called.headers, line.http.now())
  const since = intent.notBefore.subtract(CLOCKS_DIFFER).subtract({ milliseconds: ahead })
  const fits = (comment: Comment) =>
    !isGone(comment) &&
    parentOf(comment) === target.id &&
    Temporal.Instant.compare(comment.created_at, since) >= 0 &&
    !intent.taken.includes(commentId(comment.id)) &&
    likeness(plainText(comment.html ?? ''), intent.draft.text) === 1
  const found = called.value.comments.find(fits)
  if (found) return { state: 'found', ref: refOf(found), rate }
  const { lastSentAt } = intent
  const waitMs = lastSentAt ? Math.ceil(SETTLES_MS - line.http.now().since(lastSentAt).total('milliseconds')) : 0
  return waitMs > 0 ? { state: 'cannot-tell', askAgainMs: waitMs, error: null, rate } : { state: 'absent', rate }
}

export function onlyComment(called: Called<{ comments: Comment[] }>): Called<Comment> {
  if (!called.ok) return called
  const [comment] = called.value.comments
  const remote = { status: called.status, message: '' }
  const error = { reason: 'protocol', about: { said: '' }, retryAt: null, remote } as const
  return comment
    ? { ...called, value: comment }
    : { ok: false, error, certain: false, status: called.status, rate: called.rate }
}
