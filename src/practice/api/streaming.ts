import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { WebSocketServer } from 'ws'
import * as z from 'zod'
import { complain, type Env, type Hall, tokenOf } from './door.ts'
import { createLines, type StreamLine } from './stream-lines.ts'

const BEAT_MILLISECONDS = 30_000
const PATH = '/api/v1/streaming'
const STREAMS: readonly string[] = [
  'user',
  'user:notification',
  'public',
  'public:local',
] satisfies StreamLine['stream'][]
const isStream = (name: string): name is StreamLine['stream'] => STREAMS.includes(name)

type Ear = { accountId: string; stream: StreamLine['stream']; hear: (line: StreamLine) => void; hangUp: () => void }

export type Streams = {
  routes: Hono<Env>
  attach: (server: Server) => void
  drop: () => void
  close: () => void
}

/** What happens while one listens: by WebSocket, or as server-sent events. */
export function createStreams(hall: Hall): Streams {
  const { life } = hall
  const ears = new Set<Ear>()
  const sockets = new WebSocketServer({ noServer: true })
  const lines = createLines(hall)

  const deaf = life.hear((event) => {
    if (ears.size === 0) return lines.skip()
    const accounts = new Set([...ears].map(({ accountId }) => accountId))
    const told = new Map([...accounts].map((accountId) => [accountId, lines.of(event, accountId)]))
    lines.skip()
    for (const ear of ears) {
      for (const line of told.get(ear.accountId) ?? []) if (line.stream === ear.stream) ear.hear(line)
    }
  })
  const beat = setInterval(() => {
    for (const one of sockets.clients) one.ping()
  }, BEAT_MILLISECONDS)
  beat.unref()

  function attach(server: Server) {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const url = new URL(request.url ?? '/', hall.origin())
      const token =
        url.searchParams.get('access_token') ??
        request.headers['sec-websocket-protocol'] ??
        request.headers.authorization?.replace(/^Bearer /i, '') ??
        ''
      const accountId = life.books.tokens.get(token)
      if (url.pathname !== PATH || accountId === undefined) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
        return
      }
      sockets.handleUpgrade(request, socket, head, (open) => {
        const mine = new Map<string, Ear>()
        const join = (stream: string) => {
          if (!isStream(stream) || mine.has(stream)) return
          const hear = ({ event, payload }: StreamLine) =>
            open.send(JSON.stringify({ stream: [stream], event, payload }))
          const ear = { accountId, stream, hear, hangUp: () => open.terminate() }
          mine.set(stream, ear)
          ears.add(ear)
        }
        const leave = (stream: string) => {
          const ear = mine.get(stream)
          if (ear) ears.delete(ear)
          mine.delete(stream)
        }
        const wanted = url.searchParams.get('stream')
        if (wanted) join(wanted)
        open.on('message', (words: Buffer) => {
          const wish = wishIn(words.toString())
          if (wish.type === 'subscribe') join(wish.stream)
          if (wish.type === 'unsubscribe') leave(wish.stream)
        })
        open.on('close', () => {
          for (const ear of mine.values()) ears.delete(ear)
        })
      })
    })
  }

  const routes = new Hono<Env>()
  routes.get(`${PATH}/health`, (c) => c.text('OK'))
  routes.get(`${PATH}/:stream{.+}`, (c) => {
    const accountId = life.books.tokens.get(tokenOf(c) ?? '')
    const stream = c.req.param('stream').replaceAll('/', ':')
    if (!accountId) return complain(c, 401, 'Missing access token')
    if (!isStream(stream)) return complain(c, 404, 'Not found')
    return streamSSE(c, async (out) => {
      await new Promise<void>((hangUp) => {
        const hear = ({ event, payload }: StreamLine) => void out.writeSSE({ event, data: payload })
        const ear = { accountId, stream, hear, hangUp }
        ears.add(ear)
        out.onAbort(() => {
          ears.delete(ear)
          hangUp()
        })
        void out.write(':)\n')
      })
    })
  })

  const drop = () => {
    for (const ear of ears) ear.hangUp()
    for (const one of sockets.clients) one.terminate()
    ears.clear()
  }
  return {
    routes,
    attach,
    drop,
    close: () => {
      deaf()
      clearInterval(beat)
      drop()
      sockets.close()
    },
  }
}

const Wish = z.object({ type: z.string(), stream: z.string() })

function wishIn(words: string): z.infer<typeof Wish> {
  try {
    return Wish.parse(JSON.parse(words))
  } catch {
    // What nobody understands changes nothing.
    return { type: '', stream: '' }
  }
}
