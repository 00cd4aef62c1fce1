import * as z from 'zod'
import { escapeHtml } from '../article.ts'
import type { Called } from '../call.ts'
import { plainText } from '../html.ts'
import { likeness } from '../likeness.ts'
import type { Intent, Line, Outcome, Reconciled, Target } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call, placeOf } from './call.ts'
import { commentId, isGone, placeIn } from './items.ts'
import { type Comment, commentShape } from './shapes.ts'

const PAGE = '100'

type Under = { post: number; parent: number }

/** Answers a post or a comment with one comment. A site refuses the same words under the same comment twice: then it stands already. */
export async function answer(line: Line, intent: Intent, target: Target): Promise<Outcome> {
  const under = await placeUnder(line, target)
  if (!under) return unsupported
  if (!under.ok) return under.certain ? outcomeOf(under, () => target) : notSent(under)
  const called = await call(placeOf(line), {
    method: 'POST',
    path: '/wp/v2/comments',
    query: [['context', 'edit']],
    json: { ...under.value, content: escapeHtml(intent.draft.text) },
    shape: commentShape,
  })
  if (!called.ok && called.error.reason === 'duplicate') {
    const twin = await findAnswer(line, intent, under.value)
    if (twin.ok && twin.value) return { state: 'live', ref: refOf(twin.value), rate: twin.rate }
  }
  if (called.ok && called.value.status === 'hold') {
    return { state: 'held', ref: refOf(called.value), why: 'moderation', rate: called.rate }
  }
  return outcomeOf(called, refOf)
}

/** A second sending would be refused as a duplicate, so what is not there may be sent again at once. */
export async function reconcileAnswer(line: Line, intent: Intent, target: Target): Promise<Reconciled> {
  const under = await placeUnder(line, target)
  if (!under) return { state: 'absent', rate: null }
  const found = under.ok ? await findAnswer(line, intent, under.value) : under
  if (!found.ok) {
    // Whose comment is gone took no answer with it that anybody could see.
    if (found.error.reason === 'not-found') return { state: 'absent', rate: found.rate }
    const askAgainMs = found.error.reason === 'transient' ? ASK_AGAIN_MS : null
    return { state: 'cannot-tell', askAgainMs, error: found.error, rate: found.rate }
  }
  return found.value
    ? { state: 'found', ref: refOf(found.value), rate: found.rate }
    : { state: 'absent', rate: found.rate }
}

export const ASK_AGAIN_MS = 5000

/** A comment needs to be told under which post it stands as well. */
async function placeUnder(line: Line, target: Target): Promise<Called<Under> | null> {
  const place = placeIn(target.id)
  if (!place) return null
  if (place.kind === 'post') {
    const value = { post: Number(place.number), parent: 0 }
    return { ok: true, value, status: 200, headers: {}, url: '', rate: null }
  }
  const called = await call(placeOf(line), { path: `/wp/v2/comments/${place.number}`, shape: commentShape })
  return called.ok ? { ...called, value: { post: called.value.post, parent: called.value.id } } : called
}

async function findAnswer(line: Line, intent: Intent, { post, parent }: Under): Promise<Called<Comment | null>> {
  const moderates = line.account.can.act.includes('hide')
  const called = await call(placeOf(line), {
    path: '/wp/v2/comments',
    query: [
      ['post', String(post)],
      ['parent', String(parent)],
      ['author', line.account.id],
      ['per_page', PAGE],
      ...(moderates
        ? ([
            ['status', 'all'],
            ['context', 'edit'],
          ] as const)
        : []),
    ],
    shape: z.array(commentShape),
  })
  if (!called.ok) return called
  const fits = (comment: Comment) =>
    !isGone(comment) &&
    !intent.taken.includes(commentId(comment.id)) &&
    likeness(plainText(comment.content.raw ?? comment.content.rendered), intent.draft.text) === 1
  return { ...called, value: called.value.find(fits) ?? null }
}

const refOf = (comment: Comment) => ({ id: commentId(comment.id), url: comment.link })

const notSent = ({ error, rate }: Extract<Called<unknown>, { ok: false }>): Outcome => ({
  state: 'not-sent',
  error,
  rate,
})
