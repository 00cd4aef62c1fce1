import type { Capabilities } from '../account.ts'
import type { Forum } from './shapes.ts'

/** What a forum takes when it does not say it itself. */
const SILENT = {
  text: { min: 20, max: 32_000 },
  title: { min: 15, max: 255 },
  imageBytes: 4096 * 1024,
  extensions: 'jpg|jpeg|png|gif|heic|heif|webp|avif',
  pollOptions: 20,
} as const

const MIMES = new Map([
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['mp4', 'video/mp4'],
])

const PICTURES = 20
const DAYS_OF_A_POLL = 365

const rule = { unit: 'codepoint', maxBytes: null, linkCost: null, mentionCost: 'full' } as const

export function abilitiesOf(forum: Forum, isStaff: boolean): Capabilities {
  const extensions = (forum.authorized_extensions ?? SILENT.extensions).split('|')
  const all = extensions.includes('*') ? [...MIMES.keys()] : extensions
  const imageBytes = forum.max_image_size_kb ? forum.max_image_size_kb * 1024 : SILENT.imageBytes
  return {
    publish: {
      text: {
        max: forum.max_post_length ?? SILENT.text.max,
        min: forum.min_post_length ?? SILENT.text.min,
        ...rule,
      },
      title: {
        max: forum.max_topic_title_length ?? SILENT.title.max,
        min: forum.min_topic_title_length ?? SILENT.title.min,
        ...rule,
      },
      media: {
        max: PICTURES,
        mimes: [...new Set(all.flatMap((extension) => MIMES.get(extension.trim().toLowerCase()) ?? []))],
        imageMaxBytes: imageBytes,
        videoMaxBytes: null,
        altMax: null,
        mixed: true,
        fetched: false,
      },
      poll:
        forum.poll_enabled === false
          ? null
          : {
              maxOptions: forum.poll_maximum_options ?? SILENT.pollOptions,
              maxOptionLength: 200,
              minMinutes: 1,
              maxMinutes: DAYS_OF_A_POLL * 24 * 60,
              withMedia: true,
            },
      thread: 'replies',
      visibilities: ['public'],
      warning: false,
      namesInReplies: false,
      once: { kind: 'own-id' },
      shown: { kind: 'forum', card: true, markup: 'markdown' },
      edits: true,
    },
    read: { comments: 'pull', mentions: 'pull', messages: 'pull', edits: true, deletions: true },
    act: [
      'like',
      'unlike',
      'delete',
      ...(isStaff ? (['hide', 'unhide', 'mute', 'unmute', 'block', 'unblock'] as const) : []),
    ],
    metrics: ['replies', 'likes', 'views', 'posts'],
    search: 'public',
  }
}
