import type { Capabilities } from '../account.ts'
import { LIMITS } from '../text/limits.ts'

/** JPEG is what Instagram takes; the desk turns the others into it before they are fetched. */
export const IMAGES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/avif']
export const VIDEOS: readonly string[] = ['video/mp4']
export const CAROUSEL = 10
export const IMAGE_BYTES = 50_000_000
export const VIDEO_BYTES = 300_000_000
export const TAGS = 30
export const ANSWER_LETTERS = 300
const ALT_LETTERS = 1000

/** What the key was found to open. */
export type Opened = { publish: boolean; comments: boolean; messages: boolean; insights: boolean }

export function abilitiesOf({ publish, comments, messages, insights }: Opened): Capabilities {
  const text = LIMITS['instagram']
  return {
    publish:
      publish && text
        ? {
            text: { ...text, maxTags: TAGS, maxInAnswers: ANSWER_LETTERS },
            media: {
              max: CAROUSEL,
              min: 1,
              mimes: [...IMAGES, ...VIDEOS],
              imageMaxBytes: IMAGE_BYTES,
              videoMaxBytes: VIDEO_BYTES,
              altMax: ALT_LETTERS,
              shape: { tallest: 0.8, widest: 1.91 },
              mixed: true,
              fetched: true,
              fetchedAs: 'image/jpeg',
            },
            poll: null,
            thread: comments ? 'replies' : 'none',
            visibilities: ['public'],
            warning: false,
            namesInReplies: false,
            once: { kind: 'two-steps' },
            firstComment: comments,
            shown: { kind: 'visual', foldLetters: 125, card: false },
          }
        : null,
    read: {
      comments: comments ? 'pull' : 'none',
      mentions: comments ? 'pull' : 'none',
      messages: messages ? 'pull' : 'none',
      edits: false,
      deletions: true,
    },
    act: comments ? ['delete', 'hide', 'unhide'] : [],
    metrics: [
      'replies',
      'likes',
      'followers',
      'following',
      'posts',
      ...(insights ? (['views', 'boosts'] as const) : []),
    ],
    search: 'none',
  }
}
