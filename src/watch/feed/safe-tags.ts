import { knownNames } from './known-names.ts'

const words = (text: string) => text.split(' ')

/** What becomes of an element: kept, dropped with all that is in it, or only its tags taken away. */
export type TagKind = {
  /** Its name as it is written; empty when its tags are taken away. */
  name: string
  at: number
  inside: 'kept' | 'no text' | 'dropped'
  empty: boolean
  /** A paragraph cannot hold it, so it ends before. */
  block: boolean
  /** What ends when it begins: list items, cells, rows. */
  ends: ReadonlySet<string>
}

const KEPT = words(
  'a abbr acronym address article aside audio b big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr h1',
)
const EMPTY = new Set(words('br col hr img source wbr'))
const BLOCKS = new Set(
  words(
    'address article aside blockquote center details div dl figure footer h1 h2 h3 h4 h5 h6 header hr main ol p pre section table ul',
  ),
)
const ENDS: Record<string, string[]> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['tr', 'td', 'th'],
}
const NONE: ReadonlySet<string> = new Set()
const RENAMED: Record<string, string> = { h1: 'h2' }

const gone = (inside: TagKind['inside']): TagKind => ({
  name: '',
  at: 0,
  inside,
  empty: false,
  block: false,
  ends: NONE,
})

const KINDS = new Map<string, TagKind>([
  ...words('script style iframe noembed noframes xmp textarea title').map((name) => [name, gone('no text')] as const),
  ...words('svg math template select object applet head').map((name) => [name, gone('dropped')] as const),
])
KEPT.forEach((name) => {
  const kind: TagKind = {
    name: RENAMED[name] ?? name,
    at: KEPT.indexOf(RENAMED[name] ?? name),
    inside: 'kept',
    empty: EMPTY.has(name),
    block: BLOCKS.has(name),
    ends: name in ENDS ? new Set(ENDS[name]) : NONE,
  }
  KINDS.set(name, kind)
})

/** How many names are kept; each has a place of its own below that. */
export const KEPT_NAMES = KEPT.length

/** What becomes of the element whose tag stands there. */
export const tagAt = knownNames([...KINDS].filter(([name]) => name.length <= 10))

/** Undefined for elements whose tags are taken away. */
export const kindOfTag = (raw: string): TagKind | undefined => KINDS.get(raw) ?? KINDS.get(raw.toLowerCase())
