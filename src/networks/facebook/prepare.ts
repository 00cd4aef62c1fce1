import * as z from 'zod'
import type { Called } from '../call.ts'
import { formWith } from '../form.ts'
import { idShape, type Place, placeOf, post } from '../graph/call.ts'
import type { DraftMedia, Intent, Line, NetworkError, Preparation, PreparedPart } from '../network.ts'
import { refusal, stopped } from '../prepared.ts'
import { measureText } from '../text.ts'
import { ALBUM, IMAGE_BYTES, IMAGES, VIDEO_BYTES, VIDEOS } from './abilities.ts'
import { parseRef } from './refs.ts'
import { VERSION } from './shapes.ts'

const offset = z.coerce.number()
const startShape = z.object({
  video_id: z.string(),
  upload_session_id: z.string(),
  start_offset: offset,
  end_offset: offset,
})
const wentShape = z.object({ start_offset: offset, end_offset: offset })
/** The network cuts a video into pieces of some megabytes. */
const MAX_PIECES = 5000

/** Pictures are put up unseen and videos into a session: nobody sees either before the request that publishes them. */
export async function prepare(line: Line, intent: Intent, stored: readonly PreparedPart[]): Promise<Preparation> {
  const parts = [...stored]
  const objection = objectionTo(line, intent)
  if (objection) return { state: 'rejected', parts, error: objection, rate: null }
  for (const media of intent.draft.media) {
    if (parts.some((part) => part.media === media.id)) continue
    const put = VIDEOS.includes(media.mime) ? await putVideo(line, media) : await putPicture(line, media)
    if (!put.ok) return stopped(asMedia(put), parts)
    parts.push({ media: media.id, remoteId: put.value, ready: true })
  }
  return { state: 'ready', parts, rate: null }
}

function objectionTo({ account }: Line, { draft, target }: Intent): NetworkError | null {
  const { media, poll, text } = draft
  const rule = account.can.publish?.text
  if (poll) return refusal('unsupported')
  if (rule && !measureText(rule, text).fits) return { ...refusal('validation'), about: { said: `> ${rule.max}` } }
  const ref = target ? parseRef(target.id, account.id) : null
  if (ref?.kind === 'message' && media.length > 0) return refusal('unsupported')
  const most = target ? 1 : ALBUM
  const videos = media.filter(({ mime }) => VIDEOS.includes(mime))
  const wrong = media.find(({ mime }) => !IMAGES.includes(mime) && !VIDEOS.includes(mime))
  const large = media.find(({ mime, sizeBytes }) => sizeBytes > (VIDEOS.includes(mime) ? VIDEO_BYTES : IMAGE_BYTES))
  if (wrong) return said(wrong.mime)
  if (large) return said(`${large.sizeBytes} bytes`)
  if (media.length > most || (videos.length > 0 && (target !== null || media.length > 1)))
    return said(`${media.length} > ${most}`)
  return null
}

const said = (words: string): NetworkError => ({ ...refusal('media'), about: { said: words } })

async function putPicture(line: Line, { mime, alt, bytes }: DraftMedia): Promise<Called<string>> {
  const form = formWith(
    [['published', 'false'], ...(alt.trim() === '' ? [] : [['alt_text_custom', alt] as const])],
    [{ field: 'source', mime, bytes: await bytes() }],
  )
  const put = await post(placeOf(line, VERSION), `${line.account.id}/photos`, { form, shape: idShape })
  return put.ok ? { ...put, value: put.value.id } : put
}

async function putVideo(line: Line, { mime, bytes }: DraftMedia): Promise<Called<string>> {
  const place = placeOf(line, VERSION)
  const path = `${line.account.id}/videos`
  const whole = await bytes()
  const begun = await post(place, path, { says: { upload_phase: 'start', file_size: whole.length }, shape: startShape })
  if (!begun.ok) return begun
  const { video_id: video, upload_session_id: session, ...first } = begun.value
  let piece = first
  for (let at = 0; at < MAX_PIECES && piece.start_offset < piece.end_offset; at += 1) {
    const sent = await putPiece(place, path, { session, mime, whole, piece })
    if (!sent.ok) return sent
    piece = sent.value
  }
  return { ...begun, value: `${video}:${session}` }
}

function putPiece(
  place: Place,
  path: string,
  {
    session,
    mime,
    whole,
    piece,
  }: { session: string; mime: string; whole: Uint8Array; piece: z.infer<typeof wentShape> },
) {
  const form = formWith(
    [
      ['upload_phase', 'transfer'],
      ['upload_session_id', session],
      ['start_offset', String(piece.start_offset)],
    ],
    [{ field: 'video_file_chunk', mime, bytes: whole.subarray(piece.start_offset, piece.end_offset) }],
  )
  return post(place, path, { form, shape: wentShape })
}

const asMedia = <T extends Extract<Called<unknown>, { ok: false }>>(called: T): T =>
  called.error.reason === 'validation' ? { ...called, error: { ...called.error, reason: 'media' } } : called
