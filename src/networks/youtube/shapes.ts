import * as z from 'zod'

/** What YouTube sends; only fields we ask for and use are read. */
const moment = z.string().transform((text, context) => {
  const epoch = Date.parse(text)
  if (!Number.isNaN(epoch)) return Temporal.Instant.fromEpochMilliseconds(epoch)
  context.addIssue('not a moment')
  return z.NEVER
})

/** Counts are written as words; what its owner hides is left out. */
const count = z.coerce.number().int().optional()

const thumbnails = z.object({ default: z.object({ url: z.string() }).optional() }).optional()

export const channelsShape = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        snippet: z.object({ title: z.string(), customUrl: z.string().optional(), thumbnails }).optional(),
        contentDetails: z.object({ relatedPlaylists: z.object({ uploads: z.string().optional() }) }).optional(),
        statistics: z
          .object({ viewCount: count, subscriberCount: count, hiddenSubscriberCount: z.boolean(), videoCount: count })
          .partial()
          .optional(),
      }),
    )
    .optional(),
})

const videoShape = z.object({
  id: z.string(),
  snippet: z
    .object({
      title: z.string(),
      description: z.string(),
      publishedAt: moment,
      channelId: z.string(),
      channelTitle: z.string().optional(),
      categoryId: z.string().optional(),
      tags: z.array(z.string()).optional(),
      defaultLanguage: z.string().optional(),
      thumbnails,
    })
    .optional(),
  status: z
    .object({
      privacyStatus: z.string(),
      uploadStatus: z.string().optional(),
      failureReason: z.string().optional(),
      rejectionReason: z.string().optional(),
    })
    .optional(),
  statistics: z.object({ viewCount: count, likeCount: count, commentCount: count }).optional(),
})
export type Video = z.infer<typeof videoShape>

export const oneVideo = videoShape
export const videosShape = z.object({ items: z.array(videoShape) })

export const playlistShape = z.object({
  items: z.array(z.object({ contentDetails: z.object({ videoId: z.string() }) })),
})

export const commentShape = z.object({
  id: z.string(),
  snippet: z.object({
    videoId: z.string().optional(),
    parentId: z.string().optional(),
    textDisplay: z.string(),
    textOriginal: z.string().optional(),
    authorDisplayName: z.string(),
    authorProfileImageUrl: z.string().optional(),
    authorChannelUrl: z.string().optional(),
    /** Absent where the writer has closed his channel. */
    authorChannelId: z.object({ value: z.string() }).optional(),
    likeCount: z.number().optional(),
    moderationStatus: z.string().optional(),
    publishedAt: moment,
    updatedAt: moment,
  }),
})
export type Comment = z.infer<typeof commentShape>

export const threadShape = z.object({
  id: z.string(),
  snippet: z.object({
    videoId: z.string().optional(),
    topLevelComment: commentShape,
    totalReplyCount: z.number(),
  }),
  /** The newest few of its answers. */
  replies: z.object({ comments: z.array(commentShape) }).optional(),
})
export type Thread = z.infer<typeof threadShape>

export const threadsShape = z.object({ items: z.array(threadShape), nextPageToken: z.string().optional() })
export const commentsShape = z.object({ items: z.array(commentShape), nextPageToken: z.string().optional() })

export const foundShape = z.object({
  items: z.array(
    z.object({
      id: z.object({ videoId: z.string().optional() }),
      snippet: z.object({
        title: z.string(),
        description: z.string(),
        channelId: z.string(),
        channelTitle: z.string(),
        publishedAt: moment,
      }),
    }),
  ),
})

export const keyShape = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  scope: z.string().optional(),
  refresh_token: z.string().optional(),
})

/** For requests that answer with nothing. */
export const nothing = z.null()
export const anything = z.looseObject({}).refine((body) => !('error' in body))
