import * as z from 'zod'

/** What the Bot API sends; only fields we use are read, and kinds of messages we do not know are let pass. */
export const userShape = z.object({
  id: z.number(),
  is_bot: z.boolean().default(false),
  first_name: z.string(),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
  can_read_all_group_messages: z.boolean().optional(),
})

const chatShape = z.object({
  id: z.number(),
  type: z.string(),
  title: z.string().optional(),
  username: z.string().optional(),
})

export const fullChatShape = chatShape.extend({ linked_chat_id: z.number().optional() })

export const memberShape = z.object({
  status: z.string(),
  can_post_messages: z.boolean().optional(),
  can_delete_messages: z.boolean().optional(),
  can_restrict_members: z.boolean().optional(),
})

export const entityShape = z.object({
  type: z.string(),
  offset: z.number().int().nonnegative(),
  length: z.number().int().nonnegative(),
  url: z.string().optional(),
  user: userShape.optional(),
})

export type Entity = z.infer<typeof entityShape>

const originShape = z.object({
  type: z.string(),
  date: z.number(),
  chat: chatShape.optional(),
  message_id: z.number().optional(),
})

/** Something is there; what exactly does not matter to us. */
const thing = z.unknown()

const plainMessage = z.object({
  message_id: z.number(),
  date: z.number(),
  edit_date: z.number().optional(),
  chat: chatShape,
  from: userShape.optional(),
  sender_chat: chatShape.optional(),
  message_thread_id: z.number().optional(),
  is_automatic_forward: z.boolean().optional(),
  forward_origin: originShape.optional(),
  media_group_id: z.string().optional(),
  text: z.string().optional(),
  entities: z.array(entityShape).optional(),
  caption: z.string().optional(),
  caption_entities: z.array(entityShape).optional(),
  photo: thing.optional(),
  video: thing.optional(),
  animation: thing.optional(),
  video_note: thing.optional(),
  audio: thing.optional(),
  voice: thing.optional(),
  document: thing.optional(),
  sticker: z.object({ emoji: z.string().optional() }).optional(),
  poll: z.object({ question: z.string() }).optional(),
})

/** A message tells what it answers, but not what that answers in turn. */
export const messageShape = plainMessage.extend({ reply_to_message: plainMessage.optional() })

export type PlainMessage = z.infer<typeof plainMessage>
export type Message = z.infer<typeof messageShape>

const placeShape = z.object({ status: z.string(), user: userShape, is_member: z.boolean().optional() })

/** Somebody's place in a chat has changed; `invite_link` is the door they came in by. */
const memberChange = z.object({
  chat: chatShape,
  date: z.number(),
  old_chat_member: placeShape,
  new_chat_member: placeShape,
  invite_link: z.object({ invite_link: z.string(), name: z.string().optional() }).optional(),
})

export type MemberChange = z.infer<typeof memberChange>

export const inviteShape = z.object({ invite_link: z.string() })

const updateShape = z.object({
  update_id: z.number(),
  chat_member: memberChange.optional(),
  message: messageShape.optional(),
  edited_message: messageShape.optional(),
  channel_post: messageShape.optional(),
  edited_channel_post: messageShape.optional(),
})

export type Update = z.infer<typeof updateShape>
export const updatesShape = z.array(updateShape)

/** What sending gives back: one message, or all the messages of an album. */
export const sentShape = z.object({ message_id: z.number(), chat: chatShape })
export const albumShape = z.array(sentShape).min(1)
