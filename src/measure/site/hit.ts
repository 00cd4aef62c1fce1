import * as z from 'zod'
import type { Device } from '#grow'

/** One page somebody saw, or one thing a site says that somebody did there. */
export type Said = {
  /** Null for a page that was seen. */
  event: string | null
  /** The whole address it happened at, or its path. */
  url: string
  referrer: string | null
  value: number | null
  currency: string | null
  /** The sender's own name for it, such as the number of an order; null when it has none. */
  reference: string | null
  /** Clicks on our links the site remembered for its visitor, where it may. */
  clicks: readonly string[]
}

/** The same as it is counted and waits to be written. */
export const Hit = z.object({
  site: z.number(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Calendar day of the workspace. */
  day: z.string(),
  /** A number salted for the day; null for who does not want to be known. */
  visitor: z.string().nullable(),
  path: z.string(),
  event: z.string().nullable(),
  source: z.string(),
  device: z.enum(['phone', 'tablet', 'computer', 'unknown'] satisfies Device[]),
  postId: z.string().nullable(),
  clicks: z.array(z.string()).readonly(),
})

export type Hit = z.infer<typeof Hit>

const LONGEST_PATH = 300
export const LONGEST_EVENT = 120

/** `/shop/simit` of an address, without what only tells where somebody came from. */
export function pathOf(url: string): string {
  const path = URL.parse(url, 'https://site.invalid')?.pathname ?? '/'
  return (path.length > 1 ? path.replace(/\/+$/, '') : path).slice(0, LONGEST_PATH) || '/'
}

/** The click on a link of ours that an address carries, which links add on the way. */
export const clickIn = (url: string): string | null =>
  URL.parse(url, 'https://site.invalid')?.searchParams.get('mdn') ?? null

/** `example.org` for every way its name is written. */
export const hostOf = (text: string): string | null => {
  const url = URL.parse(text.includes('://') ? text.trim() : `https://${text.trim()}`)
  return url && url.hostname.includes('.') ? url.hostname.replace(/^www\./, '').replace(/\.$/, '') : null
}
