import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { TrialFault } from '../trial-world.ts'
import { type Accent, mishaps, spoilt, type Told } from './mishap.ts'

/** A request as a made-up server reads it; names of headers in lower case. */
export type Asking = {
  method: string
  path: string
  query: URLSearchParams
  header: (name: string) => string
  body: Buffer
}

type Play = {
  answer: (asking: Asking) => Told | Promise<Told>
  /** Which faults a request is meant by; null for none. */
  sortOf: (asking: Asking) => TrialFault['on'] | null
  accent: Accent
}

/** A server on this machine alone that plays a network, and misbehaves when it is told to. */
export async function openStage(play: Play) {
  const faults = mishaps()
  const server = createServer(async (request, reply) => {
    const asking = await heard(request)
    const fault = faults.take(play.sortOf(asking))
    const answer = async () => play.answer(asking)
    const told = fault ? await spoilt(fault, request.socket, play.accent, answer) : await answer()
    if (!told || reply.destroyed) return
    const isRaw = typeof told.body === 'string' || told.body instanceof Uint8Array
    reply.writeHead(told.status, { 'content-type': isRaw ? 'text/html' : 'application/json', ...told.headers })
    reply.end(isRaw ? told.body : JSON.stringify(told.body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const close = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    fail: faults.next,
    close,
  }
}

async function heard(request: IncomingMessage): Promise<Asking> {
  const url = new URL(request.url ?? '/', 'http://stage')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    header: (name) => String(request.headers[name] ?? ''),
    body: Buffer.concat(chunks),
  }
}
