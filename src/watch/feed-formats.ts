import type { AtomFeed, JsonFeed, MediaNs, RdfFeed, RssFeed } from 'feedsmith'
import { entry } from './entry.ts'
import type { Feed } from './feed.ts'
import { absolute, plainText } from './html.ts'

type Shape = Omit<Feed, 'format'>

export function fromRss(feed: RssFeed.Feed<string>, origin: string | null): Shape {
  const link = absolute(feed.link ?? alternate(feed.atom?.links), origin)
  const base = absolute(feed.xml?.base, link ?? origin) ?? link ?? origin
  const lang = feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null
  const items = (feed.items ?? []).map((item) => {
    const guid = item.guid?.value
    return entry({
      base: absolute(item.xml?.base, base) ?? base,
      id: guid,
      title: item.title ?? item.dc?.titles?.[0],
      links: [
        item.link,
        alternate(item.atom?.links),
        guid && item.guid?.isPermaLink !== false && /^https?:/.test(guid) ? guid : undefined,
      ],
      dates: [item.pubDate, item.dc?.dates?.[0], item.atom?.published, item.dcterms?.dates?.[0]],
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
      authors: [item.authors?.[0]?.name ?? item.authors?.[0]?.email, item.dc?.creators?.[0], item.itunes?.author],
      content: item.content?.encoded ?? item.atom?.content?.value ?? item.description,
      summary: item.description ?? item.itunes?.summary,
      lang: item.dc?.languages?.[0] ?? item.xml?.lang ?? lang,
      enclosures: [...(item.enclosures ?? []), ...mediaOf(item.media)],
      categories: item.categories?.map(({ name }) => name) ?? item.dc?.subjects ?? [],
    })
  })
  return { title: plainText(feed.title ?? ''), link, lang, items }
}

export function fromRdf(feed: RdfFeed.Feed<string>, origin: string | null): Shape {
  const link = absolute(feed.link, origin)
  const lang = feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null
  const items = (feed.items ?? []).map((item) =>
    entry({
      base: absolute(item.xml?.base, link ?? origin) ?? link ?? origin,
      id: item.rdf?.about,
      title: item.title ?? item.dc?.titles?.[0],
      links: [item.link, item.rdf?.about],
      dates: [item.dc?.dates?.[0], item.dcterms?.dates?.[0]],
      updated: item.dcterms?.modified?.[0],
      authors: [item.dc?.creators?.[0]],
      content: item.content?.encoded ?? item.description,
      summary: item.description,
      lang: item.dc?.languages?.[0] ?? lang,
      enclosures: mediaOf(item.media),
      categories: item.dc?.subjects ?? [],
    }),
  )
  return { title: plainText(feed.title ?? ''), link, lang, items }
}

export function fromAtom(feed: AtomFeed.Feed<string>, origin: string | null): Shape {
  const base = absolute(feed.xml?.base, origin) ?? origin
  const link = absolute(alternate(feed.links), base)
  const lang = feed.xml?.lang ?? null
  const items = (feed.entries ?? []).map((item) => {
    const enclosed = (item.links ?? []).filter(({ rel }) => rel === 'enclosure')
    return entry({
      base: absolute(item.content?.xml?.base ?? item.xml?.base, base) ?? base,
      id: item.id,
      title: atomHtml(item.title),
      links: [alternate(item.links), item.content?.src, item.id],
      dates: [item.published, item.dc?.dates?.[0], item.updated],
      updated: item.updated,
      authors: [item.authors?.[0]?.name, item.dc?.creators?.[0], feed.authors?.[0]?.name],
      content: atomHtml(item.content) ?? atomHtml(item.summary) ?? item.media?.groups?.[0]?.description?.value,
      summary: atomHtml(item.summary) ?? item.media?.groups?.[0]?.description?.value,
      lang: item.xml?.lang ?? lang,
      enclosures: [...enclosed.map(({ href, type }) => ({ url: href, type })), ...mediaOf(item.media)],
      categories: (item.categories ?? []).map(({ label, term }) => label ?? term),
    })
  })
  return { title: plainText(atomHtml(feed.title) ?? ''), link, lang, items }
}

export function fromJson(feed: JsonFeed.Feed<string>, origin: string | null): Shape {
  const link = absolute(feed.home_page_url, origin)
  const lang = feed.language ?? null
  const items = (feed.items ?? []).map((item) =>
    entry({
      base: link ?? origin,
      id: item.id,
      title: item.title === undefined ? undefined : escaped(item.title),
      links: [item.url, item.external_url],
      dates: [item.date_published, item.date_modified],
      updated: item.date_modified,
      authors: [item.authors?.[0]?.name, feed.authors?.[0]?.name],
      content: item.content_html ?? paragraphs(item.content_text) ?? paragraphs(item.summary),
      summary: item.summary === undefined ? undefined : escaped(item.summary),
      lang: item.language ?? lang,
      enclosures: [
        ...[item.image, item.banner_image].map((url) => ({ url, type: 'image/' })),
        ...(item.attachments ?? []).map(({ url, mime_type }) => ({ url, type: mime_type })),
      ],
      categories: item.tags ?? [],
    }),
  )
  return { title: feed.title ?? '', link, lang, items }
}

const alternate = (links: { href?: string; rel?: string; type?: string }[] = []) =>
  (
    links.find(({ rel, type }) => (rel ?? 'alternate') === 'alternate' && (type ?? 'text/html').includes('html')) ??
    links.find(({ rel }) => (rel ?? 'alternate') === 'alternate')
  )?.href

/** Atom says whether its text is HTML; the plain kind may hold a "<" that means nothing. */
function atomHtml(text: { value?: string; type?: string } | undefined): string | undefined {
  if (text?.value === undefined) return undefined
  return text.type === 'html' || text.type === 'xhtml' || text.type?.includes('html') ? text.value : escaped(text.value)
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const paragraphs = (text: string | undefined) =>
  text
    ?.split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
    .join('')

type Media = MediaNs.ItemOrFeed | undefined

function mediaOf(media: Media): { url?: string | undefined; type?: string | undefined }[] {
  if (!media) return []
  const contents = [...(media.contents ?? []), ...(media.groups ?? []).flatMap((group) => group.contents ?? [])]
  const thumbnails = [...(media.thumbnails ?? []), ...(media.groups ?? []).flatMap((group) => group.thumbnails ?? [])]
  return [
    ...contents.map(({ url, type, medium }) => ({ url, type: type ?? (medium ? `${medium}/` : 'image/') })),
    ...thumbnails.map(({ url }) => ({ url, type: 'image/' })),
  ]
}
