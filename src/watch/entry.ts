import { createHash } from 'node:crypto'
import { instantFrom } from './dates.ts'
import type { Enclosure, Entry } from './feed.ts'
import { absolute, plainText, safeHtml } from './html.ts'

/** What a feed of any format says of one item, before it is put in order. */
type Raw = {
  base: string | null
  id: string | undefined
  title: string | undefined
  links: (string | undefined)[]
  dates: (string | undefined)[]
  updated: string | undefined
  authors: (string | undefined)[]
  content: string | undefined
  summary: string | undefined
  lang: string | null
  enclosures: { url?: string | undefined; type?: string | undefined }[]
  categories: (string | undefined)[]
}

const TITLE_CHARS = 300
const TITLE_WORDS = 12
const SUMMARY_CHARS = 600
const GUID_CHARS = 500
const MAX_ENCLOSURES = 10
const MAX_CATEGORIES = 20

export function entry(raw: Raw): Entry {
  const contentHtml = safeHtml(raw.content ?? raw.summary ?? '', raw.base)
  const text = plainText(raw.summary ?? raw.content ?? '')
  const link = first(raw.links.map((url) => absolute(url, raw.base)))
  const title = shortened(plainText(raw.title ?? ''), TITLE_CHARS) || beginning(text) || (link ?? '')
  return {
    id: identity(raw.id, link, title, contentHtml),
    title,
    link,
    published: first(raw.dates.map(instantFrom)),
    updated: instantFrom(raw.updated),
    author: shortened(plainText(first(raw.authors) ?? ''), TITLE_CHARS) || null,
    lang: raw.lang?.slice(0, 2).toLowerCase() ?? null,
    summary: shortened(text, SUMMARY_CHARS),
    contentHtml,
    enclosures: enclosuresOf(raw, contentHtml),
    categories: raw.categories
      .map((name) => plainText(name ?? ''))
      .filter(Boolean)
      .slice(0, MAX_CATEGORIES),
  }
}

/** A guid stays the same when the title is corrected; without one the address is the best we have. */
function identity(id: string | undefined, link: string | null, title: string, content: string): string {
  const told = id?.replaceAll(/\p{Cc}/gu, '').trim() || link
  if (told && told.length <= GUID_CHARS) return told
  return createHash('sha256')
    .update(told ?? `${title}\n${content}`)
    .digest('base64url')
}

function enclosuresOf(raw: Raw, contentHtml: string): Enclosure[] {
  const given = raw.enclosures.map(({ url, type = '' }) => ({ url: absolute(url, raw.base), kind: kindOf(type, url) }))
  const shown = [...contentHtml.matchAll(/<img [^>]*?src="([^"]+)"/g)].map(([, src = '']) => ({
    url: absolute(src.replaceAll('&amp;', '&'), raw.base),
    kind: 'image' as const,
  }))
  const seen = new Set<string>()
  return [...given, ...shown]
    .flatMap(({ url, kind }) => {
      if (!url || seen.has(url)) return []
      seen.add(url)
      return [{ url, kind }]
    })
    .slice(0, MAX_ENCLOSURES)
}

function kindOf(type: string, url = ''): Enclosure['kind'] {
  if (type.startsWith('image') || /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(url)) return 'image'
  if (type.startsWith('video')) return 'video'
  return type.startsWith('audio') ? 'audio' : 'other'
}

function first<T>(values: (T | null | undefined)[]): T | null {
  for (const value of values) if (value !== null && value !== undefined && value !== '') return value
  return null
}

/** Cut at a word, so that nothing ends in half a letter. */
function shortened(text: string, chars: number): string {
  if (text.length <= chars) return text
  const cut = text.slice(0, chars)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), chars / 2)).toWellFormed()}…`
}

function beginning(text: string): string {
  const words = text.split(' ')
  return words.length > TITLE_WORDS ? `${words.slice(0, TITLE_WORDS).join(' ')}…` : text
}
