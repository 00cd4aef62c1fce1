import assert from 'node:assert/strict'
import test from 'node:test'
import { type Entry, parseFeed } from '../feed.ts'
import { unlikeBefore } from './marks.ts'

const entry = (id: string, title = id): Entry => ({
  id,
  title,
  link: null,
  published: null,
  updated: null,
  author: null,
  lang: null,
  summary: '',
  contentHtml: `<p>${title}</p>`,
  enclosures: [],
  images: [],
  categories: [],
})

const unlike = (items: Entry[], told: Buffer | null) =>
  unlikeBefore({ items }, told).entries.map(({ id, title }) => `${id} ${title}`)

test('what a feed told in the same words before needs no second look, what it corrects does', () => {
  const { entries, marks } = unlikeBefore({ items: [entry('simit'), entry('vapur')] }, null)
  assert.equal(entries.length, 2)
  assert.deepEqual(unlike([entry('zam'), entry('simit'), entry('vapur', 'Vapur')], marks), ['zam zam', 'vapur Vapur'])
  assert.deepEqual(unlike([entry('simit'), entry('vapur')], marks), [])
})

test('told twice in one feed, the last counts', () => {
  assert.deepEqual(unlike([entry('simit', 'a'), entry('simit', 'b')], null), ['simit b'])
})

const itemOf = (title: string) => `<item><guid>${title}</guid><title>${title}</title></item>`

const read = (items: string[], told: Buffer | null) =>
  readWritten(`${items.map(itemOf).join('')}</channel></rss>`, told)

const readWritten = (items: string, told: Buffer | null) => {
  const text = `<rss><channel><title>Posta</title>${items}`
  const feed = parseFeed(Buffer.from(text), { base: null, told })
  assert.ok(feed.ok)
  return { titles: feed.value.items.map(({ title }) => title), ...unlikeBefore(feed.value, told) }
}

test('what is as it was is not even made anything of, and is known the time after', () => {
  const first = read(['simit', 'vapur'], null)
  assert.deepEqual(first.titles, ['simit', 'vapur'])
  const second = read(['zam', 'simit', 'vapur'], first.marks)
  assert.deepEqual(second.titles, ['zam'])
  assert.deepEqual(read(['zam', 'simit', 'vapur'], second.marks).titles, [])
})

test('an item that is written otherwise and tells the same is no news, and is known by the way it is written from then on', () => {
  const first = readWritten(
    '<item><guid>1</guid><title>Simit</title><slash:comments>4</slash:comments></item></channel></rss>',
    null,
  )
  const second = readWritten(
    '<item><guid>1</guid><title>Simit</title><slash:comments>9</slash:comments></item></channel></rss>',
    first.marks,
  )
  assert.deepEqual(second.titles, [])
  assert.equal(second.marks.length, first.marks.length)
  assert.ok(!second.marks.equals(first.marks))
})

test('what only looks like a known item is read as what it is part of', () => {
  const { marks } = read(['simit', 'vapur'], null)
  const quoted = `<item><guid>zam</guid><title>zam</title><description><![CDATA[${itemOf('simit')}]]></description></item>`
  assert.deepEqual(readWritten(`${quoted}${itemOf('vapur')}</channel></rss>`, marks).titles, ['zam'])
  // Not ended before the known one begins.
  assert.deepEqual(
    readWritten(`<item><guid>zam</guid><title>zam</title>${itemOf('simit')}</channel></rss>`, marks).titles,
    ['zam'],
  )
})

test('a feed that ends in the middle behind what it told before is not broken', () => {
  const { marks } = read(['simit', 'vapur'], null)
  assert.deepEqual(readWritten(`${itemOf('simit')}<item><guid>za`, marks).titles, [])
})

test('an item without an end of its own costs nothing and is read', () => {
  const { marks } = read(['simit'], null)
  assert.deepEqual(
    readWritten(`${'<item>'.repeat(100)}${itemOf('simit')}${itemOf('zam')}</channel></rss>`, marks).titles.at(-1),
    'zam',
  )
})
