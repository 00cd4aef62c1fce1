import type { Capabilities } from '../account.ts'
import type { Server } from './server.ts'

/** What servers of this family take when they do not say it themselves. */
const SILENT = {
  characters: 500,
  link: 23,
  attachments: 4,
  alt: 1500,
  imageBytes: 8 * 1_048_576,
  videoBytes: 40 * 1_048_576,
  mimes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'video/mp4'],
  pollOptions: 4,
  pollOption: 50,
  pollMinSeconds: 300,
  pollMaxSeconds: 2_629_746,
} as const

/** Programs known to answer a repeated key with the same post, and for how long; the others are read back. */
const KEEPS_KEYS = new Map([
  ['mastodon', 50],
  ['hometown', 50],
  ['hollo', 50],
  ['pleroma', 50],
  ['akkoma', 50],
])

/** Programs that take pictures only. */
const NO_POLLS = new Set(['pixelfed', 'snac'])

export function abilitiesOf(server: Server, mayRead: boolean): Capabilities {
  return {
    publish: publishing(server),
    read: mayRead ? reading(server) : null,
    act: ['like', 'unlike', 'delete', 'mute', 'unmute', 'block', 'unblock'],
    metrics: ['replies', 'boosts', 'likes', 'followers', 'following', 'posts'],
    search: 'own',
  }
}

function publishing({ configuration, oldMaxCharacters, software }: Server): Capabilities['publish'] {
  const { statuses, media_attachments: media, polls } = configuration
  const keyMinutes = KEEPS_KEYS.get(software.name)
  return {
    text: {
      max: statuses?.max_characters ?? oldMaxCharacters ?? SILENT.characters,
      unit: 'grapheme',
      maxBytes: null,
      linkCost: statuses?.characters_reserved_per_url ?? SILENT.link,
      mentionCost: 'local',
    },
    media: {
      max: statuses?.max_media_attachments ?? SILENT.attachments,
      mimes: [...(media?.supported_mime_types ?? SILENT.mimes)],
      imageMaxBytes: media?.image_size_limit ?? SILENT.imageBytes,
      videoMaxBytes: media?.video_size_limit ?? SILENT.videoBytes,
      altMax: media?.description_limit ?? SILENT.alt,
      mixed: false,
      fetched: false,
    },
    poll: NO_POLLS.has(software.name)
      ? null
      : {
          maxOptions: polls?.max_options ?? SILENT.pollOptions,
          maxOptionLength: polls?.max_characters_per_option ?? SILENT.pollOption,
          minMinutes: Math.ceil((polls?.min_expiration ?? SILENT.pollMinSeconds) / 60),
          maxMinutes: Math.floor((polls?.max_expiration ?? SILENT.pollMaxSeconds) / 60),
          withMedia: false,
        },
    thread: 'replies',
    visibilities: ['public', 'unlisted', 'followers', 'mentioned'],
    warning: true,
    namesInReplies: true,
    edits: true,
    editsAlt: true,
    once: keyMinutes === undefined ? { kind: 'read-back' } : { kind: 'key', minutes: keyMinutes },
    shown: { kind: 'microblog', card: true },
  }
}

const reading = ({ streaming }: Server): Capabilities['read'] => {
  const way = streaming ? 'both' : 'pull'
  return { comments: way, mentions: way, messages: way, edits: true, deletions: true }
}
