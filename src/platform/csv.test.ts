import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvLine } from './csv.ts'

test('a cell that begins like a formula is words, a number is a number', () => {
  assert.equal(csvLine(['=1+1', '-0.5', -0.5, 12]), "'=1+1,'-0.5,-0.5,12\r\n")
})

test('a number says no more digits than are known of it, and none less', () => {
  assert.equal(csvLine([Math.fround(1.8), 1.8, 1_234_567.89, 0.1 + 0.2]), '1.8,1.8,1234567.89,0.30000000000000004\r\n')
})

test('what would part a cell in two is quoted', () => {
  assert.equal(csvLine(['a "b", c', 'd']), '"a ""b"", c",d\r\n')
})
