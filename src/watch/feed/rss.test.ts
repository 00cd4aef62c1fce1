import assert from 'node:assert/strict'
import test from 'node:test'
import { feedIn, firstOf, rssItem } from './trial.ts'

const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'

for (const [name, root] of Object.entries({
  'RSS 0.91': '<rss version="0.91">',
  'RSS 0.91 with its document type':
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91">',
  'RSS 0.92': '<rss version="0.92">',
  'RSS 0.93': '<rss version="0.93">',
  'RSS 0.94': '<rss version="0.94">',
  'RSS 2.0': '<rss version="2.0">',
  'RSS 2.01': '<rss version="2.01">',
  'RSS of no version': '<rss>',
  'RSS 2.0 in a namespace': '<rss version="2.0" xmlns="http://backend.userland.com/rss2">',
  'RSS 2.0 in another namespace': '<rss version="2.0" xmlns="http://blogs.law.harvard.edu/tech/rss">',
  'RSS in a namespace nobody knows': '<rss version="2.0" xmlns="urn:posta:own">',
})) {
  test(`${name} is read`, () => {
    const feed = feedIn(`${root}<channel><title>Posta</title><link>https://posta.example/</link>
      <item><title>Simit</title><link>https://posta.example/1</link><description>Taze</description></item></channel></rss>`)
    assert.deepEqual([feed.format, feed.title, feed.link], ['rss', 'Posta', 'https://posta.example/'])
    const { title, link, summary } = firstOf(feed)
    assert.deepEqual([title, link, summary], ['Simit', 'https://posta.example/1', 'Taze'])
  })
}

