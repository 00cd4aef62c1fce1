import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createNetworks } from './all.ts'

test('what its hint allows to leave empty is not asked for', () => {
  const asked = createNetworks().all.flatMap(({ id, setup }) =>
    setup.fields
      .filter(({ hint, optional }) => /leave it empty/i.test(hint.en) && !optional)
      .map((field) => `${id}: ${field.id}`),
  )
  assert.deepEqual(asked, [])
})

test('no label says itself that its field is optional: the form says it once, for all of them', () => {
  const said = createNetworks().all.flatMap(({ id, setup }) =>
    setup.fields.filter(({ label }) => /optional/i.test(label.en)).map((field) => `${id}: ${field.id}`),
  )
  assert.deepEqual(said, [])
})
