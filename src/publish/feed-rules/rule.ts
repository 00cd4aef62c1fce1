import * as z from 'zod'
import { id } from '#platform/endpoint.ts'

const WORDS_MOST = 50
const word = z.string().trim().min(1).max(100)

/** What becomes of the items of a source, as a person sets it. */
export const RuleWish = z.object({
  name: z.string().trim().min(1).max(120),
  sourceId: id,
  becomes: z.enum(['draft', 'queue']),
  /** Takes only hours of this category; null is any. */
  category: z.string().trim().min(1).max(60).nullable(),
  channelIds: z.array(id).min(1).max(50),
  /** The words of the post, with `{title}`, `{summary}`, `{link}`, `{source}` and `{author}` where those of the item go. */
  template: z.string().trim().min(1).max(10_000),
  /** At least one of these is spoken of, in any of its forms. */
  must: z.array(word).max(WORDS_MOST),
  /** None of these is. */
  mustNot: z.array(word).max(WORDS_MOST),
  /** Only items in this language. */
  onlyLang: z
    .string()
    .regex(/^[a-z]{2}$/)
    .nullable(),
  /** The language of the posts; null is that of the item. */
  lang: z.enum(['en', 'tr', 'ru']).nullable(),
  labels: z.array(z.string().trim().min(1).max(60)).max(10),
  goal: z.enum(['sales', 'awareness', 'recall', 'image']).nullable(),
  campaign: z.string().trim().max(200),
  /** How many posts a day at most; the others wait for the next day. */
  aDay: z.number().int().min(1).max(100),
  /** What waits longer than so many days is let go; null keeps it for as long as it takes. */
  keepDays: z.number().int().min(1).max(90).nullable(),
  isOn: z.boolean(),
})

export type RuleWish = z.output<typeof RuleWish>

export const ITEM_STATES = ['waiting', 'made', 'filtered'] as const

export type ItemState = (typeof ITEM_STATES)[number]
