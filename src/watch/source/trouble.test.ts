import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import test, { type TestContext } from 'node:test'
import { createLog } from '#platform/log.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import { type Tokens, visitFeed } from './visit.ts'

const NEVER: Tokens = { etag: null, lastModified: null, bodyHash: null }
const FEED = '<rss version="2.0"><channel><title>Posta</title><item><title>Simit</title></item></channel></rss>'
const NOW = Temporal.Instant.from('2026-11-24T06:00:00Z')

/** Asks a server that answers in this one way. */
async function visit(
  t: TestContext,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  before = NEVER,
) {
  const server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const outgoing = createOutgoing({ allow: [url], now: () => NOW, log: createLog('silent') })
  t.after(async () => {
    server.closeAllConnections()
    server.close()
    await outgoing.close()
  })
  return visitFeed(outgoing, `${url}/feed`, before)
}

const status =
  (code: number, headers: Record<string, string> = {}, body = '') =>
  (_: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(code, headers).end(body)

test('every way of failing has its own name', async (t) => {
  const troubles = {
    forbidden: status(403),
    'not-there': status(404),
    gone: status(410),
    'asked-to-wait': status(429),
    'server-trouble': status(500),
    'not-a-feed': status(200, {}, '<html>Merhaba</html>'),
    'broken-feed': status(200, {}, '<rss version="2.0"><channel><title>Posta'),
    garbled: status(200, { 'content-encoding': 'gzip' }, 'not gzip at all'),
    'cut-off': (request: IncomingMessage) => void request.socket.destroy(),
  }
  for (const [name, answer] of Object.entries(troubles)) {
    assert.partialDeepStrictEqual(await visit(t, answer), { came: 'trouble', trouble: name })
  }
})

test('a server that asks us to wait is believed, up to a day', async (t) => {
  const wait = async (seconds: string) => {
    const met = await visit(t, status(503, { 'retry-after': seconds }))
    return met.came === 'trouble' ? [met.trouble, met.notBefore?.since(NOW).total('minutes')] : met
  }
  assert.deepEqual(await wait('600'), ['asked-to-wait', 10])
  assert.deepEqual(await wait('Tue, 24 Nov 2026 07:00:00 GMT'), ['asked-to-wait', 60])
  assert.deepEqual(await wait('99999999'), ['asked-to-wait', 24 * 60])
})

const flood = (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(200)
  response.write(FEED)
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(1_000_000, 32)));
  }
  response.on('drain', more)
  more()
}

test('a flood is cut off', async (t) => {
  assert.partialDeepStrictEqual(await visit(t, flood), { came: 'trouble', trouble: 'too-large' })
})

test('a server that never answers is left, when we are stopped at the latest', async () => {
  const server = createServer(() => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const outgoing = createOutgoing({ allow: [url], now: () => NOW, log: createLog('silent') })
  const met = await visitFeed(outgoing, url, NEVER, AbortSignal.timeout(300))
  assert.equal(met.came, 'trouble')
  server.closeAllConnections()
  server.close()
  await outgoing.close()
})

test('an unchanged feed costs nothing, whether the server says so or not', async (t) => {
  const first = await visit(t, status(200, { etag: '"1"', 'cache-control': 'max-age=1200' }, FEED))
  assert.ok(first.came === 'news')
  assert.equal(first.freshMinutes, 20)
  assert.equal(first.tokens.etag, '"1"')
  const second = await visit(t, status(200, {}, FEED), { ...NEVER, bodyHash: first.tokens.bodyHash })
  assert.equal(second.came, 'same')
})

test('a feed that has moved for good tells its new address', async (t) => {
  const met = await visit(t, (request, response) =>
    request.url === '/feed'
      ? void response.writeHead(301, { location: '/new' }).end()
      : void response.writeHead(200).end(FEED),
  )
  assert.ok(met.came === 'news')
  assert.match(met.movedTo ?? '', /\/new$/)
})
