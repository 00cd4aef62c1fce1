import * as z from 'zod'
import { listOf, moment } from '../graph/call.ts'

export const VERSION = 'v1.0'

export const meShape = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string().optional(),
  threads_profile_picture_url: z.string().optional(),
})
export const ME = 'id,username,name,threads_profile_picture_url'

export const debugShape = z.object({
  data: z.object({ scopes: z.array(z.string()).default([]), expires_at: z.number().default(0) }),
})

const other = z.object({ id: z.string() })
export const postShape = z.object({
  id: z.string(),
  text: z.string().default(''),
  timestamp: moment,
  username: z.string().default(''),
  permalink: z.string().optional(),
  media_type: z.string().default('TEXT_POST'),
  media_url: z.string().optional(),
  thumbnail_url: z.string().optional(),
  root_post: other.optional(),
  replied_to: other.optional(),
  is_reply: z.boolean().optional(),
  has_replies: z.boolean().optional(),
})
export type Post = z.infer<typeof postShape>
export const POST =
  'id,text,timestamp,username,permalink,media_type,media_url,thumbnail_url,is_reply,root_post,replied_to'

export const postsShape = listOf(postShape)
export const ownShape = listOf(z.object({ id: z.string(), has_replies: z.boolean().default(false) }))

const quota = z.object({ quota_total: z.number() })
export const limitShape = z.object({
  data: z.array(
    z.object({
      quota_usage: z.number().optional(),
      config: quota.optional(),
      reply_quota_usage: z.number().optional(),
      reply_config: quota.optional(),
    }),
  ),
})
