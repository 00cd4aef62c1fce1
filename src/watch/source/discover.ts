import { absolute } from '../feed/addresses.ts'
import { plainText } from '../feed/plain-text.ts'

/** A feed a page speaks of, or one that is often found there. */
export type Lead = { url: string; title: string; told: boolean; site?: string }

const MAX_TOLD = 12
const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)$|^text\/xml$/i
const LOOKS_LIKE_FEED = /(?:\/feed\/?|\/rss\/?|\.rss|\.atom|\/atom\.xml|\/rss\.xml|\/feed\.xml|\/index\.xml)(?:$|\?)/i
const WELL_KNOWN = ['feed', 'rss', 'feed.xml', 'rss.xml', 'atom.xml', 'index.xml', 'feed.json']

/** The feeds a page tells of, in its own order; comments come last, because nobody means those. */
export function feedsTold(html: string, pageUrl: string): Lead[] {
  const base = absolute(attributesOf(html.match(/<base\b[^>]*>/i)?.[0] ?? '').get('href'), pageUrl) ?? pageUrl
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

const tags = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<${name}\\b(?:[^>"']|"[^"]*"|'[^']*')*>`, 'gi'))].map(([tag]) => attributesOf(tag))

function attributesOf(tag: string): Map<string, string> {
  const found = tag.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)
  return new Map(
    [...found].map(([, name = '', a, b, c]) => [
      name.toLowerCase(),
      (a ?? b ?? c ?? '').replaceAll('&amp;', '&').replaceAll('&#038;', '&'),
    ]),
  )
}
