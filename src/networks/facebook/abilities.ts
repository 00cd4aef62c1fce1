import type { Capabilities } from '../account.ts'
import { LIMITS } from '../text/limits.ts'

export const IMAGES: readonly string[] = ['image/jpeg', 'image/png', 'image/gif']
export const VIDEOS: readonly string[] = ['video/mp4']
export const IMAGE_BYTES = 10_000_000
export const VIDEO_BYTES = 10_000_000_000
export const ALBUM = 10

/** Permissions of the key; null when the network does not tell them, and then everything is tried. */
export function abilitiesOf(scopes: ReadonlySet<string> | null): Capabilities {
  const may = (scope: string) => scopes?.has(scope) ?? true
  const text = LIMITS['facebook']
  const engages = may('pages_manage_engagement')
  return {
    publish:
      may('pages_manage_posts') && text
        ? {
            text,
            media: {
              max: ALBUM,
              mimes: [...IMAGES, ...VIDEOS],
              imageMaxBytes: IMAGE_BYTES,
              videoMaxBytes: VIDEO_BYTES,
              altMax: 1000,
              mixed: false,
              fetched: false,
            },
            poll: null,
            thread: engages ? 'replies' : 'none',
            visibilities: ['public'],
            warning: false,
            namesInReplies: false,
            once: { kind: 'read-back' },
            edits: true,
            repeats: false,
          }
        : null,
    read: {
      comments: may('pages_read_user_content') || may('pages_read_engagement') ? 'pull' : 'none',
      mentions: may('pages_read_user_content') ? 'pull' : 'none',
      messages: may('pages_messaging') ? 'pull' : 'none',
      edits: true,
      deletions: true,
    },
    act: [
      ...(engages ? (['like', 'unlike', 'delete', 'hide', 'unhide'] as const) : []),
      ...(may('pages_manage_metadata') ? (['block', 'unblock'] as const) : []),
    ],
    metrics: ['replies', 'boosts', 'likes', 'followers', ...(may('read_insights') ? (['views'] as const) : [])],
    search: 'none',
  }
}
