import * as z from 'zod'
import type { Asked, Told } from '../../testing/site.ts'
import type { Books } from './books.ts'
import { invalid, Problem } from './problem.ts'

const IMAGE_BYTES = 5 * 1_048_576
const VIDEO_BYTES = 512 * 1_048_576
const PIECE_BYTES = 5 * 1_048_576

const begin = z.strictObject({
  media_type: z.literal('video/mp4'),
  total_bytes: z.number().int().min(1).max(VIDEO_BYTES),
  media_category: z.literal('tweet_video'),
})
const words = z.strictObject({
  id: z.string(),
  metadata: z.strictObject({ alt_text: z.strictObject({ text: z.string().min(1).max(1000) }) }),
})

const told = (id: string, more: object = {}): Told => ({
  status: 200,
  body: { data: { id, media_key: `3_${id}`, expires_after_secs: 86_400, ...more } },
})

/** Uploads: a picture at once, a video in pieces that must arrive complete and in order. */
export function mediaDesk(books: Books) {
  const { uploads } = books

  const known = (id: string) => {
    const upload = uploads.get(id)
    if (!upload) throw new Problem(404, 'Not Found', 'media id is unknown')
    return upload
  }

  return {
    async picture(asking: Asked): Promise<Told> {
      const { fields, file } = await formIn(asking)
      const mime = fields.get('media_type') ?? ''
      if (fields.get('media_category') !== 'tweet_image') throw invalid('media_category is invalid for media')
      if (!['image/jpeg', 'image/png', 'image/webp'].includes(mime)) throw invalid('media type unrecognized')
      if (!file || !looksLike(file, mime)) throw invalid('media type unrecognized')
      if (file.length > IMAGE_BYTES) throw new Problem(413, 'Payload Too Large', 'media file is too large')
      const id = books.freshId()
      uploads.set(id, { mime, size: file.length, alt: '', pieces: [], state: 'ready', asked: 0 })
      return told(id)
    },

    begin(asking: Asked): Told {
      const about = begin.safeParse(asking.json())
      if (!about.success) throw invalid('media: initialize is not valid')
      const id = books.freshId()
      const { media_type: mime, total_bytes: size } = about.data
      uploads.set(id, { mime, size, alt: '', pieces: [], state: 'pending', asked: 0 })
      return told(id)
    },

    async append(asking: Asked, id: string): Promise<Told> {
      const { fields, file } = await formIn(asking)
      const upload = known(id)
      if (Number(fields.get('segment_index')) !== upload.pieces.length)
        throw invalid('media: segment_index out of order')
      if (!file || file.length > PIECE_BYTES) throw new Problem(413, 'Payload Too Large', 'media chunk is too large')
      upload.pieces.push(file)
      return told(id)
    },

    finish(_: Asked, id: string): Told {
      const upload = known(id)
      if (Buffer.concat(upload.pieces).length !== upload.size) throw invalid('media: bytes are missing')
      return told(id, { processing_info: { state: 'pending', check_after_secs: 1 } })
    },

    state({ query }: Asked): Told {
      const id = query.get('media_id') ?? ''
      if (query.get('command') !== 'STATUS') throw invalid('media: command is invalid')
      const upload = known(id)
      upload.asked += 1
      if (upload.asked > 1) upload.state = 'ready'
      const state = upload.state === 'ready' ? 'succeeded' : 'in_progress'
      return told(id, { processing_info: { state, progress_percent: state === 'succeeded' ? 100 : 50 } })
    },

    words(asking: Asked): Told {
      const read = words.safeParse(asking.json())
      if (!read.success) throw invalid('media metadata is not valid')
      known(read.data.id).alt = read.data.metadata.alt_text.text
      return told(read.data.id)
    },
  }
}

async function formIn(asking: Asked): Promise<{ fields: Map<string, string>; file: Buffer | null }> {
  if (!asking.headers['content-type']?.startsWith('multipart/form-data; boundary='))
    throw invalid('media: a form is expected')
  const fields = new Map<string, string>()
  let file: Buffer | null = null
  for (const [name, value] of await asking.form()) {
    if (typeof value === 'string') fields.set(name, value)
    else file = Buffer.from(await value.arrayBuffer())
  }
  return { fields, file }
}

const looksLike = (bytes: Buffer, mime: string) =>
  mime === 'image/png' ? bytes.subarray(1, 4).toString() === 'PNG' : bytes.length > 0
