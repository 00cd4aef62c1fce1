import * as z from 'zod'
import { sniff } from '../../testing/sniff.ts'
import type { Asked, Told } from '../../testing/site.ts'
import { type Books, US } from './books.ts'
import { bad, missing, Refusal } from './refusal.ts'
import { commentView } from './views.ts'

const LONGEST = 3000
const LONGEST_COMMENT = 1250
const IMAGE_BYTES = 8 * 1_048_576
/** Signs that mean something in little text and stand there without a backslash, except before a hashtag and in a mention. */
const LOOSE = /(?<!\\)(?:\\\\)*[|{}@[\]()<>*_~]/

const media = z.strictObject({ id: z.string(), altText: z.string().max(4086).optional() })
const wish = z.strictObject({
  author: z.literal(US),
  commentary: z.string(),
  visibility: z.enum(['PUBLIC', 'LOGGED_IN']),
  distribution: z.strictObject({
    feedDistribution: z.enum(['MAIN_FEED', 'NONE']),
    targetEntities: z.array(z.unknown()),
    thirdPartyDistributionChannels: z.array(z.unknown()),
  }),
  lifecycleState: z.literal('PUBLISHED'),
  isReshareDisabledByAuthor: z.boolean(),
  content: z
    .union([
      z.strictObject({ media }),
      z.strictObject({ multiImage: z.strictObject({ images: z.array(media).min(2).max(20) }) }),
      z.strictObject({
        poll: z.strictObject({
          question: z.string().min(1).max(140),
          options: z
            .array(z.strictObject({ text: z.string().min(1).max(30) }))
            .min(2)
            .max(4),
          settings: z.strictObject({ duration: z.enum(['ONE_DAY', 'THREE_DAYS', 'SEVEN_DAYS', 'FOURTEEN_DAYS']) }),
        }),
      }),
    ])
    .optional(),
})
const words = z.strictObject({
  actor: z.literal(US),
  object: z.string(),
  message: z.strictObject({ text: z.string().min(1).max(LONGEST_COMMENT) }),
  parentComment: z.string().optional(),
})
const owner = z.strictObject({
  initializeUploadRequest: z.strictObject({
    owner: z.literal(US),
    fileSizeBytes: z.number().optional(),
    uploadCaptions: z.boolean().optional(),
    uploadThumbnail: z.boolean().optional(),
  }),
})
const ending = z.strictObject({
  finalizeUploadRequest: z.strictObject({
    video: z.string(),
    uploadToken: z.string(),
    uploadedPartIds: z.array(z.string()),
  }),
})

const PIECE_BYTES = 4 * 1_048_576

/** What the page may say: posts, comments, and what they carry. */
export function writeDesk(books: Books) {
  return {
    post(asking: Asked): Told {
      const { commentary, content } = read(wish, asking)
      if (commentary.length > LONGEST)
        throw new Refusal(422, `commentary: length of ${commentary.length} exceeds the limit of 3000`)
      if (LOOSE.test(commentary)) throw bad('commentary: little text is not well formed')
      const used = !content
        ? []
        : 'media' in content
          ? [content.media]
          : 'multiImage' in content
            ? content.multiImage.images
            : []
      for (const { id } of used)
        if (books.uploads.get(id)?.state !== 'AVAILABLE') throw bad(`Media asset ${id} is not available`)
      const twin = [...books.posts.values()].find(
        (one) => one.author === US && one.commentary === commentary && one.media.length === used.length,
      )
      if (twin && used.length === 0) throw new Refusal(422, `Content is a duplicate of ${twin.urn}`, 'DUPLICATE_POST')
      const kept = books.add(US, commentary, {
        media: used.map(({ id: urn, altText: alt = '' }) => ({ urn, alt })),
        isMany: content !== undefined && 'multiImage' in content,
        poll: content && 'poll' in content ? content.poll.options.map(({ text }) => text) : null,
      })
      return { status: 201, headers: { 'x-restli-id': kept.urn, 'x-linkedin-id': kept.urn } }
    },

    comment(asking: Asked, on: string): Told {
      const { object, message, parentComment } = read(words, asking)
      const above = books.comments.get(on)
      if (!above && !books.posts.has(on)) throw missing()
      if (object !== (above?.post ?? on) || parentComment !== (above ? on : undefined))
        throw bad('object or parentComment does not fit')
      if (above && above.parent !== null) throw bad('comments have one level below them')
      const kept = books.say(US, on, message.text)
      return { status: 201, headers: { 'x-restli-id': kept.id }, body: commentView(books, kept) }
    },

    begin(asking: Asked, kind: string, origin: string): Told {
      const { fileSizeBytes: size = 0 } = read(owner, asking).initializeUploadRequest
      const urn = `urn:li:${kind}:C4E${books.number()}`
      books.uploads.set(urn, { urn, parts: [], size, state: 'WAITING_UPLOAD' })
      const address = (at: number) => `${origin}/dms-uploads/${encodeURIComponent(urn)}/${at}`
      if (kind === 'image')
        return { status: 200, body: { value: { uploadUrlExpiresAt: Date.now(), uploadUrl: address(0), image: urn } } }
      const uploadInstructions = Array.from({ length: Math.ceil(size / PIECE_BYTES) }, (_, at) => ({
        uploadUrl: address(at),
        firstByte: at * PIECE_BYTES,
        lastByte: Math.min(size, (at + 1) * PIECE_BYTES) - 1,
      }))
      return { status: 200, body: { value: { video: urn, uploadToken: 'jeton', uploadInstructions } } }
    },

    bytes({ body, headers }: Asked, urn: string, at: number): Told {
      const upload = books.uploads.get(urn)
      if (!upload || upload.parts.length !== at) throw missing()
      if (urn.includes(':image:')) {
        const mime = sniff(body)
        if (mime === null || !mime.startsWith('image/') || headers['content-type'] !== mime)
          throw bad('media: not an image')
        if (body.length > IMAGE_BYTES) throw new Refusal(413, 'media: too large')
        upload.state = 'PROCESSING'
        upload.size = body.length
      }
      upload.parts.push(body)
      return { status: 201, headers: { etag: `"part-${at}"` } }
    },

    finish(asking: Asked): Told {
      const { video, uploadedPartIds } = read(ending, asking).finalizeUploadRequest
      const upload = books.uploads.get(video)
      if (!upload) throw missing()
      const whole = Buffer.concat(upload.parts)
      if (whole.length !== upload.size || uploadedPartIds.some((id, at) => id !== `part-${at}`))
        throw bad('parts are missing')
      upload.state = sniff(whole) === 'video/mp4' ? 'PROCESSING' : 'WAITING_UPLOAD'
      return { status: 200, body: {} }
    },

    /** The first look finds it still being worked through. */
    upload(urn: string): Told {
      const upload = books.uploads.get(urn)
      if (!upload) throw missing()
      const told = { status: 200, body: { id: urn, owner: US, status: upload.state } }
      if (upload.state === 'PROCESSING') upload.state = 'AVAILABLE'
      return told
    },
  }
}

export function read<Shape extends z.ZodType>(shape: Shape, asking: Asked): z.infer<Shape> {
  const found = shape.safeParse(asking.json())
  if (!found.success)
    throw bad(
      `Input field validation failure: ${found.error.issues[0]?.path.join('.')} ${found.error.issues[0]?.message}`,
    )
  return found.data
}
