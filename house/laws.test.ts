import assert from 'node:assert/strict'
import test from 'node:test'
import * as plain from './plain.law.ts'
import * as rooms from './rooms.law.ts'
import * as sql from './sql.law.ts'
import { readTree } from './tree.ts'

const tree = await readTree()

for (const law of [...Object.values(rooms), ...Object.values(sql), ...Object.values(plain)]) {
  test(law.says, () => {
    const breaches = law.breaches(tree)
    assert.equal(breaches.length, 0, breaches.map(({ path, what }) => `\n  ${path}: ${what}`).join(''))
  })

  test(`a breach is noticed: ${law.says}`, () => {
    assert.notEqual(law.breaches(law.planted).length, 0)
  })
}
