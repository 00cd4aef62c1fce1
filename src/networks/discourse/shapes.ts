import * as z from 'zod'

const moment = z.string().transform((text, context) => {
  const epoch = Date.parse(text)
  if (!Number.isNaN(epoch)) return Temporal.Instant.fromEpochMilliseconds(epoch)
  context.addIssue('not a moment')
  return z.NEVER
})

export const sessionShape = z.object({
  current_user: z.object({
    id: z.number(),
    username: z.string(),
    name: z.string().nullish(),
    avatar_template: z.string().nullish(),
    admin: z.boolean().nullish(),
    moderator: z.boolean().nullish(),
  }),
})

/** The settings a forum tells every browser. */
export const settingsShape = z.object({
  title: z.string().nullish(),
  min_post_length: z.number().nullish(),
  max_post_length: z.number().nullish(),
  min_topic_title_length: z.number().nullish(),
  max_topic_title_length: z.number().nullish(),
  max_image_size_kb: z.number().nullish(),
  authorized_extensions: z.string().nullish(),
  poll_enabled: z.boolean().nullish(),
  poll_maximum_options: z.number().nullish(),
})

const actionShape = z.object({ id: z.number(), count: z.number().nullish(), acted: z.boolean().nullish() })

export const postShape = z.object({
  id: z.number(),
  topic_id: z.number(),
  topic_slug: z.string().nullish(),
  category_id: z.number().nullish(),
  post_number: z.number(),
  reply_to_post_number: z.number().nullish(),
  user_id: z.number().nullish(),
  username: z.string(),
  name: z.string().nullish(),
  avatar_template: z.string().nullish(),
  created_at: moment,
  updated_at: moment.nullish(),
  version: z.number().nullish(),
  cooked: z.string(),
  raw: z.string().nullish(),
  hidden: z.boolean().nullish(),
  deleted_at: z.string().nullish(),
  user_deleted: z.boolean().nullish(),
  reply_count: z.number().nullish(),
  reads: z.number().nullish(),
  actions_summary: z.array(actionShape).nullish(),
})

export const topicShape = z.object({
  id: z.number(),
  slug: z.string(),
  views: z.number().nullish(),
  posts_count: z.number().nullish(),
  deleted_at: z.string().nullish(),
  post_stream: z.object({ posts: z.array(postShape), stream: z.array(z.number()).default([]) }),
})

export const latestShape = z.object({ latest_posts: z.array(postShape) })
export const privateShape = z.object({ private_posts: z.array(postShape) })
export const chunkShape = z.object({ post_stream: z.object({ posts: z.array(postShape) }) })

/** A new post is out, or it waits in the queue of the moderators. */
export const createdShape = z.union([
  z.object({ action: z.literal('enqueued') }),
  z.object({ topic_id: z.number(), post_number: z.number(), topic_slug: z.string().nullish() }),
])

export const uploadShape = z.object({ id: z.number(), short_url: z.string() })

/** Any answer that is no complaint in disguise. */
export const anything = z.unknown().refine((body) => !z.object({ errors: z.array(z.string()) }).safeParse(body).success)

export type Post = z.infer<typeof postShape>
export type Forum = z.infer<typeof settingsShape>
