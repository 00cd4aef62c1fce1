import * as z from 'zod'

/** What LinkedIn sends; only fields we ask for and use are read. */
const moment = z.number().transform((ms) => Temporal.Instant.fromEpochMilliseconds(ms))

export const rolesShape = z.object({
  elements: z.array(z.object({ organization: z.string(), role: z.string(), state: z.string() })),
})

export const organizationShape = z.object({
  id: z.number(),
  localizedName: z.string(),
  vanityName: z.string().optional(),
})

export const postShape = z.object({
  id: z.string(),
  author: z.string(),
  commentary: z.string().default(''),
  createdAt: moment,
  lastModifiedAt: moment.optional(),
  content: z
    .object({
      media: z.object({ id: z.string() }).optional(),
      multiImage: z.object({ images: z.array(z.object({ id: z.string() })) }).optional(),
    })
    .optional(),
})
export type Post = z.infer<typeof postShape>
export const postsShape = z.object({ elements: z.array(postShape) })

const stamp = z.object({ time: moment })

export const commentShape = z.object({
  id: z.string(),
  $URN: z.string().optional(),
  commentUrn: z.string().optional(),
  actor: z.string(),
  object: z.string(),
  parentComment: z.string().optional(),
  message: z.object({ text: z.string() }),
  created: stamp,
  lastModified: stamp.optional(),
  commentsSummary: z.object({ aggregatedTotalComments: z.number().optional() }).optional(),
})
export type Comment = z.infer<typeof commentShape>
export const commentsShape = z.object({ elements: z.array(commentShape) })
/** Asked for by number; what is not there is missing among the results. */
export const batchShape = z.object({ results: z.record(z.string(), commentShape) })

const activity = z.object({ entity: z.string(), owner: z.string(), text: z.string().default('') })

export const notificationShape = z.object({
  notificationId: z.union([z.number(), z.string()]).transform(String),
  organizationalEntity: z.string(),
  action: z.string(),
  sourcePost: z.string().optional(),
  generatedActivity: z.string().optional(),
  lastModifiedAt: moment,
  decoratedSourcePost: z.object({ entity: z.string() }).optional(),
  decoratedGeneratedActivity: z
    .object({ comment: activity.extend({ object: z.string().optional() }).optional(), share: activity.optional() })
    .optional(),
})
export type Notification = z.infer<typeof notificationShape>
export const notificationsShape = z.object({ elements: z.array(notificationShape) })

export const peopleShape = z.object({
  results: z.record(
    z.string(),
    z.object({
      localizedFirstName: z.string().optional(),
      localizedLastName: z.string().optional(),
      vanityName: z.string().optional(),
    }),
  ),
})

export const imageUploadShape = z.object({ value: z.object({ uploadUrl: z.string(), image: z.string() }) })
export const videoUploadShape = z.object({
  value: z.object({
    video: z.string(),
    uploadToken: z.string(),
    uploadInstructions: z.array(z.object({ uploadUrl: z.string(), firstByte: z.number(), lastByte: z.number() })),
  }),
})
export const uploadStateShape = z.object({ id: z.string(), status: z.string() })

export const socialShape = z.object({
  results: z.record(
    z.string(),
    z.object({
      commentSummary: z.object({ count: z.number() }).optional(),
      reactionSummaries: z.record(z.string(), z.object({ count: z.number() })).optional(),
    }),
  ),
})

export const statisticsShape = z.object({
  elements: z.array(
    z.object({
      share: z.string().optional(),
      ugcPost: z.string().optional(),
      totalShareStatistics: z.object({ impressionCount: z.number(), shareCount: z.number() }).partial(),
    }),
  ),
})

export const sizeShape = z.object({ firstDegreeSize: z.number() })

export const keyShape = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
})
export const keyStateShape = z.object({
  active: z.boolean(),
  expires_at: z.number().optional(),
  scope: z.string().optional(),
})

/** For requests that answer with nothing. */
export const nothing = z.null()
export const anything = z.unknown()
