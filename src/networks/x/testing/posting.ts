import * as z from 'zod'
import { measureText } from '../../text.ts'
import type { Asked, Told } from '../../testing/site.ts'
import { type Books, type Kept, US } from './books.ts'
import { forbidden, invalid } from './problem.ts'
import { tweetView } from './views.ts'

const RULE = { max: 280, unit: 'weighted', maxBytes: null, linkCost: 23, mentionCost: 'full' } as const

const wish = z.strictObject({
  text: z.string().min(1),
  reply: z.strictObject({ in_reply_to_tweet_id: z.string().regex(/^\d{1,19}$/) }).optional(),
  media: z
    .strictObject({
      media_ids: z
        .array(z.string().regex(/^\d{1,19}$/))
        .min(1)
        .max(4),
    })
    .optional(),
  poll: z
    .strictObject({
      options: z.array(z.string().min(1).max(25)).min(2).max(4),
      duration_minutes: z.number().int().min(5).max(10_080),
    })
    .optional(),
})

/** Takes a post of ours, or says why not in the words X uses. */
export function take(books: Books, asking: Asked): Told {
  const read = wish.safeParse(asking.json())
  if (!read.success)
    throw invalid(`One or more parameters to your request was invalid: ${read.error.issues[0]?.message}`)
  const { text, reply, media, poll } = read.data
  if (!measureText(RULE, text).fits) throw invalid('Your Tweet text is too long. For more information on Tweet length')
  const target = reply ? books.posts.get(reply.in_reply_to_tweet_id) : undefined
  if (reply && !target) {
    throw forbidden('You attempted to reply to a Tweet that is deleted or not visible to you.')
  }
  if (target && !isSummoned(target, books)) {
    throw forbidden(
      'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.',
    )
  }
  if (poll && media) throw invalid('poll and media are mutually exclusive')
  for (const id of media?.media_ids ?? []) {
    const upload = books.uploads.get(id)
    if (upload?.state !== 'ready') throw invalid('Your media IDs are invalid.')
    if (upload.mime.startsWith('video/') && media?.media_ids.length !== 1) throw invalid('media: one video at a time')
  }
  const isRepeated = [...books.posts.values()].some(
    ({ authorId, said, replyTo }) => authorId === US && said === text && replyTo === (target?.id ?? null),
  )
  if (isRepeated) throw forbidden('You are not allowed to create a Tweet with duplicate content.')
  const kept = books.add(US, text, {
    replyTo: target?.id ?? null,
    media: media?.media_ids ?? [],
    poll: poll?.options ?? null,
  })
  return {
    status: 201,
    body: { data: { id: kept.id, text: tweetView(books, kept).text, edit_history_tweet_ids: [kept.id] } },
  }
}

/** Only those who named, answered or quoted us may be answered. */
const isSummoned = ({ authorId, names, quotes }: Kept, books: Books) =>
  authorId === US || names.includes(US) || books.posts.get(quotes ?? '')?.authorId === US
