const SIZE = 5_900_000
const HEAD = '<rss version="2.0"><channel><title>x</title>'
const END = '</channel></rss>'

const filled = (part: string, size = SIZE) => part.repeat(Math.floor(size / part.length))
const counted = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join('')
const said = (words: string) => `${HEAD}<item><title>t</title><description>${words}</description></item>${END}`
const html = (text: string) => said(`<![CDATA[${text}]]>`)

/** Feeds made to do harm, each near the size the poller accepts. */
export function hostileFeeds(): Record<string, Buffer> {
  const feeds: Record<string, string> = {
    laughs: `<!DOCTYPE x [<!ENTITY a "${filled('ha', 1_000)}"><!ENTITY b "&a;&a;&a;&a;">]>${said(filled('&b;'))}`,
    nested: `${HEAD}<item>${filled('<a>')}`,
    items: HEAD + filled('<item><title>a</title><link>http://a.example/b</link></item>') + END,
    'open items': HEAD + filled('<item>'),
    attributes: `${HEAD}<item ${counted(400_000, (at) => `a${at}="1"`)}>`,
    'unended tags': HEAD + filled('<a b="'),
    angles: HEAD + filled('<'),
    comments: HEAD + filled('<!-- '),
    sections: HEAD + filled('<![CDATA['),
    ampersands: said(filled('&')),
    entities: said(filled('&#x26;')),
    closings: `${HEAD}<item>${counted(500_000, (at) => `</a${at}>`)}`,
    'one closing': `${HEAD}<item>${filled('</b>')}`,
    crossings: `${HEAD}<item>${filled('<a><b></a>')}`,
    names: `${HEAD}<item>${counted(500_000, (at) => `<a${at}>`)}`,
    prefixes: `${HEAD}<item>${counted(200_000, (at) => `<a xmlns:x${at}="urn:${at}"/>`)}`,
    spaces: said(filled(' ')),
    words: said(filled('a ')),
    'angles in HTML': said(filled('&lt;')),
    'scripts in HTML': html(filled('<script>')),
    'drawings in HTML': html(filled('<svg>')),
    'tags in titles': HEAD + filled(`<item><title>${filled('&lt;b>x', 2_000)}</title></item>`) + END,
    descriptions: `${HEAD}<item>${filled('<description>a</description>')}</item>${END}`,
    dates: HEAD + filled(`<item><pubDate>${filled('2026 jan, ', 98)}</pubDate></item>`) + END,
    categories: `${HEAD}<item>${filled('<category>a</category>')}</item>${END}`,
    enclosures: `${HEAD}<item>${filled('<enclosure url="/a b"/>')}</item>${END}`,
    bases: HEAD + filled('<item xml:base="/a b/"><link>c d</link></item>') + END,
    json: `{"version":"1","items":[${filled('{"id":"1","title":"a"},')}{}]}`,
    'nested json': `{"version":"1","items":${filled('[')}`,
    xhtml: `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">${filled('<p>a<b>c</b></p>')}`,
    base64: `<feed><entry><content type="application/octet-stream">${filled('AAAA')}</content></entry></feed>`,
    sitemap: `<urlset>${filled('<url><loc>http://a.example/</loc></url>')}`,
  }
  return Object.fromEntries(Object.entries(feeds).map(([name, text]) => [name, Buffer.from(text)]))
}
