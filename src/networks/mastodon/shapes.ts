import * as z from 'zod'

/** What servers of this family send, as loosely as their dialects need; only fields we use are read. */
const moment = z.string().transform((text, context) => {
  const epoch = Date.parse(text)
  if (!Number.isNaN(epoch)) return Temporal.Instant.fromEpochMilliseconds(epoch)
  context.addIssue('not a moment')
  return z.NEVER
})

export const accountShape = z.object({
  id: z.string(),
  username: z.string(),
  acct: z.string(),
  display_name: z.string().nullish(),
  url: z.string().nullish(),
  avatar: z.string().nullish(),
  bot: z.boolean().nullish(),
  followers_count: z.number().nullish(),
  following_count: z.number().nullish(),
  statuses_count: z.number().nullish(),
})

const attachmentShape = z.object({
  id: z.string(),
  type: z.string(),
  url: z.string().nullish(),
  preview_url: z.string().nullish(),
  description: z.string().nullish(),
})

export const statusShape = z.object({
  id: z.string(),
  created_at: moment,
  edited_at: moment.nullish(),
  in_reply_to_id: z.string().nullish(),
  in_reply_to_account_id: z.string().nullish(),
  spoiler_text: z.string().nullish(),
  visibility: z.string(),
  language: z.string().nullish(),
  url: z.string().nullish(),
  uri: z.string().nullish(),
  content: z.string(),
  account: accountShape,
  media_attachments: z.array(attachmentShape).default([]),
  mentions: z.array(z.object({ id: z.string() })).default([]),
  replies_count: z.number().nullish(),
  reblogs_count: z.number().nullish(),
  favourites_count: z.number().nullish(),
})

export type Status = z.infer<typeof statusShape>
export type Account = z.infer<typeof accountShape>

export const notificationShape = z.object({ id: z.string(), type: z.string(), status: statusShape.nullish() })

export const contextShape = z.object({ ancestors: z.array(statusShape), descendants: z.array(statusShape) })

const configuration = z.object({
  urls: z.object({ streaming: z.string().nullish() }).nullish(),
  statuses: z
    .object({
      max_characters: z.number().nullish(),
      max_media_attachments: z.number().nullish(),
      characters_reserved_per_url: z.number().nullish(),
    })
    .nullish(),
  media_attachments: z
    .object({
      supported_mime_types: z.array(z.string()).nullish(),
      image_size_limit: z.number().nullish(),
      video_size_limit: z.number().nullish(),
      description_limit: z.number().nullish(),
    })
    .nullish(),
  polls: z
    .object({
      max_options: z.number().nullish(),
      max_characters_per_option: z.number().nullish(),
      min_expiration: z.number().nullish(),
      max_expiration: z.number().nullish(),
    })
    .nullish(),
})

export type Configuration = z.infer<typeof configuration>

export const instanceShape = z.object({ domain: z.string(), version: z.string(), configuration })

/** The older document, still the only one of some small servers. */
export const oldInstanceShape = z.object({
  uri: z.string(),
  version: z.string(),
  max_toot_chars: z.number().nullish(),
  urls: z.object({ streaming_api: z.string().nullish() }).nullish(),
  configuration: configuration.nullish(),
})

export const nodeInfoLinks = z.object({ links: z.array(z.object({ rel: z.string(), href: z.string() })) })

export const nodeInfoShape = z.object({ software: z.object({ name: z.string(), version: z.string() }) })

/** Any answer that is not a complaint in disguise. */
export const anything = z.unknown().refine((body) => !z.object({ error: z.string() }).safeParse(body).success)
