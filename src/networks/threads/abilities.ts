import type { Capabilities } from '../account.ts'
import { LIMITS } from '../text/limits.ts'

/** JPEG and PNG are what Threads takes; the desk turns every picture into the first. */
export const IMAGES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/avif']
export const VIDEOS: readonly string[] = ['video/mp4']
export const CAROUSEL = 20
export const IMAGE_BYTES = 50_000_000
export const VIDEO_BYTES = 1_000_000_000
export const OPTIONS = 4
export const OPTION_LETTERS = 25
/** Polls run for a day, and nobody can choose another end. */
const POLL_MINUTES = 1440
const ALT_LETTERS = 1000

/** Permissions of the key; null when the network does not tell them, and then everything is tried. */
export function abilitiesOf(scopes: ReadonlySet<string> | null): Capabilities {
  const may = (scope: string) => scopes?.has(scope) ?? true
  const text = LIMITS['threads']
  const replies = may('threads_manage_replies')
  return {
    publish:
      may('threads_content_publish') && text
        ? {
            text,
            media: {
              max: CAROUSEL,
              mimes: [...IMAGES, ...VIDEOS],
              imageMaxBytes: IMAGE_BYTES,
              videoMaxBytes: VIDEO_BYTES,
              altMax: ALT_LETTERS,
              mixed: true,
              fetched: true,
              fetchedAs: 'image/jpeg',
            },
            poll: {
              maxOptions: OPTIONS,
              maxOptionLength: OPTION_LETTERS,
              minMinutes: POLL_MINUTES,
              maxMinutes: POLL_MINUTES,
              withMedia: false,
            },
            thread: replies ? 'replies' : 'none',
            visibilities: ['public'],
            warning: false,
            namesInReplies: false,
            once: { kind: 'two-steps' },
            // The account's own count is asked before each post; this is where it usually ends.
            perDay: 250,
            shown: { kind: 'microblog', card: true },
          }
        : null,
    read: {
      comments: may('threads_read_replies') ? 'pull' : 'none',
      mentions: may('threads_manage_mentions') ? 'pull' : 'none',
      messages: 'none',
      edits: true,
      deletions: true,
    },
    act: [...(replies ? (['hide', 'unhide'] as const) : []), ...(may('threads_delete') ? (['delete'] as const) : [])],
    metrics: may('threads_manage_insights') ? ['replies', 'boosts', 'likes', 'views', 'followers'] : [],
    search: may('threads_keyword_search') ? 'public' : 'none',
  }
}
