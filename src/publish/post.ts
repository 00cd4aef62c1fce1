import * as z from 'zod'
import { type ConnectedAccount, withPictures } from '#networks'
import { Paid, WholePaid } from './marking/paid.ts'

export const POST_STATES = ['draft', 'review', 'planned', 'idea'] as const

const Poll = z.object({
  options: z.array(z.string().max(200)).max(20),
  minutes: z.number().int().positive(),
  multiple: z.boolean(),
})

/** A point on the map that readers may press. */
const Place = z.object({
  name: z.string().max(200),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})

const TITLE_MOST = 500
const COMMENT_MOST = 10_000

/** Where a channel gets something else than the post; null is "the same". */
const WholeVariant = z.object({
  channelId: z.string(),
  title: z.string().max(TITLE_MOST).nullable(),
  text: z.string().max(100_000).nullable(),
  warning: z.string().max(500).nullable(),
  visibility: z.enum(['public', 'unlisted', 'followers', 'mentioned']),
  mediaIds: z.array(z.string()).max(40).nullable(),
  firstComment: z.string().max(COMMENT_MOST).nullable(),
  /** A text too long for one post goes out as several; null means that it must fit into one. */
  thread: z.enum(['plain', 'numbered']).nullable(),
})

/** As a program may send it: what it leaves out is the same as the post. */
export const Variant = WholeVariant.extend({
  title: WholeVariant.shape.title.default(null),
  firstComment: WholeVariant.shape.firstComment.default(null),
  thread: WholeVariant.shape.thread.default(null),
})

export type Variant = z.infer<typeof Variant>

/** What a person writes, for all channels at once. */
export const WholeContent = z.object({
  /** The headline, where a channel has one. */
  title: z.string().max(TITLE_MOST),
  text: z.string().max(100_000),
  /** The language of the text, as networks call it. */
  lang: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  goal: z.enum(['sales', 'awareness', 'recall', 'image']).nullable(),
  campaign: z.string().max(200),
  mediaIds: z.array(z.string()).max(40),
  poll: Poll.nullable(),
  /** Stands under the post as an answer of our own, where a channel has answers. */
  firstComment: z.string().max(COMMENT_MOST),
  place: Place.nullable(),
  /** Null when nobody gives anything for it. */
  paid: WholePaid.nullable(),
  channels: z.array(WholeVariant).max(50),
})

/** As a program may send it: what it leaves out is empty. */
export const Content = WholeContent.extend({
  title: WholeContent.shape.title.default(''),
  firstComment: WholeContent.shape.firstComment.default(''),
  place: WholeContent.shape.place.default(null),
  paid: Paid.nullable().default(null),
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
  /** How long a video is; null when its head does not say. */
  seconds?: number | null
  /** The last day on which it may be shown; absent when there is no end. */
  expiresOn?: string | null
}

type TextSetting = NonNullable<ConnectedAccount['can']['publish']>

/** The post as one channel gets it. */
export type Rendered = {
  title: string | null
  text: string
  warning: string | null
  visibility: Variant['visibility']
  poll: z.infer<typeof Poll> | null
  media: Media[]
  thread: Variant['thread']
  firstComment: string | null
  place: Content['place']
  paid: Content['paid']
}

/** What a variant takes from the post and what it says itself; where nothing can stand within the text, no pictures do. */
export function renderFor(
  content: Content,
  variant: Variant,
  media: readonly Media[],
  rule: Pick<TextSetting, 'shown'> | null,
): Rendered {
  const wanted = variant.mediaIds ?? content.mediaIds
  const text = variant.text ?? content.text
  return {
    title: (variant.title ?? content.title).trim() || null,
    text: (rule?.shown?.markup === 'markdown' ? text : withPictures(text, () => null)).trim(),
    warning: variant.warning?.trim() || null,
    visibility: variant.visibility,
    poll: content.poll,
    media: wanted.flatMap((id) => media.find((one) => one.id === id) ?? []),
    thread: variant.thread,
    firstComment: (variant.firstComment ?? content.firstComment).trim() || null,
    place: content.place,
    paid: content.paid,
  }
}

/** Every picture and video a post shows anywhere. */
export const allMedia = (content: Content): string[] => [
  ...content.mediaIds,
  ...content.channels.flatMap(({ mediaIds }) => mediaIds ?? []),
]
