import { absolute } from './addresses.ts'
import { escaped } from './clean.ts'
import type { Hub } from './hub.ts'
import type { Offered } from './media.ts'
import { plainText } from './plain-text.ts'
import type { Shape } from './shape.ts'
import type { Html } from './texts.ts'

/** No feed nests so deep, and reading what does costs a second. */
const DEEPEST = 50
/** Nor does one tell so many things; a list of millions of nothings costs more memory than a feed may. */
const MOST_THINGS = 300_000
const MOST_ITEMS = 5_000
/** Of a list within an item. */
const MOST_LISTED = 200
/** More of a text is never shown. */
const LONGEST_TEXT = 200_000
const LONGEST_PLAIN = 40_000

export type Said = Record<string, unknown>

/** JSON Feed 1.0 and 1.1; null when the text is JSON of another kind, or none. */
export function fromJson(text: string, base: string | null): { shape: Shape<Said>; items: Said[]; hub: Hub } | null {
  const feed = recordFrom(text)
  if (!feed || !Array.isArray(feed['items']) || !(words(feed, 'version') ?? words(feed, 'title'))) return null
  const link = absolute(words(feed, 'home_page_url'), base)
  const lang = words(feed, 'language') ?? null
  const author = authorOf(feed)
  const shape: Shape<Said> = {
    title: plainText(escaped(words(feed, 'title') ?? '')),
    link,
    lang,
    entryFrom: (item) => {
      const url = words(item, 'url')
      const own = words(item, 'content_html')
      const plainly = paragraphs(words(item, 'content_text')) ?? paragraphs(words(item, 'summary'))
      return {
        base: absolute(url, link ?? base) ?? link ?? base,
        id: words(item, 'id') ?? (typeof item['id'] === 'number' ? String(item['id']) : undefined),
        title: plain(words(item, 'title')),
        links: [url && absolute(url, link ?? base), words(item, 'external_url'), webAddress(words(item, 'id'))],
        published: [words(item, 'date_published'), words(item, 'date_modified')],
        updated: [words(item, 'date_modified')],
        authors: [authorOf(item), author],
        content: html(own ?? plainly),
        summary: html(plain(words(item, 'summary')) ?? own ?? plainly),
        lang: words(item, 'language') ?? lang,
        enclosures: attachmentsOf(item),
        pictures: [words(item, 'image'), words(item, 'banner_image')],
        categories: list(item['tags'], MOST_LISTED).map((tag) => (typeof tag === 'string' ? escaped(tag) : undefined)),
      }
    },
    dateOf: (item) => words(item, 'date_published') ?? words(item, 'date_modified'),
  }
  return { shape, items: list(feed['items'], MOST_ITEMS).filter(isRecord), hub: hubOf(feed, base) }
}

function hubOf(feed: Said, base: string | null): Hub {
  const hub = list(feed['hubs'], MOST_LISTED)
    .filter(isRecord)
    .find((each) => words(each, 'type')?.toLowerCase() === 'websub')
  return { hub: hub ? absolute(words(hub, 'url'), base) : null, self: absolute(words(feed, 'feed_url'), base) }
}

function recordFrom(text: string): Said | null {
  if (!isReadable(text)) return null
  try {
    const read: unknown = JSON.parse(text)
    return isRecord(read) ? read : null
  } catch {
    return null
  }
}

const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const LIST = 91
const LIST_END = 93
const RECORD = 123
const RECORD_END = 125

/** Whether it is as flat and as small as feeds are; looking costs a tenth of reading. */
function isReadable(text: string): boolean {
  let depth = 0
  let things = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === COMMA) things += 1
    else if (code === LIST || code === RECORD) {
      depth += 1
      things += 1
      if (depth > DEEPEST) return false
    } else if (code === LIST_END || code === RECORD_END) depth -= 1
  }
  return things <= MOST_THINGS
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at
    if (code === BACKSLASH) at += 1
  }
  return text.length
}

const isRecord = (value: unknown): value is Said => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown, most: number): unknown[] => (Array.isArray(value) ? value.slice(0, most) : [])

function words(said: Said, name: string): string | undefined {
  const value = Object.hasOwn(said, name) ? said[name] : undefined
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, LONGEST_TEXT) : undefined
}

/** 1.1 has a list of authors, 1.0 had one. */
function authorOf(said: Said): string | undefined {
  const first = [...list(said['authors'], MOST_LISTED), said['author']].find(isRecord)
  const name = first && (words(first, 'name') ?? words(first, 'url'))
  return name === undefined ? undefined : escaped(name)
}

const attachmentsOf = (item: Said): Offered[] =>
  list(item['attachments'], MOST_LISTED)
    .filter(isRecord)
    .map((each) => ({
      url: words(each, 'url'),
      type: words(each, 'mime_type'),
      length: typeof each['size_in_bytes'] === 'number' ? String(each['size_in_bytes']) : undefined,
    }))

const webAddress = (id: string | undefined) => (id && /^https?:\/\//.test(id) ? id : undefined)
const plain = (text: string | undefined) => (text === undefined ? undefined : escaped(text))
const html = (text: string | undefined): Html | undefined =>
  text === undefined ? undefined : { html: text, base: null }

/** Paragraphs and lines of text as HTML: written as marks that need no look at each line by itself. */
const paragraphs = (text: string | undefined) =>
  text &&
  `<p>${escaped(text.slice(0, LONGEST_PLAIN))
    .replaceAll(/\n{2,}/g, '</p><p>')
    .replaceAll('\n', '<br>')}</p>`
