import * as z from 'zod'

/** How a network counts the letters of a text. */
const textRule = z.object({
  max: z.number().int(),
  /** Fewer are refused; absent when a single letter will do. */
  min: z.number().int().optional(),
  /** The ceiling of a text that stands under a picture, where it is lower. */
  maxWithMedia: z.number().int().optional(),
  /** `weighted` counts letters of wide scripts and emoji as two, and takes names such as example.com for links. */
  unit: z.enum(['grapheme', 'codepoint', 'utf16', 'utf8', 'weighted']),
  /** A second ceiling some networks keep beside the first. */
  maxBytes: z.number().int().nullable(),
  /** What a link costs whatever its length; null when it costs its letters. */
  linkCost: z.number().int().nullable(),
  /** With `local` only the name of a person counts, not the server after it. */
  mentionCost: z.enum(['full', 'local']),
  /** With `bytes` an emoji costs its bytes in UTF-8 whatever the unit of the rest. */
  emoji: z.literal('bytes').optional(),
  /** How many #tags are taken; absent where nobody counts them. */
  maxTags: z.number().int().positive().optional(),
  /** The ceiling of an answer to somebody, where it is lower. */
  maxInAnswers: z.number().int().positive().optional(),
  /** Signs that must be escaped on the way out, where the escapes count. */
  escapes: z.literal('little').optional(),
})

const mediaRule = z.object({
  /** Attachments in one post. */
  max: z.number().int(),
  /** MIME types the server takes. */
  mimes: z.array(z.string()),
  imageMaxBytes: z.number().int().nullable(),
  videoMaxBytes: z.number().int().nullable(),
  altMax: z.number().int().nullable(),
  /** Width by height of a picture, from the tallest to the widest that is taken. */
  shape: z.object({ tallest: z.number(), widest: z.number() }).optional(),
  /** The longest side of a picture, in pixels. */
  maxPixels: z.number().int().optional(),
  /** How long a video may be. */
  videoSeconds: z.object({ min: z.number(), max: z.number() }).optional(),
  /** True when pictures and a video may stand in one post. */
  mixed: z.boolean(),
  /** True where a post is a video, and the text only stands below it. */
  needsVideo: z.boolean().optional(),
  /** True when the network fetches media from a public address of ours instead of taking an upload. */
  fetched: z.boolean(),
  /** What pictures are turned into before the network fetches them; absent where they are fetched as they are. */
  fetchedAs: z.literal('image/jpeg').optional(),
  /** Attachments without which there is no post; absent where a text will do. */
  min: z.number().int().positive().optional(),
})

const pollRule = z.object({
  maxOptions: z.number().int(),
  maxOptionLength: z.number().int(),
  minMinutes: z.number().int(),
  maxMinutes: z.number().int(),
  withMedia: z.boolean(),
})

/** What keeps one intent from becoming two posts when it has to be sent again. */
const onceRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('key'), minutes: z.number().int() }),
  z.object({ kind: z.literal('own-id') }),
  z.object({ kind: z.literal('two-steps') }),
  z.object({ kind: z.literal('read-back') }),
  z.object({ kind: z.literal('none') }),
])

/** What readers see of a post before they press anything, so that a preview can be true. */
const shownRule = z.object({
  kind: z.enum(['microblog', 'channel', 'wall', 'blog', 'forum', 'visual']),
  /** After so many letters "see more" hides the rest; absent when all of it is shown. */
  foldLetters: z.number().int().optional(),
  foldLines: z.number().int().optional(),
  /** True when the first link of a text becomes a card with a title and a picture. */
  card: z.boolean(),
  /** What the text may be written in: marks that the network shows as bold, headings and the like. */
  markup: z.enum(['none', 'markdown']).optional(),
})

