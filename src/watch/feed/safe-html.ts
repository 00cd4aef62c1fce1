import { linkTarget } from './addresses.ts'
import { escaped, quoted, storable } from './clean.ts'
import { spend } from './effort.ts'
import { decoded } from './entities.ts'
import { behindElement, isNameAt } from './plain-text.ts'
import { pictureFrom } from './pictures.ts'
import type { Known } from './known-names.ts'
import { KEPT_NAMES, kindOfTag, tagAt, type TagKind } from './safe-tags.ts'
import { safeStyle } from './styles.ts'
import { attributesLike, isEndOf, nothingMore, readTag } from './tags.ts'

const words = (text: string) => new Set(text.split(' '))

const KEPT: Record<string, Set<string>> = {
  td: words('colspan rowspan'),
  th: words('colspan rowspan'),
  ol: words('start reversed type'),
  time: words('datetime'),
  abbr: words('title'),
  acronym: words('title'),
  details: words('open'),
}
/** Worth nothing without an attribute. */
const NEEDY = words('a img span source audio video')
const CITING = words('blockquote q del ins')
const STYLED = words('p div span td th tr table h2 h3 h4 h5 h6 li figure blockquote')
/** All that any element may keep, and where pictures hide their addresses. */
const wanted = attributesLike(
  'href title src alt width height style cite poster colspan rowspan start reversed type datetime open srcset data-src data-lazy-src data-original data-orig-file data-srcset'.split(
    ' ',
  ),
)
const LONGEST = 200_000
const DEEPEST = 100
const MOST_IMAGES = 50
/** What tags cost: those that stay as they are, others, and each of their attributes. */
const STEPS = { asWritten: 0.8, tag: 4, attribute: 4 }
const PAYS_FROM = 1_000

export type Safe = { html: string; images: readonly string[] }

const NO_IMAGES: readonly string[] = []

/**
 * Foreign HTML made safe to show: few tags, no scripts or event handlers, absolute links, no counting pixels. It is not
 * repaired but written anew from what was understood, so nothing that a browser could understand otherwise gets through.
 */
export function safeHtml(given: string, base: string | null): Safe {
  if (!given.includes('<')) return { html: storable(escaped(decoded(given.slice(0, LONGEST)))), images: NO_IMAGES }
  const html = given.length > LONGEST ? given.slice(0, LONGEST) : given
  const ends = nothingMore(html)
  const images: string[] = []
  const open: TagKind[] = []
  const counts = new Uint8Array(KEPT_NAMES)
  let out = ''
  let at = 0
  /** Most text and simple tags stay as they are; where what has not been copied yet begins. */
  let from = 0
  let steps = 0

  const copyTo = (end: number) => {
    if (end > from) out += html.slice(from, end)
  }
  const close = () => {
    const kind = open.pop()
    if (!kind) return
    counts[kind.at] = (counts[kind.at] ?? 1) - 1
    out += `</${kind.name}>`
  }
  const closeTo = (kind: TagKind) => {
    if (!counts[kind.at]) return
    while (open.length > 0 && open[open.length - 1]?.at !== kind.at) close()
    close()
  }
  const begin = (kind: TagKind, attributes: string) => {
    const last = open[open.length - 1]
    if (last) {
      if (kind.block && last.name === 'p') close()
      else if (kind.ends.has(last.name)) {
        close()
        if (kind.name === 'tr' && open[open.length - 1]?.name === 'tr') close()
      } else if (kind.name === 'a') closeTo(kind)
    }
    if (open.length >= DEEPEST) return
    out += `<${kind.name}${attributes}>`
    if (!kind.empty) enter(kind)
  }
  const enter = (kind: TagKind) => {
    open.push(kind)
    counts[kind.at] = (counts[kind.at] ?? 0) + 1
  }
  /** Whether it may begin here without anything ending before. */
  const fits = (kind: TagKind) => {
    const last = open[open.length - 1]
    return !last || (open.length < DEEPEST && !(kind.block && last.name === 'p') && !kind.ends.has(last.name))
  }

  while (at < html.length) {
    const start = html.indexOf('<', at)
    // Between tags there is no angle left, and no entity can become a tag.
    if (start < 0) break
    steps += STEPS.asWritten
    if (steps > PAYS_FROM) {
      if (!spend(steps)) {
        copyTo(at)
        from = html.length
        break
      }
      steps = 0
    }
    const mark = html.charCodeAt(start + 1)
    if (mark === 47) {
      const last = open[open.length - 1]
      if (last && isEndOf(html, start, last.name)) {
        open.pop()
        counts[last.at] = (counts[last.at] ?? 1) - 1
        at = start + last.name.length + 3
        continue
      }
      steps += STEPS.tag
      const stop = ends.of('>', start)
      const raw = stop < 0 || stop - start > 30 ? '' : html.slice(start + 2, stop)
      copyTo(start)
      const kind = raw === '' ? undefined : kindOfTag(raw.trimEnd())
      if (kind && kind.name !== '') closeTo(kind)
      at = from = stop < 0 ? html.length : stop + 1
      continue
    }
    if (mark === 33 || mark === 63) {
      copyTo(start)
      if (html.startsWith('![CDATA[', start + 1)) at = start + 9
      else at = html.startsWith('!--', start + 1) ? ends.after('-->', start + 4) : ends.after('>', start)
      from = at
      continue
    }
    const known = tagAt(html, start + 1)
    if (known && isAsWritten(html, start, known) && fits(known.means)) {
      at = start + known.name.length + 2
      if (!known.means.empty) enter(known.means)
      continue
    }
    const tag = readTag(html, start, ends, wanted)
    if (tag && tag !== 'cut') steps += STEPS.tag + (tag.attrs?.size ?? 0) * STEPS.attribute
    const kind = tag === null || tag === 'cut' ? undefined : kindOfTag(tag.name)
    copyTo(start)
    if (tag === 'cut') {
      from = html.length
      break
    }
    if (tag === null) {
      out += '&lt;'
      at = from = start + 1
      continue
    }
    at = from = tag.end
    if (kind === undefined) continue
    if (kind.inside === 'kept') {
      const attributes = attributesOf(kind.name, tag.attrs, base, images)
      if (attributes !== null) begin(kind, attributes)
    } else if (!tag.empty) {
      const name = tag.name.toLowerCase()
      at = kind.inside === 'no text' ? behindElement(html, name, at, ends) : behindBranch(html, name, at, ends)
      from = at
    }
  }
  copyTo(html.length)
  spend(steps)
  while (open.length > 0) close()
  return { html: storable(out), images }
}

