import assert from 'node:assert/strict'
import test from 'node:test'
import { knownNames } from './known-names.ts'
import { attributesLike, isEndOf, nothingMore, readTag } from './tags.ts'

test('a name is known where it stands, and only when the whole of it is', () => {
  const at = knownNames([
    ['p', 1],
    ['pre', 2],
    ['h2', 3],
  ])
  const found = (text: string) => at(text, 1)?.means
  assert.deepEqual(['<p>', '<pre class="a">', '<h2>', '<p', '<pr>', '<pres>', '<P>', '<', '<h22>'].map(found), [
    1,
    2,
    3,
    1,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('an end tag is the one looked for only when nothing else stands in it', () => {
  assert.deepEqual(
    ['</p>', '</p >', '</pre>', '</P>', '</p'].map((text) => isEndOf(text, 0, 'p')),
    [true, false, false, false, false],
  )
})

test('attributes nobody asks for are left where they are, and the tag ends where it did', () => {
  const html = `<img class='a>b' ID=x src="/a.jpg" data-x=">" ALT='Simit' hidden>text`
  const wanted = attributesLike(['src', 'alt'])
  const [all, some] = [readTag(html, 0, nothingMore(html)), readTag(html, 0, nothingMore(html), wanted)]
  assert.ok(all && all !== 'cut' && some && some !== 'cut')
  assert.equal(all.end, some.end)
  assert.deepEqual([...(all.attrs?.keys() ?? [])], ['class', 'id', 'src', 'data-x', 'alt', 'hidden'])
  assert.deepEqual(
    [...(some.attrs ?? [])],
    [
      ['src', '/a.jpg'],
      ['alt', 'Simit'],
    ],
  )
})
