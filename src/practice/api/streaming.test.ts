import assert from 'node:assert/strict'
import { once } from 'node:events'
import test from 'node:test'
import { WebSocket } from 'ws'
import { quietTown } from '../testing/quiet-town.ts'

type Line = { stream: string[]; event: string; payload: string }

test('whoever listens hears notifications, edits and deletions as they happen', async (t) => {
  const { town, neighbour, publish } = await quietTown(t)
  const socket = new WebSocket(`${town.url.replace('http', 'ws')}/api/v1/streaming?stream=user`, {
    headers: { authorization: `Bearer ${town.token}` },
  })
  const heard: Line[] = []
  socket.on('message', (words: Buffer) => heard.push(JSON.parse(words.toString())))
  await once(socket, 'open')
  const { id } = await publish('Bugün ne var?')
  const said = town.life.post({ authorId: neighbour('ayse_k').id, text: '@firin simit var mı?', replyTo: id })
  town.life.tell({ kind: 'edit', id: said.id, text: '@firin poğaça var mı?' })
  town.life.tell({ kind: 'gone', id: said.id })
  while (heard.length < 4) await once(socket, 'message')
  assert.deepEqual(
    heard.map(({ event }) => event),
    ['update', 'notification', 'status.update', 'delete'],
  )
  assert.equal(heard[3]?.payload, said.id)
  assert.deepEqual(heard[0]?.stream, ['user'])
  town.dropStreams()
  await once(socket, 'close')
})

test('streams are chosen by message too', async (t) => {
  const { town, neighbour } = await quietTown(t)
  const socket = new WebSocket(`${town.url.replace('http', 'ws')}/api/v1/streaming?access_token=${town.token}`)
  await once(socket, 'open')
  socket.send('no JSON at all')
  socket.send(JSON.stringify({ type: 'subscribe', stream: 'public' }))
  // A ping comes back after what was sent before it has been read.
  socket.ping()
  await once(socket, 'pong')
  town.life.post({ authorId: neighbour('tom_parker').id, text: 'Trams are late again' })
  const [words] = await once(socket, 'message')
  assert.deepEqual(JSON.parse(String(words)).stream, ['public'])
  socket.close()
})

test('the same is heard over plain HTTP', async (t) => {
  const { town, neighbour, ask } = await quietTown(t)
  assert.equal((await ask('/api/v1/streaming/health', { as: null })).text, 'OK')
  assert.equal((await ask('/api/v1/streaming/user', { as: null })).status, 401)
  const answer = await fetch(`${town.url}/api/v1/streaming/user/notification`, {
    headers: { authorization: `Bearer ${town.token}` },
  })
  assert.match(answer.headers.get('content-type') ?? '', /^text\/event-stream/)
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = (await reader?.read())?.value ?? ''
  assert.ok(text.startsWith(':)'))
  town.life.post({ authorId: neighbour('olga_t').id, text: '@firin спасибо!' })
  while (!text.includes('\n\n')) text += (await reader?.read())?.value ?? ''
  assert.match(text, /event: notification\ndata: \{"id":/)
  await reader?.cancel()
})
