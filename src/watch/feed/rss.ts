import { absolute } from './addresses.ts'
import type { Raw } from './entry.ts'
import { part, parts, said, wordsOf } from './find.ts'
import type { Element } from './markup.ts'
import { mediaOf } from './media.ts'
import { nameOf } from './persons.ts'
import { plainText } from './plain-text.ts'
import type { Shape } from './shape.ts'
import { loose } from './texts.ts'

/** RSS in all its versions, RDF ones included: items stand in the channel, beside it, or without one. */
export function fromRss(root: Element, base: string | null): Shape {
  const channel = part(root, 'channel') ?? root
  const link = linkOf(channel, channel.base ?? base)
  const lang = said(channel, 'language', 'dc:language') ?? channel.lang
  return {
    title: plainText(loose(part(channel, 'title', 'dc:title', 'atom:title'))?.html ?? ''),
    link,
    lang,
    entryFrom: (item) => itemFrom(item, item.base ?? link, lang),
    dateOf: (item) => said(item, 'pubdate', 'dc:date', 'atom:published', 'atom:updated'),
  }
}

function itemFrom(item: Element, base: string | null, lang: string | null): Raw {
  const guid = part(item, 'guid')
  const id = said(item, 'guid', 'atom:id', 'id') ?? about(item) ?? said(item, 'dc:identifier')
  const text = part(
    item,
    'description',
    'atom:summary',
    'summary',
    'itunes:summary',
    'dc:description',
    'itunes:subtitle',
  )
  const full = part(item, 'content:encoded', 'html:body', 'html:div', 'atom:content', 'fulltext', 'body')
  const { offered, pictures } = mediaOf(item)
  const summary = loose(text) ?? loose(part(item, 'media:description'))
  return {
    base,
    id,
    title: loose(part(item, 'title', 'dc:title', 'atom:title', 'media:title', 'itunes:title'))?.html,
    links: [linkOf(item, base), permanent(guid, base), about(item)],
    published: [said(item, 'pubdate'), said(item, 'atom:published', 'dcterms:issued', 'dcterms:created', 'dc:date')],
    updated: [said(item, 'atom:updated', 'dcterms:modified'), said(item, 'dc:date', 'atom:modified')],
    authors: [
      nameOf(part(item, 'author')),
      nameOf(part(item, 'dc:creator')),
      nameOf(part(item, 'atom:author')),
      nameOf(part(item, 'itunes:author')),
      nameOf(part(item, 'dc:author')),
    ],
    content: loose(full) ?? summary,
    summary,
    lang: said(item, 'dc:language', 'language') ?? item.lang ?? lang,
    enclosures: [
      ...parts(item, 'enclosure').map(({ attrs }) => enclosure(attrs.get('url') ?? attrs.get('href'), attrs)),
      ...parts(item, 'atom:link')
        .filter(({ attrs }) => attrs.get('rel') === 'enclosure')
        .map(({ attrs }) => enclosure(attrs.get('href'), attrs)),
      ...offered,
    ],
    pictures,
    categories: [
      ...parts(item, 'category').map((each) => wordsOf(each) || each.attrs.get('text')),
      ...parts(item, 'dc:subject').map(wordsOf),
      ...parts(item, 'atom:category').map(({ attrs }) => attrs.get('label') ?? attrs.get('term')),
    ],
  }
}

const enclosure = (url: string | undefined, attrs: Map<string, string>) => ({
  url,
  type: attrs.get('type'),
  length: attrs.get('length'),
})

/** The first link that leads somewhere: written as text, as an address, or in Atom's way. */
function linkOf(element: Element, base: string | null): string | null {
  let other: string | null = null
  for (const inner of element.inside) {
    if (typeof inner === 'string' || (inner.name !== 'link' && inner.name !== 'atom:link')) continue
    const rel = inner.attrs.get('rel') ?? 'alternate'
    const words = wordsOf(inner).trim()
    const found = absolute(words || inner.attrs.get('href'), inner.base ?? base)
    if (!found) continue
    if (inner.name === 'link' && words !== '') return found
    if (rel === 'alternate') other ??= found
  }
  return other
}

/** A guid is an address when it says so, or looks like one and does not deny it. */
function permanent(guid: Element | undefined, base: string | null): string | undefined {
  const told = guid?.attrs.get('ispermalink')?.trim().toLowerCase()
  const words = guid ? wordsOf(guid).trim() : ''
  if (told === 'false' || words === '') return undefined
  return told === 'true'
    ? (absolute(words, guid?.base ?? base) ?? undefined)
    : /^https?:\/\//i.test(words)
      ? words
      : undefined
}

function about(item: Element): string | undefined {
  for (const [name, value] of item.attrs)
    if (name === 'about' || name.endsWith(':about')) return value.trim() || undefined
  return undefined
}
