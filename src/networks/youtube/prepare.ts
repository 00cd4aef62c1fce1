import type { Called } from '../call.ts'
import type { DraftMedia, Intent, Line, NetworkError, Preparation, PreparedPart } from '../network.ts'
import { mergeParts, refusal, stopped } from '../prepared.ts'
import { measureText } from '../text.ts'
import { THUMBNAIL_BYTES, THUMBNAIL_MIMES, VIDEO_BYTES, VIDEO_MIMES } from './abilities.ts'
import { call, placeOf } from './call.ts'
import { marked, videosOf } from './find.ts'
import { nothing, type Video } from './shapes.ts'
import { begin, send, setThumbnail } from './upload.ts'

const POLL_AFTER_MS = 15_000
const AT_ONCE_MS = 0

/** Under this name the video is remembered whatever its file is called. */
export const VIDEO = 'video'

/** Puts the whole video up for nobody but the channel itself, so that publishing it is one request that may be repeated. */
export async function prepare(line: Line, intent: Intent, stored: readonly PreparedPart[]): Promise<Preparation> {
  const parts = [...stored]
  const wrong = objection(line, intent)
  if (wrong) return { state: 'rejected', parts, error: wrong, rate: null }
  const video = intent.draft.media.find(isVideo)
  if (intent.target || !video) return { state: 'ready', parts, rate: null }
  const known = stored.find(({ media }) => media === VIDEO)
  if (known?.ready) return pictured(line, intent, known.remoteId, parts)
  if (known && !isSession(known)) return waited(line, intent, parts, await videosOf(line, [known.remoteId], 'status'))
  return known ? sent(line, intent, video, known, parts) : opened(line, intent, video, parts)
}

/** What was put up by an earlier hand whose notes were lost is found by its mark; otherwise an upload is opened and noted first. */
async function opened(line: Line, intent: Intent, video: DraftMedia, parts: PreparedPart[]): Promise<Preparation> {
  const before = await marked(line, intent)
  if (!before.ok) return stopped(before, parts)
  if (before.value.length > 0) return waited(line, intent, parts, before)
  const session = await begin(line, intent, video)
  if (!session.ok) return stopped(asMedia(session), parts)
  return sent(line, intent, video, { media: VIDEO, remoteId: session.value, ready: false }, parts, true)
}

async function sent(
  line: Line,
  intent: Intent,
  video: DraftMedia,
  session: PreparedPart,
  parts: PreparedPart[],
  isFresh = false,
): Promise<Preparation> {
  const done = await send(line, session.remoteId, video, isFresh)
  if (!done.ok) {
    // An upload that Google has forgotten is opened anew in the next round.
    const isOver = done.error.reason === 'not-found'
    const rest = parts.filter(({ media }) => media !== VIDEO)
    if (isOver) return { state: 'processing', parts: rest, pollAfterMs: AT_ONCE_MS, rate: done.rate }
    return stopped(asMedia(done), mergeParts(parts, [session]))
  }
  const all = await marked(line, intent)
  // The list of our uploads may lag behind what has just been put up.
  const found = all.ok && all.value.length > 0 ? all : await videosOf(line, [done.value], 'status')
  if (found.ok) await withdrawTwin(line, found.value, done.value)
  return waited(line, intent, mergeParts(parts, [{ media: VIDEO, remoteId: done.value, ready: false }]), found)
}

/** Of two that were put up at once the older one counts, and whoever made the younger one takes it back. */
async function withdrawTwin(line: Line, [oldest]: readonly Video[], ours: string): Promise<void> {
  if (!oldest || oldest.id === ours) return
  await call(placeOf(line), { method: 'DELETE', path: '/youtube/v3/videos', query: [['id', ours]], shape: nothing })
}

async function waited(line: Line, intent: Intent, parts: PreparedPart[], asked: Called<Video[]>): Promise<Preparation> {
  if (!asked.ok) return stopped(asked, parts)
  const [video] = asked.value
  const rest = parts.filter(({ media }) => media !== VIDEO)
  // Somebody has deleted it in YouTube Studio: it is put up once more.
  if (!video) return { state: 'processing', parts: rest, pollAfterMs: AT_ONCE_MS, rate: asked.rate }
  const { uploadStatus, failureReason, rejectionReason } = video.status ?? {}
  if (uploadStatus === 'failed' || uploadStatus === 'rejected' || uploadStatus === 'deleted') {
    const said = failureReason ?? rejectionReason ?? uploadStatus
    return { state: 'rejected', parts: rest, error: { ...refusal('media'), about: { said } }, rate: asked.rate }
  }
  const isReady = uploadStatus === undefined || uploadStatus === 'processed'
  const now = mergeParts(parts, [{ media: VIDEO, remoteId: video.id, ready: isReady }])
  return isReady
    ? pictured(line, intent, video.id, now)
    : { state: 'processing', parts: now, pollAfterMs: POLL_AFTER_MS, rate: asked.rate }
}

async function pictured(line: Line, intent: Intent, videoId: string, parts: PreparedPart[]): Promise<Preparation> {
  const picture = intent.draft.media.find((media) => !isVideo(media))
  if (!picture || parts.some(({ media }) => media === picture.id)) return { state: 'ready', parts, rate: null }
  const set = await setThumbnail(line, videoId, picture)
  // A channel that is not verified may not choose its picture.
  if (!set.ok) return stopped(asMedia(set, ['validation', 'scope']), parts)
  return {
    state: 'ready',
    parts: mergeParts(parts, [{ media: picture.id, remoteId: videoId, ready: true }]),
    rate: set.rate,
  }
}

const isVideo = ({ mime }: DraftMedia) => mime.startsWith('video/')

const isSession = ({ remoteId }: PreparedPart) => remoteId.includes('/')

type Failed = Extract<Called<unknown>, { ok: false }>

const asMedia = (called: Failed, reasons: readonly string[] = []): Failed =>
  reasons.includes(called.error.reason) ? { ...called, error: { ...called.error, reason: 'media' } } : called

/** What can be told without asking YouTube. */
function objection({ account }: Line, { draft, target }: Intent): NetworkError | null {
  const rules = account.can.publish
  if (!rules) return refusal('scope')
  if (draft.poll) return refusal('unsupported')
  if (!measureText(rules.text, draft.text).fits) return refusal('validation')
  if (target) return draft.media.length > 0 ? refusal('media') : null
  const title = draft.title ?? ''
  if (!rules.title || !measureText(rules.title, title).fits || title.trim() === '') return refusal('validation')
  const [videos, pictures] = [draft.media.filter(isVideo), draft.media.filter((media) => !isVideo(media))]
  if (videos.length !== 1 || pictures.length > 1) return refusal('media')
  return draft.media.every(fits) ? null : refusal('media')
}

const fits = ({ mime, sizeBytes }: DraftMedia) =>
  VIDEO_MIMES.includes(mime) ? sizeBytes <= VIDEO_BYTES : THUMBNAIL_MIMES.includes(mime) && sizeBytes <= THUMBNAIL_BYTES
