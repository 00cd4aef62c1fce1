import assert from 'node:assert/strict'
import test from 'node:test'
import type { Entry } from '../feed.ts'
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

const unlike = (entries: Entry[], told: Buffer | null) =>
  unlikeBefore(entries, told).entries.map(({ id, title }) => `${id} ${title}`)

test('what a feed told in the same words before needs no second look, what it corrects does', () => {
  const { entries, marks } = unlikeBefore([entry('simit'), entry('vapur')], null)
  assert.equal(entries.length, 2)
  assert.deepEqual(unlike([entry('zam'), entry('simit'), entry('vapur', 'Vapur')], marks), ['zam zam', 'vapur Vapur'])
  assert.deepEqual(unlike([entry('simit'), entry('vapur')], marks), [])
})

test('told twice in one feed, the last counts', () => {
  assert.deepEqual(unlike([entry('simit', 'a'), entry('simit', 'b')], null), ['simit b'])
})
