/** The short names we use for the vocabularies feeds borrow from, whatever prefix a feed gives them. */
const VOCABULARIES: Record<string, string> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://example.com/newformat#': 'atom',
  'http://example.com/necho': 'atom',
  'http://purl.org/echo/': 'atom',
  'uri/of/echo/namespace#': 'atom',
  'http://purl.org/pie/': 'atom',
  'http://purl.org/rss/1.0/': 'rss',
  'http://purl.org/net/rss1.1#': 'rss',
  'http://my.netscape.com/rdf/simple/0.9/': 'rss',
  'http://channel.netscape.com/rdf/simple/0.9/': 'rss',
  'http://backend.userland.com/rss': 'rss',
  'http://backend.userland.com/rss2': 'rss',
  'http://backend.userland.com/rss191': 'rss',
  'http://blogs.law.harvard.edu/tech/rss': 'rss',
  'http://cyber.law.harvard.edu/rss/rss.html': 'rss',
  'http://www.rssboard.org/rss-specification': 'rss',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/1999/xhtml': 'html',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://search.yahoo.com/mrss': 'media',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/rss/': 'media',
  'http://www.rssboard.org/media-rss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://example.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.sitemaps.org/schemas/sitemap/0.9': 'sitemap',
  'http://www.google.com/schemas/sitemap/0.84': 'sitemap',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news',
  'http://www.google.com/schemas/sitemap-image/1.1': 'image',
}
/** Prefixes everybody writes the same; a feed that forgot to declare one still means it. */
const USUAL = new Set(['atom', 'rdf', 'dc', 'dcterms', 'content', 'media', 'itunes', 'news', 'image', 'xml'])
const ALSO: Record<string, string> = { a10: 'atom', xhtml: 'html', rss: 'rss' }
const FOREIGN = '?'
/** No feed has so many; a document that has is not worth the memory. */
const MOST_NAMES = 2_000
const UNNAMED = `${FOREIGN}:`

/** One name for one thing: `title`, `dc:creator`, `html:p`; `?:` stands before what nobody knows. */
export type Name = {
  is: string
  kind: Kind
  /** How many elements of this name are open. */
  open: number
}

export type Kind = {
  item: boolean
  /** Its own text means nothing, so the spaces between its parts need not be kept. */
  frame: boolean
  /** Holds words only; whatever should be its neighbour cannot be inside it. */
  leaf: boolean
  field: boolean
  /** HTML that never ends, written as it is into a feed. */
  empty: boolean
}

const words = (text: string) => new Set(text.split(' '))
const ROOTS = words('rss feed rdf channel urlset sitemapindex opml')
const FRAMES = words('item entry rdf:rdf rdf:seq items source media:group body outline')
const LEAVES = words('title link guid id pubdate updated published description summary')
const FIELDS = words('dc:date dc:creator content:encoded category author enclosure')
const EMPTY = words('br hr img wbr html:br html:hr html:img html:wbr')

/** Of more names than any feed has. */
export const isUnnamed = ({ is }: Name): boolean => is === UNNAMED

export const isRoot = (local: string): boolean => ROOTS.has(local)

/** What the prefixes mean at one place of a document. */
export type Scope = { parent: Scope | null; prefixes: Map<string, string>; names: Map<string, Name> }

export const outermost = (): Scope => ({ parent: null, prefixes: new Map(), names: new Map() })

/** The names of one document; its root tells which vocabularies need no prefix and what an item is called. */
export type Vocabulary = { core: Set<string>; items: Set<string>; names: Map<string, Name> }

export const unknownVocabulary = (): Vocabulary => ({ core: new Set(['']), items: new Set(), names: new Map() })

export function vocabularyOf(root: string, attrs: Map<string, string>): Vocabulary {
  const own = known(attrs.get('xmlns') ?? '') ?? `${FOREIGN}${attrs.get('xmlns') ?? ''}`
  return {
    core: new Set(root === 'feed' ? ['', 'atom', own] : ['', 'rss', 'sitemap', own]),
    items: words(root === 'urlset' ? 'url' : root === 'sitemapindex' ? 'sitemap' : root === 'opml' ? '' : 'item entry'),
    names: new Map(),
  }
}

/** The place below an element that declares prefixes of its own. */
export function within(parent: Scope, attrs: Map<string, string>, { core }: Vocabulary): Scope {
  const prefixes = new Map<string, string>()
  for (const [name, value] of attrs) {
    if (name === 'xmlns') prefixes.set('', prefixFor(value, core))
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice('xmlns:'.length), prefixFor(value, core))
  }
  return { parent, prefixes, names: new Map() }
}

export function nameIn(scope: Scope, raw: string, vocabulary: Vocabulary, remember = true): Name {
  const before = scope.names.get(raw)
  if (before !== undefined) return before
  const colon = raw.indexOf(':')
  const local = raw.slice(colon + 1).toLowerCase()
  const meant = meaningOf(scope, colon < 0 ? '' : raw.slice(0, colon), vocabulary.core)
  const said = meant === '' ? local : `${meant}:${local}`
  const met = vocabulary.names.get(said)
  if (!remember) return met ?? UNMET
  if (met === undefined && vocabulary.names.size >= MOST_NAMES) return UNMET
  const is = met?.is ?? interned(said)
  const name = met ?? { is, kind: kindOf(is, vocabulary), open: 0 }
  vocabulary.names.set(is, name)
  scope.names.set(raw, name)
  return name
}

/** Names of elements are compared very often: as names of properties they are one string in memory, and equal at a glance. */
const interned = (name: string): string => Object.keys({ [name]: 0 })[0] ?? name

const NOTHING: Kind = { item: false, frame: true, leaf: false, field: false, empty: true }

/** What ends without having begun. */
const UNMET: Name = { is: UNNAMED, kind: NOTHING, open: 0 }

const kindOf = (is: string, { items }: Vocabulary): Kind => ({
  item: items.has(is),
  frame: ROOTS.has(is) || FRAMES.has(is),
  leaf: LEAVES.has(is),
  field: LEAVES.has(is) || FIELDS.has(is),
  empty: EMPTY.has(is),
})

function meaningOf(scope: Scope, prefix: string, core: Set<string>): string {
  for (let at: Scope | null = scope; at; at = at.parent) {
    const meant = at.prefixes.get(prefix)
    if (meant !== undefined) return meant
  }
  if (prefix === '') return ''
  const usual = prefix.toLowerCase()
  const named = USUAL.has(usual) ? usual : Object.hasOwn(ALSO, usual) ? (ALSO[usual] ?? FOREIGN) : FOREIGN
  return core.has(named) ? '' : named
}

function prefixFor(uri: string, core: Set<string>): string {
  const name = known(uri) ?? `${FOREIGN}${uri}`
  if (core.has(name)) return ''
  return name.startsWith(FOREIGN) ? FOREIGN : name
}

const known = (uri: string): string | undefined => {
  const key = uri.trim().toLowerCase()
  return key === '' ? '' : Object.hasOwn(VOCABULARIES, key) ? VOCABULARIES[key] : undefined
}
