import { absolute } from '../feed/addresses.ts'
import { isNameAt, plainText } from '../feed/plain-text.ts'
import { nothingMore, readTag } from '../feed/tags.ts'

/** A feed a page speaks of, or one that is often found there. */
export type Lead = { url: string; title: string; told: boolean; site?: string }

const MAX_TOLD = 12
const MAX_SITEMAPS = 3
const MOST_TAGS = 5_000
const LONGEST_PAGE = 2_000_000
const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)$|^text\/xml$/i
const LOOKS_LIKE_FEED = /(?:\/feed\/?|\/rss\/?|\.rss|\.atom|\/atom\.xml|\/rss\.xml|\/feed\.xml|\/index\.xml)(?:$|\?)/i
const WELL_KNOWN = ['feed', 'rss', 'feed.xml', 'rss.xml', 'atom.xml', 'index.xml', 'feed.json']

/** The feeds a page tells of, in its own order; comments come last, because nobody means those. */
export function feedsTold(page: string, pageUrl: string): Lead[] {
  const html = page.slice(0, LONGEST_PAGE)
  const base = absolute(tags(html, 'base')[0]?.get('href'), pageUrl) ?? pageUrl
  const linked = tags(html, 'link')
    .filter((tag) => /\balternate\b/i.test(tag.get('rel') ?? '') && FEED_TYPES.test((tag.get('type') ?? '').trim()))
    .filter((tag) => !/oembed|wp-json/i.test(tag.get('href') ?? ''))
  const anchored = tags(html, 'a').filter((tag) => LOOKS_LIKE_FEED.test(tag.get('href') ?? ''))
  const leads = [...linked, ...anchored].flatMap((tag) => {
    const url = absolute(tag.get('href'), base)
    return url ? [{ url, title: plainText(tag.get('title') ?? ''), told: true }] : []
  })
  return once(leads)
    .toSorted((a, b) => Number(isComments(a)) - Number(isComments(b)))
    .slice(0, MAX_TOLD)
}

const HEADER_LINK = /<([^<>]{1,2000})>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]{0,200}"|[^\s;,"]{1,200}))*)/g
const LONGEST_HEADER = 8_000

/** Feeds a server names beside a page instead of in it. */
export const feedsInHeader = (header: string | undefined, pageUrl: string): Lead[] =>
  [...(header ?? '').slice(0, LONGEST_HEADER).matchAll(HEADER_LINK)].flatMap(([, address, more = '']) => {
    const about = (name: string) => new RegExp(`;\\s*${name}\\s*=\\s*"?([^";,]+)`, 'i').exec(more)?.[1]?.trim() ?? ''
    const url = absolute(address, pageUrl)
    return url && /\balternate\b/i.test(about('rel')) && FEED_TYPES.test(about('type'))
      ? [{ url, title: about('title'), told: true }]
      : []
  })

/** The sitemaps of news a site tells robots of: what a newsroom without a feed keeps for search engines. */
export const newsSitemapsTold = (robots: string, siteUrl: string): Lead[] =>
  once(
    [...robots.matchAll(/^\s*sitemap:\s*(\S{1,2000})/gim)].flatMap(([, address = '']) => {
      const url = absolute(address, siteUrl)
      return url && /news|haber|novosti|today|latest/i.test(url) ? [{ url, title: '', told: false }] : []
    }),
  ).slice(0, MAX_SITEMAPS)

/** Where feeds usually live: below the page and at the root. */
export function usualPlaces(pageUrl: string): Lead[] {
  const page = new URL(pageUrl)
  const below = page.pathname === '/' ? [] : [`${page.origin}${page.pathname.replace(/\/$/, '')}/`]
  return once(
    [...below, `${page.origin}/`].flatMap((folder) =>
      WELL_KNOWN.map((name) => ({ url: `${folder}${name}`, title: '', told: false })),
    ),
  )
}

/** What somebody types as an address: "kadikoy.example" is enough. */
export function addressFrom(text: string): string | null {
  const said = text
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://')
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(said) ? said : `https://${said}`
  const url = absolute(whole, null)
  return url && /\.|^localhost$|^\[/.test(new URL(url).hostname) ? url : null
}

const isComments = ({ url, title }: Lead) => /comment|yorum|комментар/i.test(`${url} ${title}`)

function once(leads: Lead[]): Lead[] {
  const seen = new Set<string>()
  return leads.filter(({ url }) => !seen.has(url) && seen.add(url))
}

/** The attributes of all tags of that name, read in one pass: a page may have been made so that looking for its ends never ends. */
function tags(html: string, name: string): Map<string, string>[] {
  const ends = nothingMore(html)
  const found: Map<string, string>[] = []
  for (let at = html.indexOf('<'); at >= 0 && found.length < MOST_TAGS;) {
    const tag = isNameAt(html, at + 1, name) ? readTag(html, at, ends) : null
    if (tag === 'cut') break
    if (tag?.attrs && tag.name.length === name.length) found.push(tag.attrs)
    at = html.indexOf('<', tag ? tag.end : at + 1)
  }
  return found
}
