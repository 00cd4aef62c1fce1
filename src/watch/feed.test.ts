import assert from 'node:assert/strict'
import test from 'node:test'
import { instantFrom } from './feed/dates.ts'
import { parseFeed, type Feed } from './feed.ts'

const BASE = 'https://kadikoy.example/haber/feed.xml'

function read(text: string | Uint8Array, contentType?: string): Feed {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const parsed = parseFeed(bytes, { base: BASE, contentType })
  assert.ok(parsed.ok, JSON.stringify(parsed))
  return parsed.value
}

const rss = (items: string, head = '<title>Kadıköy Postası</title>') =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${head}<link>https://kadikoy.example/</link>${items}</channel></rss>`

test('an RSS item comes with a clean title, an absolute link, a moment and safe content', () => {
  const { format, title, items } = read(
    rss(`<item><title>Simit &amp;amp; çay: &lt;b&gt;zam&lt;/b&gt; geldi</title><link>../simit</link>
      <pubDate>Tue, 24 Nov 2026 09:00:00 +0300</pubDate><dc:creator>Ayşe Kaya</dc:creator>
      <content:encoded><![CDATA[<p onclick="x()">Fırın <a href="/liste">liste</a> <img src="simit.jpg"><img src="/px.gif" width="1">
      <script>alert(1)</script></p>]]></content:encoded></item>`),
  )
  assert.equal(format, 'rss')
  assert.equal(title, 'Kadıköy Postası')
  const [item] = items
  assert.equal(item?.title, 'Simit & çay: zam geldi')
  assert.equal(item?.link, 'https://kadikoy.example/simit')
  assert.equal(item?.published?.toString(), '2026-11-24T06:00:00Z')
  assert.equal(item?.author, 'Ayşe Kaya')
  assert.match(item?.contentHtml ?? '', /href="https:\/\/kadikoy\.example\/liste"/)
  assert.doesNotMatch(item?.contentHtml ?? '', /script|onclick|px\.gif/)
  assert.deepEqual(item?.images, ['https://kadikoy.example/haber/simit.jpg'])
})

test('Atom, RDF and JSON Feed come out in the same shape', () => {
  const atom = read(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><title>Пекарня</title><link href="/"/><entry><id>tag:1</id>
      <title type="text">Хлеб &lt; батон</title><link rel="alternate" href="/hleb"/><updated>2026-11-24T06:00:00+03:00</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Тёплый <b>хлеб</b></p></div></content></entry></feed>`,
  )
  assert.equal(atom.items[0]?.title, 'Хлеб < батон')
  assert.equal(atom.items[0]?.lang, 'ru')
  assert.equal(atom.items[0]?.published?.toString(), '2026-11-24T03:00:00Z')
  assert.equal(atom.items[0]?.contentHtml, '<p>Тёплый <b>хлеб</b></p>')

  const json = read(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Bakery news',
      home_page_url: 'https://bakery.example',
      items: [
        { id: '7', url: '/rye', content_text: 'Rye & <wheat>\n\nAt seven.', date_published: '2026-11-24T06:00:00Z' },
      ],
    }),
  )
  assert.equal(json.items[0]?.link, 'https://bakery.example/rye')
  assert.equal(json.items[0]?.title, 'Rye & <wheat> At seven.')
  assert.equal(json.items[0]?.contentHtml, '<p>Rye &amp; &lt;wheat&gt;</p><p>At seven.</p>')

  const rdf = read(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://old.example"><title>Old</title><link>https://old.example</link></channel>
      <item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link><dc:date>2026-11-24</dc:date></item></rdf:RDF>`,
  )
  assert.equal(rdf.items[0]?.id, 'https://old.example/1')
  assert.equal(rdf.items[0]?.published?.toString(), '2026-11-24T00:00:00Z')
})

test('a feed cut off in the middle gives its whole items', () => {
  const cut = rss('<item><title>One</title></item><item><title>Two</title></item>').split('<title>Two')[0] ?? ''
  assert.deepEqual(
    read(cut).items.map(({ title }) => title),
    ['One'],
  )
})

test('a page and noise are not feeds', () => {
  for (const text of ['<!doctype html><html><body>Merhaba</body></html>', '', '{"a":1}', '\u0000\u0001\u0002']) {
    assert.deepEqual(parseFeed(new TextEncoder().encode(text), { base: BASE }), { ok: false, reason: 'not-a-feed' })
  }
})

test('Turkish and Russian letters survive old charsets', () => {
  const turkish = Buffer.from(rss('<item><title>Fýrýn</title></item>').replace('utf-8', 'iso-8859-9'), 'latin1')
  assert.equal(read(turkish).items[0]?.title, 'Fırın')
  const russian = Buffer.concat([
    Buffer.from('<rss version="2.0"><channel><title>'),
    Buffer.from([0xd5, 0xeb, 0xe5, 0xe1]),
    Buffer.from('</title></channel></rss>'),
  ])
  assert.equal(read(russian, 'text/xml; charset=windows-1251').title, 'Хлеб')
})

test('a feed that says latin1 and sends UTF-8 is read as it was meant', () => {
  assert.equal(read(rss('').replace('utf-8', 'iso-8859-1'), 'text/xml; charset=iso-8859-1').title, 'Kadıköy Postası')
})

test('entities that a document defines for itself are not unfolded', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${rss('<item><title>&b;</title></item>').replace(/^<\?.*?\?>/, '')}`
  assert.ok((read(bomb).items[0]?.title.length ?? 0) < 40)
})

test('dates are understood as feeds write them', () => {
  const same = '2026-11-24T06:00:00Z'
  for (const text of [
    'Tue, 24 Nov 2026 06:00:00 GMT',
    'Tue, 24 Nov 2026 06:00 +0000',
    '24 Nov 26 01:00:00 EST',
    'Sal, 24 Kas 2026 09:00:00 +0300',
    'Вт, 24 ноября 2026 09:00:00 MSK',
    '2026-11-24 06:00:00',
    '2026-11-24T09:00:00.123+03:00',
    '20261124T06:00:00Z',
  ]) {
    assert.equal(instantFrom(text)?.round('second').toString(), same, text)
  }
  assert.equal(instantFrom('31 Feb 2026 06:00:00 GMT'), null)
  assert.equal(instantFrom('yesterday'), null)
  assert.equal(instantFrom(''), null)
})
