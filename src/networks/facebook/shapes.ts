import * as z from 'zod'
import { listOf, moment } from '../graph/call.ts'

export const VERSION = 'v24.0'

const person = z.object({ id: z.string(), name: z.string().default('') })
export type From = z.infer<typeof person>

const media = z.object({ image: z.object({ src: z.string() }).optional(), source: z.string().optional() }).optional()
const attachment = z.object({ type: z.string().default(''), url: z.string().optional(), media })

export const commentShape = z.object({
  id: z.string(),
  message: z.string().default(''),
  created_time: moment,
  from: person.optional(),
  parent: z.object({ id: z.string() }).optional(),
  permalink_url: z.string().optional(),
  attachment: attachment.optional(),
})
export type Comment = z.infer<typeof commentShape>
export const COMMENT = 'id,message,created_time,from,parent,permalink_url,attachment'

export const postShape = z.object({
  id: z.string(),
  message: z.string().default(''),
  created_time: moment,
  from: person.optional(),
  permalink_url: z.string().optional(),
  attachments: z.object({ data: z.array(attachment) }).optional(),
})
export type Post = z.infer<typeof postShape>
export const POST = 'id,message,created_time,from,permalink_url,attachments{type,url,media}'

const file = z.object({
  mime_type: z.string().default(''),
  file_url: z.string().optional(),
  image_data: z.object({ url: z.string(), preview_url: z.string().optional() }).optional(),
  video_data: z.object({ url: z.string(), preview_url: z.string().optional() }).optional(),
})
export const messageShape = z.object({
  id: z.string(),
  message: z.string().default(''),
  created_time: moment,
  from: person,
  to: z.object({ data: z.array(person) }),
  attachments: z.object({ data: z.array(file) }).optional(),
})
export type Message = z.infer<typeof messageShape>
export const MESSAGE = 'id,message,created_time,from,to,attachments{mime_type,file_url,image_data,video_data}'

export const commentsShape = listOf(commentShape)
export const messagesShape = listOf(messageShape)
export const postsShape = listOf(postShape)
export const talkedShape = listOf(postShape.pick({ id: true }).extend({ comments: commentsShape.optional() }))
export const talksShape = listOf(z.object({ id: z.string(), messages: messagesShape.optional() }))

export const pageShape = z.object({
  id: z.string(),
  name: z.string(),
  username: z.string().optional(),
  link: z.string().optional(),
  category: z.string(),
  picture: z.object({ data: z.object({ url: z.string() }) }).optional(),
})
export type PageNode = z.infer<typeof pageShape>
export const PAGE = 'id,name,username,link,category,picture{url}'

/** The pages a person's key opens, each with a key of its own. */
export const accountsShape = listOf(pageShape.extend({ access_token: z.string() }))

export const debugShape = z.object({
  data: z.object({
    scopes: z.array(z.string()).default([]),
    expires_at: z.number().default(0),
    data_access_expires_at: z.number().default(0),
  }),
})
