import { linkTarget } from './addresses.ts'
import { escaped, quoted, storable } from './clean.ts'
import { decoded } from './entities.ts'
import { behindElement } from './plain-text.ts'
import { pictureFrom } from './pictures.ts'
import { safeStyle } from './styles.ts'
import { nothingMore, readTag } from './tags.ts'

const words = (text: string) => new Set(text.split(' '))

const ALLOWED = words(
  'a abbr acronym address article aside audio b big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr',
)
const EMPTY = words('br col hr img source wbr')
/** Their inside is no text for people: it goes with them. */
const RAW = words('script style iframe noembed noframes xmp textarea title')
const BRANCHES = words('svg math template select object applet head')
/** A paragraph cannot hold these, so it ends before them. */
const BLOCKS = words(
  'address article aside blockquote center details div dl figure footer h2 h3 h4 h5 h6 header hr main ol p pre section table ul',
)
/** What ends when the next one of its kind begins. */
const NEIGHBOURS: Record<string, Set<string>> = {
  li: words('li'),
  dt: words('dt dd'),
  dd: words('dt dd'),
  td: words('td th'),
  th: words('td th'),
  tr: words('tr td th'),
}
const KEPT: Record<string, Set<string>> = {
  td: words('colspan rowspan'),
  th: words('colspan rowspan'),
  ol: words('start reversed type'),
  time: words('datetime'),
  abbr: words('title'),
  acronym: words('title'),
  details: words('open'),
}
const CITING = words('blockquote q del ins')
const STYLED = words('p div span td th tr table h2 h3 h4 h5 h6 li figure blockquote')
const RENAMED: Record<string, string> = { h1: 'h2' }
const LONGEST = 200_000
const DEEPEST = 100
const MOST_IMAGES = 50

export type Safe = { html: string; images: string[] }

/**
 * Foreign HTML made safe to show: few tags, no scripts or event handlers, absolute links, no counting pixels. It is not
 * repaired but written anew from what was understood, so nothing that a browser could understand otherwise gets through.
 */
export function safeHtml(given: string, base: string | null): Safe {
  if (!given.includes('<')) return { html: storable(escaped(decoded(given.slice(0, LONGEST)))), images: [] }
  const html = given.length > LONGEST ? given.slice(0, LONGEST) : given
  const ends = nothingMore(html)
  const images: string[] = []
  const open: string[] = []
  const counts = new Map<string, number>()
  let out = ''
  let at = 0

  const close = () => {
    const name = open.pop()
    if (name === undefined) return
    counts.set(name, (counts.get(name) ?? 1) - 1)
    out += `</${name}>`
  }
  const closeTo = (name: string) => {
    if (!counts.get(name)) return
    while (open.length > 0 && open[open.length - 1] !== name) close()
    close()
  }
  const begin = (name: string, attributes: string) => {
    const last = open[open.length - 1] ?? ''
    if (last === 'p' && BLOCKS.has(name)) close()
    else if (NEIGHBOURS[name]?.has(last)) {
      close()
      if (name === 'tr' && open[open.length - 1] === 'tr') close()
    } else if (name === 'a') closeTo('a')
    if (open.length >= DEEPEST) return
    out += `<${name}${attributes}>`
    if (EMPTY.has(name)) return
    open.push(name)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }

  while (at < html.length) {
    const start = html.indexOf('<', at)
    if (start !== at) out += textOf(html.slice(at, start < 0 ? html.length : start))
    if (start < 0) break
    const mark = html.charCodeAt(start + 1)
    if (mark === 33) {
      if (html.startsWith('[CDATA[', start + 2)) at = start + 9
      else at = html.startsWith('--', start + 2) ? ends.after('-->', start + 4) : ends.after('>', start)
    } else if (mark === 63) at = ends.after('>', start)
    else if (mark === 47) {
      const stop = ends.of('>', start)
      const name =
        stop < 0 || stop - start > 30
          ? ''
          : html
              .slice(start + 2, stop)
              .trim()
              .toLowerCase()
      closeTo(RENAMED[name] ?? name)
      at = stop < 0 ? html.length : stop + 1
    } else {
      const tag = readTag(html, start, ends)
      if (tag === 'cut') break
      if (tag === null) {
        out += '&lt;'
        at = start + 1
        continue
      }
      at = tag.end
      const lower = tag.name.toLowerCase()
      const name = Object.hasOwn(RENAMED, lower) ? (RENAMED[lower] ?? lower) : lower
      if (ALLOWED.has(name)) {
        const attributes = attributesOf(name, tag.attrs, base, images)
        if (attributes !== null) begin(name, attributes)
      } else if (RAW.has(name)) at = tag.empty ? at : behindElement(html, name, at, ends)
      else if (BRANCHES.has(name) && !tag.empty) at = behindBranch(html, name, at, ends)
    }
  }
  while (open.length > 0) close()
  return { html: storable(out), images }
}

