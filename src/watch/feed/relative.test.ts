import assert from 'node:assert/strict'
import test from 'node:test'
import { atomEntry, feedIn, firstOf, rssItem } from './trial.ts'

const LINKS: [string, string, string][] = [
  ['where the feed came from', '<link>1.html</link>', 'https://posta.example/haber/1.html'],
  ['the root of the site', '<link>/1</link>', 'https://posta.example/1'],
  ['the folder above', '<link>../1</link>', 'https://posta.example/1'],
  ['the same scheme', '<link>//cdn.example/1</link>', 'https://cdn.example/1'],
  ['the base of the item', '<link xml:base="https://b.example/x/">1</link>', 'https://b.example/x/1'],
]
for (const [name, link, meant] of LINKS) {
  test(`a link of an item starts at ${name}`, () => assert.equal(rssItem(`<title>x</title>${link}`).link, meant))
}

test('a base within a base starts where the outer one leads', () => {
  assert.equal(
    atomEntry('<link href="1" xml:base="c/"/>', 'xml:base="https://b.example/a/"').link,
    'https://b.example/a/c/1',
  )
  assert.equal(atomEntry('<link href="1"/>', 'xml:base="/a/"').link, 'https://posta.example/a/1')
})

const PLACES: [string, (text: string) => { contentHtml: string }][] = [
  [
    'an RSS description',
    (html) => rssItem(`<description xml:base="https://b.example/x/"><![CDATA[${html}]]></description>`),
  ],
  [
    'an RSS feed',
    (html) => rssItem(`<description><![CDATA[${html}]]></description>`, 'xml:base="https://b.example/x/"'),
  ],
  [
    'an Atom feed',
    (html) => atomEntry(`<content type="html"><![CDATA[${html}]]></content>`, 'xml:base="https://b.example/x/"'),
  ],
  [
    'an Atom entry',
    (html) =>
      firstOf(
        feedIn(
          `<feed xmlns="http://www.w3.org/2005/Atom"><entry xml:base="https://b.example/x/"><content type="html"><![CDATA[${html}]]></content></entry></feed>`,
        ),
      ),
  ],
  [
    'Atom content',
    (html) => atomEntry(`<content type="html" xml:base="https://b.example/x/"><![CDATA[${html}]]></content>`),
  ],
  [
    'XHTML inside',
    (html) =>
      atomEntry(
        `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="https://b.example/x/">${html}</div></content>`,
      ),
  ],
  [
    'a base of one paragraph',
    (html) =>
      atomEntry(
        `<content type="xhtml" xml:base="https://o.example/"><div xmlns="http://www.w3.org/1999/xhtml"><p xml:base="https://b.example/x/">${html}</p></div></content>`,
      ),
  ],
]
for (const [name, read] of PLACES) {
  test(`links and pictures in a text start at the base of ${name}`, () => {
    assert.match(read('<a href="1">x</a>').contentHtml, /href="https:\/\/b\.example\/x\/1"/)
    assert.match(read('<img src="1.jpg"/>').contentHtml, /src="https:\/\/b\.example\/x\/1\.jpg"/)
    assert.match(read('<blockquote cite="1">x</blockquote>').contentHtml, /cite="https:\/\/b\.example\/x\/1"/)
  })
}

test('a base that leads nowhere is no base', () => {
  assert.equal(rssItem('<link xml:base="javascript:x/">1</link>').link, 'https://posta.example/haber/1')
})

test('addresses with ampersands, spaces and foreign letters are mended', () => {
  assert.equal(
    rssItem('<link>https://posta.example/?a=1&b=2&copy=3</link>').link,
    'https://posta.example/?a=1&b=2&copy=3',
  )
  assert.equal(rssItem('<link>https://posta.example/?a=1&amp;b=2</link>').link, 'https://posta.example/?a=1&b=2')
  assert.equal(rssItem('<link>\n  https://posta.example/a b \n</link>').link, 'https://posta.example/a%20b')
  assert.equal(rssItem('<link>https://posta.example/şehir</link>').link, 'https://posta.example/%C5%9Fehir')
  assert.equal(rssItem('<link>HTTPS://Posta.Example</link>').link, 'https://posta.example/')
})

test('links to other worlds are no links', () => {
  for (const link of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'feed:x', 'ftp://a.example/']) {
    assert.equal(rssItem(`<title>x</title><link>${link}</link>`).link, null, link)
  }
})

test('enclosures and pictures are whole addresses, too', () => {
  const { enclosures } = rssItem('<enclosure url="a.mp3" type="audio/mpeg"/>', 'xml:base="https://b.example/x/"')
  assert.equal(enclosures[0]?.url, 'https://b.example/x/a.mp3')
})

test('the link of a feed is whole', () => {
  assert.equal(feedIn('<rss><channel><title>x</title><link>/</link></channel></rss>').link, 'https://posta.example/')
  assert.equal(
    feedIn(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/"><title>x</title><link href="y"/></feed>',
    ).link,
    'https://b.example/y',
  )
})
