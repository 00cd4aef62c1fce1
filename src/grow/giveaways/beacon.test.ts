import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import test, { type TestContext } from 'node:test'
import { createLog } from '#platform/log.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import { fetchRound } from './beacon.ts'

/** A round of the public chain, as its servers tell it to everybody. */
const ROUND = {
  round: 1000,
  randomness: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
  signature: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
}
const CHAIN = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971'
const PATIENCE = { timeoutMs: 60_000 }

const telling =
  (body: unknown, status = 200): RequestListener =>
  (_, answer) => {
    answer.writeHead(status, { 'content-type': 'application/json' })
    answer.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

const silent: RequestListener = () => {}

/** Servers of the chain that behave as told, one after the other, and what was asked of each. */
async function chain(t: TestContext, ...behaviours: RequestListener[]) {
  const asked: string[] = []
  const servers = await Promise.all(
    behaviours.map(async (behave) => {
      const server = createServer((request, answer) => {
        asked.push(request.url ?? '')
        behave(request, answer)
      })
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      t.after(() => {
        server.closeAllConnections()
        server.close()
      })
      const at = server.address()
      return `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
    }),
  )
  const outgoing = createOutgoing({ allow: servers, now: () => Temporal.Now.instant(), log: createLog('silent') })
  t.after(() => outgoing.close())
  return { outgoing, servers, asked }
}

test('a round is asked of the chain by its number, and what its server says is taken when it is true', async (t) => {
  const { outgoing, servers, asked } = await chain(t, telling(ROUND))
  assert.deepEqual(await fetchRound(outgoing, 1000, { servers, ...PATIENCE }), ROUND)
  assert.deepEqual(asked, [`/${CHAIN}/public/1000`])
})

test('a server that lies is passed over for one that does not', async (t) => {
  const signature = `${ROUND.signature.slice(0, -2)}38`
  const randomness = createHash('sha256').update(Buffer.from(signature, 'hex')).digest('hex')
  const forged = { ...ROUND, signature, randomness }
  const another = { ...ROUND, randomness: 'ab'.repeat(32) }
  const { outgoing, servers, asked } = await chain(t, telling(forged), telling(another), telling(ROUND))
  assert.deepEqual(await fetchRound(outgoing, 1000, { servers, ...PATIENCE }), ROUND)
  assert.equal(asked.length, 3)
  const liars = servers.slice(0, 2)
  assert.equal(await fetchRound(outgoing, 1000, { servers: liars, ...PATIENCE }), null, 'nothing is better than a lie')
})

test('another round than the one that was fixed decides nothing', async (t) => {
  const { outgoing, servers } = await chain(t, telling(ROUND))
  assert.equal(await fetchRound(outgoing, 1001, { servers, ...PATIENCE }), null)
})

test('a server that never answers costs its time and no more', async (t) => {
  const { outgoing, servers } = await chain(t, silent, telling(ROUND))
  const [mute = ''] = servers
  assert.equal(await fetchRound(outgoing, 1000, { servers: [mute], timeoutMs: 200 }), null)
  // The second answers however short the first was waited for.
  const both = {
    request: (ask: Parameters<typeof outgoing.request>[0]) =>
      outgoing.request(ask.url.startsWith(mute) ? { ...ask, timeoutMs: 200 } : ask),
  }
  assert.deepEqual(await fetchRound(both, 1000, { servers, ...PATIENCE }), ROUND)
})

test('a round that has not been yet, a server in trouble, a page instead of an answer: all the same, not drawn', async (t) => {
  const { outgoing, servers } = await chain(
    t,
    telling('Requested future beacon', 425),
    telling({ error: 'internal' }, 500),
    telling('<!doctype html><title>Sign in</title>'),
    telling({ ...ROUND, padding: 'x'.repeat(20_000) }),
  )
  assert.equal(await fetchRound(outgoing, 1000, { servers, ...PATIENCE }), null)
})
