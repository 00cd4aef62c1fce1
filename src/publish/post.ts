import * as z from 'zod'

export const POST_STATES = ['draft', 'review', 'planned'] as const

const Poll = z.object({
  options: z.array(z.string().max(200)).max(20),
  minutes: z.number().int().positive(),
  multiple: z.boolean(),
})

/** Where a channel gets something else than the post; null is "the same". */
export const Variant = z.object({
  channelId: z.string(),
  text: z.string().max(100_000).nullable(),
  warning: z.string().max(500).nullable(),
  visibility: z.enum(['public', 'unlisted', 'followers', 'mentioned']),
  mediaIds: z.array(z.string()).max(40).nullable(),
  /** A text too long for one post goes out as several; null means that it must fit into one. */
  thread: z.enum(['plain', 'numbered']).nullable().default(null),
})

export type Variant = z.infer<typeof Variant>

/** What a person writes, for all channels at once. */
export const Content = z.object({
  text: z.string().max(100_000),
  lang: z.enum(['en', 'tr', 'ru']),
  goal: z.enum(['sales', 'awareness', 'recall', 'image']).nullable(),
  campaign: z.string().max(200),
  mediaIds: z.array(z.string()).max(40),
  poll: Poll.nullable(),
  channels: z.array(Variant).max(50),
})

export type Content = z.infer<typeof Content>

/** A picture or video that was brought in. */
export type Media = {
  id: string
  file: string
  mime: string
  sizeBytes: number
  width: number | null
  height: number | null
  alt: string
}

/** The post as one channel gets it. */
export type Rendered = {
  text: string
  warning: string | null
  visibility: Variant['visibility']
  poll: z.infer<typeof Poll> | null
  media: Media[]
  thread: Variant['thread']
}

/** What a variant takes from the post and what it says itself. */
export function renderFor(content: Content, variant: Variant, media: readonly Media[]): Rendered {
  const wanted = variant.mediaIds ?? content.mediaIds
  return {
    text: (variant.text ?? content.text).trim(),
    warning: variant.warning?.trim() || null,
    visibility: variant.visibility,
    poll: content.poll,
    media: wanted.flatMap((id) => media.find((one) => one.id === id) ?? []),
    thread: variant.thread,
  }
}
