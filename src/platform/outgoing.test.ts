import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTcp, type AddressInfo, type Socket } from 'node:net'
import test, { after, type TestContext } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { WebSocketServer } from 'ws'
import { createLog } from './log.ts'
import { createOutgoing, type Outgoing } from './outgoing.ts'

const outgoing = createOutgoing({
  allow: [],
  now: () => Temporal.Instant.from('2026-03-01T07:00:00Z'),
  log: createLog('silent'),
})
after(() => outgoing.close())

test('a page is fetched with its headers, its body and the hour it came', async (t) => {
  const town = await shop(t, (request, answer) => {
    answer.setHeader('x-seen', `${request.method} ${request.headers['user-agent']}`)
    answer.end('Taze simit çıktı')
  })
  const got = await outgoing.request({ url: `${town}/menu` })
  assert.ok(got.ok)
  assert.equal(got.text(), 'Taze simit çıktı')
  assert.match(got.headers['x-seen'] ?? '', /^GET Meydan/)
  assert.equal(got.at.toString(), '2026-03-01T07:00:00Z')
})

test('the machine itself is out of reach until its exact origin is allowed, and again afterwards', async (t) => {
  const server = await opened(
    createServer((_, answer) => answer.end('secret')),
    t,
  )
  const origin = originOf(server)
  const asks = () => outgoing.request({ url: origin, timeoutMs: 2000 })
  assert.partialDeepStrictEqual(await asks(), { ok: false, reason: 'address-refused', sent: false })
  const close = outgoing.allow(origin)
  assert.equal((await asks()).ok, true)
  assert.partialDeepStrictEqual(await outgoing.request({ url: origin.replace('127.0.0.1', 'localhost') }), {
    ok: false,
    reason: 'address-refused',
  })
  close()
  assert.partialDeepStrictEqual(await asks(), { ok: false, reason: 'address-refused' })
})

test('a name that turns to the machine itself after its first answer is refused', async (t) => {
  let asked = 0
  const server = await opened(
    createServer((_, answer) => answer.end('secret')),
    t,
  )
  const names = Object.assign(
    (...given: unknown[]) => {
      asked += 1
      const back = given.at(-1)
      if (typeof back === 'function') back(null, [{ address: asked === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }])
    },
    { __promisify__: () => Promise.reject(new Error('not asked this way')) },
  )
  const own = createOutgoing({ allow: [], now: outgoing.now, log: createLog('silent'), lookup: names })
  t.after(() => own.close())
  const url = `http://rebind.example:${new URL(originOf(server)).port}/`
  for (let time = 0; time < 3; time += 1) {
    assert.partialDeepStrictEqual(await own.request({ url, timeoutMs: 2000 }), {
      ok: false,
      reason: 'address-refused',
      sent: false,
    })
  }
})

test('a redirect into the machine is refused, and the secret page is never asked', async (t) => {
  let asked = 0
  const inner = originOf(
    await opened(
      createServer((_, answer) => {
        asked += 1
        answer.end('secret')
      }),
      t,
    ),
  )
  const town = await shop(t, (_, answer) => answer.writeHead(302, { location: `${inner}/admin` }).end())
  assert.partialDeepStrictEqual(await outgoing.request({ url: town }), { ok: false, reason: 'address-refused' })
  assert.equal(asked, 0)
})

test('a redirect to another origin is followed without the key', async (t) => {
  const other = await shop(t, (request, answer) => answer.end(JSON.stringify(request.headers)))
  const town = await shop(t, (_, answer) => answer.writeHead(301, { location: `${other}/` }).end())
  const got = await outgoing.request({
    url: town,
    headers: { Authorization: 'Bearer simit', Cookie: 'a=b', Accept: 'text/html' },
  })
  assert.ok(got.ok)
  assert.doesNotMatch(got.text(), /simit|a=b/)
  assert.match(got.text(), /text\/html/)
  assert.equal(got.moved, 'permanent')
  assert.equal(got.url, `${other}/`)
})

test('a redirect within one origin keeps the key, and a circle comes to an end', async (t) => {
  const town = await shop(t, (request, answer) => {
    if (request.url === '/old') answer.writeHead(302, { location: '/new' }).end()
    else if (request.url === '/new') answer.end(request.headers.authorization)
    else answer.writeHead(302, { location: '/circle' }).end()
  })
  const got = await outgoing.request({ url: `${town}/old`, headers: { authorization: 'Bearer simit' } })
  assert.equal(got.ok && got.text(), 'Bearer simit')
  assert.partialDeepStrictEqual(await outgoing.request({ url: `${town}/circle` }), {
    ok: false,
    reason: 'too-many-hops',
  })
})

test('a post is never redirected', async (t) => {
  const town = await shop(t, (_, answer) => answer.writeHead(307, { location: '/again' }).end())
  const got = await outgoing.request({ method: 'POST', url: town, body: 'simit' })
  assert.equal(got.ok && got.status, 307)
})

test('packed answers are unpacked', async (t) => {
  const town = await shop(t, (request, answer) => {
    const br = request.url === '/br'
    answer.writeHead(200, { 'content-encoding': br ? 'br' : 'gzip' })
    answer.end(br ? brotliCompressSync('poğaça') : gzipSync('poğaça'))
  })
  for (const path of ['/gzip', '/br']) {
    const got = await outgoing.request({ url: town + path })
    assert.equal(got.ok && got.text(), 'poğaça')
  }
})

