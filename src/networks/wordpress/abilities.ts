import type { Capabilities } from '../account.ts'

/** The database would take far more; beyond this nobody reads and browsers stall. */
const LONGEST_ARTICLE = 40_000
const LONGEST_TITLE = 200
const PICTURES = 20
const MIMES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'video/mp4']

const rule = { unit: 'grapheme', maxBytes: null, linkCost: null, mentionCost: 'full' } as const

/** What a person of this site may do, by the rights WordPress says he has. */
export function abilitiesOf(may: (right: string) => boolean): Capabilities {
  const moderates = may('moderate_comments')
  return {
    publish: may('publish_posts') ? publishing(may('upload_files')) : null,
    read: { comments: 'pull', mentions: 'none', messages: 'none', edits: moderates, deletions: true },
    act: [...(may('delete_posts') ? (['delete'] as const) : []), ...(moderates ? (['hide', 'unhide'] as const) : [])],
    metrics: ['replies', 'posts'],
    search: 'own',
  }
}

const publishing = (uploads: boolean): Capabilities['publish'] => ({
  text: { max: LONGEST_ARTICLE, ...rule },
  title: { max: LONGEST_TITLE, ...rule },
  media: uploads
    ? {
        max: PICTURES,
        mimes: MIMES,
        // Only the web server knows its limit, and it tells nobody.
        imageMaxBytes: null,
        videoMaxBytes: null,
        altMax: null,
        mixed: true,
        fetched: false,
      }
    : null,
  poll: null,
  thread: 'none',
  visibilities: ['public'],
  warning: false,
  namesInReplies: false,
  once: { kind: 'two-steps' },
  shown: { kind: 'blog', card: false, markup: 'markdown' },
  edits: true,
})
