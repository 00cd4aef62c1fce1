import type { Called } from '../call.ts'
import { formWith } from '../form.ts'
import type {
  Intent,
  Line,
  NetworkError,
  Outcome,
  Preparation,
  PreparedPart,
  Publisher,
  Reconciled,
} from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { measureText } from '../text.ts'
import { slugOf } from '../wordpress/slug.ts'
import { refusal, stopped } from '../prepared.ts'
import { answer, reconcileAnswer } from './answer.ts'
import { call, placeOf } from './call.ts'
import { idIn, postRef } from './items.ts'
import { markOf, pageOf, rewritten } from './page.ts'
import { anything, imagesShape, type Post, postsShape } from './shapes.ts'

/** Under this name the draft is remembered among the uploads, with the moment of its last change. */
const DRAFT = 'draft'
const NEWEST = '5'
const ASK_AGAIN_MS = 5000

/** Puts the whole post on the site as a draft nobody sees, so that publishing it is one request that may be repeated. */
async function prepare(line: Line, intent: Intent, stored: readonly PreparedPart[]): Promise<Preparation> {
  const parts = [...stored]
  const wrong = objection(line, intent)
  if (wrong) return { state: 'rejected', parts, error: wrong, rate: null }
  if (intent.target || parts.some(({ media }) => media === DRAFT)) return { state: 'ready', parts, rate: null }
  for (const media of intent.draft.media) {
    if (parts.some((part) => part.media === media.id)) continue
    const files = [{ field: 'file', mime: media.mime, bytes: await media.bytes() }]
    const form = formWith([['purpose', 'image']], files)
    const called = await call(placeOf(line), { method: 'POST', path: '/images/upload/', form, shape: imagesShape })
    if (!called.ok) return stopped(called, parts)
    parts.push({ media: media.id, remoteId: called.value.images[0]?.url ?? '', ready: true })
  }
  const draft = await draftOf(line, intent, parts)
  if (!draft.ok) return stopped(draft, parts)
  parts.push({ media: DRAFT, remoteId: `${draft.value.id} ${draft.value.updated_at}`, ready: true })
  return { state: 'ready', parts, rate: draft.rate }
}

/** Two drafts made at once do not share a slug: the one that got another goes again. */
async function draftOf(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Called<Post>> {
  const before = await findPost(line, intent)
  if (!before.ok) return before
  if (before.value) return { ...before, value: before.value }
  const json = { posts: [pageOf(intent, parts)] }
  const made = onlyPost(
    await call(placeOf(line), {
      method: 'POST',
      path: '/posts/',
      query: [['source', 'html']],
      json,
      shape: postsShape,
    }),
  )
  if (!made.ok || made.value.slug === markOf(intent)) return made
  const after = await findPost(line, intent)
  if (!after.ok || !after.value) return after.ok ? made : after
  await call(placeOf(line), { method: 'DELETE', path: `/posts/${made.value.id}/`, shape: anything })
  return { ...after, value: after.value }
}

/** The draft by its slug; a post that is out has its own, and is known by the word at its foot. */
async function findPost(line: Line, intent: Intent): Promise<Called<Post | null>> {
  const mark = markOf(intent)
  const bySlug = onlyPost(
    await call(placeOf(line), { path: `/posts/slug/${mark}/`, query: [['formats', 'html']], shape: postsShape }),
  )
  if (bySlug.ok || bySlug.error.reason !== 'not-found') return bySlug
  const newest = await call(placeOf(line), {
    path: '/posts/',
    query: [
      ['formats', 'html'],
      ['order', 'updated_at desc'],
      ['limit', NEWEST],
    ],
    shape: postsShape,
  })
  if (!newest.ok) return newest
  return {
    ...newest,
    value: newest.value.posts.find(({ codeinjection_foot: foot }) => foot?.includes(mark) === true) ?? null,
  }
}

async function commit(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Outcome> {
  if (intent.target) return answer(line, intent, intent.target)
  const draft = await draftAt(line, intent, parts)
  if ('state' in draft) return draft
  const slug = slugOf(intent.draft.title ?? '')
  const changes = { status: 'published', updated_at: draft.updatedAt, ...(slug === '' ? {} : { slug }) }
  const called = onlyPost(
    await call(placeOf(line), {
      method: 'PUT',
      path: `/posts/${draft.id}/`,
      json: { posts: [changes] },
      shape: postsShape,
    }),
  )
  if (called.ok || called.error.reason !== 'conflict') return outcomeOf(called, postRef)
  // It was changed after we put it there: by ourselves, when it is out, or by somebody who is still writing.
  const now = await byId(line, draft.id)
  return now.ok && now.value.status === 'published'
    ? { state: 'live', ref: postRef(now.value), rate: now.rate }
    : outcomeOf(called, postRef)
}

async function draftAt(
  line: Line,
  intent: Intent,
  parts: readonly PreparedPart[],
): Promise<{ id: string; updatedAt: string } | Outcome> {
  const [id, updatedAt] = parts.find(({ media }) => media === DRAFT)?.remoteId.split(' ') ?? []
  if (id && updatedAt) return { id, updatedAt }
  const found = await findPost(line, intent)
  if (found.ok && found.value) return { id: found.value.id, updatedAt: found.value.updated_at }
  return { state: 'not-sent', error: found.ok ? refusal('transient') : found.error, rate: found.rate }
}

const byId = async (line: Line, id: string): Promise<Called<Post>> =>
  onlyPost(await call(placeOf(line), { path: `/posts/${id}/`, query: [['formats', 'html']], shape: postsShape }))

async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  if (intent.target) return reconcileAnswer(line, intent, intent.target)
  const found = await findPost(line, intent)
  const { rate } = found
  if (!found.ok) {
    const askAgainMs = found.error.reason === 'transient' ? ASK_AGAIN_MS : null
    return { state: 'cannot-tell', askAgainMs, error: found.error, rate }
  }
  return found.value && found.value.status !== 'draft'
    ? { state: 'found', ref: postRef(found.value), rate }
    : { state: 'absent', rate }
}

const edit: NonNullable<Publisher['edit']> = async (line, refId, draft) => {
  const id = idIn('post', refId)
  if (!id) return unsupported
  const before = await byId(line, id)
  if (!before.ok) {
    return before.certain ? outcomeOf(before, postRef) : { state: 'not-sent', error: before.error, rate: before.rate }
  }
  const html = rewritten(draft.text, before.value.html ?? '')
  const changes = { html, updated_at: before.value.updated_at, ...(draft.title ? { title: draft.title } : {}) }
  const asked = {
    method: 'PUT',
    path: `/posts/${id}/`,
    query: [['source', 'html']],
    json: { posts: [changes] },
  } as const
  return outcomeOf(onlyPost(await call(placeOf(line), { ...asked, shape: postsShape })), postRef)
}

function onlyPost(called: Called<{ posts: Post[] }>): Called<Post> {
  if (!called.ok) return called
  const [post] = called.value.posts
  const error = { ...refusal('protocol'), remote: { status: called.status, message: '' } }
  return post
    ? { ...called, value: post }
    : { ok: false, error, certain: false, status: called.status, rate: called.rate }
}

function objection({ account }: Line, { draft, target }: Intent): NetworkError | null {
  const rules = account.can.publish
  if (!rules) return refusal('scope')
  if (target && draft.media.length > 0) return refusal('media')
  if (draft.poll) return refusal('unsupported')
  const untitled = !target && (draft.title ?? '').trim() === ''
  return untitled || !measureText(rules.text, draft.text).fits ? refusal('validation') : null
}

export const publish: Publisher = { prepare, commit, reconcile, edit }
