import assert from 'node:assert/strict'
import { connectedAccount } from '../account.ts'
import type { Sentences } from '../trial.ts'

export const connectTrial: Sentences = {
  'a good key says whose account it is and what it may do': async ({ line, rules }) => {
    assert.match(line.account.handle, /^@/)
    assert.ok(line.account.id !== '' && line.account.name !== '')
    assert.ok(rules.text.max > 0)
    assert.deepEqual(connectedAccount.parse(JSON.parse(JSON.stringify(line.account))), line.account)
  },

  'a wrong key is told as a wrong key': async ({ world, line }) => {
    const wrong = Object.fromEntries(Object.keys(world.credential).map((name) => [name, 'not-the-key']))
    const reply = await world.network.connect(line.http, world.settings, wrong)
    assert.equal(!reply.ok && reply.reason, 'auth')
  },

  'an address where nobody lives is told as an address': async ({ world, line }) => {
    for (const server of ['http://127.0.0.1:1', 'http://[::1]:9', 'no such place', '']) {
      const reply = await world.network.connect(line.http, { ...world.settings, server }, world.credential)
      assert.equal(!reply.ok && reply.reason, 'no-server', server)
    }
  },

  'a key that is revoked is told at the next check and at the next post, and nothing is lost': async (_, fresh) => {
    const { world, line, words, intend, commit } = await fresh()
    assert.ok((await world.network.check(line)).ok)
    await world.faults.revoke()
    const health = await world.network.check(line)
    assert.equal(!health.ok && health.reason, 'auth')
    const text = words('Kepekli ekmek')
    const outcome = await commit(intend({ text }))
    assert.equal(outcome.state, 'not-sent')
    assert.equal(outcome.state === 'not-sent' && outcome.error.reason, 'auth')
    assert.equal(await world.count(text), 0)
  },
}