const textOf = (text: string) => {
  const meant = decoded(text)
  return meant === text && !text.includes('&')
    ? text.includes('>')
      ? text.replaceAll('>', '&gt;')
      : text
    : escaped(meant)
}

/** Its attributes as they may stand; null when the element is worth nothing without those it lacks. */
function attributesOf(
  name: string,
  attrs: Map<string, string> | null,
  base: string | null,
  images: string[],
): string | null {
  if (name === 'a') return linkFrom(attrs, base)
  if (name === 'img') {
    const picture = attrs && pictureFrom(attrs, base)
    if (!picture) return null
    if (images.length < MOST_IMAGES) images.push(picture.src)
    return picture.attributes
  }
  if (name === 'span' && !attrs?.has('style')) return null
  if (name === 'source' || name === 'audio' || name === 'video') return playable(name, attrs, base)
  if (!attrs) return ''
  let out = ''
  const kept = KEPT[name]
  if (kept)
    for (const key of kept) if (attrs.has(key)) out += ` ${key}="${quoted((attrs.get(key) ?? '').slice(0, 200))}"`
  const cite = CITING.has(name) ? linkTarget(attrs.get('cite') ?? '', base) : null
  if (cite) out += ` cite="${quoted(cite)}"`
  const style = STYLED.has(name) ? safeStyle(attrs.get('style') ?? '') : ''
  if (style) out += ` style="${style}"`
  return name === 'span' && out === '' ? null : out
}

function linkFrom(attrs: Map<string, string> | null, base: string | null): string | null {
  const href = attrs?.get('href')
  const target = href ? linkTarget(href, base) : null
  if (!target) return null
  const title = attrs?.get('title')
  return ` href="${quoted(target)}" rel="noopener noreferrer nofollow" target="_blank"${title ? ` title="${quoted(title)}"` : ''}`
}

function playable(name: string, attrs: Map<string, string> | null, base: string | null): string | null {
  const src = linkTarget(attrs?.get('src') ?? '', base)
  if (name === 'source' && !src) return null
  const poster = name === 'video' ? linkTarget(attrs?.get('poster') ?? '', base) : null
  return `${src ? ` src="${quoted(src)}"` : ''}${poster ? ` poster="${quoted(poster)}"` : ''}${name === 'source' ? '' : ' controls preload="none"'}`
}

/** Behind an element and everything in it, other elements of its name included. */
function behindBranch(html: string, name: string, from: number, ends: ReturnType<typeof nothingMore>): number {
  let depth = 1
  for (let at = ends.of('<', from); at >= 0; at = ends.of('<', at + 1)) {
    const shut = html.charCodeAt(at + 1) === 47
    const start = shut ? at + 2 : at + 1
    if (html.slice(start, start + name.length).toLowerCase() !== name) continue
    depth += shut ? -1 : 1
    if (depth === 0) return ends.after('>', at)
  }
  return html.length
}
