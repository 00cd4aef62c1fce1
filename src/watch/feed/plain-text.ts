import { storable } from './clean.ts'
import { spend } from './effort.ts'
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
/** An entity is no longer than this, as a rule. */
const LONGEST_ENTITY = 12
/** Where only the beginning is wanted, it is not looked for behind more than this. */
const LONGEST = 200_000
const PAYS_EVERY = 500
const STEPS_OF_END = 0.4

/** The words of HTML without its marks, on one line; no more of them than `chars`, when that is enough. */
export function plainText(given: string, chars = Number.POSITIVE_INFINITY): string {
  if (given.length < SHORT && isPlain(given)) return given
  const html = Number.isFinite(chars) && given.length > chars ? given.trimStart().slice(0, LONGEST) : given
  const bare = html.includes('<') ? withoutTags(html, chars) : decoded(beginningOf(html, 0, html.length, chars))
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

const beginningOf = (html: string, from: number, to: number, chars: number) =>
  html.slice(from, Math.min(to, from + chars * LONGEST_ENTITY))

function withoutTags(html: string, chars: number): string {
  const ends = nothingMore(html)
  let out = ''
  let at = 0
  let met = 0
  while (at < html.length && out.length < chars) {
    met += 1
    if (met % PAYS_EVERY === 0 && !spend(PAYS_EVERY)) break
    const start = html.indexOf('<', at)
    if (start < 0) return out + decoded(beginningOf(html, at, html.length, chars))
    if (start > at) out += decoded(beginningOf(html, at, start, chars))
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
  let met = 0
  for (let at = ends.of('</', from); at >= 0; at = ends.of('</', at + 2)) {
    met += 1
    if (met % PAYS_EVERY === 0 && !spend(PAYS_EVERY * STEPS_OF_END)) break
    if (isNameAt(html, at + 2, name)) return ends.after('>', at)
  }
  return html.length
}

const SMALL = 32

/** Whether this name in small letters stands there, in letters of any size. */
export function isNameAt(html: string, from: number, name: string): boolean {
  for (let at = 0; at < name.length; at += 1)
    if ((html.charCodeAt(from + at) | SMALL) !== name.charCodeAt(at)) return false
  return true
}
