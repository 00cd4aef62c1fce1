import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Event, Notification } from '../books.ts'
import { notification, status, type View } from '../render.ts'
import type { Hall } from './door.ts'

const BEAT_MILLISECONDS = 30_000

/** The live stream of our page: what is told to us, and posts that change or go. */
export function streaming(hall: Hall, server: Server): { drop: () => void; close: () => void } {
  const { life } = hall
  const sockets = new WebSocketServer({ noServer: true })
  let told = life.books.notifications.length

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', hall.origin())
    const token =
      url.searchParams.get('access_token') ??
      request.headers['sec-websocket-protocol'] ??
      request.headers.authorization?.replace(/^Bearer /i, '') ??
      ''
    if (url.pathname !== '/api/v1/streaming' || !life.books.tokens.has(token)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open))
  })

  const heard = life.hear((event) => {
    const fresh = life.books.notifications.slice(told)
    told = life.books.notifications.length
    if (sockets.clients.size === 0) return
    for (const message of messagesOf(event, fresh)) for (const one of sockets.clients) one.send(JSON.stringify(message))
  })
  const beat = setInterval(() => {
    for (const one of sockets.clients) one.ping()
  }, BEAT_MILLISECONDS)

  function messagesOf(event: Event, fresh: Notification[]) {
    const seen: View = { books: life.books, origin: hall.origin(), reader: null, now: life.now() }
    const say = (name: string, payload: unknown) => ({
      stream: ['user'],
      event: name,
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    })
    const notes = fresh.map((one) => say('notification', notification(seen, one)))
    const post = 'id' in event ? life.books.posts.get(event.id) : undefined
    if (event.kind === 'edit' && post) return [...notes, say('status.update', status(seen, post))]
    if (event.kind === 'gone' && post) return [...notes, say('delete', post.id)]
    if (event.kind === 'post' && post && life.books.neighbours.get(post.authorId)?.isOurs) {
      return [...notes, say('update', status(seen, post))]
    }
    return notes
  }

  const drop = () => {
    for (const one of sockets.clients) one.terminate()
  }
  return {
    drop,
    close: () => {
      heard()
      clearInterval(beat)
      drop()
      sockets.close()
    },
  }
}