/** A tag without attributes, spelled just as we would write it: it need not be written anew. */
const isAsWritten = (html: string, start: number, { name, means }: Known<TagKind>) =>
  html.charCodeAt(start + name.length + 1) === 62 && name === means.name && !NEEDY.has(name)

/** Its attributes as they may stand; null when the element is worth nothing without those it lacks. */
function attributesOf(
  name: string,
  attrs: Map<string, string> | null,
  base: string | null,
  images: string[],
): string | null {
  if (!attrs) return NEEDY.has(name) ? null : ''
  if (name === 'a') return linkFrom(attrs, base)
  if (name === 'img') {
    const picture = pictureFrom(attrs, base)
    if (!picture) return null
    if (images.length < MOST_IMAGES) images.push(picture.src)
    return picture.attributes
  }
  if (name === 'span' && !attrs.has('style')) return null
  if (name === 'source' || name === 'audio' || name === 'video') return playable(name, attrs, base)
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

function linkFrom(attrs: Map<string, string>, base: string | null): string | null {
  const href = attrs.get('href')
  const target = href ? linkTarget(href, base) : null
  if (!target) return null
  const title = attrs.get('title')
  return ` href="${quoted(target)}" rel="noopener noreferrer nofollow" target="_blank"${title ? ` title="${quoted(title)}"` : ''}`
}

function playable(name: string, attrs: Map<string, string>, base: string | null): string | null {
  const src = linkTarget(attrs.get('src') ?? '', base)
  if (name === 'source' && !src) return null
  const poster = name === 'video' ? linkTarget(attrs.get('poster') ?? '', base) : null
  return `${src ? ` src="${quoted(src)}"` : ''}${poster ? ` poster="${quoted(poster)}"` : ''}${name === 'source' ? '' : ' controls preload="none"'}`
}

/** Behind an element and everything in it, other elements of its name included. */
function behindBranch(html: string, name: string, from: number, ends: ReturnType<typeof nothingMore>): number {
  let depth = 1
  for (let at = ends.of('<', from); at >= 0; at = ends.of('<', at + 1)) {
    const shut = html.charCodeAt(at + 1) === 47
    const start = shut ? at + 2 : at + 1
    if (!isNameAt(html, start, name)) continue
    depth += shut ? -1 : 1
    if (depth === 0) return ends.after('>', at)
  }
  return html.length
}
