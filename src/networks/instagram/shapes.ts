import * as z from 'zod'
import { listOf, moment } from '../graph/call.ts'

export const VERSION = 'v24.0'

export const meShape = z.object({
  user_id: z.union([z.string(), z.number()]).transform(String),
  username: z.string(),
  name: z.string().optional(),
  profile_picture_url: z.string().optional(),
})
export const ME = 'user_id,username,name,profile_picture_url'

const from = z.object({ id: z.string(), username: z.string().optional() })

const answerShape = z.object({
  id: z.string(),
  text: z.string().default(''),
  timestamp: moment,
  username: z.string().optional(),
  from: from.optional(),
})
export const commentShape = answerShape.extend({
  parent_id: z.string().optional(),
  media: z.object({ id: z.string() }).optional(),
  replies: listOf(answerShape).optional(),
})
export type Comment = z.infer<typeof commentShape>
const ANSWER = 'id,text,timestamp,username,from'
const ANSWERS = 50
export const COMMENT = `${ANSWER},replies.limit(${ANSWERS}){${ANSWER}}`
export const ONE_COMMENT = `${ANSWER},parent_id,media{id}`

export const mediaShape = z.object({
  id: z.string(),
  caption: z.string().default(''),
  timestamp: moment,
  username: z.string().optional(),
  permalink: z.string().optional(),
  media_type: z.string().default('IMAGE'),
  media_url: z.string().optional(),
  thumbnail_url: z.string().optional(),
})
export type Media = z.infer<typeof mediaShape>
export const MEDIA = 'id,caption,timestamp,username,permalink,media_type,media_url,thumbnail_url'

const person = z.object({ id: z.string(), username: z.string().default('') })
export const messageShape = z.object({
  id: z.string(),
  message: z.string().default(''),
  created_time: moment,
  from: person,
  to: z.object({ data: z.array(person) }),
})
export type Message = z.infer<typeof messageShape>
export const MESSAGE = 'id,message,created_time,from,to'

export const commentsShape = listOf(commentShape)
export const messagesShape = listOf(messageShape)
export const manyMediaShape = listOf(mediaShape)
export const talkedShape = listOf(z.object({ id: z.string(), comments: commentsShape.optional() }))
export const talksShape = listOf(z.object({ id: z.string(), messages: messagesShape.optional() }))

export const limitShape = z.object({
  data: z.array(
    z.object({ quota_usage: z.number(), config: z.object({ quota_total: z.number() }).default({ quota_total: 100 }) }),
  ),
})
