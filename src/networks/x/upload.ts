import * as z from 'zod'
import { type Called, failed } from '../call.ts'
import { formWith } from '../form.ts'
import type { DraftMedia, Line, NetworkError, Rate } from '../network.ts'
import { ALT, IMAGE_BYTES, IMAGE_MIMES, VIDEO_BYTES } from './abilities.ts'
import { call, placeOf } from './call.ts'
import { doneShape } from './shapes.ts'

const CHUNK_BYTES = 4 * 1_048_576
const UPLOAD = '/2/media/upload'

export type Uploaded =
  | { ok: true; id: string; ready: boolean; rate: Rate | null }
  | { ok: false; error: NetworkError; certain: boolean; rate: Rate | null }

const mediaShape = z.object({
  data: z.object({ id: z.string(), processing_info: z.object({ state: z.string() }).optional() }),
})

/** A picture goes up in one piece, a video in several; a description is told afterwards. */
export async function upload(line: Line, media: DraftMedia): Promise<Uploaded> {
  const isImage = IMAGE_MIMES.includes(media.mime)
  if (!isImage && media.mime !== 'video/mp4') return refused(media.mime)
  const max = isImage ? IMAGE_BYTES : VIDEO_BYTES
  if (media.sizeBytes > max) return refused(`${media.sizeBytes} > ${max}`)
  const sent = isImage ? await inOnePiece(line, media) : await inPieces(line, media)
  if (!sent.ok) return mediaTrouble(sent)
  const { id } = sent.value.data
  const described = media.alt === '' ? null : await describe(line, id, media.alt)
  if (described && !described.ok) return mediaTrouble(described)
  return { ok: true, id, ready: isReady(sent.value.data.processing_info?.state), rate: sent.rate }
}

/** How an upload fares that X was still working on. */
export async function look(line: Line, id: string): Promise<Uploaded> {
  const query = [
    ['command', 'STATUS'],
    ['media_id', id],
  ] as const
  const called = await call(placeOf(line), { path: UPLOAD, query, shape: mediaShape })
  if (!called.ok) return called
  const state = called.value.data.processing_info?.state
  return state === 'failed' ? refused(state) : { ok: true, id, ready: isReady(state), rate: called.rate }
}

const isReady = (state: string | undefined) => state === undefined || state === 'succeeded'

const inOnePiece = async (line: Line, { mime, bytes }: DraftMedia) =>
  call(placeOf(line), {
    method: 'POST',
    path: UPLOAD,
    form: formWith(
      [
        ['media_category', 'tweet_image'],
        ['media_type', mime],
      ],
      [{ field: 'media', mime, bytes: await bytes() }],
    ),
    shape: mediaShape,
  })

async function inPieces(line: Line, media: DraftMedia): Promise<Called<z.infer<typeof mediaShape>>> {
  const place = placeOf(line)
  const about = { media_type: media.mime, total_bytes: media.sizeBytes, media_category: 'tweet_video' }
  const begun = await call(place, { method: 'POST', path: `${UPLOAD}/initialize`, json: about, shape: mediaShape })
  if (!begun.ok) return begun
  const path = `${UPLOAD}/${encodeURIComponent(begun.value.data.id)}`
  const bytes = await media.bytes()
  for (let at = 0; at * CHUNK_BYTES < bytes.length; at += 1) {
    const piece = bytes.subarray(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES)
    const form = formWith([['segment_index', String(at)]], [{ field: 'media', mime: media.mime, bytes: piece }])
    const sent = await call(place, { method: 'POST', path: `${path}/append`, form, shape: doneShape })
    if (!sent.ok) return sent
  }
  return call(place, { method: 'POST', path: `${path}/finalize`, json: {}, shape: mediaShape })
}

const describe = (line: Line, id: string, alt: string) =>
  call(placeOf(line), {
    method: 'POST',
    path: '/2/media/metadata',
    json: { id, metadata: { alt_text: { text: alt.slice(0, ALT) } } },
    shape: doneShape,
  })

const refused = (said: string): Uploaded => ({
  ok: false,
  error: failed('media', said).error,
  certain: true,
  rate: null,
})

const mediaTrouble = ({ error, certain, rate }: Extract<Called<unknown>, { ok: false }>): Uploaded => ({
  ok: false,
  error: error.reason === 'validation' ? { ...error, reason: 'media' } : error,
  certain,
  rate,
})