test('a small parcel that unpacks into a huge one is refused', async (t) => {
  const bomb = gzipSync(Buffer.alloc(50_000_000))
  const town = await shop(t, (_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
  assert.partialDeepStrictEqual(await outgoing.request({ url: town, maxBytes: 1_000_000 }), {
    ok: false,
    reason: 'too-large',
    sent: true,
  })
})

test('an endless answer is cut at its limit, announced or not', async (t) => {
  const town = await shop(t, (request, answer) => {
    if (request.url === '/announced') answer.setHeader('content-length', '9000000')
    const drip = setInterval(() => answer.write(Buffer.alloc(65_536)), 1)
    answer.on('close', () => clearInterval(drip))
  })
  for (const path of ['/announced', '/endless']) {
    assert.partialDeepStrictEqual(await outgoing.request({ url: town + path, maxBytes: 200_000 }), {
      ok: false,
      reason: 'too-large',
    })
  }
})

test('damaged packing is told as damage', async (t) => {
  const town = await shop(t, (_, answer) =>
    answer.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip at all'),
  )
  assert.partialDeepStrictEqual(await outgoing.request({ url: town }), { ok: false, reason: 'garbled', sent: true })
})

test('an answer that drips forever ends at the deadline', async (t) => {
  const town = await shop(t, (_, answer) => {
    const drip = setInterval(() => answer.write('.'), 20)
    answer.on('close', () => clearInterval(drip))
  })
  assert.partialDeepStrictEqual(await outgoing.request({ url: town, timeoutMs: 300 }), {
    ok: false,
    reason: 'timeout',
    sent: true,
  })
})

test('nobody at the door means nothing was sent', async (t) => {
  const server = await opened(createServer(), t)
  const origin = originOf(server)
  server.close()
  t.after(outgoing.allow(origin))
  assert.partialDeepStrictEqual(await outgoing.request({ method: 'POST', url: origin, body: 'simit' }), {
    ok: false,
    reason: 'no-connection',
    sent: false,
  })
})

test('a line that breaks after the request left is told as sent', async (t) => {
  const origin = await rawShop(t, (socket) => socket.once('data', () => socket.resetAndDestroy()))
  assert.partialDeepStrictEqual(await outgoing.request({ method: 'POST', url: origin, body: 'simit' }), {
    ok: false,
    reason: 'cut-off',
    sent: true,
  })
})

test('an answer that stops in the middle is told as sent', async (t) => {
  const origin = await rawShop(t, (socket) =>
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"id":')),
  )
  assert.partialDeepStrictEqual(await outgoing.request({ method: 'POST', url: origin, body: 'simit' }), {
    ok: false,
    sent: true,
  })
})

test('a request that never got a line before its deadline was not sent, not even later', async (t) => {
  let asked = 0
  const town = await shop(t, (_, answer) => {
    asked += 1
    setTimeout(() => answer.end('ok'), 400)
  })
  const crowd = Array.from({ length: 64 }, () => outgoing.request({ url: town }))
  assert.partialDeepStrictEqual(await outgoing.request({ method: 'POST', url: town, timeoutMs: 100 }), {
    ok: false,
    reason: 'timeout',
    sent: false,
  })
  await Promise.all(crowd)
  assert.equal((await outgoing.request({ url: town })).ok, true)
  assert.equal(asked, 65)
})

test('a key never reaches the log', async (t) => {
  const lines: unknown[] = []
  const log = { ...createLog('silent'), debug: (line: unknown) => void lines.push(line) }
  const own: Outgoing = createOutgoing({ allow: [], now: outgoing.now, log })
  t.after(() => own.close())
  const origin = originOf(
    await opened(
      createServer((_, answer) => answer.end()),
      t,
    ),
  )
  own.allow(origin)
  await own.request({ url: `${origin}/bot-simit?token=simit`, headers: { authorization: 'Bearer simit' } })
  assert.equal(lines.length, 1)
  assert.doesNotMatch(JSON.stringify(lines), /simit/)
})

test('a socket goes through the same guard', async (t) => {
  const server = await opened(createServer(), t)
  new WebSocketServer({ server }).on('connection', (socket, request) =>
    socket.send(String(request.headers.authorization)),
  )
  const origin = originOf(server)
  const url = `${origin.replace('http', 'ws')}/stream`
  const words: string[] = []
  const ask = { url, headers: { authorization: 'Bearer simit' }, hear: (text: string) => void words.push(text) }
  assert.partialDeepStrictEqual(await outgoing.webSocket(ask), { ok: false, reason: 'address-refused' })
  t.after(outgoing.allow(origin))
  const opening = await outgoing.webSocket(ask)
  assert.ok(opening.ok)
  opening.socket.close()
  await once(opening.socket, 'close')
  assert.deepEqual(words, ['Bearer simit'])
})

test('a socket the server does not want tells the status', async (t) => {
  const server = await opened(
    createServer((_, answer) => answer.end()),
    t,
  )
  server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n'))
  const origin = originOf(server)
  t.after(outgoing.allow(origin))
  assert.partialDeepStrictEqual(await outgoing.webSocket({ url: origin.replace('http', 'ws'), hear: () => {} }), {
    ok: false,
    status: 401,
  })
})

async function shop(t: TestContext, onRequest: RequestListener): Promise<string> {
  const origin = originOf(await opened(createServer(onRequest), t))
  t.after(outgoing.allow(origin))
  return origin
}

async function rawShop(t: TestContext, onSocket: (socket: Socket) => void): Promise<string> {
  const server = createTcp((socket) => {
    socket.on('error', () => {})
    onSocket(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const origin = `http://127.0.0.1:${portOf(server.address())}`
  t.after(outgoing.allow(origin))
  return origin
}

async function opened(server: Server, t: TestContext): Promise<Server> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return server
}

const originOf = (server: Server) => `http://127.0.0.1:${portOf(server.address())}`

const portOf = (address: AddressInfo | string | null) => (typeof address === 'object' ? (address?.port ?? 0) : 0)
