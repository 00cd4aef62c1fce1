import type { Capabilities } from '../account.ts'

/** What the bot may do in the channel and in the group where the channel is discussed. */
export type Rights = {
  channel: { deletes: boolean }
  /** Null when there is no such group, or when the bot does not hear what is said in it. */
  group: { deletes: boolean; restricts: boolean } | null
}

const MEGABYTE = 1_048_576
/** Telegram sends a picture or video as one only in these formats; everything else would arrive as a file. */
export const IMAGES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']
export const VIDEOS: readonly string[] = ['video/mp4']
export const LIMITS = {
  text: 4096,
  caption: 1024,
  album: 10,
  imageBytes: 10 * MEGABYTE,
  videoBytes: 50 * MEGABYTE,
  pollQuestion: 300,
} as const

export const abilitiesOf = ({ channel, group }: Rights): Capabilities => ({
  publish: {
    text: {
      max: LIMITS.text,
      maxWithMedia: LIMITS.caption,
      unit: 'utf16',
      maxBytes: null,
      linkCost: null,
      mentionCost: 'full',
    },
    media: {
      max: LIMITS.album,
      mimes: [...IMAGES, ...VIDEOS],
      imageMaxBytes: LIMITS.imageBytes,
      videoMaxBytes: LIMITS.videoBytes,
      altMax: null,
      mixed: true,
      fetched: false,
    },
    poll: { maxOptions: 12, maxOptionLength: 100, minMinutes: 1, maxMinutes: 10, withMedia: false },
    thread: 'replies',
    visibilities: ['public'],
    warning: true,
    namesInReplies: false,
    once: group ? { kind: 'read-back' } : { kind: 'none' },
    shown: { kind: 'channel', card: true },
    // An answer to our own post stands in the channel beside it.
    firstComment: false,
    edits: true,
  },
  read: {
    comments: group ? 'both' : 'none',
    mentions: group ? 'both' : 'none',
    messages: 'both',
    edits: true,
    deletions: false,
  },
  act: [
    'like',
    'unlike',
    ...(channel.deletes || group?.deletes ? (['delete'] as const) : []),
    ...(group?.restricts ? (['mute', 'unmute', 'block', 'unblock'] as const) : []),
  ],
  metrics: ['followers'],
  search: 'none',
})
