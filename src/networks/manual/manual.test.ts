import assert from 'node:assert/strict'
import test from 'node:test'
import { connectedAccount } from '../account.ts'
import { intent, square } from '../testing/square.ts'
import { manual } from './manual.ts'

test('any page with an address can be kept by hand', async (t) => {
  const { http, heard } = await square(t, {})
  const met = await manual.connect(http, { page: 'www.example.com/groups/simit/', name: '' }, {})
  assert.ok(met.ok)
  assert.partialDeepStrictEqual(connectedAccount.parse(JSON.parse(JSON.stringify(met.value))), {
    id: 'www.example.com/groups/simit',
    handle: '@simit',
    name: 'www.example.com',
    url: 'https://www.example.com/groups/simit/',
  })
  assert.deepEqual(heard, [], 'nobody is asked')
})

test('what is no address of a page is told', async (t) => {
  const { http } = await square(t, {})
  for (const page of ['', 'our page', 'ftp://example.com', 'localhost']) {
    const met = await manual.connect(http, { page }, {})
    assert.equal(!met.ok && met.reason, 'no-server', page)
  }
})

test('a due post waits for a person, is called live by nobody else, and is never sent twice', async (t) => {
  const { line } = await square(t, {})
  assert.ok(manual.publish)
  const outcome = await manual.publish.commit(line, intent('Taze simit'), [])
  assert.partialDeepStrictEqual(outcome, { state: 'held', why: 'by-hand' })
  const told = await manual.publish.reconcile(line, intent('Taze simit'))
  assert.partialDeepStrictEqual(told, { state: 'cannot-tell', askAgainMs: null })
})
