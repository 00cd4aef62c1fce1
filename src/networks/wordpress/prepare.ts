import type { DraftMedia, Intent, Line, NetworkError, Preparation, PreparedPart, Rate } from '../network.ts'
import type { Called } from '../call.ts'
import { formWith } from '../form.ts'
import { measureText } from '../text.ts'
import { refusal, stopped } from '../prepared.ts'
import { call, placeOf } from './call.ts'
import { findPost } from './find.ts'
import { postId } from './items.ts'
import { markOf, pageOf, partOf } from './page.ts'
import { anything, mediaShape, type Post, postShape } from './shapes.ts'

/** Under this name the draft is remembered among the uploads. */
export const DRAFT = 'draft'

/** Puts the whole post on the site as a draft nobody sees, so that publishing it is one request that may be repeated. */
export async function prepare(line: Line, intent: Intent, stored: readonly PreparedPart[]): Promise<Preparation> {
  const wrong = objection(line, intent)
  if (wrong) return { state: 'rejected', parts: [...stored], error: wrong, rate: null }
  if (intent.target || stored.some(({ media }) => media === DRAFT)) {
    return { state: 'ready', parts: [...stored], rate: null }
  }
  const parts = [...stored]
  let rate: Rate | null = null
  for (const media of intent.draft.media) {
    if (parts.some((part) => part.media === media.id)) continue
    const called = await upload(line, media)
    if (!called.ok) return stopped(called, parts)
    parts.push(partOf(media.id, called.value.id, called.value.source_url))
    rate = called.rate
  }
  const draft = await draftOf(line, intent, parts)
  if (!draft.ok) return stopped(draft, parts)
  parts.push({ media: DRAFT, remoteId: postId(draft.value.id), ready: true })
  return { state: 'ready', parts, rate: draft.rate ?? rate }
}

/** The draft of this intent, made unless it is there. Of two that were made at once the older one counts. */
async function draftOf(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Called<Post>> {
  const before = await findPost(line, intent)
  if (!before.ok) return before
  if (before.value) return { ...before, value: before.value }
  const made = await call(placeOf(line), {
    method: 'POST',
    path: '/wp/v2/posts',
    query: [['context', 'edit']],
    json: { status: 'draft', slug: markOf(intent), ...pageOf(intent, parts) },
    shape: postShape,
  })
  if (!made.ok) return made
  const after = await findPost(line, intent)
  if (!after.ok) return after
  if (!after.value || after.value.id === made.value.id) return made
  const path = `/wp/v2/posts/${made.value.id}`
  await call(placeOf(line), { method: 'DELETE', path, query: [['force', 'true']], shape: anything })
  return { ...after, value: after.value }
}

async function upload(line: Line, media: DraftMedia) {
  const alt = media.alt === '' ? [] : [['alt_text', media.alt] as const]
  const form = formWith(alt, [{ field: 'file', mime: media.mime, bytes: await media.bytes() }])
  return call(placeOf(line), { method: 'POST', path: '/wp/v2/media', form, shape: mediaShape })
}

/** What can be told without asking the site. */
function objection({ account }: Line, { draft, target }: Intent): NetworkError | null {
  const rules = account.can.publish
  if (!rules) return refusal('scope')
  if (target && draft.media.length > 0) return refusal('media')
  if (draft.poll) return refusal('unsupported')
  const long = !measureText(rules.text, draft.text).fits
  const untitled = !target && (draft.title ?? '').trim() === ''
  return long || untitled ? refusal('validation') : null
}
