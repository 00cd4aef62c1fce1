import assert from 'node:assert/strict'
import test from 'node:test'
import { featuresOf, type Features } from '../features.ts'
import { DEAF } from '../hearing.ts'
import { judge } from '../judge.ts'
import { pack, unpack } from '../weights.ts'
import { fit } from './fit.ts'
import { rowsOf } from './rows.ts'

const GOODS = ['simit', 'bread', 'tea', 'coffee', 'cake', 'pide']
const TOLD = GOODS.flatMap((good) => [
  { text: `the ${good} was stale and cold, never again`, label: 1 },
  { text: `stale ${good}, what a cold morning`, label: 1 },
  { text: `the ${good} was warm and fresh, see you again`, label: 0 },
  { text: `fresh ${good}, what a warm morning`, label: 0 },
])

/** A small hall of buckets is enough for a few examples. */
const HALL = 2 ** 12

function heard(text: string): Features {
  const { words, letters } = featuresOf(text, 'en', DEAF)
  return { words: words.map((bucket) => bucket % HALL), letters: letters.map((bucket) => bucket % HALL) }
}

function learnt(twice = false) {
  const texts = TOLD.map(({ text }) => heard(text))
  const families = Int32Array.from(TOLD, (_, i) => i)
  const told = TOLD.map(({ label }) => label)
  return fit(rowsOf(texts, HALL), texts, {
    labels: ['glad', 'sour'],
    told,
    families,
    strictness: 1,
    measure: 'f1',
    twice,
  })
}

const said = (by: ReturnType<typeof learnt>, text: string) => judge(by, heard(text)).label

test('a judge learns from examples what words it never saw together mean', () => {
  const by = learnt()
  assert.equal(said(by, 'my baklava was stale'), 'sour')
  assert.equal(said(by, 'my baklava was fresh'), 'glad')
})

test('a judge that looks twice learns the same from them, and comes back whole from its file', () => {
  const by = learnt(true)
  assert.equal(said(by, 'my baklava was stale'), 'sour')
  assert.equal(said(by, 'my baklava was fresh'), 'glad')
  assert.deepEqual(unpack(pack({ judges: new Map([['taste', by]]), hearing: DEAF })).judges.get('taste'), by)
})

test('the same examples make the same weights, and a file brings them back unchanged', () => {
  const file = pack({ judges: new Map([['taste', learnt()]]), hearing: DEAF })
  assert.deepEqual(file, pack({ judges: new Map([['taste', learnt()]]), hearing: DEAF }))
  assert.deepEqual(unpack(file).judges.get('taste'), learnt())
})
