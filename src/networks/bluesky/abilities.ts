import type { Capabilities } from '../account.ts'

/** The lexicon of a post; it is the same on every server. */
export const IMAGES = 4
export const IMAGE_BYTES = 2_000_000
export const IMAGE_MIMES = ['image/jpeg', 'image/png', 'image/webp']

export const abilitiesOf = (hears: boolean): Capabilities => ({
  publish: {
    text: { max: 300, unit: 'grapheme', maxBytes: 3000, linkCost: null, mentionCost: 'full' },
    media: {
      max: IMAGES,
      mimes: IMAGE_MIMES,
      imageMaxBytes: IMAGE_BYTES,
      videoMaxBytes: null,
      altMax: 2000,
      mixed: false,
      fetched: false,
    },
    poll: null,
    thread: 'replies',
    visibilities: ['public'],
    warning: false,
    namesInReplies: false,
    once: { kind: 'own-id' },
    shown: { kind: 'microblog', card: true },
    edits: false,
  },
  // The public stream is sorted by who writes, not by who is answered: replies to us can only be asked for.
  read: hears ? { comments: 'pull', mentions: 'pull', messages: 'none', edits: true, deletions: true } : null,
  act: hears ? ['like', 'unlike', 'delete', 'hide', 'unhide', 'mute', 'unmute', 'block', 'unblock'] : ['delete'],
  metrics: hears ? ['replies', 'boosts', 'likes', 'followers', 'following', 'posts'] : [],
  search: hears ? 'public' : 'none',
})
