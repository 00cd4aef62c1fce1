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

const read = (items: string[], told: Buffer | null) => {
  const text = `<rss><channel><title>Posta</title>${items.map((title) => `<item><guid>${title}</guid><title>${title}</title></item>`).join('')}</channel></rss>`
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
