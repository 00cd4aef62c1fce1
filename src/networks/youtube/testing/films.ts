import * as z from 'zod'
import { sniff } from '../../testing/sniff.ts'
import type { Asked, Told } from '../../testing/site.ts'
import type { Books, KeptVideo, Upload } from './books.ts'
import { bad, Refusal } from './refusal.ts'
import { videoView } from './views.ts'

const THUMBNAIL_BYTES = 2 * 1_048_576
const UNIT_BYTES = 256 * 1024

const words = {
  title: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^<>]*$/),
  description: z
    .string()
    .refine((text) => Buffer.byteLength(text) <= 5000)
    .regex(/^[^<>]*$/),
  categoryId: z.string().regex(/^\d+$/),
  tags: z
    .array(z.string())
    .refine((tags) => tags.join(',').length <= 500)
    .optional(),
  defaultLanguage: z.string().min(2).optional(),
}
const wish = z.strictObject({
  snippet: z.strictObject(words),
  status: z.strictObject({ privacyStatus: z.enum(['public', 'unlisted', 'private']) }),
})
const change = z.strictObject({
  id: z.string(),
  snippet: z.strictObject(words).optional(),
  status: wish.shape.status.optional(),
})

/** Videos: put up in pieces that may break off and go on, changed, deleted. */
export function filmDesk(
  books: Books,
  { isAudited, state }: { isAudited: () => boolean; state: () => KeptVideo['state'] },
) {
  const known = (id: string): KeptVideo => {
    const video = books.videos.get(id)
    if (!video)
      throw new Refusal(
        404,
        'videoNotFound',
        'The video that you are trying to update cannot be found.',
        'youtube.video',
      )
    return video
  }

  return {
    begin(asking: Asked, origin: string): Told {
      const { headers, query } = asking
      const size = Number(headers['x-upload-content-length'])
      if (query.get('uploadType') !== 'resumable')
        throw bad('mediaBodyRequired', 'The request does not include the video content.')
      if (!/^video\/|^application\/octet-stream$/.test(headers['x-upload-content-type'] ?? '') || !(size > 0))
        throw bad('mediaBodyRequired', 'The request does not include the video content.')
      const { snippet } = read(wish, asking)
      const { title, description, categoryId, tags = [], defaultLanguage: language = null } = snippet
      const id = `ABg5-${books.uploads.size}`
      books.uploads.set(id, {
        about: { title, description, categoryId, tags, language },
        size,
        bytes: Buffer.alloc(0),
        videoId: null,
      })
      const location = `${origin}/upload/youtube/v3/videos?uploadType=resumable&part=${query.get('part')}&upload_id=${id}`
      return { status: 200, headers: { location } }
    },

    piece({ query, headers, body }: Asked): Told {
      const upload = books.uploads.get(query.get('upload_id') ?? '')
      if (!upload) throw new Refusal(404, 'notFound', 'The upload session was not found.', 'global')
      const range = /^bytes (?:\*|(\d+)-(\d+))\/(\d+)$/.exec(headers['content-range'] ?? '')
      if (!range || Number(range[3]) !== upload.size) throw bad('badContent', 'Content-Range does not fit the upload.')
      if (range[1] !== undefined) append(upload, Number(range[1]), Number(range[2]), body)
      if (upload.bytes.length < upload.size) return goesOn(upload)
      if (sniff(upload.bytes) !== 'video/mp4') throw bad('invalidVideoMetadata', 'This is no video.')
      const video = (upload.videoId && books.videos.get(upload.videoId)) || books.film(upload, state())
      return { status: 200, body: videoView(books, video, ['snippet', 'status']) }
    },

    change(asking: Asked): Told {
      const { id, snippet, status } = read(change, asking)
      const parts = (asking.query.get('part') ?? '').split(',')
      const named = [...(snippet ? ['snippet'] : []), ...(status ? ['status'] : [])]
      if (named.toSorted().join() !== parts.toSorted().join()) throw bad('unexpectedPart', 'part and body do not agree')
      const video = known(id)
      if (snippet) {
        const { title, description, categoryId, tags = [], defaultLanguage: language = null } = snippet
        Object.assign(video, { title, description, categoryId, tags, language })
      }
      if (status) video.privacy = isAudited() ? status.privacyStatus : 'private'
      return { status: 200, body: videoView(books, video, parts) }
    },

    remove({ query }: Asked): Told {
      const video = known(query.get('id') ?? '')
      books.videos.delete(video.id)
      for (const comment of books.comments.values()) if (comment.videoId === video.id) books.comments.delete(comment.id)
      return { status: 204 }
    },

    thumbnail({ query, headers, body }: Asked): Told {
      const video = known(query.get('videoId') ?? '')
      if (query.get('uploadType') !== 'media' || sniff(body) !== headers['content-type'])
        throw bad('invalidImage', 'The provided image content is invalid.')
      if (body.length > THUMBNAIL_BYTES) throw new Refusal(413, 'uploadTooLarge', 'The media is too large.', 'global')
      video.thumbnailBytes = body.length
      return { status: 200, body: { kind: 'youtube#thumbnailSetResponse', items: [{}] } }
    },
  }
}

function append(upload: Upload, from: number, to: number, body: Buffer): void {
  if (from !== upload.bytes.length || to - from + 1 !== body.length)
    throw bad('badContent', 'The bytes are not those that are missing.')
  if (to + 1 < upload.size && body.length % UNIT_BYTES !== 0)
    throw bad('badContent', 'Pieces are multiples of 256 KiB.')
  upload.bytes = Buffer.concat([upload.bytes, body])
}

const goesOn = ({ bytes }: Upload): Told => ({
  status: 308,
  headers: bytes.length > 0 ? { range: `bytes=0-${bytes.length - 1}` } : {},
})

function read<Shape extends z.ZodType>(shape: Shape, asking: Asked): z.infer<Shape> {
  const found = shape.safeParse(asking.json())
  if (found.success) return found.data
  const [field = ''] = found.error.issues[0]?.path.slice(-1) ?? []
  const name = String(field)
  throw bad(
    `invalid${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    `The request metadata specifies an invalid ${name}.`,
  )
}
