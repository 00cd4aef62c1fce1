import { done, refused, type Result } from '#platform/result.ts'
import { fromAtom } from './feed/atom.ts'
import { fromCdf, isCdf } from './feed/cdf.ts'
import { textFrom } from './feed/charset.ts'
import { instantFrom } from './feed/dates.ts'
import { isSpent, withEffort } from './feed/effort.ts'
import { entry } from './feed/entry.ts'
import { type Hub, hubIn, NO_HUB } from './feed/hub.ts'
import { fromJson } from './feed/json-feed.ts'
import { type Element, readMarkup } from './feed/markup.ts'
import { fromRss } from './feed/rss.ts'
import { type Marks, marksIn, NO_PIECE, wordsOfRaw } from './feed/marks.ts'
import type { Before } from './feed/pieces.ts'
import type { Shape } from './feed/shape.ts'
import { fromSitemap, tellsNews } from './feed/sitemap.ts'

/** What a feed says, in one shape whatever it is written in. */
export type Feed = Hub & {
  /** `place` is a network's public place, `page` one that is compared with itself. */
  format: 'rss' | 'rdf' | 'atom' | 'cdf' | 'json' | 'sitemap' | 'place' | 'page' | 'letter' | 'hook'
  title: string
  /** The site the feed belongs to. */
  link: string | null
  lang: string | null
  /** Those that are told in other words than before, when it was said what was told before. */
  items: Entry[]
  marks?: Marks
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
  /** Pictures that stand for the item, then those its text shows. */
  images: string[]
  categories: string[]
}

export type Enclosure = { url: string; kind: 'image' | 'video' | 'audio' | 'other'; type?: string; length?: number }

export type FeedTrouble = 'not-a-feed' | 'broken-feed'

const MAX_ITEMS = 500
/** What a document may cost besides its tags. */
const MOST_EFFORT = 800_000
const HEAD_CHARS = 500
const IS_PAGE = /^\s*(?:<!--(?:[^-]|-(?!->)){0,300}-->\s*)?<(?:!doctype html|html)\b/i

/** `told`: the marks of what was told before; null when nothing was. Without it nothing is left out and nothing marked. */
export type FeedWish = { base: string | null; contentType?: string | undefined; told?: Uint8Array | null }

/** Reads RSS, RDF, Atom, CDF, JSON Feed or a news sitemap as found in the wild; `base` is where it came from. */
export const parseFeed = (bytes: Uint8Array, wish: FeedWish): Result<Feed, FeedTrouble> =>
  withEffort(MOST_EFFORT, () => parsed(bytes, wish))

function parsed(bytes: Uint8Array, wish: FeedWish): Result<Feed, FeedTrouble> {
  const text = textFrom(bytes, wish.contentType)
  const before = wish.told === undefined ? null : { known: marksIn(wish.told), same: [] }
  const head = text.slice(0, HEAD_CHARS)
  if (IS_PAGE.test(head)) return refused('not-a-feed')
  if (/^\s*\{/.test(head)) {
    const json = fromJson(text, wish.base)
    return json ? done({ ...told('json', json.shape, json.items, before), ...json.hub }) : refused('not-a-feed')
  }
  // Of a feed that has more than we look at, all dates are needed to know what is left out.
  const { root, items, whole } = readMarkup(text, wish.base, before && before.known.count < MAX_ITEMS ? before : null)
  if (!root) return refused('not-a-feed')
  // Cut off before the first item was whole.
  if (!whole && items.length === 0 && !before?.same.length) return refused('broken-feed')
  const read = shaped(root, items, wish.base, before)
  return read.ok ? done({ ...read.value, ...hubIn(root, wish.base) }) : read
}

function shaped(
  root: Element,
  items: Element[],
  base: string | null,
  before: Before | null,
): Result<Feed, 'not-a-feed'> {
  switch (root.name) {
    case 'opml':
    case 'sitemapindex':
      return refused('not-a-feed')
    case 'urlset': {
      const news = items.filter(tellsNews)
      return news.length > 0
        ? done(told('sitemap', fromSitemap(news, base), news, before, pieceOf))
        : refused('not-a-feed')
    }
    case 'feed':
      return done(told('atom', fromAtom(root, base), items, before, pieceOf))
    default: {
      if (isCdf(root, items)) return done(told('cdf', fromCdf(root, base), items, before, pieceOf))
      return done(told(root.name.endsWith('rdf') ? 'rdf' : 'rss', fromRss(root, base), items, before, pieceOf))
    }
  }
}

const pieceOf = ({ piece }: Element) => piece

function told<Item>(
  format: Feed['format'],
  shape: Shape<Item>,
  items: Item[],
  before: Before | null,
  pieceIn: (item: Item) => number = () => NO_PIECE,
): Feed {
  const { title, link, lang } = shape
  const entries: Entry[] = []
  const marks: Marks = { each: [], same: before?.same ?? [] }
  for (const item of newest(items, shape.dateOf)) {
    if (isSpent()) break
    const raw = shape.entryFrom(item)
    if (before) {
      const words = wordsOfRaw(raw)
      const isKnown = before.known.hasWords(words)
      const list = isKnown ? marks.same : marks.each
      list.push(pieceIn(item), words)
      if (isKnown) continue
    }
    entries.push(entry(raw))
  }
  const name = title || (link ? new URL(link).hostname : '')
  return { format, title: name, link, lang, ...NO_HUB, items: entries, ...(before ? { marks } : {}) }
}

/** As many as we look at, in the order of the feed; most feeds tell the newest first, but not all. */
function newest<Item>(items: Item[], dateOf: (item: Item) => string | undefined): Item[] {
  if (items.length <= MAX_ITEMS) return items
  const times = items.map((item) => instantFrom(dateOf(item))?.epochMilliseconds ?? Number.NEGATIVE_INFINITY)
  const order = times.map((_, at) => at).toSorted((a, b) => (times[b] ?? 0) - (times[a] ?? 0) || a - b)
  const chosen = new Set(order.slice(0, MAX_ITEMS))
  return items.filter((_, at) => chosen.has(at))
}
