import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { addressOf, isTrue, roundAt, timeOf } from './beacon.ts'
import { codeOf, drawFrom, listHashOf, seedOf } from './draw.ts'
import { masked } from './told.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('the list hash and the winners can be computed with nothing but a hash', () => {
  const codes = ['c3', 'a1', 'b2']
  assert.equal(listHashOf(codes), sha256('a1\nb2\nc3\n'))
  const seed = seedOf('list', 'chance')
  assert.equal(seed, sha256('list:chance'))
  const first = Number(BigInt(`0x${sha256(`${seed}:0:0`)}`) % 3n)
  const left = ['a1', 'b2', 'c3'].filter((_, at) => at !== first)
  const second = Number(BigInt(`0x${sha256(`${seed}:1:0`)}`) % 2n)
  assert.deepEqual(drawFrom(codes, seed, 2), [['a1', 'b2', 'c3'][first], left[second]])
})

test('nobody wins twice, the order of entering does not matter, and there are never more winners than entries', () => {
  const codes = Array.from({ length: 50 }, (_, at) => codeOf('salt', `@person${at}`))
  const drawn = drawFrom(codes, 'seed', 60)
  assert.equal(new Set(drawn).size, 50)
  assert.deepEqual(drawFrom(codes.toReversed(), 'seed', 5), drawn.slice(0, 5))
})

test('everybody has the same chance', () => {
  const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const wins = new Map(codes.map((code) => [code, 0]))
  for (let round = 0; round < 7_000; round += 1)
    for (const code of drawFrom(codes, `seed ${round}`, 1)) wins.set(code, (wins.get(code) ?? 0) + 1)
  const chi = [...wins.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
  // 6 degrees of freedom: 22.5 is passed once in a thousand.
  assert.ok(chi < 22.5, `chi² ${chi}`)
})

test('a name in capitals is the same entry', () => {
  assert.equal(codeOf('salt', '@Ayse'), codeOf('salt', '@ayse'))
  assert.notEqual(codeOf('salt', '@ayse'), codeOf('other', '@ayse'))
})

/** A round of the public chain, as everybody can look it up. */
const ROUND = {
  round: 1000,
  signature: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
  randomness: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
}

test('a number of the beacon is believed for its signature, not for its server', async () => {
  assert.equal(await isTrue(ROUND), true)
  assert.equal(await isTrue({ ...ROUND, round: 1001 }), false)
  const forged = `${ROUND.signature.slice(0, -2)}38`
  const hash = createHash('sha256').update(Buffer.from(forged, 'hex')).digest('hex')
  assert.equal(await isTrue({ round: 1000, signature: forged, randomness: hash }), false)
  assert.equal(await isTrue({ ...ROUND, randomness: 'ab'.repeat(32) }), false)
})

test('the round is the first that comes at or after a moment', () => {
  assert.equal(roundAt(Temporal.Instant.from('2023-08-23T15:09:27Z')), 1)
  assert.equal(roundAt(Temporal.Instant.from('2023-08-23T15:09:28Z')), 2)
  assert.equal(timeOf(2).toString(), '2023-08-23T15:09:30Z')
  assert.ok(addressOf(1000).endsWith('/public/1000'))
})

test('a winner knows himself by what is shown, and others do not find him', () => {
  assert.equal(masked('@ayse@town.example'), 'ay…e')
  assert.equal(masked('@jo'), 'j…')
})
