import type { Called } from '../call.ts'
import type { Draft, Intent, Line, Outcome, PreparedPart, Publisher, Reconciled } from '../network.ts'
import { isPassing, outcomeOf } from '../outcome.ts'
import { refusal } from '../prepared.ts'
import { answer, reconcileAnswer } from './answer.ts'
import { call, placeOf } from './call.ts'
import { marked, videosOf } from './find.ts'
import { isVideo, videoPage, videoRef } from './items.ts'
import { prepare, VIDEO } from './prepare.ts'
import { anything, oneVideo } from './shapes.ts'

const ASK_AGAIN_MS = 5000

const privacyOf = ({ visibility }: Draft) => (visibility === 'unlisted' ? 'unlisted' : 'public')

/** Lets the video out that stands there unseen; doing it again leaves it as it is. */
async function commit(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Outcome> {
  if (intent.target) return answer(line, intent, intent.target)
  const id = parts.find(({ media, ready }) => media === VIDEO && ready)?.remoteId ?? (await draftId(line, intent))
  if (typeof id !== 'string') return id
  const wanted = privacyOf(intent.draft)
  const called = await call(placeOf(line), {
    method: 'PUT',
    path: '/youtube/v3/videos',
    query: [['part', 'status']],
    json: { id, status: { privacyStatus: wanted } },
    shape: oneVideo,
  })
  // A Google project that was not audited may put videos up, but YouTube keeps them to the channel itself.
  const isKept = called.ok && called.value.status?.privacyStatus === 'private'
  return isKept
    ? { state: 'held', ref: videoRef({ id }), why: 'private-only', rate: called.rate }
    : outcomeOf(called, videoRef)
}

async function draftId(line: Line, intent: Intent): Promise<string | Outcome> {
  const found = await marked(line, intent)
  const [video] = found.ok ? found.value : []
  // Nothing but a question was asked so far.
  return video?.id ?? { state: 'not-sent', error: found.ok ? refusal('transient') : found.error, rate: found.rate }
}

/** A video is public or it is not; letting it out once more makes no second one. */
async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  if (intent.target) return reconcileAnswer(line, intent, intent.target)
  const found = await marked(line, intent)
  if (!found.ok) {
    const passes = !found.certain || isPassing(found.error.reason)
    return { state: 'cannot-tell', askAgainMs: passes ? ASK_AGAIN_MS : null, error: found.error, rate: found.rate }
  }
  const out = found.value.find(({ status }) => status?.privacyStatus !== 'private')
  return out ? { state: 'found', ref: videoRef(out), rate: found.rate } : { state: 'absent', rate: found.rate }
}

/** What is not told again of a video is lost, so everything is read first. */
const edit: NonNullable<Publisher['edit']> = async (line, refId, draft) => {
  const query = [['part', 'snippet']] as const
  const ref = { id: refId, url: videoPage(refId) }
  if (!isVideo(refId)) {
    const json = { id: refId, snippet: { textOriginal: draft.text } }
    const asked = { method: 'PUT', path: '/youtube/v3/comments', query, json, shape: anything } as const
    return outcomeOf(await call(placeOf(line), asked), () => ({ id: refId, url: '' }))
  }
  const before = await videosOf(line, [refId], 'snippet')
  if (!before.ok) return notSent(before)
  const { snippet } = before.value[0] ?? {}
  if (!snippet) return { state: 'rejected', error: refusal('not-found'), rate: before.rate }
  const { categoryId, tags, defaultLanguage } = snippet
  const kept = { categoryId, ...(tags ? { tags } : {}), ...(defaultLanguage ? { defaultLanguage } : {}) }
  const json = { id: refId, snippet: { ...kept, title: draft.title ?? snippet.title, description: draft.text } }
  const asked = { method: 'PUT', path: '/youtube/v3/videos', query, json, shape: anything } as const
  return outcomeOf(await call(placeOf(line), asked), () => ref)
}

const notSent = (called: Extract<Called<unknown>, { ok: false }>): Outcome =>
  called.certain
    ? outcomeOf(called, () => ({ id: '', url: '' }))
    : { state: 'not-sent', error: called.error, rate: called.rate }

export const publish: Publisher = { prepare, commit, reconcile, edit }
