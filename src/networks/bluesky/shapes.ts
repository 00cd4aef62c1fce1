import * as z from 'zod'

/** What the servers send, by the lexicons; only fields we use are read. */
export const moment = z.string().transform((text, context) => {
  const epoch = Date.parse(text)
  if (!Number.isNaN(epoch)) return Temporal.Instant.fromEpochMilliseconds(epoch)
  context.addIssue('not a moment')
  return z.NEVER
})

export const strongRef = z.object({ uri: z.string(), cid: z.string() })

export const blobShape = z.object({
  $type: z.literal('blob'),
  ref: z.object({ $link: z.string() }),
  mimeType: z.string(),
  size: z.number(),
})

export const profileShape = z.object({
  did: z.string(),
  handle: z.string(),
  displayName: z.string().optional(),
  avatar: z.string().optional(),
  followersCount: z.number().optional(),
  followsCount: z.number().optional(),
  postsCount: z.number().optional(),
  viewer: z.object({ blocking: z.string().optional() }).optional(),
})

/** What people of the network write is checked by nobody but us: a facet we do not understand is left out. */
const facet = z.object({
  index: z.object({ byteStart: z.number().int(), byteEnd: z.number().int() }),
  features: z.array(z.object({ $type: z.string(), uri: z.string().optional(), did: z.string().optional() })),
})

/** A quote names its post, with pictures one step deeper. */
const embedInRecord = z.object({
  $type: z.string(),
  record: z
    .object({ uri: z.string().optional(), record: z.object({ uri: z.string() }).optional() })
    .optional()
    .catch(undefined),
})

export const postRecord = z.object({
  text: z.string(),
  createdAt: z.string(),
  langs: z.array(z.string()).optional(),
  facets: z.array(facet.nullable().catch(null)).optional().catch([]),
  reply: z.object({ root: strongRef, parent: strongRef }).optional(),
  embed: embedInRecord.optional().catch(undefined),
})
export type PostRecord = z.infer<typeof postRecord>

const imageView = z.object({ thumb: z.string(), fullsize: z.string(), alt: z.string() })

const mediaView = z.object({
  images: z.array(imageView).optional(),
  playlist: z.string().optional(),
  thumbnail: z.string().optional(),
  alt: z.string().optional(),
})

const embedView = mediaView.extend({ media: mediaView.optional().catch(undefined) })

export const postView = z.object({
  uri: z.string(),
  cid: z.string(),
  author: profileShape,
  record: postRecord,
  embed: embedView.optional().catch(undefined),
  indexedAt: moment,
  replyCount: z.number().optional(),
  repostCount: z.number().optional(),
  likeCount: z.number().optional(),
  viewer: z.object({ like: z.string().optional() }).optional(),
})
export type PostView = z.infer<typeof postView>

/** A list in which what cannot be read is passed over, so that one strange post does not hide the others. */
const readable = <Shape extends z.ZodType>(shape: Shape) =>
  z.array(z.unknown()).transform((all) =>
    all.flatMap((one) => {
      const read = shape.safeParse(one)
      return read.success ? [read.data] : []
    }),
  )

export const postsShape = z.object({ posts: readable(postView) })

export const notificationsShape = z.object({
  cursor: z.string().optional(),
  notifications: z.array(
    z.object({
      uri: z.string(),
      cid: z.string(),
      author: profileShape,
      reason: z.string(),
      record: z.unknown(),
      indexedAt: moment,
    }),
  ),
})
export type Notice = z.infer<typeof notificationsShape>['notifications'][number]

export const feedShape = z.object({
  feed: readable(z.object({ post: postView, reason: z.unknown().optional() })),
})

/** A place in a thread: a post, or the mark of one that is deleted or hidden by a block. */
export const threadNode = z.object({
  uri: z.string().optional(),
  post: postView.optional().catch(undefined),
  blocked: z.boolean().optional(),
  get parent() {
    return threadNode.optional()
  },
  get replies() {
    return z.array(threadNode).optional()
  },
})
export type ThreadNode = z.infer<typeof threadNode>

export const threadShape = z.object({ thread: threadNode })

export const recordShape = z.object({ uri: z.string(), cid: z.string(), value: z.unknown() })
