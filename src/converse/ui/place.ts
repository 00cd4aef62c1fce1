import * as z from 'zod'
import { useUrl } from '#web/url.ts'

export const PRESETS = ['open', 'unread', 'mine', 'mentions', 'later', 'done', 'all'] as const

export type Preset = (typeof PRESETS)[number]

const Url = z.object({
  preset: z.enum(PRESETS).catch('open'),
  thread: z.string().optional().catch(undefined),
  channel: z.string().optional().catch(undefined),
  post: z.string().optional().catch(undefined),
  find: z.string().catch(''),
  /** A panel beside the conversation on small screens: the person, or the saved replies. */
  panel: z.enum(['person', 'replies']).optional().catch(undefined),
})

/** Where in the Inbox the reader is; all of it stands in the address. */
export const useInboxPlace = () => useUrl(Url)
