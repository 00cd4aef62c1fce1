import type { Capabilities } from '../account.ts'
import { LIMITS } from '../text/limits.ts'

export const IMAGE_MIMES = ['image/jpeg', 'image/png', 'image/gif']
export const VIDEO_MIMES = ['video/mp4', 'video/quicktime', 'video/webm']
export const IMAGE_BYTES = 50 * 1_048_576
export const VIDEO_BYTES = 250 * 1_048_576
const ATTACHMENTS = 10

const plain = { maxBytes: null, linkCost: null, mentionCost: 'full' } as const

/** What the bot may do in this channel, by the rights of an administrator it was given. */
export const abilitiesOf = (rights: readonly string[]): Capabilities => ({
  publish: {
    text: LIMITS['max'] ?? { max: 4000, unit: 'utf16', ...plain },
    media: {
      max: ATTACHMENTS,
      mimes: [...IMAGE_MIMES, ...VIDEO_MIMES],
      imageMaxBytes: IMAGE_BYTES,
      videoMaxBytes: VIDEO_BYTES,
      altMax: null,
      mixed: true,
      fetched: false,
    },
    poll: null,
    thread: 'replies',
    visibilities: ['public'],
    warning: false,
    namesInReplies: false,
    once: { kind: 'read-back' },
    edits: rights.includes('edit'),
  },
  read: { comments: 'pull', mentions: 'none', messages: 'pull', edits: true, deletions: true },
  act: [
    ...(rights.includes('delete') ? (['delete'] as const) : []),
    ...(rights.includes('add_remove_members') ? (['block'] as const) : []),
  ],
  metrics: ['views', 'followers', 'posts'],
  search: 'none',
})
