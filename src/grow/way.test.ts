import assert from 'node:assert/strict'
import test from 'node:test'
import { wayOf, type Way } from './way.ts'

const url = 'https://firin.example/menu'
const other = (place: number, wish: Partial<Way>): Way => ({
  place,
  url: `https://firin.example/${place}`,
  device: null,
  weight: 100,
  ...wish,
})

test('a link without other addresses leads where it leads', () => {
  assert.deepEqual(wayOf({ url, ways: [] }, { device: 'phone', lot: 'a' }), { place: 0, url })
})

test('a telephone is led to the app, everybody else to the page', () => {
  const ways = [other(1, { device: 'phone' })]
  assert.equal(wayOf({ url, ways }, { device: 'phone', lot: 'a' }).place, 1)
  assert.equal(wayOf({ url, ways }, { device: 'computer', lot: 'a' }).place, 0)
  assert.equal(wayOf({ url, ways }, { device: 'unknown', lot: 'a' }).place, 0)
})

test('whoever comes twice is led to the same address', () => {
  const ways = [other(1, {}), other(2, {})]
  const of = (lot: string) => wayOf({ url, ways }, { device: 'phone', lot }).place
  for (const lot of ['ayşe', 'иван', 'emre']) assert.equal(of(lot), of(lot))
})

test('addresses are followed as they weigh', () => {
  const ways = [other(1, { weight: 300 })]
  const lots = Array.from({ length: 4000 }, (_, i) => wayOf({ url, ways }, { device: 'phone', lot: String(i) }).place)
  const share = lots.filter((place) => place === 1).length / lots.length
  assert.ok(share > 0.72 && share < 0.78, String(share))
})
