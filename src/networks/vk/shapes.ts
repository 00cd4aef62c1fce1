import * as z from 'zod'

/** What the API sends; only fields we use are read. */
export const groupShape = z.object({
  id: z.number(),
  name: z.string(),
  screen_name: z.string().optional(),
  photo_100: z.string().optional(),
  members_count: z.number().optional(),
})

/** Older versions answer with the bare list. */
export const groupsShape = z.union([
  z.object({ groups: z.array(groupShape) }).transform(({ groups }) => groups),
  z.array(groupShape),
])

export const userShape = z.object({
  id: z.number(),
  first_name: z.string(),
  last_name: z.string().default(''),
  screen_name: z.string().optional(),
  photo_100: z.string().optional(),
})

export type User = z.infer<typeof userShape>
export type Group = z.infer<typeof groupShape>

export const permissionsShape = z.object({ permissions: z.array(z.object({ name: z.string() })) })
export const maskShape = z.number().int()
export const confirmationShape = z.object({ code: z.string() })
export const longPollShape = z.object({ server: z.string(), key: z.string(), ts: z.union([z.string(), z.number()]) })
export const longPollSettingsShape = z.object({
  is_enabled: z.union([z.boolean(), z.number()]).transform(Boolean),
  events: z.record(z.string(), z.union([z.boolean(), z.number()]).transform(Boolean)),
})

const photo = z.looseObject({ sizes: z.array(z.object({ url: z.string(), width: z.number() })).default([]) })

export const attachmentShape = z.looseObject({ type: z.string(), photo: photo.optional() })
export type Attachment = z.infer<typeof attachmentShape>

const count = z.object({ count: z.number() }).optional()

export const postShape = z.object({
  id: z.number(),
  date: z.number(),
  from_id: z.number(),
  text: z.string().default(''),
  edited: z.number().optional(),
  is_deleted: z.boolean().optional(),
  attachments: z.array(attachmentShape).default([]),
  comments: count,
  likes: count,
  reposts: count,
  views: count,
})
export type Post = z.infer<typeof postShape>

const bareComment = z.object({
  id: z.number(),
  date: z.number(),
  from_id: z.number(),
  post_id: z.number(),
  text: z.string().default(''),
  deleted: z.boolean().optional(),
  reply_to_comment: z.number().optional(),
  parents_stack: z.array(z.number()).default([]),
  attachments: z.array(attachmentShape).default([]),
})
export type Comment = z.infer<typeof bareComment>
export const commentShape = bareComment.extend({
  thread: z.object({ items: z.array(bareComment).default([]) }).optional(),
})

export const messageShape = z.object({
  date: z.number(),
  peer_id: z.number(),
  from_id: z.number(),
  text: z.string().default(''),
  conversation_message_id: z.number(),
  out: z.number().optional(),
  attachments: z.array(attachmentShape).default([]),
  reply_message: z.object({ conversation_message_id: z.number().optional() }).optional(),
})
export type Message = z.infer<typeof messageShape>

const people = { profiles: z.array(userShape).default([]), groups: z.array(groupShape).default([]) }
export const wallShape = z.object({ items: z.array(postShape), ...people })
export const commentsShape = z.object({ items: z.array(commentShape), count: z.number().default(0), ...people })
export const historyShape = z.object({ items: z.array(messageShape) })

/** Types of events we do not know are let pass. */
export const eventShape = z.object({ type: z.string(), object: z.unknown() })
export type Event = z.infer<typeof eventShape>
export const eventsShape = z.union([
  z.object({ failed: z.number(), ts: z.union([z.string(), z.number()]).optional() }),
  z.object({ ts: z.union([z.string(), z.number()]), updates: z.array(eventShape) }),
])
