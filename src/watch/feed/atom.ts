import { absolute } from './addresses.ts'
import type { Raw } from './entry.ts'
import { part, parts, said, wordsOf } from './find.ts'
import type { Element } from './markup.ts'
import { mediaOf } from './media.ts'
import { nameOf } from './persons.ts'
import { plainText } from './plain-text.ts'
import type { Shape } from './shape.ts'
import { typed } from './texts.ts'

/** Atom 1.0 and the 0.3 before it, whose dates and text types have other names. */
export function fromAtom(feed: Element, base: string | null): Shape {
  const place = feed.base ?? base
  const lang = feed.lang ?? said(feed, 'dc:language', 'language') ?? null
  const author = nameOf(part(feed, 'author')) ?? nameOf(part(feed, 'dc:creator'))
  return {
    title: plainText(typed(part(feed, 'title', 'dc:title'))?.html ?? ''),
    link: linkOf(feed, place),
    lang,
    entryFrom: (entry) => entryFrom(entry, entry.base ?? place, { lang, author }),
    dateOf: (entry) => said(entry, 'published', 'issued', 'updated', 'modified', 'dc:date'),
  }
}

function entryFrom(
  entry: Element,
  base: string | null,
  feed: { lang: string | null; author: string | undefined },
): Raw {
  const content = part(entry, 'content', 'content:encoded')
  const source = part(entry, 'source')
  const group = part(entry, 'media:group') ?? entry
  const summary = typed(part(entry, 'summary', 'tagline', 'dc:description')) ?? typed(part(group, 'media:description'))
  const id = said(entry, 'id', 'guid', 'dc:identifier')
  const { offered, pictures } = mediaOf(entry)
  return {
    base,
    id,
    title: typed(part(entry, 'title', 'dc:title', 'media:title'))?.html,
    links: [
      linkOf(entry, base),
      content && absolute(content.attrs.get('src'), content.base ?? base),
      id && /^https?:/.test(id) ? id : null,
    ],
    published: [
      said(entry, 'published', 'issued', 'created', 'dcterms:issued'),
      said(entry, 'dc:date'),
      said(entry, 'updated', 'modified'),
    ],
    updated: [said(entry, 'updated', 'modified', 'dcterms:modified', 'dc:date')],
    authors: [
      nameOf(part(entry, 'author')),
      nameOf(part(entry, 'dc:creator')),
      source && nameOf(part(source, 'author')),
      feed.author,
    ],
    content: typed(content) ?? summary,
    summary,
    lang: content?.lang ?? entry.lang ?? feed.lang,
    enclosures: [
      ...parts(entry, 'link')
        .filter(({ attrs }) => attrs.get('rel')?.toLowerCase() === 'enclosure')
        .map(({ attrs }) => ({ url: attrs.get('href'), type: attrs.get('type'), length: attrs.get('length') })),
      ...offered,
    ],
    pictures,
    categories: [
      ...parts(entry, 'category').map((each) => each.attrs.get('label') ?? each.attrs.get('term') ?? wordsOf(each)),
      ...parts(entry, 'dc:subject').map(wordsOf),
    ],
  }
}

/** The page of the thing itself, its HTML before anything else it may be; never itself, its comments or its parts. */
function linkOf(element: Element, base: string | null): string | null {
  let other: string | null = null
  for (const inner of element.inside) {
    if (typeof inner === 'string' || inner.name !== 'link') continue
    const rel = (inner.attrs.get('rel') ?? 'alternate').trim().toLowerCase()
    if (rel !== 'alternate' && rel !== '' && rel !== 'http://www.iana.org/assignments/relation/alternate') continue
    const found = absolute(inner.attrs.get('href') ?? wordsOf(inner), inner.base ?? base)
    if (found && (inner.attrs.get('type') ?? 'text/html').includes('html')) return found
    other ??= found
  }
  return other
}
