import type { DraftMedia, Intent, Line, NetworkError, Preparation, PreparedPart, Rate } from '../network.ts'
import { mergeParts, refusal, stopped } from '../prepared.ts'
import { measureText } from '../text.ts'
import { ALT, ANSWER, IMAGE_BYTES, IMAGE_MIMES, VIDEO_BYTES } from './abilities.ts'
import { look, upload } from './upload.ts'

const POLL_AFTER_MS = 2000

/** Puts up what is missing and waits until LinkedIn has worked through it. */
export async function prepare(line: Line, intent: Intent, stored: readonly PreparedPart[]): Promise<Preparation> {
  const wrong = objection(line, intent)
  if (wrong) return { state: 'rejected', parts: [...stored], error: wrong, rate: null }
  let parts = [...stored]
  let rate: Rate | null = null
  for (const media of intent.draft.media) {
    const known = parts.find((part) => part.media === media.id)
    if (known?.ready) continue
    const told = known ? await look(line, known.remoteId) : await upload(line, media)
    if (!told.ok) {
      const isFile = told.error.reason === 'validation'
      return stopped(isFile ? { ...told, error: { ...told.error, reason: 'media' } } : told, parts)
    }
    rate = told.rate
    if (told.value.urn === '') {
      const rest = parts.filter((part) => part !== known)
      return { state: 'rejected', parts: rest, error: refusal('media'), rate }
    }
    parts = mergeParts(parts, [{ media: media.id, remoteId: told.value.urn, ready: told.value.ready }])
  }
  return parts.some(({ ready }) => !ready)
    ? { state: 'processing', parts, pollAfterMs: POLL_AFTER_MS, rate }
    : { state: 'ready', parts, rate }
}

/** What can be told without asking LinkedIn. */
function objection({ account }: Line, { draft, target }: Intent): NetworkError | null {
  const rules = account.can.publish
  if (!rules) return refusal('scope')
  if (target && draft.media.length > 0) return refusal('media')
  if (target && draft.text.length > ANSWER) return refusal('validation')
  if (!measureText(rules.text, draft.text).fits) return refusal('validation')
  if (draft.poll && (target !== null || draft.media.length > 0)) return refusal('unsupported')
  const isMixed = draft.media.length > 1 && draft.media.some(({ mime }) => mime.startsWith('video/'))
  return isMixed || !draft.media.every(fits) ? refusal('media') : null
}

const fits = ({ mime, sizeBytes, alt }: DraftMedia) =>
  IMAGE_MIMES.includes(mime)
    ? sizeBytes <= IMAGE_BYTES && alt.length <= ALT
    : mime === 'video/mp4' && sizeBytes <= VIDEO_BYTES
