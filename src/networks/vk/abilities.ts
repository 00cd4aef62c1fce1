import type { Capabilities } from '../account.ts'

/** What the keys that were given allow. */
export type Keys = {
  /** Rights of the community's key, by their names in its settings. */
  community: ReadonlySet<string>
  hears: { comments: boolean; messages: boolean }
  /** Null when no key of an administrator was given. */
  admin: { photos: boolean; wall: boolean; groups: boolean } | null
  /** True when the wall can be read as well as heard. */
  reads: boolean
}

export const IMAGES: readonly string[] = ['image/jpeg', 'image/png', 'image/gif']
export const IMAGE_BYTES = 50 * 1_048_576
export const ALBUM = 10
const LETTERS = 16_000
/** For how long the network is trusted to know a repeated post by its key. */
const KEY_MINUTES = 30

export function abilitiesOf({ community, hears, admin, reads }: Keys): Capabilities {
  const wall = admin?.wall ?? false
  return {
    publish: community.has('wall')
      ? {
          text: { max: LETTERS, unit: 'utf16', maxBytes: null, linkCost: null, mentionCost: 'full' },
          media: admin?.photos
            ? {
                max: ALBUM,
                mimes: [...IMAGES],
                imageMaxBytes: IMAGE_BYTES,
                videoMaxBytes: null,
                altMax: null,
                mixed: false,
                fetched: false,
              }
            : null,
          poll: null,
          thread: 'replies',
          visibilities: ['public'],
          warning: false,
          namesInReplies: false,
          once: { kind: 'key', minutes: KEY_MINUTES },
          shown: { kind: 'wall', card: true, foldLines: 8 },
          place: true,
          edits: wall,
          // More are refused as "cannot add post" until the day is over.
          perDay: 50,
        }
      : null,
    read: {
      comments: hears.comments ? 'pull' : 'none',
      mentions: 'none',
      messages: hears.messages ? 'pull' : 'none',
      edits: true,
      deletions: true,
    },
    act: [
      ...(wall ? (['like', 'unlike', 'delete'] as const) : []),
      ...(admin?.groups ? (['block', 'unblock'] as const) : []),
    ],
    metrics: ['followers', ...(reads ? (['replies', 'boosts', 'likes', 'views'] as const) : [])],
    search: 'none',
  }
}
