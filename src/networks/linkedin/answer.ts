import { likeness } from '../likeness.ts'
import type { Intent, Line, Outcome, Reconciled, Target } from '../network.ts'
import { isPassing, outcomeOf } from '../outcome.ts'
import type { Called } from '../call.ts'
import { call, placeOf } from './call.ts'
import { pageUrn, urnOf } from './items.ts'
import { one, under } from './read.ts'
import { type Comment, commentShape } from './shapes.ts'
import { commentPage, inAddress, isComment } from './urn.ts'

const SETTLES_MS = 10_000
const ASK_AGAIN_MS = 5000
const CLOCKS_DIFFER = { minutes: 2 } as const

/** Where an answer stands: comments have one level below them, so who answers an answer stands beside it. */
type Place = { thread: string; parent: string | null }

export async function answer(line: Line, intent: Intent, target: Target): Promise<Outcome> {
  const place = await placeUnder(line, target)
  if (!place.ok) return notSent(place)
  const { thread, parent } = place.value
  const called = await call(placeOf(line), {
    method: 'POST',
    path: `/rest/socialActions/${inAddress(parent ?? thread)}/comments`,
    json: {
      actor: pageUrn(line.account),
      object: thread,
      message: { text: intent.draft.text },
      ...(parent === null ? {} : { parentComment: parent }),
    },
    shape: commentShape,
  })
  return outcomeOf(called, (comment) => refOf(comment, target))
}

export async function reconcileAnswer(line: Line, intent: Intent, target: Target): Promise<Reconciled> {
  const place = await placeUnder(line, target)
  const called = place.ok ? await under(line, place.value.parent ?? place.value.thread) : place
  if (!called.ok) {
    if (called.error.reason === 'not-found') return { state: 'absent', rate: called.rate }
    const passes = !called.certain || isPassing(called.error.reason)
    return { state: 'cannot-tell', askAgainMs: passes ? ASK_AGAIN_MS : null, error: called.error, rate: called.rate }
  }
  const found = called.value.find((comment) => isOurs(comment, line, intent))
  if (found) return { state: 'found', ref: refOf(found, target), rate: called.rate }
  const sinceMs = intent.lastSentAt ? line.http.now().since(intent.lastSentAt).total('milliseconds') : SETTLES_MS
  const waitMs = Math.ceil(SETTLES_MS - sinceMs)
  return waitMs > 0
    ? { state: 'cannot-tell', askAgainMs: waitMs, error: null, rate: called.rate }
    : { state: 'absent', rate: called.rate }
}

async function placeUnder(line: Line, target: Target): Promise<Called<Place>> {
  if (!isComment(target.id)) {
    const value = { thread: target.id, parent: null }
    return { ok: true, value, status: 200, headers: {}, url: '', rate: null }
  }
  const called = await one(line, target.id)
  if (!called.ok) return called
  return { ...called, value: { thread: called.value.object, parent: called.value.parentComment ?? target.id } }
}

const isOurs = (comment: Comment, { account }: Line, intent: Intent) =>
  comment.actor === pageUrn(account) &&
  !intent.taken.includes(urnOf(comment)) &&
  Temporal.Instant.compare(comment.created.time, intent.notBefore.subtract(CLOCKS_DIFFER)) >= 0 &&
  likeness(comment.message.text, intent.draft.text) === 1

const refOf = (comment: Comment, target: Target) => {
  const [, post = target.id] = /\/update\/(urn:li:\w+:\d+)/.exec(target.url) ?? []
  return { id: urnOf(comment), url: commentPage(post, urnOf(comment)) }
}

const notSent = (called: Extract<Called<unknown>, { ok: false }>): Outcome =>
  called.certain
    ? outcomeOf(called, () => ({ id: '', url: '' }))
    : { state: 'not-sent', error: called.error, rate: called.rate }
