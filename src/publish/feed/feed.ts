/** What a feed is made of; addresses are whole. */
export type Feed = {
  title: string
  about: string
  site: string
  address: string
  items: readonly FeedItem[]
}

export type FeedItem = {
  /** Readers know it by this; it never changes. */
  guid: string
  title: string | null
  text: string
  link: string | null
  at: Temporal.Instant
  media: readonly { url: string; mime: string; sizeBytes: number; alt: string }[]
}

const SPACES =
  'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"'

/** The feed as RSS 2.0, which every reader and every automation understands. */
export function rssOf({ title, about, site, address, items }: Feed): string {
  const newest = items[0]?.at
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${SPACES}>`,
    '<channel>',
    element('title', title),
    element('link', site),
    element('description', about),
    `<atom:link href="${escaped(address)}" rel="self" type="application/rss+xml"/>`,
    ...(newest ? [element('lastBuildDate', dateOf(newest))] : []),
    ...items.map(itemOf),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}

function itemOf({ guid, title, text, link, at, media }: FeedItem): string {
  const [first] = media
  return [
    '<item>',
    ...(title === null ? [] : [element('title', title)]),
    ...(link === null ? [] : [element('link', link)]),
    `<guid isPermaLink="false">${escaped(guid)}</guid>`,
    element('pubDate', dateOf(at)),
    element('description', text),
    element('content:encoded', htmlOf(text, media)),
    // Old readers know one file per item, newer ones all of them.
    ...(first
      ? [`<enclosure url="${escaped(first.url)}" length="${first.sizeBytes}" type="${escaped(first.mime)}"/>`]
      : []),
    ...media.map(contentOf),
    '</item>',
  ].join('\n')
}

function contentOf({ url, mime, sizeBytes, alt }: FeedItem['media'][number]): string {
  const about = alt === '' ? '' : `<media:description type="plain">${escaped(alt)}</media:description>`
  return `<media:content url="${escaped(url)}" fileSize="${sizeBytes}" type="${escaped(mime)}">${about}</media:content>`
}

/** Words as paragraphs with links, and pictures below them. */
function htmlOf(text: string, media: FeedItem['media']): string {
  const paragraphs = text.split(/\n\s*\n/).map((words) => `<p>${linked(words)}</p>`)
  const pictures = media
    .filter(({ mime }) => mime.startsWith('image/'))
    .map(({ url, alt }) => `<p><img src="${escaped(url)}" alt="${escaped(alt)}"></p>`)
  return [...paragraphs, ...pictures].join('\n')
}

const linked = (words: string) =>
  escaped(words)
    .replaceAll(/https?:\/\/[^\s<>"]+/g, (link) => `<a href="${link}">${link}</a>`)
    .replaceAll('\n', '<br>')

const element = (name: string, words: string) => `<${name}>${escaped(words)}</${name}>`

/** As e-mail writes its dates, which is what RSS asks for. */
const dateOf = (at: Temporal.Instant) => new Date(at.epochMilliseconds).toUTCString()

/** Signs that no XML may hold, not even escaped: what is left of a torn emoji, and the controls. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const escaped = (words: string) =>
  words
    .toWellFormed()
    .replaceAll(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
