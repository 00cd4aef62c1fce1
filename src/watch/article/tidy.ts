import { quoted } from '../feed/clean.ts'
import { behindElement } from '../feed/plain-text.ts'
import { nothingMore, readTag } from '../feed/tags.ts'
import { isUnlikely } from './unlikely.ts'

const words = (text: string) => new Set(text.split(' '))

const RAW = words('script style noscript template iframe noembed noframes xmp textarea object embed applet')
const BRANCHES = words('svg math select canvas audio video dialog')
const EMPTY = words('area base br col embed hr img input link meta param source track wbr')
/** Pieces of a page that never are part of what it tells. */
const UNTOLD = words('link input param track area base meta')
const KEPT = words(
  'class id href src srcset data-src data-srcset data-lazy-src data-original alt title itemprop rel role aria-hidden hidden style datetime pubdate width height lang dir colspan rowspan cite',
)
const DEEPEST = 150
const MOST_TAGS = 20_000
const LONGEST_PAGE = 3_000_000
const LONGEST_DATA = 300_000

/** What a page says of itself, read in one pass, and the rest of it, small enough to be weighed. */
export type Page = {
  html: string
  /** The same without what is hardly a part of any article. */
  likely: string
  lang: string | null
  title: string
  base: string | null
  metas: Map<string, string>
  /** Linked data as it stands in the page, not yet understood. */
  data: string[]
  times: string[]
  authors: string[]
}

/**
 * Reads a page once: takes what it says of itself and leaves out whatever is no text, so that only a fraction has to be
 * built into a tree. Depth and number of tags have an end here, because those who weigh the tree have none.
 */
export function tidy(given: string): Page {
  const html = given.length > LONGEST_PAGE ? given.slice(0, LONGEST_PAGE) : given
  const page: Page = {
    html: '',
    likely: '',
    lang: null,
    title: '',
    base: null,
    metas: new Map(),
    data: [],
    times: [],
    authors: [],
  }
  const ends = nothingMore(html)
  const open: string[] = []
  const counts = new Map<string, number>()
  const isInside = (name: string) => (counts.get(name) ?? 0) > 0
  let out = ''
  let likely = ''
  /** How many elements are open around the unlikely one that is being read; none is while it is negative. */
  let around = -1
  let at = 0
  let tags = 0

  const put = (written: string) => {
    out += written
    if (around < 0) likely += written
  }
  const close = () => {
    const last = open.pop() ?? ''
    counts.set(last, (counts.get(last) ?? 1) - 1)
    put(`</${last}>`)
    if (open.length === around) around = -1
    return last
  }

  while (at < html.length && tags < MOST_TAGS) {
    const start = html.indexOf('<', at)
    if (start !== at) put(html.slice(at, start < 0 ? html.length : start))
    if (start < 0) break
    tags += 1
    const mark = html.charCodeAt(start + 1)
    if (mark === 33 || mark === 63) {
      at = html.startsWith('!--', start + 1) ? ends.after('-->', start + 4) : ends.after('>', start)
      continue
    }
    if (mark === 47) {
      const stop = ends.of('>', start)
      const name =
        stop < 0 || stop - start > 30
          ? ''
          : html
              .slice(start + 2, stop)
              .trim()
              .toLowerCase()
      if (isInside(name)) while (close() !== name);
      at = stop < 0 ? html.length : stop + 1
      continue
    }
    const tag = readTag(html, start, ends)
    if (tag === 'cut') break
    if (tag === null) {
      put('&lt;')
      at = start + 1
      continue
    }
    at = tag.end
    const name = tag.name.toLowerCase()
    if (!/^[a-z][a-z0-9-]*$/.test(name)) continue
    if (name === 'title' && page.title === '') {
      const end = behindElement(html, 'title', at, ends)
      page.title = html.slice(at, end).replace(/<\/title[^>]*>$/i, '')
      at = end
      continue
    }
    if (tag.attrs) note(page, name, tag.attrs)
    if (RAW.has(name)) {
      const end = tag.empty ? at : behindElement(html, name, at, ends)
      if (name === 'script' && /ld\+json/i.test(tag.attrs?.get('type') ?? '') && end - at < LONGEST_DATA) {
        page.data.push(html.slice(at, end).replace(/<\/script[^>]*>$/i, ''))
      }
      at = end
    } else if (BRANCHES.has(name)) at = tag.empty ? at : behindElement(html, name, at, ends)
    else if (!UNTOLD.has(name) && open.length < DEEPEST) {
      if (around < 0 && tag.attrs && isUnlikely(name, tag.attrs, isInside)) around = open.length
      put(`<${name}${attributesOf(tag.attrs)}>`)
      if (EMPTY.has(name) || (tag.empty && name.includes('-'))) continue
      open.push(name)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  while (open.length > 0) close()
  page.html = out
  page.likely = likely
  return page
}

function attributesOf(attrs: Map<string, string> | null): string {
  if (!attrs) return ''
  let out = ''
  for (const [name, value] of attrs) {
    // Nothing else of a style tells whether a piece is to be seen.
    if (name === 'style' && !/none|hidden/.test(value)) continue
    if (KEPT.has(name)) out += ` ${name}="${quoted(value.length > 2_000 ? '' : value)}"`
  }
  return out
}

const MOST_NOTED = 20

function note(page: Page, name: string, attrs: Map<string, string>) {
  if (name === 'html') page.lang ??= attrs.get('lang') ?? attrs.get('xml:lang') ?? null
  else if (name === 'base') page.base ??= attrs.get('href') ?? null
  else if (name === 'meta') noteMeta(page.metas, attrs)
  else if (name === 'time') noteTime(page, attrs)
  const prop = attrs.get('itemprop')?.toLowerCase()
  if (prop && name !== 'meta' && attrs.has('content')) noteMeta(page.metas, attrs)
}

function noteMeta(metas: Map<string, string>, attrs: Map<string, string>) {
  const key = (attrs.get('property') ?? attrs.get('name') ?? attrs.get('itemprop') ?? attrs.get('http-equiv'))?.trim()
  const content = attrs.get('content')?.trim()
  if (key && content && key.length < 60 && !metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), content)
}

function noteTime(page: Page, attrs: Map<string, string>) {
  const at = attrs.get('datetime')
  if (!at || page.times.length >= MOST_NOTED) return
  const published =
    attrs.has('pubdate') || /published|datepublished/i.test(`${attrs.get('itemprop')} ${attrs.get('class')}`)
  if (published) page.times.unshift(at)
  else page.times.push(at)
}
