import assert from 'node:assert/strict'
import test from 'node:test'
import { parseFeed } from '../feed.ts'
import { feedIn, firstOf, rssItem } from './trial.ts'

const HEAD = '<rss version="2.0"><channel><title>Posta</title>'

const day = (n: number) =>
  `<item><title>${n}</title><pubDate>${new Date(n * 86_400_000).toUTCString()}</pubDate></item>`

test('of very many items the newest are read', () => {
  const oldestFirst = Array.from({ length: 1_200 }, (_, n) => day(n)).join('')
  const { items } = feedIn(`${HEAD}${oldestFirst}</channel></rss>`)
  assert.equal(items.length, 500)
  assert.deepEqual([items[0]?.title, items.at(-1)?.title], ['700', '1199'])
})

test('a hundred thousand items cost no more than the first thousands', () => {
  assert.equal(feedIn(HEAD + '<item><title>x</title></item>'.repeat(100_000)).items.length, 500)
})

test('a giant text is cut', () => {
  const { contentHtml, summary } = rssItem(`<description>${'simit '.repeat(400_000)}</description>`)
  assert.ok(contentHtml.length <= 200_000)
  assert.ok(summary.length <= 601)
})

test('a giant title and a giant guid are cut', () => {
  const { title, id } = rssItem(`<title>${'simit '.repeat(100_000)}</title><guid>${'g'.repeat(100_000)}</guid>`)
  assert.ok(title.length <= 301)
  assert.ok(id.length <= 500)
})

test('depth has an end', () => {
  const { title } = rssItem(
    `<title>Simit</title><description>${'<b>'.repeat(100_000)}x${'</b>'.repeat(100_000)}</description>`,
  )
  assert.equal(title, 'Simit')
})

test('a flood of attributes, prefixes or names is survived', () => {
  const attributes = Array.from({ length: 50_000 }, (_, n) => `a${n}="1"`).join(' ')
  assert.equal(rssItem(`<title ${attributes}>Simit</title>`).title, 'Simit')
  const prefixes = Array.from({ length: 20_000 }, (_, n) => `<a xmlns:x${n}="urn:${n}"/>`).join('')
  assert.equal(rssItem(`<title>Simit</title>${prefixes}`).title, 'Simit')
  const names = Array.from({ length: 50_000 }, (_, n) => `<a${n}/>`).join('')
  assert.equal(rssItem(`<title>Simit</title>${names}`).title, 'Simit')
})

test('lists inside an item have an end', () => {
  const { categories, enclosures } = rssItem(
    Array.from({ length: 1_000 }, (_, n) => `<category>${n}</category><enclosure url="/${n}.mp3"/>`).join(''),
  )
  assert.equal(categories.length, 20)
  assert.equal(enclosures.length, 10)
})

test('entities are not unfolded, however a document defines them', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}">]>${HEAD}<item><title>&b;</title></item></channel></rss>`
  assert.equal(firstOf(feedIn(bomb)).title, '&b;')
})

test('unended things are read once and not again from every beginning', () => {
  for (const part of ['<!-- ', '<![CDATA[', '<a b="', '<a ', '<', '<!', '<?x ', '&', '</x', '<x:y ', '&#']) {
    const text = HEAD + part.repeat(200_000)
    const read = parseFeed(new TextEncoder().encode(text), { base: null })
    assert.equal(read.ok, false, part)
  }
})

test('deeply nested JSON is no feed and no trouble', () => {
  const text = `{"version":"1","items":${'['.repeat(500_000)}`
  assert.deepEqual(parseFeed(new TextEncoder().encode(text), { base: null }), { ok: false, reason: 'not-a-feed' })
})

test('a file of this machine, a name that would change every object, and a giant date are only words', () => {
  const outside = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${HEAD}<item><title>&a;</title></item></channel></rss>`
  assert.equal(firstOf(feedIn(outside)).title, '&a;')
  const { title, published } = rssItem(
    `<title>Simit</title><__proto__><polluted>yes</polluted></__proto__><pubDate>${'9'.repeat(200_000)}</pubDate>`,
  )
  assert.deepEqual([title, published], ['Simit', null])
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false)
})
