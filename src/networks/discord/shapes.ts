import * as z from 'zod'

/** What Discord sends; only fields we use are read. Ids are snowflakes: numbers as words, growing with time. */
const moment = z.string().transform((text, context) => {
  const epoch = Date.parse(text)
  if (!Number.isNaN(epoch)) return Temporal.Instant.fromEpochMilliseconds(epoch)
  context.addIssue('not a moment')
  return z.NEVER
})

const userShape = z.object({
  id: z.string(),
  username: z.string(),
  global_name: z.string().nullish(),
  avatar: z.string().nullish(),
  bot: z.boolean().optional(),
})
export const meShape = userShape
export type User = z.infer<typeof userShape>

export const applicationShape = z.object({ flags: z.number().optional() })

const overwrite = z.object({ id: z.string(), type: z.number(), allow: z.string(), deny: z.string() })
export const channelShape = z.object({
  id: z.string(),
  type: z.number(),
  guild_id: z.string().optional(),
  name: z.string().nullish(),
  permission_overwrites: z.array(overwrite).optional(),
})
export type Channel = z.infer<typeof channelShape>

export const guildShape = z.object({
  id: z.string(),
  name: z.string(),
  icon: z.string().nullish(),
  owner_id: z.string().optional(),
  roles: z.array(z.object({ id: z.string(), permissions: z.string() })),
  approximate_member_count: z.number().optional(),
})
export type Guild = z.infer<typeof guildShape>

export const memberShape = z.object({ roles: z.array(z.string()) })

export const threadsShape = z.object({
  threads: z.array(
    z.object({
      id: z.string(),
      parent_id: z.string().nullish(),
      last_message_id: z.string().nullish(),
      owner_id: z.string().optional(),
    }),
  ),
})

const attachment = z.object({
  url: z.string(),
  proxy_url: z.string().optional(),
  content_type: z.string().optional(),
  description: z.string().nullish(),
})

const reference = z.object({ message_id: z.string().optional(), channel_id: z.string().optional() })

const bare = z.object({
  id: z.string(),
  channel_id: z.string(),
  author: userShape,
  content: z.string(),
  timestamp: moment,
  edited_timestamp: moment.nullish(),
  mentions: z.array(userShape).default([]),
  attachments: z.array(attachment).default([]),
  message_reference: reference.optional(),
  /** 0 and 19 were written by somebody; the others tell of things that happened. */
  type: z.number(),
  reactions: z.array(z.object({ count: z.number() })).optional(),
  thread: z.object({ message_count: z.number().optional() }).optional(),
})
export const messageShape = bare.extend({ referenced_message: bare.nullish() })
export type Message = z.infer<typeof messageShape>
export type Bare = z.infer<typeof bare>

export const messagesShape = z.array(messageShape)
export const foundShape = z.object({ messages: z.array(z.array(messageShape)) })

/** For requests that answer with nothing. */
export const nothing = z.null()
export const anything = z.looseObject({})
