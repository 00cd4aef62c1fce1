import * as z from 'zod'
import type { Called } from '../call.ts'
import { formWith } from '../form.ts'
import type { DraftMedia, Intent, Line, NetworkError, NetworkTrouble, Preparation, PreparedPart } from '../network.ts'
import { isPassing } from '../outcome.ts'
import { ALBUM, IMAGE_BYTES, IMAGES } from './abilities.ts'
import { call, callBeside, type Place } from './call.ts'
import { adminOf } from './keys.ts'
import { parseRef } from './refs.ts'

const uploadShape = z.object({ upload_url: z.string() })
const uploadedShape = z.object({ server: z.number(), photo: z.string(), hash: z.string() })
const savedShape = z.array(z.object({ id: z.number(), owner_id: z.number(), access_key: z.string().optional() })).min(1)

/** Puts pictures up in the name of an administrator: with its own key a community cannot. */
export async function prepare(line: Line, intent: Intent, stored: readonly PreparedPart[]): Promise<Preparation> {
  const parts = [...stored]
  const objection = objectionTo(line, intent)
  if (objection) return { state: 'rejected', parts, error: objection, rate: null }
  const admin = adminOf(line)
  for (const media of intent.draft.media) {
    if (!admin || parts.some((part) => part.media === media.id)) continue
    const put = await putUp(line, admin, media)
    if (!put.ok)
      return { state: passes(put) ? 'not-sent' : 'rejected', parts, error: asMedia(put.error), rate: put.rate }
    parts.push({ media: media.id, remoteId: put.value, ready: true })
  }
  return { state: 'ready', parts, rate: null }
}

function objectionTo(line: Line, { draft: { media, poll }, target }: Intent): NetworkError | null {
  if (poll) return trouble('unsupported', '')
  if (media.length === 0) return null
  const isLetter = target !== null && parseRef(target.id)?.kind === 'message'
  if (isLetter || !adminOf(line)) return trouble('unsupported', '')
  if (media.length > ALBUM) return trouble('media', `${media.length} > ${ALBUM}`)
  const wrong = media.find(({ mime }) => !IMAGES.includes(mime))
  if (wrong) return trouble('media', wrong.mime)
  const large = media.find(({ sizeBytes }) => sizeBytes > IMAGE_BYTES)
  return large ? trouble('media', `${large.sizeBytes} > ${IMAGE_BYTES} bytes`) : null
}

/** Asks where to, brings it there, and has it kept; a picture nobody uses harms nobody. */
async function putUp(line: Line, admin: Place, media: DraftMedia): Promise<Called<string>> {
  const group_id = line.account.id
  const where = await call(admin, 'photos.getWallUploadServer', { says: { group_id }, shape: uploadShape })
  if (!where.ok) return where
  const form = formWith([], [{ field: 'photo', mime: media.mime, bytes: await media.bytes() }])
  const up = await callBeside(line.http, { url: where.value.upload_url, form, shape: uploadedShape })
  if (!up.ok) return up
  // An upload the network could not make a picture of comes back as an empty list.
  if (up.value.photo === '' || up.value.photo === '[]')
    return { ok: false, error: trouble('media', media.mime), certain: true, status: up.status, rate: null }
  const saved = await call(admin, 'photos.saveWallPhoto', { says: { group_id, ...up.value }, shape: savedShape })
  if (!saved.ok) return saved
  const [photo] = saved.value
  const key = photo?.access_key ? `_${photo.access_key}` : ''
  return { ...saved, value: `photo${photo?.owner_id}_${photo?.id}${key}` }
}

const trouble = (reason: NetworkTrouble, said: string): NetworkError => ({
  reason,
  about: { said },
  retryAt: null,
  remote: null,
})

const passes = (called: Extract<Called<unknown>, { ok: false }>) => !called.certain || isPassing(called.error.reason)

const asMedia = (error: NetworkError): NetworkError =>
  error.reason === 'validation' ? { ...error, reason: 'media' } : error
