import * as z from 'zod'
import { useUrl } from '#web/url.ts'

const Url = z.object({
  lane: z.enum(['signals', 'everything', 'kept']).catch('signals'),
  story: z.string().optional().catch(undefined),
  source: z.string().optional().catch(undefined),
  query: z.string().optional().catch(undefined),
  find: z.string().catch(''),
  /** The dialog that adds a source, with the address to look at if one is known. */
  add: z.string().optional().catch(undefined),
  /** The drawer of what to listen for: `new`, or the query to change. */
  listen: z.string().optional().catch(undefined),
  /** The telling that is open for reading, whole and alone. */
  read: z.string().optional().catch(undefined),
  side: z.string().optional().catch(undefined),
  /** The drawer that says how early we are. */
  early: z.string().optional().catch(undefined),
  /** The drawer of what the night brought. */
  morning: z.string().optional().catch(undefined),
  /** The story to make a link to, or `links` for those that were made. */
  share: z.string().optional().catch(undefined),
  /** The drawer of what broke and when to be interrupted. */
  alerts: z.string().optional().catch(undefined),
})

/** Where in Watch the reader is; all of it stands in the address. */
export const useWatchPlace = () => useUrl(Url)
