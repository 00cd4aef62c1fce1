import { bluesky } from './bluesky.ts'
import { fediverse } from './fediverse.ts'
import { hackerNews } from './hacker-news.ts'
import { medium } from './medium.ts'
import type { OpenFeed, OpenNetwork, OpenPlace } from './place.ts'
import { profileAt } from './profile.ts'
import { reddit } from './reddit.ts'
import { telegram } from './telegram.ts'
import { youtube } from './youtube.ts'

export type { OpenFeed, OpenPlace } from './place.ts'

/** Networks whose public places can be read by anybody, without an account; those that would guess come last. */
const ALL: readonly OpenNetwork[] = [youtube, telegram, reddit, hackerNews, bluesky, medium, fediverse]

/** What can be read of networks from outside: which addresses stand for a place there, and what its answers say. */
export const openWeb = {
  /** The places an address, or a name such as `@name@server`, stands for; the most likely first. */
  places: (typed: string): OpenPlace[] => first(ALL, (network) => network.places(typed.trim())),
  /** Places that only the page at that address can tell. */
  placesIn: (url: string, html: string): OpenPlace[] => first(ALL, (network) => network.placesIn?.(url, html) ?? []),
  /** What an answer from there says, where it is no feed; null when it is to be read as one. */
  read: (url: string, text: () => string): OpenFeed | 'closed' | null => {
    for (const network of ALL) {
      const read = network.read?.(url, text) ?? null
      if (read) return read
    }
    return null
  },
  /** Who tells of news there at once, where its feeds do not say so themselves. */
  hubOf: (url: string): { hub: string; self: string } | null => {
    for (const network of ALL) {
      const hub = network.hubOf?.(url) ?? null
      if (hub) return hub
    }
    return null
  },
  /** What a page of somebody else tells everybody of itself: followers and last posts. */
  profile: profileAt,
  /** How long the server behind an address wants to be left alone between two questions. */
  restSeconds: (url: string): number => Math.max(0, ...ALL.map((network) => network.restSeconds?.(url) ?? 0)),
}

function first(networks: readonly OpenNetwork[], ask: (network: OpenNetwork) => OpenPlace[]): OpenPlace[] {
  for (const network of networks) {
    const places = ask(network)
    if (places.length > 0) return places
  }
  return []
}
