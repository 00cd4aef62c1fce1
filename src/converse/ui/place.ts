import * as z from 'zod'
import { useUrl } from '#web/url.ts'

export const PRESETS = [
  'open',
  'unread',
  'mine',
  'unassigned',
  'mentions',
  'reviews',
  'overdue',
  'approval',
  'later',
  'screener',
  'done',
  'all',
] as const

/** A preset of no conversations: what did not go out as planned. */
export const PROBLEMS = 'problems'

export type Preset = (typeof PRESETS)[number] | typeof PROBLEMS

export const SORTS = ['stake', 'longest', 'newest'] as const
export const MOODS = ['negative', 'neutral', 'positive'] as const
export const INTENTS = ['question', 'complaint', 'request', 'praise', 'thanks', 'greeting', 'spam'] as const
export const LANGS = ['en', 'tr', 'ru', 'other'] as const
export const KINDS = ['comment', 'mention', 'message', 'review'] as const
export const STARS = ['low', 'middle', 'high'] as const

const maybe = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined)

const Url = z.object({
  preset: z.enum([...PRESETS, PROBLEMS]).catch('open'),
  /** The publishing problem in front of the reader. */
  problem: maybe(z.string()),
  thread: maybe(z.string()),
  channel: maybe(z.string()),
  post: maybe(z.string()),
  find: z.string().catch(''),
  sort: maybe(z.enum(SORTS)),
  mood: maybe(z.enum(MOODS)),
  intent: maybe(z.enum(INTENTS)),
  lang: maybe(z.enum(LANGS)),
  kind: maybe(z.enum(KINDS)),
  stars: maybe(z.enum(STARS)),
  label: maybe(z.string()),
  assignee: maybe(z.string()),
  /** Answering one after the other, with nothing else on the screen. */
  focus: maybe(z.literal('1')),
  /** A panel beside the conversation: the person on small screens, the saved replies, what was seen elsewhere. */
  panel: maybe(z.enum(['person', 'replies', 'seen', 'seen-next'])),
})

export type InboxUrl = z.output<typeof Url>

/** Where in the Inbox the reader is; all of it stands in the address. */
export const useInboxPlace = () => useUrl(Url)

/** What the address asks of the queue, without what is left open. */
export function filterOf(url: InboxUrl) {
  const { preset, find, channel, post, sort, mood, intent, lang, kind, stars, label, assignee } = url
  return {
    preset: preset === PROBLEMS ? ('open' as const) : preset,
    find,
    ...(channel ? { channelId: channel } : {}),
    ...(post ? { postId: post } : {}),
    ...(sort ? { sort } : {}),
    ...(mood ? { mood } : {}),
    ...(intent ? { intent } : {}),
    ...(lang ? { lang } : {}),
    ...(kind ? { kind } : {}),
    ...(stars ? { stars } : {}),
    ...(label ? { label } : {}),
    ...(assignee ? { assignee } : {}),
  }
}

/** An address with no narrowing left in it. */
export const WIDE = {
  find: '',
  post: undefined,
  channel: undefined,
  mood: undefined,
  intent: undefined,
  lang: undefined,
  kind: undefined,
  stars: undefined,
  label: undefined,
  assignee: undefined,
} satisfies Partial<InboxUrl>

/** How many narrowings are in force besides the preset. */
export const narrowings = ({ mood, intent, lang, kind, stars, label, assignee, channel }: InboxUrl): number =>
  [mood, intent, lang, kind, stars, label, assignee, channel].filter((one) => one !== undefined).length
