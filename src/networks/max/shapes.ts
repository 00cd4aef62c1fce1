import * as z from 'zod'

/** What MAX sends; only fields we use are read. Moments are milliseconds. */
const moment = z.number().transform((ms) => Temporal.Instant.fromEpochMilliseconds(ms))

const number = z.number().transform(String)

const userShape = z.object({
  user_id: number,
  first_name: z.string(),
  last_name: z.string().nullish(),
  username: z.string().nullish(),
  is_bot: z.boolean().default(false),
})
export const meShape = userShape
export type User = z.infer<typeof userShape>

export const chatShape = z.object({
  chat_id: number,
  type: z.string(),
  status: z.string(),
  title: z.string().nullish(),
  icon: z.object({ url: z.string() }).nullish(),
  link: z.string().nullish(),
  participants_count: z.number().optional(),
  messages_count: z.number().nullish(),
})

export const memberShape = z.object({
  is_admin: z.boolean(),
  is_owner: z.boolean(),
  permissions: z.array(z.string()).nullish(),
})

const body = z.object({
  mid: z.string(),
  text: z.string().nullish(),
  attachments: z
    .array(z.object({ type: z.string(), payload: z.looseObject({ url: z.string().optional() }).optional() }))
    .nullish(),
})

export const messageShape = z.object({
  sender: userShape.nullish(),
  recipient: z.object({ chat_id: number.nullish(), chat_type: z.string(), post_id: z.string().nullish() }),
  timestamp: moment,
  link: z.object({ type: z.string(), message: z.object({ mid: z.string() }) }).nullish(),
  body,
  stat: z.object({ views: z.number() }).nullish(),
  url: z.string().nullish(),
})
export type Message = z.infer<typeof messageShape>

export const messagesShape = z.object({ messages: z.array(messageShape) })
export const sentShape = z.object({ message: messageShape })

const updateShape = z.looseObject({
  update_type: z.string(),
  timestamp: moment,
  message: messageShape.optional(),
  message_id: z.string().optional(),
  chat_id: number.optional(),
  post_id: z.string().optional(),
  is_channel: z.boolean().optional(),
})
export type Update = z.infer<typeof updateShape>
export const updatesShape = z.object({ updates: z.array(updateShape), marker: z.number().nullish() })

export const doorShape = z.object({ url: z.string(), token: z.string().nullish() })
/** A picture gets its word only when it has arrived, a video before. */
export const arrivedShape = z
  .object({ photos: z.record(z.string(), z.object({ token: z.string() })).optional(), token: z.string().optional() })
  .nullable()

export const doneShape = z.object({ success: z.literal(true) })