for (const [name, uri] of Object.entries({
  'RSS 0.90': 'http://my.netscape.com/rdf/simple/0.9/',
  'RSS 0.90 of another address': 'http://channel.netscape.com/rdf/simple/0.9/',
  'RSS 1.0': 'http://purl.org/rss/1.0/',
})) {
  test(`${name} is read, its items standing beside the channel`, () => {
    const feed = feedIn(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${uri}" ${DC}>
      <channel rdf:about="https://posta.example/"><title>Posta</title><link>https://posta.example/</link>
      <items><rdf:Seq><rdf:li rdf:resource="https://posta.example/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://posta.example/1"><title>Simit</title><link>https://posta.example/1</link>
      <dc:creator>Ayşe Kaya</dc:creator><dc:date>2026-11-24T06:00:00Z</dc:date><dc:subject>Fırın</dc:subject></item></rdf:RDF>`)
    assert.deepEqual([feed.format, feed.title, feed.items.length], ['rdf', 'Posta', 1])
    const { id, title, author, published, categories } = firstOf(feed)
    assert.deepEqual(
      [id, title, author, published?.toString(), categories],
      ['https://posta.example/1', 'Simit', 'Ayşe Kaya', '2026-11-24T06:00:00Z', ['Fırın']],
    )
  })
}

test('RDF whose prefixes are others than usual is read', () => {
  const feed =
    feedIn(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
    <s:channel r:about="https://posta.example/"><s:title>Posta</s:title></s:channel>
    <s:item r:about="https://posta.example/1"><s:title>Simit</s:title><d:creator>Ayşe</d:creator></s:item></r:RDF>`)
  const { title, author, id } = firstOf(feed)
  assert.deepEqual([feed.title, title, author, id], ['Posta', 'Simit', 'Ayşe', 'https://posta.example/1'])
})

for (const [text, meant] of Object.entries({
  'Simit &amp; çay': 'Simit & çay',
  'Simit &amp;amp; çay': 'Simit & çay',
  '&lt;b&gt;Simit&lt;/b&gt;': 'Simit',
  '<![CDATA[<b>Simit</b> & çay]]>': 'Simit & çay',
  '<![CDATA[Simit &amp; çay]]>': 'Simit & çay',
  '<b>Simit</b> taze': 'Simit taze',
  '2 &lt; 3': '2 < 3',
  '&amp;lt;b&amp;gt; kalın': '<b> kalın',
  'Simit &eacute; &nbsp; &mdash; &hellip;': 'Simit é — …',
  'Simit & çay': 'Simit & çay',
  '&#1061;&#x43b;еб': 'Хлеб',
  '&copy; 2026 &bilinmeyen;': '© 2026 &bilinmeyen;',
  ' \n  Simit \t\n taze  ': 'Simit taze',
  '<![CDATA[Simit]]> ve <![CDATA[çay]]>': 'Simit ve çay',
  'R&amp;D &lt;script&gt;alert(1)&lt;/script&gt;': 'R&D',
})) {
  test(`the title ${text.trim()} is read as people mean it`, () =>
    assert.equal(rssItem(`<title>${text}</title>`).title, meant))
}

for (const [text, meant] of Object.entries({
  'Ayşe Kaya': 'Ayşe Kaya',
  'ayse@posta.example (Ayşe Kaya)': 'Ayşe Kaya',
  'Ayşe Kaya (ayse@posta.example)': 'Ayşe Kaya',
  'Ayşe Kaya &lt;ayse@posta.example&gt;': 'Ayşe Kaya',
  'ayse@posta.example': 'ayse@posta.example',
  'Ayşe Kaya (Kadıköy)': 'Ayşe Kaya (Kadıköy)',
  '<name>Ayşe Kaya</name><email>ayse@posta.example</email>': 'Ayşe Kaya',
})) {
  test(`the author ${text} is called ${meant}`, () =>
    assert.equal(rssItem(`<title>x</title><author>${text}</author>`).author, meant))
}

test('a guid is an address unless it denies it', () => {
  assert.equal(rssItem('<guid>https://posta.example/7</guid>').link, 'https://posta.example/7')
  assert.equal(rssItem('<guid isPermaLink="true">/7</guid>').link, 'https://posta.example/7')
  assert.equal(rssItem('<guid isPermaLink="false">https://posta.example/7</guid>').link, null)
  assert.equal(rssItem('<guid>haber-7</guid>').link, null)
  assert.equal(rssItem('<guid>haber-7</guid>').id, 'haber-7')
  assert.equal(rssItem('<link>/1</link><guid>https://posta.example/7</guid>').link, 'https://posta.example/1')
})

test('an enclosure keeps its kind, its type and its length', () => {
  const { enclosures } = rssItem('<enclosure url="/a.mp3" type="audio/mpeg" length="1234"/><enclosure url="/b.pdf"/>')
  assert.deepEqual(enclosures, [
    { url: 'https://posta.example/a.mp3', kind: 'audio', type: 'audio/mpeg', length: 1234 },
    { url: 'https://posta.example/b.pdf', kind: 'other' },
  ])
})

test('text that was escaped twice is shown as it was meant', () => {
  const twice = '<description><![CDATA[&lt;p&gt;Taze &lt;b&gt;simit&lt;/b&gt;&lt;/p&gt;]]></description>'
  assert.equal(rssItem(twice).contentHtml, '<p>Taze <b>simit</b></p>')
  assert.equal(rssItem('<description>&amp;lt;b&amp;gt; yazın</description>').contentHtml, '&lt;b&gt; yazın')
})

test('HTML written into a description without escaping is HTML', () => {
  assert.equal(
    rssItem('<description>Taze <b>simit</b> <br> ve <i>çay</i></description>').contentHtml,
    'Taze <b>simit</b> <br> ve <i>çay</i>',
  )
})

test('the picture of the channel does not pass for its title or link', () => {
  const feed =
    feedIn(`<rss version="2.0"><channel><image><title>Logo</title><url>/l.png</url><link>https://logo.example/</link></image>
    <textInput><title>Ara</title><name>q</name><link>https://ara.example/</link></textInput>
    <title>Posta</title><link>https://posta.example/</link><item><title>x</title></item></channel></rss>`)
  assert.deepEqual([feed.title, feed.link], ['Posta', 'https://posta.example/'])
})

test('an item without a title is called by how it begins', () => {
  assert.equal(rssItem('<description>Taze simit geldi</description>').title, 'Taze simit geldi')
})
