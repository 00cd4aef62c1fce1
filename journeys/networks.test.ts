import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { everyNetwork } from './networks/declared.ts'
import { pageOf } from './networks/page.ts'

const declared = await everyNetwork()

test('the page about the networks says what they declare today; `npm run networks` writes it', async () => {
  const page = await readFile(new URL('../NETWORKS.md', import.meta.url), 'utf8')
  assert.equal(page, pageOf(declared))
})

test('a network that learns something changes the page', () => {
  const [first] = declared
  assert.ok(first)
  const { network, account } = first
  const silent = { network, account: { ...account, can: { ...account.can, read: null, act: [] } } }
  assert.notEqual(pageOf([silent]), pageOf([first]))
  assert.match(pageOf([silent]), /\| no \| no \| no \| no \|/)
})

test('every row has a cell for every column and leads to its section', () => {
  const page = pageOf(declared)
  const rows = page.split('\n').filter((line) => line.startsWith('| '))
  assert.equal(rows.length, declared.length + 2)
  assert.equal(new Set(rows.map((row) => row.split(' | ').length)).size, 1)
  assert.equal(page.match(/^## /gm)?.length, declared.length)
})
