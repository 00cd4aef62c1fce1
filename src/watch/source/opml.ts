import { addressFrom } from './discover.ts'
import { quoted } from '../feed/clean.ts'
import { type Element, readMarkup } from '../feed/markup.ts'

const MOST_FEEDS = 500

export type Listed = { url: string; title: string }

/** The feeds in the list another reader wrote, each once, however deep in folders; null when it is no such list. */
export function feedsListed(opml: string): Listed[] | null {
  const { root } = readMarkup(opml, null)
  if (root?.name !== 'opml') return null
  const found = outlinesIn(root).flatMap(({ attrs }) => {
    const url = addressFrom(attrs.get('xmlurl') ?? attrs.get('url') ?? '')
    return url ? [{ url, title: (attrs.get('title') ?? attrs.get('text') ?? '').trim() }] : []
  })
  return [...new Map(found.map((feed) => [feed.url, feed])).values()].slice(0, MOST_FEEDS)
}

function outlinesIn(element: Element): Element[] {
  return element.inside.flatMap((inner) =>
    typeof inner === 'string' ? [] : [...(inner.name === 'outline' ? [inner] : []), ...outlinesIn(inner)],
  )
}

/** A list that every reader understands. */
export function opmlOf(title: string, sources: { url: string; title: string; site: string | null }[]): string {
  const outlines = sources.map(
    ({ url, title: name, site }) =>
      `    <outline type="rss" text="${quoted(name)}" title="${quoted(name)}" xmlUrl="${quoted(url)}"${site ? ` htmlUrl="${quoted(site)}"` : ''}/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>${quoted(title)}</title></head>
  <body>
${outlines.join('\n')}
  </body>
</opml>
`
}
