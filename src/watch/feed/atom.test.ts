import assert from 'node:assert/strict'
import test from 'node:test'
import { atom03Entry, atomEntry, feedIn, firstOf, rssItem } from './trial.ts'

test('words in Atom are words, in HTML they are HTML', () => {
  const texts: [string, string][] = [
    ['<title>2 &lt; 3 &amp;amp; 4</title>', '2 < 3 &amp; 4'],
    ['<title type="text">&lt;b&gt; yazın</title>', '<b> yazın'],
    ['<title type="html">&lt;b&gt;Simit&lt;/b&gt; &amp;amp; çay</title>', 'Simit & çay'],
    ['<title type="html"><![CDATA[<i>Simit</i>]]></title>', 'Simit'],
    [
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">2 &lt; 3 <b>Simit</b></div></title>',
      '2 < 3 Simit',
    ],
    ['<title type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:b>Simit</x:b></x:div></title>', 'Simit'],
    ['<title type="text/html">&lt;b&gt;Simit&lt;/b&gt;</title>', 'Simit'],
  ]
  for (const [parts, meant] of texts) assert.equal(atomEntry(parts).title, meant, parts)
})

for (const [name, parts, meant] of [
  ['HTML', '<content type="html">&lt;p&gt;Taze&lt;/p&gt;</content>', '<p>Taze</p>'],
  ['text', '<content>2 &lt; 3</content>', '2 &lt; 3'],
  [
    'XHTML',
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Taze</p></div></content>',
    '<p>Taze</p>',
  ],
  ['text/html', '<content type="text/html">&lt;p&gt;Taze&lt;/p&gt;</content>', '<p>Taze</p>'],
  [
    'application/xhtml+xml',
    '<content type="application/xhtml+xml"><div xmlns="http://www.w3.org/1999/xhtml">Taze</div></content>',
    'Taze',
  ],
  [
    'base64',
    `<content type="application/octet-stream">${Buffer.from('Taze simit').toString('base64')}</content>`,
    'Taze simit',
  ],
  ['a summary only', '<summary type="html">&lt;p&gt;Taze&lt;/p&gt;</summary>', '<p>Taze</p>'],
] as const) {
  test(`Atom content may be ${name}`, () => assert.equal(atomEntry(`<title>x</title>${parts}`).contentHtml, meant))
}

for (const [name, parts, meant] of [
  ['escaped HTML', '<content type="text/html" mode="escaped">&lt;p&gt;Taze&lt;/p&gt;</content>', '<p>Taze</p>'],
  [
    'inline XHTML',
    '<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Taze</p></div></content>',
    '<p>Taze</p>',
  ],
  ['inline HTML', '<content type="text/html" mode="xml"><p>Taze</p></content>', '<p>Taze</p>'],
  [
    'base64',
    `<content type="text/html" mode="base64">${Buffer.from('<p>Taze</p>').toString('base64')}</content>`,
    '<p>Taze</p>',
  ],
  [
    'base64 in lines',
    `<content type="text/plain" mode="base64">\n${Buffer.from('Taze & sıcak').toString('base64')}\n</content>`,
    'Taze &amp; sıcak',
  ],
  ['plain', '<content type="text/plain">Taze &lt; sıcak</content>', 'Taze &lt; sıcak'],
] as const) {
  test(`content of Atom 0.3 may be ${name}`, () =>
    assert.equal(atom03Entry(`<title>x</title>${parts}`).contentHtml, meant))
}

test('Atom 0.3 has other names for its dates', () => {
  const { published, updated } = atom03Entry(
    '<title>x</title><issued>2026-11-24T06:00Z</issued><modified>2026-11-24T07:00Z</modified>',
  )
  assert.deepEqual([published?.toString(), updated?.toString()], ['2026-11-24T06:00:00Z', '2026-11-24T07:00:00Z'])
  assert.equal(atom03Entry('<created>2026-11-24T06:00Z</created>').published?.toString(), '2026-11-24T06:00:00Z')
})

test('of the links of an entry the page itself is its link', () => {
  const links = [
    ['<link rel="self" href="/s"/><link rel="alternate" href="/1"/>', 'https://posta.example/1'],
    [
      '<link rel="alternate" type="application/json" href="/j"/><link type="text/html" href="/1"/>',
      'https://posta.example/1',
    ],
    ['<link rel="via" href="/v"/><link rel="related" href="/r"/><link href="/1"/>', 'https://posta.example/1'],
    ['<link rel="enclosure" href="/a.mp3"/><id>https://posta.example/7</id>', 'https://posta.example/7'],
    ['<link rel="replies" href="/c"/><content src="/full"/>', 'https://posta.example/full'],
  ] as const
  for (const [parts, meant] of links) assert.equal(atomEntry(`<title>x</title>${parts}`).link, meant, parts)
})

test('an enclosure of Atom is a link', () => {
  const { enclosures } = atomEntry('<title>x</title><link rel="enclosure" href="/a.mp3" type="audio/mpeg" length="9"/>')
  assert.deepEqual(enclosures, [{ url: 'https://posta.example/a.mp3', kind: 'audio', type: 'audio/mpeg', length: 9 }])
})

test('an entry without an author has that of its source, else that of the feed', () => {
  const head = '<author><name>Posta</name></author>'
  assert.equal(atomEntry('<title>x</title>', '', head).author, 'Posta')
  assert.equal(
    atomEntry('<title>x</title><source><author><name>Kaynak</name></author></source>', '', head).author,
    'Kaynak',
  )
  assert.equal(
    atomEntry('<title>x</title><author><name>Ayşe</name><email>a@posta.example</email></author>', '', head).author,
    'Ayşe',
  )
  assert.equal(atomEntry('<title>x</title><author><email>a@posta.example</email></author>').author, 'a@posta.example')
})

test('the source of an entry does not speak for the entry', () => {
  const { title, id, updated } = atomEntry(
    '<source><title>Kaynak</title><id>urn:k</id><updated>2020-01-01T00:00:00Z</updated></source><title>Simit</title><id>urn:1</id><updated>2026-11-24T06:00:00Z</updated>',
  )
  assert.deepEqual([title, id, updated?.toString()], ['Simit', 'urn:1', '2026-11-24T06:00:00Z'])
})

test('categories of Atom are called by their label, else by their term', () => {
  const { categories } = atomEntry('<category term="firin" scheme="urn:k" label="Fırın"/><category term="çay"/>')
  assert.deepEqual(categories, ['Fırın', 'çay'])
})

test('Atom with a prefix, and Atom in its drafts, is Atom', () => {
  const prefixed =
    feedIn(`<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Posta</a:title><a:entry><a:title>Simit</a:title>
    <a:link href="/1"/></a:entry></a:feed>`)
  assert.deepEqual(
    [prefixed.format, prefixed.title, firstOf(prefixed).link],
    ['atom', 'Posta', 'https://posta.example/1'],
  )
  const draft = feedIn(
    '<feed xmlns="http://example.com/newformat#"><title>Posta</title><entry><title>Simit</title></entry></feed>',
  )
  assert.deepEqual([draft.title, firstOf(draft).title], ['Posta', 'Simit'])
})

test('languages are told by feeds, channels and entries', () => {
  assert.equal(rssItem('<title>x</title>', '', '<language>tr-TR</language>').lang, 'tr')
  assert.equal(rssItem('<title>x</title>', 'xml:lang="ru"').lang, 'ru')
  assert.equal(atomEntry('<title>x</title>', 'xml:lang="en-GB"').lang, 'en')
  assert.equal(atomEntry('<title>x</title><content xml:lang="ru">x</content>', 'xml:lang="tr"').lang, 'ru')
})
