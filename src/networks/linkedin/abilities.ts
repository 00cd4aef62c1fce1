import type { Capabilities } from '../account.ts'
import { LIMITS } from '../text/limits.ts'

export const IMAGE_MIMES = ['image/jpeg', 'image/png', 'image/gif']
export const IMAGE_BYTES = 8 * 1_048_576
export const VIDEO_BYTES = 500 * 1_048_576
export const ALT = 4086
export const IMAGES = 20
/** Comments are shorter than posts. */
export const ANSWER = 1250

const DAY_MINUTES = 24 * 60

/** How long a poll may stand open. */
export const POLL_DAYS = [
  [1, 'ONE_DAY'],
  [3, 'THREE_DAYS'],
  [7, 'SEVEN_DAYS'],
  [14, 'FOURTEEN_DAYS'],
] as const

const plain = { maxBytes: null, linkCost: null, mentionCost: 'full' } as const

export const ABILITIES: Capabilities = {
  publish: {
    text: LIMITS['linkedin'] ?? { max: 3000, unit: 'utf16', ...plain },
    media: {
      max: IMAGES,
      mimes: [...IMAGE_MIMES, 'video/mp4'],
      imageMaxBytes: IMAGE_BYTES,
      videoMaxBytes: VIDEO_BYTES,
      altMax: ALT,
      mixed: false,
      fetched: false,
    },
    poll: {
      maxOptions: 4,
      maxOptionLength: 30,
      minMinutes: DAY_MINUTES,
      maxMinutes: 14 * DAY_MINUTES,
      withMedia: false,
    },
    thread: 'replies',
    visibilities: ['public'],
    warning: false,
    namesInReplies: false,
    once: { kind: 'read-back' },
    edits: true,
    repeats: false,
  },
  read: { comments: 'pull', mentions: 'pull', messages: 'none', edits: true, deletions: true },
  act: ['like', 'unlike', 'delete'],
  metrics: ['replies', 'boosts', 'likes', 'views', 'followers'],
  search: 'none',
}
