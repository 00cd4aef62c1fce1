import { DetectError, MalformedError, parseFeed as parse, type AnyFeed } from 'feedsmith'
import { done, refused, type Result } from '#platform/result.ts'
import { textFrom } from './charset.ts'
import { fromAtom, fromJson, fromRdf, fromRss } from './feed-formats.ts'

/** What a feed says, in one shape whatever it is written in. */
export type Feed = {
  format: AnyFeed['format']
  title: string
  /** The site the feed belongs to. */
  link: string | null
  lang: string | null
  items: Entry[]
}

export type Entry = {
  id: string
  title: string
  link: string | null
  published: Temporal.Instant | null
  updated: Temporal.Instant | null
  author: string | null
  lang: string | null
  summary: string
  /** Safe to show as it is. */
  contentHtml: string
  enclosures: Enclosure[]
  categories: string[]
}

export type Enclosure = { url: string; kind: 'image' | 'video' | 'audio' | 'other' }

const MAX_ITEMS = 500
/** Control characters besides the tab and the line ends. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu

/** Reads RSS, Atom, RDF or JSON Feed as found in the wild; `base` is where it came from. */
export function parseFeed(
  bytes: Uint8Array,
  wish: { base: string | null; contentType?: string | undefined },
): Result<Feed, 'not-a-feed' | 'broken-feed'> {
  const text = textFrom(bytes, wish.contentType).replaceAll(CONTROLS, '').trim()
  const found = readMended(text)
  if (!found.ok) return found
  const feed = shaped(found.value, wish.base)
  return done({ ...feed, title: feed.title || (feed.link ? new URL(feed.link).hostname : '') })
}

function shaped({ format, feed }: AnyFeed, base: string | null): Feed {
  if (format === 'rss') return { format, ...fromRss(feed, base) }
  if (format === 'atom') return { format, ...fromAtom(feed, base) }
  if (format === 'rdf') return { format, ...fromRdf(feed, base) }
  return { format, ...fromJson(feed, base) }
}

/** A feed cut off in the middle is read up to its last whole item. */
function readMended(text: string): Result<AnyFeed, 'not-a-feed' | 'broken-feed'> {
  const whole = read(text)
  if (whole.ok || whole.reason === 'not-a-feed') return whole
  const ended = endedEarly(text)
  return ended ? read(ended) : whole
}

function read(text: string): Result<AnyFeed, 'not-a-feed' | 'broken-feed'> {
  try {
    return done(parse(text, { maxItems: MAX_ITEMS }))
  } catch (error) {
    if (error instanceof DetectError) return refused('not-a-feed')
    if (error instanceof MalformedError) return refused('broken-feed')
    throw error
  }
}

function endedEarly(text: string): string | null {
  const last = [...text.matchAll(/<\/((?:\w+:)?(?:item|entry))>/g)].at(-1)
  if (!last) return null
  const root = text.match(/<((?:\w+:)?(?:rss|feed|RDF))[\s>]/i)?.[1]
  const channel = /^(?:\w+:)?rss$/i.test(root ?? '') ? '</channel>' : ''
  return `${text.slice(0, last.index + last[0].length)}${channel}</${root}>`
}
