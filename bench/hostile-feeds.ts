const SIZE = 5_900_000
const HEAD = '<rss version="2.0"><channel><title>x</title>'
const END = '</channel></rss>'

const filled = (part: string, size = SIZE) => part.repeat(Math.floor(size / part.length))
const counted = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join('')
const said = (words: string) => `${HEAD}<item><title>t</title><description>${words}</description></item>${END}`
const html = (text: string) => said(`<![CDATA[${text}]]>`)
/** The same in as many items as hold all of it: of each, more is looked at than of one that holds too much. */
const PIECE = 190_000
const inItems = (part: string) =>
  HEAD + filled(`<item><title>t</title><description><![CDATA[${filled(part, PIECE)}]]></description></item>`) + END
/** Bytes that are letters only in a charset of their own. */
const bytesOf = (head: string, byte: number) =>
  Buffer.concat([Buffer.from(head), Buffer.alloc(SIZE, byte), Buffer.from(`</description></item>${END}`)])

/** Feeds made to do harm, each near the size the poller accepts. */
const FEEDS: Record<string, () => string | Buffer> = {
  laughs: () => `<!DOCTYPE x [<!ENTITY a "${filled('ha', 1_000)}"><!ENTITY b "&a;&a;&a;&a;">]>${said(filled('&b;'))}`,
  nested: () => `${HEAD}<item>${filled('<a>')}`,
  items: () => HEAD + filled('<item><title>a</title><link>http://a.example/b</link></item>') + END,
  'open items': () => HEAD + filled('<item>'),
  attributes: () => `${HEAD}<item ${counted(400_000, (at) => `a${at}="1"`)}>`,
  'unended tags': () => HEAD + filled('<a b="'),
  angles: () => HEAD + filled('<'),
  comments: () => HEAD + filled('<!-- '),
  sections: () => HEAD + filled('<![CDATA['),
  ampersands: () => said(filled('&')),
  entities: () => said(filled('&#x26;')),
  closings: () => `${HEAD}<item>${counted(500_000, (at) => `</a${at}>`)}`,
  'one closing': () => `${HEAD}<item>${filled('</b>')}`,
  crossings: () => `${HEAD}<item>${filled('<a><b></a>')}`,
  names: () => `${HEAD}<item>${counted(500_000, (at) => `<a${at}>`)}`,
  prefixes: () => `${HEAD}<item>${counted(200_000, (at) => `<a xmlns:x${at}="urn:${at}"/>`)}`,
  spaces: () => said(filled(' ')),
  words: () => said(filled('a ')),
  'angles in HTML': () => said(filled('&lt;')),
  'scripts in HTML': () => html(filled('<script>')),
  'drawings in HTML': () => html(filled('<svg>')),
  'tags in titles': () => HEAD + filled(`<item><title>${filled('&lt;b>x', 2_000)}</title></item>`) + END,
  descriptions: () => `${HEAD}<item>${filled('<description>a</description>')}</item>${END}`,
  dates: () => HEAD + filled(`<item><pubDate>${filled('2026 jan, ', 98)}</pubDate></item>`) + END,
  categories: () => `${HEAD}<item>${filled('<category>a</category>')}</item>${END}`,
  enclosures: () => `${HEAD}<item>${filled('<enclosure url="/a b"/>')}</item>${END}`,
  bases: () => HEAD + filled('<item xml:base="/a b/"><link>c d</link></item>') + END,
  json: () => `{"version":"1","items":[${filled('{"id":"1","title":"a"},')}{}]}`,
  'nested json': () => `{"version":"1","items":${filled('[')}`,
  xhtml: () => `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">${filled('<p>a<b>c</b></p>')}`,
  base64: () => `<feed><entry><content type="application/octet-stream">${filled('AAAA')}</content></entry></feed>`,
  'angles in a text': () => said(filled('<')),
  'angles and signs': () => said(filled('<1')),
  'bases inside': () => `${HEAD}<item>${filled('<a xml:base="b c/">')}`,
  'types of documents': () => HEAD + filled('<!>'),
  'large tags in HTML': () => inItems('<P>'),
  'bold tags in HTML': () => inItems('<B>'),
  'unknown tags in HTML': () => inItems('<x>'),
  'links in HTML': () => inItems('<a href="a b">'),
  'pictures in HTML': () => inItems('<img src="a b">'),
  'styles in HTML': () => inItems('<p style="a:b;a:b;a:b;a:b;a:b;a:b;a:b;a:b;a:b;a:b;">'),
  'ends in scripts': () => inItems('<script></s></s></s></s>'),
  'ampersands in items': () => inItems('&'),
  'links in XHTML': () =>
    `<feed xmlns="http://www.w3.org/2005/Atom">${filled(`<entry><content type="xhtml">${filled('<a href="b c"/>', PIECE)}</content></entry>`)}`,
  'json dates': () =>
    `{"version":"1","items":[${filled(`{"id":"1","date_published":"${filled('2026 jan, ', 90)}"},`)}{}]}`,
  'json lines': () =>
    `{"version":"1","items":[${filled(`{"id":"1","content_text":"${filled('a\\n\\n', PIECE)}"},`)}{}]}`,
  'json records': () => `{"version":"1","items":${filled('{"b":')}`,
  'json lists': () => `{"version":"1","items":[${filled('[],')}[]]}`,
  sitemap: () => `<urlset>${filled('<url><loc>http://a.example/</loc></url>')}`,
  'Russian letters': () => bytesOf('<rss><channel><language>ru</language><item><description>', 0xe0),
  'control letters': () =>
    bytesOf('<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><item><description>', 0x81),
  'control letters in items': () => inItems('\u0081'),
}

export const HOSTILE_NAMES = Object.keys(FEEDS)

/** One of them; of a name that is none, as much of nothing. */
export const hostileFeed = (name: string): Buffer => Buffer.from(FEEDS[name]?.() ?? filled(' '))
