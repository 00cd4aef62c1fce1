import { absolute } from './addresses.ts'
import { escaped } from './clean.ts'
import type { Hub } from './hub.ts'
import type { Offered } from './media.ts'
import { plainText } from './plain-text.ts'
import type { Shape } from './shape.ts'
import type { Html } from './texts.ts'

/** No feed nests so deep, and reading what does costs a second. */
const DEEP = ['['.repeat(50), '{"a":'.repeat(50)]

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
        categories: list(item['tags']).map((tag) => (typeof tag === 'string' ? escaped(tag) : undefined)),
      }
    },
    dateOf: (item) => words(item, 'date_published') ?? words(item, 'date_modified'),
  }
  return { shape, items: list(feed['items']).filter(isRecord), hub: hubOf(feed, base) }
}

function hubOf(feed: Said, base: string | null): Hub {
  const hub = list(feed['hubs'])
    .filter(isRecord)
    .find((each) => words(each, 'type')?.toLowerCase() === 'websub')
  return { hub: hub ? absolute(words(hub, 'url'), base) : null, self: absolute(words(feed, 'feed_url'), base) }
}

function recordFrom(text: string): Said | null {
  if (DEEP.some((nest) => text.includes(nest))) return null
  try {
    const read: unknown = JSON.parse(text)
    return isRecord(read) ? read : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Said => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function words(said: Said, name: string): string | undefined {
  const value = Object.hasOwn(said, name) ? said[name] : undefined
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** 1.1 has a list of authors, 1.0 had one. */
function authorOf(said: Said): string | undefined {
  const first = [...list(said['authors']), said['author']].find(isRecord)
  const name = first && (words(first, 'name') ?? words(first, 'url'))
  return name === undefined ? undefined : escaped(name)
}

const attachmentsOf = (item: Said): Offered[] =>
  list(item['attachments'])
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

const paragraphs = (text: string | undefined) =>
  text
    ?.split(/\n{2,}/)
    .map((each) => `<p>${escaped(each).replaceAll('\n', '<br>')}</p>`)
    .join('')
