import assert from 'node:assert/strict'
import test from 'node:test'
import { feedsListed, opmlOf } from './opml.ts'

test('the feeds of another reader are found in all its folders, each once', () => {
  const opml = `<?xml version="1.0"?><opml version="1.0"><head><title>Liste</title></head><body>
    <outline text="Haber &amp; kent"><outline text="Kadıköy" xmlUrl="https://posta.example/feed?a=1&amp;b=2"/>
      <outline text="Derin"><outline title="Moda" text="m" type="rss" xmlUrl="moda.example/rss"></outline></outline></outline>
    <outline text="Yine" xmlUrl="https://posta.example/feed?a=1&amp;b=2"/><outline text="boş"/>
    <outline text="kötü" xmlUrl="javascript:alert(1)"/></body></opml>`
  assert.deepEqual(feedsListed(opml), [
    { url: 'https://posta.example/feed?a=1&b=2', title: 'Yine' },
    { url: 'https://moda.example/rss', title: 'Moda' },
  ])
})

test('a list that is cut off or badly written is read as far as it goes', () => {
  assert.deepEqual(
    feedsListed('<opml><body><outline text="R&D" xmlurl="https://a.example/f"><outline xmlUrl="https://b.exa'),
    [{ url: 'https://a.example/f', title: 'R&D' }],
  )
  assert.equal(feedsListed('<rss><channel/></rss>'), null)
  assert.equal(feedsListed('Merhaba'), null)
})

test('our own list comes back as it went', () => {
  const sources = [
    { url: 'https://posta.example/feed?a=1&b=2', title: 'Kadıköy "Postası" & <Moda>', site: 'https://posta.example/' },
    { url: 'https://b.example/f', title: 'Булочная', site: null },
  ]
  assert.deepEqual(
    feedsListed(opmlOf('Meydan', sources)),
    sources.map(({ url, title }) => ({ url, title })),
  )
})
