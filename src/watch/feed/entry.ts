import { createHash } from 'node:crypto'
import type { Enclosure, Entry } from '../feed.ts'
import { absolute } from './addresses.ts'
import { instantFrom } from './dates.ts'
import type { Offered } from './media.ts'
import { plainText } from './plain-text.ts'
import { safeHtml } from './safe-html.ts'
import type { Html } from './texts.ts'

/** What a feed of any format says of one item, before it is put in order; in every list the best stands first. */
export type Raw = {
  base: string | null
  id: string | undefined
  /** HTML. */
  title: string | undefined
  links: (string | null | undefined)[]
  published: (string | undefined)[]
  updated: (string | undefined)[]
  authors: (string | undefined)[]
  content: Html | undefined
  summary: Html | undefined
  lang: string | null
  enclosures: Offered[]
  pictures: (string | undefined)[]
  /** HTML. */
  categories: (string | undefined)[]
}

const TITLE_CHARS = 300
const TITLE_WORDS = 12
const SUMMARY_CHARS = 600
/** Spaces between words may be many before they are one. */
const MARGIN_CHARS = 200
/** A name or a title is cut before it is looked at, too: nobody writes so many marks around one. */
const MOST_CHARS = 1_000
const GUID_CHARS = 500
const MAX_ENCLOSURES = 10
const MAX_CATEGORIES = 20
/** Of longer lists only the beginning is looked at. */
const MOST_READ = 200
const CATEGORY_CHARS = 100

export function entry(raw: Raw): Entry {
  const content = raw.content ?? raw.summary
  const { html: contentHtml, images } = safeHtml(content?.html ?? '', content?.base ?? raw.base)
  const text = plainText(raw.summary?.html ?? content?.html ?? '', SUMMARY_CHARS + MARGIN_CHARS)
  const link = firstOf(raw.links, (url) => absolute(url ?? undefined, raw.base))
  const title = shortened(plainText(raw.title ?? '', MOST_CHARS), TITLE_CHARS) || beginning(text) || (link ?? '')
  return {
    id: identity(raw.id, link, title, contentHtml),
    title,
    link,
    published: firstOf(raw.published, instantFrom),
    updated: firstOf(raw.updated, instantFrom),
    author: shortened(plainText(firstOf(raw.authors, (name) => name || null) ?? '', MOST_CHARS), TITLE_CHARS) || null,
    lang: raw.lang?.trim().slice(0, 2).toLowerCase() || null,
    summary: shortened(text, SUMMARY_CHARS),
    contentHtml,
    enclosures: enclosuresOf(raw),
    images: imagesOf(raw, images),
    categories: categoriesOf(raw),
  }
}

/** A guid stays the same when the title is corrected; without one the address is the best we have. */
function identity(id: string | undefined, link: string | null, title: string, content: string): string {
  const told =
    id
      ?.replaceAll(/\p{Cc}/gu, '')
      .trim()
      .toWellFormed() || link
  if (told && told.length <= GUID_CHARS) return told
  return createHash('sha256')
    .update(told ?? `${title}\n${content}`)
    .digest('base64url')
}

function enclosuresOf(raw: Raw): Enclosure[] {
  if (raw.enclosures.length === 0) return []
  const seen = new Set<string>()
  const found: Enclosure[] = []
  for (const { url, type, length } of raw.enclosures.slice(0, MOST_READ)) {
    const whole = absolute(url, raw.base)
    if (!whole || seen.has(whole) || found.length >= MAX_ENCLOSURES) continue
    seen.add(whole)
    const bytes = length && /^\d{1,15}$/.test(length.trim()) ? Number(length) : null
    found.push({
      url: whole,
      kind: kindOf(type, whole),
      ...(type?.includes('/') && !type.endsWith('/') ? { type } : {}),
      ...(bytes === null ? {} : { length: bytes }),
    })
  }
  return found
}

/** Pictures that stand for the item, then those in its text. */
function imagesOf(raw: Raw, shown: readonly string[]): string[] {
  if (raw.pictures.length === 0) return shown.slice(0, MAX_ENCLOSURES)
  const told = raw.pictures.slice(0, MOST_READ).flatMap((url) => absolute(url, raw.base) ?? [])
  return [...new Set([...told, ...shown])].slice(0, MAX_ENCLOSURES)
}

function categoriesOf(raw: Raw): string[] {
  if (raw.categories.length === 0) return []
  const names = raw.categories
    .slice(0, MOST_READ)
    .map((name) => shortened(plainText(name ?? '', MOST_CHARS), CATEGORY_CHARS))
    .filter(Boolean)
  return [...new Set(names)].slice(0, MAX_CATEGORIES)
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i

function kindOf(type = '', url: string): Enclosure['kind'] {
  if (type.startsWith('image')) return 'image'
  if (type.startsWith('video')) return 'video'
  if (type.startsWith('audio')) return 'audio'
  return PICTURE.test(url) ? 'image' : 'other'
}

function firstOf<T, R>(values: T[], read: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = value === undefined ? null : read(value)
    if (found !== null) return found
  }
  return null
}

/** Cut at a word, so that nothing ends in half a letter. */
function shortened(text: string, chars: number): string {
  if (text.length <= chars) return text
  const cut = text.slice(0, chars)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), chars / 2)).toWellFormed()}…`
}

function beginning(text: string): string {
  const words = text.split(' ', TITLE_WORDS + 1)
  return words.length > TITLE_WORDS ? `${words.slice(0, TITLE_WORDS).join(' ')}…` : text
}
