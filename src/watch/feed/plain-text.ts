import { storable } from './clean.ts'
import { decoded } from './entities.ts'
import { knownNames } from './known-names.ts'
import { noAttribute, nothingMore, readTag } from './tags.ts'

/** Tags that part words; others, such as bold, stand inside them. */
const PARTS = new Set(
  'address article aside blockquote br center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** The tags that are met most, and whether they part words. */
const tagAt = knownNames([
  ...[...PARTS].map((name) => [name, true] as const),
  ...'a abbr b big cite code del em font i img ins mark q s small span strong sub sup time u'
    .split(' ')
    .map((name) => [name, false] as const),
])
const UNSPOKEN = new Set(['script', 'style', 'template', 'iframe', 'noembed', 'noframes', 'xmp'])
const SPACES = /\s+/g
/** More than single spaces between words. */
const UNEVEN = /\s\s|[^\S ]|^\s|\s$/
const SPACE = 32
const GREATER = 62
const SHORT = 300

/** The words of HTML without its marks, on one line; no more of them than `chars`, when that is enough. */
export function plainText(html: string, chars = Number.POSITIVE_INFINITY): string {
  if (html.length < SHORT && isPlain(html)) return html
  const bare = html.includes('<') ? withoutTags(html, chars) : decoded(html)
  return storable(UNEVEN.test(bare) ? bare.replaceAll(SPACES, ' ').trim() : bare)
}

/** Most titles and names are plain already, and looking is cheaper than making them so. */
function isPlain(text: string): boolean {
  let before = SPACE
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < SPACE || code === 38 || code === 60 || (code === SPACE && before === SPACE)) return false
    if ((code >= 127 && code <= 160) || (code >= 0x20_00 && code < 0xe0_00)) return false
    before = code
  }
  return before !== SPACE || text === ''
}

function withoutTags(html: string, chars: number): string {
  const ends = nothingMore(html)
  let out = ''
  let at = 0
  while (at < html.length && out.length < chars) {
    const start = html.indexOf('<', at)
    if (start < 0) return out + decoded(html.slice(at))
    if (start > at) out += decoded(html.slice(at, start))
    const [end, part] = behindTag(html, start, ends)
    if (part === null) out += '<'
    else if (part) out += ' '
    at = end
  }
  return out
}

/** The place behind what begins here, and whether it parts words; null when it is only a sign. */
function behindTag(html: string, start: number, ends: ReturnType<typeof nothingMore>): [number, boolean | null] {
  const mark = html[start + 1]
  const nameStart = mark === '/' ? start + 2 : start + 1
  const known = tagAt(html, nameStart)
  if (known && html.charCodeAt(nameStart + known.name.length) === GREATER)
    return [nameStart + known.name.length + 1, known.means]
  if (mark === '!')
    return [html.startsWith('--', start + 2) ? ends.after('-->', start + 4) : ends.after('>', start), false]
  if (mark === '?') return [ends.after('>', start), false]
  if (mark === '/') {
    const stop = ends.of('>', start)
    return stop < 0
      ? [start + 1, null]
      : [
          stop + 1,
          PARTS.has(
            html
              .slice(start + 2, stop)
              .trim()
              .toLowerCase(),
          ),
        ]
  }
  const tag = readTag(html, start, ends, noAttribute)
  if (tag === null || tag === 'cut') return [start + 1, null]
  const name = tag.name.toLowerCase()
  return [UNSPOKEN.has(name) && !tag.empty ? behindElement(html, name, tag.end, ends) : tag.end, PARTS.has(name)]
}

/** The place behind the end of an element whose inside is no HTML; the end of all when it has none. */
export function behindElement(html: string, name: string, from: number, ends: ReturnType<typeof nothingMore>): number {
  for (let at = ends.of('</', from); at >= 0; at = ends.of('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return ends.after('>', at)
  }
  return html.length
}
