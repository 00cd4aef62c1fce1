import assert from 'node:assert/strict'
import test from 'node:test'
import { parseFeed } from '../feed.ts'
import { feedIn, firstOf, rssItem } from './trial.ts'

const titles = (text: string) => feedIn(text).items.map(({ title }) => title)
const HEAD = '<rss version="2.0"><channel><title>Posta</title>'

const BROKEN: [string, string, string[]][] = [
  ['is cut off in an item', `${HEAD}<item><title>Bir</title></item><item><title>İk`, ['Bir']],
  ['is cut off in a tag', `${HEAD}<item><title>Bir</title></item><item><tit`, ['Bir']],
  ['is cut off in CDATA', `${HEAD}<item><title>Bir</title></item><item><title><![CDATA[İki`, ['Bir']],
  ['is cut off in an attribute', `${HEAD}<item><title>Bir</title></item><item><guid isPermaLink="fal`, ['Bir']],
  ['is cut off between items', `${HEAD}<item><title>Bir</title></item>`, ['Bir']],
  [
    'forgets to end its last item',
    `${HEAD}<item><title>Bir</title></item><item><title>İki</title></channel></rss>`,
    ['Bir', 'İki'],
  ],
  ['never ends its items', `${HEAD}<item><title>Bir</title><item><title>İki</title></channel></rss>`, ['Bir', 'İki']],
  [
    'forgets to end a title',
    `${HEAD}<item><title>Bir<link>/1</link></item><item><title>İki</title></item></channel></rss>`,
    ['Bir', 'İki'],
  ],
  ['ends what was never begun', `${HEAD}</b></item><item></p><title>Bir</title></item></channel></rss>`, ['Bir']],
  [
    'crosses its tags',
    `${HEAD}<item><title>Bir</title><description><b><i>x</b></i></description></item></channel></rss>`,
    ['Bir'],
  ],
  ['has no channel', '<rss version="2.0"><item><title>Bir</title></item></rss>', ['Bir']],
  ['has its items beside the channel', `${HEAD}</channel><item><title>Bir</title></item></rss>`, ['Bir']],
  ['begins with empty lines', `\n\n  \t${HEAD}<item><title>Bir</title></item></channel></rss>`, ['Bir']],
  [
    'begins with the words of an error',
    `Warning: include() failed in index.php\n<br />\n<b>Notice</b>: x<?xml version="1.0"?>${HEAD}<item><title>Bir</title></item></channel></rss>`,
    ['Bir'],
  ],
  ['begins with a comment', `<!-- önbellek -->${HEAD}<item><title>Bir</title></item></channel></rss>`, ['Bir']],
  ['ends with junk', `${HEAD}<item><title>Bir</title></item></channel></rss><script>x()</script>`, ['Bir']],
  [
    'has ampersands as they are',
    `${HEAD}<item><title>R&D & S&P 500 &</title></item></channel></rss>`,
    ['R&D & S&P 500 &'],
  ],
  [
    'has entities of HTML',
    `${HEAD}<item><title>&Ccedil;ay&nbsp;&mdash;&nbsp;simit</title></item></channel></rss>`,
    ['Çay — simit'],
  ],
  ['has a lone angle', `${HEAD}<item><title>5 < 6 ve 7 > 6</title></item></channel></rss>`, ['5 < 6 ve 7 > 6']],
  [
    'has attributes without quotes',
    `${HEAD}<item><title type=text>Bir</title><enclosure url=/a.mp3 length=1/></item></channel></rss>`,
    ['Bir'],
  ],
  ['says an attribute twice', `${HEAD}<item a="1" a="2"><title>Bir</title></item></channel></rss>`, ['Bir']],
  [
    'uses a prefix nobody declared',
    `${HEAD}<item><foo:bar>x</foo:bar><title>Bir</title></item></channel></rss>`,
    ['Bir'],
  ],
  [
    'writes its names in capitals',
    '<RSS VERSION="2.0"><CHANNEL><TITLE>Posta</TITLE><ITEM><TITLE>Bir</TITLE></ITEM></CHANNEL></RSS>',
    ['Bir'],
  ],
  [
    'has a comment that never ends',
    `${HEAD}<item><title>Bir</title></item><!-- x <item><title>İki</title></item></channel></rss>`,
    ['Bir', 'İki'],
  ],
  ['has an end of CDATA too many', `${HEAD}<item><title>Bir]]></title></item></channel></rss>`, ['Bir]]>']],
  ['has processing instructions inside', `${HEAD}<?php x ?><item><title>Bir</title></item></channel></rss>`, ['Bir']],
  [
    'names things like the insides of a machine',
    `${HEAD}<item><__proto__>x</__proto__><constructor>y</constructor><title>Bir</title></item></channel></rss>`,
    ['Bir'],
  ],
  [
    'has a document type with definitions',
    `<!DOCTYPE rss [<!ENTITY x "boo"> <!ENTITY y SYSTEM "file:///etc/passwd">]>${HEAD}<item><title>Bir &x; &y;</title></item></channel></rss>`,
    ['Bir &x; &y;'],
  ],
  [
    'is an Atom feed cut off',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><entry><title>Bir</title></entry><entry><title>İki</ti',
    ['Bir'],
  ],
]
for (const [name, text, meant] of BROKEN) {
  test(`a feed that ${name} is read all the same`, () => assert.deepEqual(titles(text), meant))
}

test('HTML that is not closed stays inside its item', () => {
  const feed =
    feedIn(`${HEAD}<item><title>Bir</title><description><p>a<br>b<img src="/x.jpg"><p>c</description><link>/1</link></item>
    <item><title>İki</title></item></channel></rss>`)
  assert.equal(firstOf(feed).link, 'https://posta.example/1')
  assert.match(firstOf(feed).contentHtml, /<p>a<br>b<img [^>]+>/)
  assert.equal(feed.items.length, 2)
})

const bytes = (text: string) => new TextEncoder().encode(text)

test('nothing is found where there is no feed', () => {
  for (const text of [
    '',
    'Merhaba',
    '<html><body>Merhaba</body></html>',
    '<!DOCTYPE html><html lang="tr"><channel>x</channel></html>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title></svg>',
    '{"a":1}',
    '[1,2]',
    '{"items":',
    '\u0000\u0001\u0002',
    '<opml version="2.0"><body/></opml>',
  ]) {
    assert.deepEqual(parseFeed(bytes(text), { base: null }), { ok: false, reason: 'not-a-feed' }, text)
  }
  assert.deepEqual(parseFeed(bytes(`${HEAD}<item><title>B`), { base: null }), { ok: false, reason: 'broken-feed' })
})

test('a feed that nobody tells the origin of is read, its links as far as they go', () => {
  const read = parseFeed(
    new TextEncoder().encode(
      `${HEAD}<link>https://p.example/</link><item><title>x</title><link>/1</link></item></channel></rss>`,
    ),
    { base: null },
  )
  assert.ok(read.ok)
  assert.equal(read.value.items[0]?.link, 'https://p.example/1')
})

test('an item is known again by what it is, even without a guid', () => {
  assert.equal(rssItem('<link>/1</link>').id, 'https://posta.example/1')
  assert.equal(rssItem('<title>Bir</title>').id, rssItem('<title>Bir</title>').id)
  assert.notEqual(rssItem('<title>Bir</title>').id, rssItem('<title>İki</title>').id)
})
