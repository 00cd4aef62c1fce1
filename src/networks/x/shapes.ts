import * as z from 'zod'

/** What X sends; only fields we ask for and use are read. */
const moment = z.string().transform((text, context) => {
  const epoch = Date.parse(text)
  if (!Number.isNaN(epoch)) return Temporal.Instant.fromEpochMilliseconds(epoch)
  context.addIssue('not a moment')
  return z.NEVER
})

export const userShape = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  profile_image_url: z.string().optional(),
  public_metrics: z
    .object({ followers_count: z.number(), following_count: z.number(), tweet_count: z.number() })
    .partial()
    .optional(),
})
export type User = z.infer<typeof userShape>

export const tweetShape = z.object({
  id: z.string(),
  text: z.string(),
  author_id: z.string(),
  created_at: moment,
  conversation_id: z.string().optional(),
  in_reply_to_user_id: z.string().optional(),
  lang: z.string().optional(),
  referenced_tweets: z.array(z.object({ type: z.string(), id: z.string() })).optional(),
  attachments: z.object({ media_keys: z.array(z.string()).optional() }).optional(),
  entities: z
    .object({
      mentions: z.array(z.object({ username: z.string(), id: z.string().optional() })).optional(),
      urls: z.array(z.object({ url: z.string(), expanded_url: z.string().optional() })).optional(),
    })
    .optional(),
  public_metrics: z
    .object({
      reply_count: z.number(),
      retweet_count: z.number(),
      like_count: z.number(),
      impression_count: z.number(),
    })
    .partial()
    .optional(),
})
export type Tweet = z.infer<typeof tweetShape>

const mediaShape = z.object({
  media_key: z.string(),
  type: z.string(),
  url: z.string().optional(),
  preview_image_url: z.string().optional(),
  alt_text: z.string().optional(),
})

/** What tweets speak of stands beside them. */
export const includesShape = z.object({
  users: z.array(userShape).default([]),
  tweets: z.array(tweetShape).default([]),
  media: z.array(mediaShape).default([]),
})
export type Includes = z.infer<typeof includesShape>

/** What is not there is told beside what is, with a status of success. */
const missing = z.array(
  z.object({ resource_id: z.string().optional(), value: z.string().optional(), type: z.string() }),
)

const around = { includes: includesShape.optional(), errors: missing.optional() }

/** Without either part it is a complaint in disguise. */
export const oneShape = z
  .object({ data: tweetShape.optional(), ...around })
  .refine(({ data, errors }) => data !== undefined || errors !== undefined)

export const manyShape = z
  .object({
    data: z.array(tweetShape).optional(),
    ...around,
    meta: z.object({ result_count: z.number(), next_token: z.string().optional() }).optional(),
  })
  .refine(({ data, errors, meta }) => data !== undefined || errors !== undefined || meta !== undefined)

export const meShape = z.object({ data: userShape })
export const doneShape = z.object({ data: z.looseObject({}) })

export const NOT_FOUND = 'https://api.twitter.com/2/problems/resource-not-found'

/** Everything an item is made of, asked for by name. */
export const FIELDS = [
  [
    'tweet.fields',
    'created_at,author_id,conversation_id,in_reply_to_user_id,referenced_tweets,entities,attachments,lang',
  ],
  ['expansions', 'author_id,referenced_tweets.id,attachments.media_keys'],
  ['user.fields', 'username,name,profile_image_url'],
  ['media.fields', 'media_key,type,url,preview_image_url,alt_text'],
] as const