const publishRule = z.object({
  text: textRule,
  /** The headline of a blog, a forum or a video; absent where posts have none. */
  title: textRule.optional(),
  media: mediaRule.nullable(),
  poll: pollRule.nullable(),
  thread: z.enum(['native', 'replies', 'none']),
  visibilities: z.array(z.enum(['public', 'unlisted', 'followers', 'mentioned'])),
  /** A line shown before the text, which opens the text when pressed. */
  warning: z.boolean(),
  /** True when a person learns of our answer only if it names him. */
  namesInReplies: z.boolean(),
  once: onceRule,
  /** True when a post that is out can be changed. */
  edits: z.boolean().optional(),
  /** True when the descriptions of its pictures can be changed with it. */
  editsAlt: z.boolean().optional(),
  /** True where posts stand in a feed that the desk itself serves. */
  feed: z.boolean().optional(),
  /** False when the network refuses the same words twice. */
  repeats: z.boolean().optional(),
  /** False where an answer of our own to a post of our own would not stand under it. */
  firstComment: z.boolean().optional(),
  /** True when a post may say where it is about. */
  place: z.boolean().optional(),
  /** How a post is shown; absent when it looks like a short message in a stream. */
  shown: shownRule.optional(),
  /** How many posts a day the network takes of one account; absent when it does not say. */
  perDay: z.number().int().positive().optional(),
  /** How many posts the account may have on their way at once; absent when the server does not say. */
  atOnce: z.number().int().positive().optional(),
})

const readRule = z.object({
  /** `both` means a stream while it stands and pages for what it missed. */
  comments: z.enum(['pull', 'push', 'both', 'none']),
  mentions: z.enum(['pull', 'push', 'both', 'none']),
  messages: z.enum(['pull', 'push', 'both', 'none']),
  edits: z.boolean(),
  deletions: z.boolean(),
})

const ACTIONS = ['like', 'unlike', 'delete', 'hide', 'unhide', 'mute', 'unmute', 'block', 'unblock'] as const

/** What the network shows of a post or an account; anything absent here is unknown, never zero. */
const METRICS = ['replies', 'boosts', 'likes', 'views', 'followers', 'following', 'posts'] as const

/** What the network charges for one request of each sort, in whole units of the currency. */
const costsRule = z.object({
  currency: z.string(),
  post: z.number(),
  postWithLink: z.number(),
  answer: z.number(),
  /** The description of one picture. */
  alt: z.number(),
  /** Hiding, muting and the like. */
  change: z.number(),
  delete: z.number(),
  /** One post of our own, or one that names us. */
  ownRead: z.number(),
  /** One post of anybody else. */
  read: z.number(),
  /** What was allowed when it was connected; the desk keeps what the manager changes later. Null for no limit. */
  budget: z.number().nullable().default(null),
  /** For how long a budget is meant, and by whose calendar. */
  per: z.enum(['day', 'month']).default('month'),
  zone: z.string().default('UTC'),
})

const capabilities = z.object({
  publish: publishRule.nullable(),
  read: readRule.nullable(),
  act: z.array(z.enum(ACTIONS)),
  metrics: z.array(z.enum(METRICS)),
  search: z.enum(['none', 'own', 'public']),
  /** Absent where requests are free. */
  costs: costsRule.optional(),
})

/** An account as it answered when it was connected or last checked; stored as JSON and read back with this. */
export const connectedAccount = z.object({
  network: z.string(),
  /** The network's own id of the account. */
  id: z.string(),
  /** As people write it, such as @firin@meydan.town. */
  handle: z.string(),
  name: z.string(),
  url: z.string(),
  avatar: z.string().nullable(),
  /** Where it lives, such as https://meydan.town. */
  server: z.string(),
  /** Where the ids of people mean somebody: its server, where every server numbers its own; absent where the whole network numbers them. */
  home: z.string().optional(),
  /** Where it can be listened to, when the server streams. */
  streaming: z.string().nullable(),
  /** The program behind the address: the same language is spoken with different accents. */
  software: z.object({ name: z.string(), version: z.string() }),
  /** When the key ends; absent when it does not, or when the network does not say. */
  keyEnds: z.string().optional(),
  /** What belongs to the account beside itself, such as the group in which a channel is discussed; names are the connector's own. */
  linked: z.record(z.string(), z.string()).optional(),
  can: capabilities,
})

export type ConnectedAccount = z.infer<typeof connectedAccount>
export type Capabilities = z.infer<typeof capabilities>
export type Costs = z.infer<typeof costsRule>
export type TextRule = z.infer<typeof textRule>
export type Action = (typeof ACTIONS)[number]
export type Metric = (typeof METRICS)[number]
export type Visibility = NonNullable<Capabilities['publish']>['visibilities'][number]
