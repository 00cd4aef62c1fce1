import * as z from 'zod'
import { type Called, failed } from '../call.ts'
import type { DraftMedia, Intent, Line } from '../network.ts'
import { call, placeOf } from './call.ts'
import { markOf } from './find.ts'
import { anything, oneVideo } from './shapes.ts'

/** Google takes pieces that are a multiple of 256 KiB. */
const PIECE_BYTES = 8 * 1_048_576
/** People & Blogs; a person may choose better in YouTube Studio. */
const CATEGORY = '22'

/** Opens an upload: what comes back is the address its bytes go to. Nobody sees anything of it, and it ends by itself. */
export async function begin(line: Line, intent: Intent, media: DraftMedia): Promise<Called<string>> {
  const { draft } = intent
  const called = await call(placeOf(line), {
    method: 'POST',
    path: '/upload/youtube/v3/videos',
    query: [
      ['uploadType', 'resumable'],
      ['part', 'snippet,status'],
    ],
    headers: { 'x-upload-content-length': String(media.sizeBytes), 'x-upload-content-type': media.mime },
    json: {
      snippet: {
        title: draft.title ?? '',
        description: draft.text,
        categoryId: CATEGORY,
        tags: [markOf(intent)],
        ...(draft.language === null ? {} : { defaultLanguage: draft.language }),
      },
      // Nobody sees it before its time.
      status: { privacyStatus: 'private' },
    },
    shape: z.null(),
  })
  if (!called.ok) return called
  const { location } = called.headers
  return location === undefined
    ? { ...failed('protocol'), certain: true, status: called.status }
    : { ...called, value: location }
}

/** Sends what Google does not have yet. The video exists once the last byte has arrived. */
export async function send(line: Line, session: string, media: DraftMedia, isFresh: boolean): Promise<Called<string>> {
  const { sizeBytes: size } = media
  let asked = isFresh ? null : await put(line, session, `bytes */${size}`, media.mime, new Uint8Array())
  let from = 0
  let bytes: Uint8Array | null = null
  for (let piece = 0; piece <= Math.ceil(size / PIECE_BYTES); piece += 1) {
    if (asked?.ok) return { ...asked, value: asked.value.id }
    if (asked && asked.status !== GOES_ON) return asked
    if (asked) from = afterRange(asked.headers?.['range'])
    bytes ??= await media.bytes()
    const end = Math.min(from + PIECE_BYTES, size)
    asked = await put(line, session, `bytes ${from}-${end - 1}/${size}`, media.mime, bytes.subarray(from, end))
  }
  return asked?.ok
    ? { ...asked, value: asked.value.id }
    : (asked ?? { ...failed('protocol'), certain: true, status: null })
}

/** The picture that stands for the video. */
export const setThumbnail = async (line: Line, videoId: string, media: DraftMedia): Promise<Called<unknown>> =>
  call(placeOf(line), {
    method: 'POST',
    path: '/upload/youtube/v3/thumbnails/set',
    query: [
      ['videoId', videoId],
      ['uploadType', 'media'],
    ],
    form: { type: media.mime, bytes: await media.bytes() },
    shape: anything,
  })

/** "Resume Incomplete": so far so good. */
const GOES_ON = 308

const put = (line: Line, session: string, range: string, type: string, bytes: Uint8Array) =>
  call(placeOf(line), {
    method: 'PUT',
    path: session,
    headers: { 'content-range': range },
    form: { type, bytes },
    shape: oneVideo,
  })

/** Where to go on; without a range nothing has arrived. */
function afterRange(range: string | undefined): number {
  const [, last] = /^bytes=0-(\d+)$/.exec(range ?? '') ?? []
  return last === undefined ? 0 : Number(last) + 1
}
