import type { Capabilities } from '../account.ts'
import { LIMITS } from '../text/limits.ts'
import { UNITS } from './units.ts'

export const VIDEO_MIMES = ['video/mp4', 'video/quicktime', 'video/webm', 'video/mpeg', 'video/x-msvideo']
export const THUMBNAIL_MIMES = ['image/jpeg', 'image/png']
export const THUMBNAIL_BYTES = 2 * 1_048_576
export const VIDEO_BYTES = 256 * 1_073_741_824

const plain = { maxBytes: null, linkCost: null, mentionCost: 'full' } as const

export const ABILITIES: Capabilities = {
  publish: {
    text: LIMITS['youtube'] ?? { max: 5000, unit: 'utf8', ...plain },
    title: LIMITS['youtube-title'] ?? { max: 100, unit: 'utf16', ...plain },
    media: {
      // The video, and a picture that stands for it.
      max: 2,
      mimes: [...VIDEO_MIMES, ...THUMBNAIL_MIMES],
      imageMaxBytes: THUMBNAIL_BYTES,
      videoMaxBytes: VIDEO_BYTES,
      altMax: null,
      mixed: true,
      needsVideo: true,
      fetched: false,
    },
    poll: null,
    thread: 'replies',
    visibilities: ['public', 'unlisted'],
    warning: false,
    namesInReplies: false,
    once: { kind: 'two-steps' },
    edits: true,
  },
  read: { comments: 'pull', mentions: 'none', messages: 'none', edits: true, deletions: true },
  act: ['delete', 'hide', 'unhide', 'block'],
  metrics: ['replies', 'likes', 'views', 'followers', 'posts'],
  search: 'public',
  costs: UNITS,
}
