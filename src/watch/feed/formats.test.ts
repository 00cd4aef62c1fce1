import assert from 'node:assert/strict'
import test from 'node:test'
import { feedIn, firstOf, rssItem, seen } from './trial.ts'

test('a feed of the nineties (CDF) is read', () => {
  const feed =
    feedIn(`<?XML VERSION="1.0"?><CHANNEL HREF="https://posta.example/"><TITLE>Posta</TITLE><ABSTRACT>Haber</ABSTRACT>
    <ITEM HREF="/1" LASTMOD="2026-11-24T06:00"><TITLE>Simit</TITLE><ABSTRACT>Taze &amp; sıcak</ABSTRACT></ITEM></CHANNEL>`)
  const { title, link, summary, updated } = firstOf(feed)
  assert.deepEqual([feed.format, feed.title, feed.link], ['cdf', 'Posta', 'https://posta.example/'])
  assert.deepEqual(
    [title, link, summary, updated?.toString()],
    ['Simit', 'https://posta.example/1', 'Taze & sıcak', '2026-11-24T06:00:00Z'],
  )
})

const json = (item: object, feed: object = {}) =>
  firstOf(feedIn(JSON.stringify({ version: 'https://jsonfeed.org/version/1', title: 'Posta', ...feed, items: [item] })))

test('JSON Feed of both versions is read', () => {
  const item = {
    id: 7,
    url: '/1',
    title: 'Simit & <çay>',
    content_html: '<p onclick="x()">Taze</p>',
    tags: ['fırın', 'çay'],
  }
  const read = json({ ...item, date_published: '2026-11-24T09:00:00+03:00', author: { name: 'Ayşe' } })
  assert.deepEqual(
    [read.id, read.link, read.title, read.contentHtml, read.categories, read.published?.toString(), read.author],
    ['7', 'https://posta.example/1', 'Simit & <çay>', '<p>Taze</p>', ['fırın', 'çay'], '2026-11-24T06:00:00Z', 'Ayşe'],
  )
  assert.equal(json({ id: '1', authors: [{ name: 'Ayşe' }] }).author, 'Ayşe')
  assert.equal(json({ id: '1', title: 'x' }, { authors: [{ name: 'Posta' }] }).author, 'Posta')
})

test('JSON Feed brings pictures and sound', () => {
  const read = json({
    id: '1',
    image: '/a.jpg',
    attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 12 }],
  })
  assert.deepEqual(read.images, ['https://posta.example/a.jpg'])
  assert.deepEqual(read.enclosures, [
    { url: 'https://posta.example/a.mp3', kind: 'audio', type: 'audio/mpeg', length: 12 },
  ])
})

test('JSON Feed with things of the wrong kind in it is read as far as it makes sense', () => {
  const read = json({
    id: '1',
    title: 5,
    url: {},
    tags: 'fırın',
    authors: [null],
    attachments: [3],
    content_text: 'Taze\n\nsıcak',
  })
  assert.deepEqual([read.title, read.link, read.contentHtml], ['Taze sıcak', null, '<p>Taze</p><p>sıcak</p>'])
})

test('a news sitemap is read like a feed', () => {
  const feed =
    feedIn(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>https://posta.example/1</loc><n:news><n:publication>
    <n:name>Posta</n:name><n:language>tr</n:language></n:publication><n:publication_date>2026-11-24T06:00:00Z</n:publication_date>
    <n:title>Simit</n:title><n:keywords>fırın, çay</n:keywords></n:news><image:image><image:loc>https://posta.example/s.jpg</image:loc></image:image></url>
    <url><loc>https://posta.example/hakkinda</loc></url></urlset>`)
  assert.deepEqual(
    [feed.format, feed.title, feed.link, feed.items.length],
    ['sitemap', 'Posta', 'https://posta.example/', 1],
  )
  const { title, link, published, images, categories, lang } = firstOf(feed)
  assert.deepEqual([title, link, published?.toString()], ['Simit', 'https://posta.example/1', '2026-11-24T06:00:00Z'])
  assert.deepEqual([images, categories, lang], [['https://posta.example/s.jpg'], ['fırın', 'çay'], 'tr'])
})

test('what one sees of a text is the same however it came', () => {
  const texts = ['&lt;p&gt;Taze&lt;/p&gt;', '<![CDATA[<p>Taze</p>]]>', '<p>Taze</p>', 'Taze']
  for (const text of texts) assert.equal(seen(rssItem(`<description>${text}</description>`).contentHtml), 'Taze')
})
