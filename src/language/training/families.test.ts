import assert from 'node:assert/strict'
import test from 'node:test'
import { familiesOf } from './families.ts'

test('a post and its copy with another link and a word more are one family', () => {
  const post = 'The bakery on the corner of the square opens an hour earlier from Monday on, tell your neighbours'
  const [a, b, c] = familiesOf([
    `${post} https://example.org/1`,
    `RT @ayse: ${post}!! https://example.org/2`,
    'Nobody told me that the tram does not stop at the old bridge during the works, I walked for an hour',
  ])
  assert.equal(a, b)
  assert.notEqual(a, c)
})

test('a greeting that many people use is nobody’s copy', () => {
  const families = familiesOf(['Thank you!', 'thank you', 'Thank you :)'])
  assert.equal(new Set(families).size, 3)
})
