import type { Intent, Line, Outcome, PreparedPart, Publisher } from '../network.ts'
import type { Called } from '../call.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { refusal } from '../prepared.ts'
import { answer } from './answer.ts'
import { call, placeOf } from './call.ts'
import { findPost } from './find.ts'
import { placeIn, refOf } from './items.ts'
import { rewritten } from './page.ts'
import { DRAFT } from './prepare.ts'
import { anything, type Post, postShape } from './shapes.ts'
import { slugOf } from './slug.ts'
import { escapeHtml } from '../article.ts'

/** Turns the draft into a post under its own address; doing it again leaves it as it is. */
export async function commit(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Outcome> {
  if (intent.target) return answer(line, intent, intent.target)
  const number = await draftNumber(line, intent, parts)
  if (typeof number !== 'string') return number
  const called = await call(placeOf(line), {
    method: 'POST',
    path: `/wp/v2/posts/${number}`,
    query: [['context', 'edit']],
    json: { status: 'publish', slug: slugOf(intent.draft.title ?? '') },
    shape: postShape,
  })
  return called.ok ? standing(called.value, called.rate) : outcomeOf(called, refOf)
}

/** Some sites let nobody publish without an editor's eye, or keep what was published to themselves. */
function standing(post: Post, rate: Outcome['rate']): Outcome {
  if (post.status === 'publish') return { state: 'live', ref: refOf(post), rate }
  return { state: 'held', ref: refOf(post), why: post.status === 'private' ? 'private-only' : 'moderation', rate }
}

async function draftNumber(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<string | Outcome> {
  const stored = placeIn(parts.find(({ media }) => media === DRAFT)?.remoteId ?? '')
  if (stored) return stored.number
  const found = await findPost(line, intent)
  if (found.ok && found.value) return String(found.value.id)
  return notSent(found)
}

/** Nothing but a question was asked so far. */
const notSent = (called: Called<unknown>): Outcome => ({
  state: 'not-sent',
  error: called.ok ? refusal('transient') : called.error,
  rate: called.rate,
})

export const edit: NonNullable<Publisher['edit']> = async (line, refId, draft) => {
  const place = placeIn(refId)
  if (!place) return unsupported
  const path = `/wp/v2/${place.kind}s/${place.number}`
  const ref = { id: refId, url: '' }
  if (place.kind === 'comment') {
    const json = { content: escapeHtml(draft.text) }
    return outcomeOf(await call(placeOf(line), { method: 'POST', path, json, shape: anything }), () => ref)
  }
  const before = await call(placeOf(line), { path, query: [['context', 'edit']], shape: postShape })
  if (!before.ok) return before.certain ? outcomeOf(before, refOf) : notSent(before)
  const json = rewritten(draft, before.value.content.raw ?? '')
  return outcomeOf(await call(placeOf(line), { method: 'POST', path, json, shape: anything }), () =>
    refOf(before.value),
  )
}
