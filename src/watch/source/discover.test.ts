import assert from 'node:assert/strict'
import test from 'node:test'
import { addressFrom, feedsInHeader, feedsTold, newsSitemapsTold, usualPlaces } from './discover.ts'

test('the feeds of a page are found, its comments last', () => {
  const html = `<html><head><base href="https://kadikoy.example/haber/">
    <link rel=alternate type="application/rss+xml" title="Yorumlar" href="yorum/feed">
    <link rel="alternate" type="application/rss+xml" title="Kadıköy &amp; Moda" href="feed?a=1&amp;b=2">
    <link rel="alternate" type="application/json" href="/wp-json/oembed/1.0?url=x&format=json/oembed">
    <link rel="alternate" hreflang="ru" href="/ru">
    </head><body><a href='https://blog.example/atom.xml'>Atom</a></body></html>`
  assert.deepEqual(
    feedsTold(html, 'https://kadikoy.example/').map(({ url, title }) => [url, title]),
    [
      ['https://kadikoy.example/haber/feed?a=1&b=2', 'Kadıköy & Moda'],
      ['https://blog.example/atom.xml', ''],
      ['https://kadikoy.example/haber/yorum/feed', 'Yorumlar'],
    ],
  )
})

test('a page that tells of none is asked where feeds usually live', () => {
  const places = new Set(usualPlaces('https://kadikoy.example/haber').map(({ url }) => url))
  assert.ok(places.has('https://kadikoy.example/haber/feed'))
  assert.ok(places.has('https://kadikoy.example/rss.xml'))
})

test('an address is what people type', () => {
  assert.equal(addressFrom(' kadikoy.example/haber '), 'https://kadikoy.example/haber')
  assert.equal(addressFrom('feed://kadikoy.example/rss'), 'https://kadikoy.example/rss')
  assert.equal(addressFrom('feed:https://kadikoy.example/rss'), 'https://kadikoy.example/rss')
  assert.equal(addressFrom('http://127.0.0.1:8080/x'), 'http://127.0.0.1:8080/x')
  for (const text of ['', 'simit', 'file:///etc/passwd', 'javascript://x.y/']) assert.equal(addressFrom(text), null)
})

test('a feed named beside the page and a sitemap of news named to robots are found', () => {
  const header = '</haber/feed>; rel="alternate"; type="application/rss+xml"; title="Haber", </style.css>; rel=preload'
  assert.deepEqual(feedsInHeader(header, 'https://kadikoy.example/a/b'), [
    { url: 'https://kadikoy.example/haber/feed', title: 'Haber', told: true },
  ])
  const robots = `User-agent: *\nDisallow: /admin\nSitemap: https://kadikoy.example/sitemap.xml
Sitemap: https://kadikoy.example/sitemap-news.xml\n`
  assert.deepEqual(
    newsSitemapsTold(robots, 'https://kadikoy.example/').map(({ url }) => url),
    ['https://kadikoy.example/sitemap-news.xml'],
  )
})

test('a page made so that its tags never end is read once and not from every beginning', () => {
  for (const part of ['<link ', '<link "', '<a href="x', '<base ', "<link rel='"])
    assert.deepEqual(feedsTold(part.repeat(300_000), 'https://kadikoy.example/'), [], part)
})
