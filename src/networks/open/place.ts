/** A place on a network that anybody may read. */
export type OpenPlace = {
  /** What to ask for. */
  feed: string
  /** Where a person would look. */
  site: string
  /** A name to show until the place tells its own; may be empty. */
  title: string
  /** False when other sites have such addresses too. */
  sure: boolean
}

/** What a place says, where it speaks no format of feeds. */
export type OpenFeed = { title: string; site: string; lang: string | null; posts: OpenPost[] }

export type OpenPost = {
  id: string
  url: string
  /** Null where posts have no headline. */
  title: string | null
  /** As the network gave it: not safe yet. */
  html: string
  author: string | null
  at: string | null
  lang: string | null
  pictures: string[]
}

/** One network, as far as it can be read from outside. */
export type OpenNetwork = {
  places: (typed: string) => OpenPlace[]
  placesIn?: (url: string, html: string) => OpenPlace[]
  /** `closed`: it is there, but shows nothing to people without an account. Null: not ours, or a plain feed. */
  read?: (url: string, text: () => string) => OpenFeed | 'closed' | null
  hubOf?: (url: string) => { hub: string; self: string } | null
  restSeconds?: (url: string) => number
}

/** What somebody typed, as an address of one of these hosts; `www.` and the phone's `m.` make no difference. */
export function addressAt(typed: string, hosts: readonly string[]): URL | null {
  const url = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  const host = url.hostname.replace(/^(?:www|m|old|new|np)\./, '')
  return hosts.includes(host) ? url : null
}

/** The parts of a path, with what was escaped in them read. */
export function partsOf(url: URL): string[] {
  return url.pathname
    .split('/')
    .filter(Boolean)
    .map((part) => {
      try {
        return decodeURIComponent(part)
      } catch {
        return part
      }
    })
}

export const htmlOf = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split(/\n{2,}/)
    .map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`)
    .join('')
