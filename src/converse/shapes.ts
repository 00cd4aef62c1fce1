import * as z from 'zod'
import { INTENTS } from '#language'
import { id, instant } from '#platform/endpoint.ts'
import { REASONS } from './priority.ts'
import { KINDS } from './threads.sql.ts'

/** How converse speaks to browsers and programs. */

export const intents = z.array(z.enum(INTENTS))
export const spoken = z.enum(['en', 'tr', 'ru', 'other'])
export const moodLabel = z.enum(['negative', 'neutral', 'positive'])
export const reasons = z.array(
  z.object({
    reason: z.enum(REASONS),
    points: z.number(),
    /** The part of the points that was learnt from the order in which people answer. */
    learnt: z.number().optional(),
  }),
)

const PersonLine = z.object({ id, name: z.string(), handle: z.string(), avatar: z.string().nullable() })

export const ThreadRow = z.object({
  id,
  channelId: id,
  kind: z.enum(KINDS),
  /** Of five, in a review. */
  stars: z.number().nullable(),
  postId: id.nullable(),
  person: PersonLine.nullable(),
  state: z.enum(['open', 'later', 'done', 'screened']),
  assignee: z.string().nullable(),
  unread: z.boolean(),
  snoozedUntil: instant.nullable(),
  labels: z.array(z.string()),
  /** Points somebody or a rule has given it. */
  boost: z.number(),
  /** By when the hours of the channel promise an answer, and an end. */
  dueAt: instant.nullable(),
  settleBy: instant.nullable(),
  forApproval: z.boolean(),
  messages: z.number(),
  lastAt: instant,
  preview: z.string(),
  previewLang: spoken,
  previewOurs: z.boolean(),
  /** Whose words the preview shows. */
  previewBy: z.string(),
  waitingSince: instant.nullable(),
  mood: z.number(),
  moodLabel,
  intents,
  /** Why it stands where it stands, and what each reason weighs; waiting is one of them and grows. */
  reasons,
  waitingPoints: z.number(),
  points: z.number(),
})

export const Message = z.object({
  id,
  externalId: z.string().nullable(),
  parentId: z.string().nullable(),
  url: z.string(),
  kind: z.enum([...KINDS, 'note']),
  stars: z.number().nullable(),
  ours: z.boolean(),
  personId: id.nullable(),
  by: z.string().nullable(),
  name: z.string(),
  handle: z.string(),
  text: z.string(),
  html: z.string(),
  warning: z.string().nullable(),
  media: z.array(
    z.object({
      kind: z.enum(['image', 'video', 'audio', 'other']),
      url: z.string(),
      preview: z.string().nullable(),
      alt: z.string(),
    }),
  ),
  visibility: z.enum(['public', 'unlisted', 'followers', 'mentioned']),
  lang: spoken,
  mood: z.number(),
  moodConfidence: z.number(),
  moodLabel,
  intents,
  liked: z.boolean(),
  offensive: z.boolean(),
  /** Taken from the eyes of visitors by a rule of the page. */
  hiddenAt: instant.nullable(),
  state: z.enum(['live', 'sending', 'held', 'unknown', 'failed']),
  reason: z.string().nullable(),
  deliveryId: id.nullable(),
  /** Who of the team read it on its page and put it in here; null for what came by itself. */
  putInBy: z.string().nullable(),
  at: instant,
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
  /** What it said before it was edited, oldest first. */
  versions: z.array(z.object({ text: z.string(), stars: z.number().nullable(), until: instant })),
  /** What our answer did to the mood of the person, once he has spoken again. */
  effect: z.object({ before: z.number().nullable(), after: z.number(), reactions: z.number() }).nullable(),
})

export const Post = z.object({
  id,
  publishedId: id.nullable(),
  text: z.string(),
  url: z.string(),
  at: instant.nullable(),
  /** Conversations under it. */
  threads: z.number(),
})

export const Person = z.object({
  id,
  name: z.string(),
  note: z.string(),
  firstSeenAt: instant,
  identities: z.array(
    z.object({ network: z.string(), handle: z.string(), avatar: z.string().nullable(), url: z.string().nullable() }),
  ),
  messages: z.number(),
  complaints: z.number(),
  /** How he sounded, oldest first. */
  moods: z.array(z.object({ at: instant, mood: z.number(), label: moodLabel })),
  langs: z.array(spoken),
  threads: z.array(ThreadRow),
})
