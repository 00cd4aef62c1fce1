import type { Capabilities } from '../account.ts'
import { PRICES } from './prices.ts'

export const IMAGES = 4
export const IMAGE_BYTES = 5 * 1_048_576
export const IMAGE_MIMES = ['image/jpeg', 'image/png', 'image/webp']
export const VIDEO_BYTES = 512 * 1_048_576
export const ALT = 1000

export const abilitiesOf = (budget: number | null): Capabilities => ({
  publish: {
    text: { max: 280, unit: 'weighted', maxBytes: null, linkCost: 23, mentionCost: 'full' },
    media: {
      max: IMAGES,
      mimes: [...IMAGE_MIMES, 'video/mp4'],
      imageMaxBytes: IMAGE_BYTES,
      videoMaxBytes: VIDEO_BYTES,
      altMax: ALT,
      mixed: false,
      fetched: false,
    },
    poll: { maxOptions: 4, maxOptionLength: 25, minMinutes: 5, maxMinutes: 10_080, withMedia: false },
    thread: 'replies',
    visibilities: ['public'],
    warning: false,
    namesInReplies: false,
    once: { kind: 'read-back' },
    shown: { kind: 'microblog', card: true },
    edits: false,
    repeats: false,
  },
  read: { comments: 'pull', mentions: 'pull', messages: 'none', edits: false, deletions: false },
  act: ['delete', 'hide', 'unhide', 'mute', 'unmute', 'block', 'unblock'],
  metrics: ['replies', 'boosts', 'likes', 'views', 'followers', 'following', 'posts'],
  search: 'public',
  costs: { ...PRICES, budget },
})
