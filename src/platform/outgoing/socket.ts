import type { LookupFunction } from 'node:net'
import { WebSocket } from 'ws'
import { reasonOf } from './reasons.ts'
import type { NoAnswerReason } from './words.ts'

const HANDSHAKE_MS = 10_000
const MAX_MESSAGE_BYTES = 1_048_576

export type SocketAsk = {
  url: URL
  headers: Record<string, string>
  lookup: LookupFunction | null
  signal: AbortSignal | null
  hear: (text: string) => void
}

export type OpenedSocket =
  | { ok: true; socket: WebSocket }
  /** `status` is what the server answered instead of opening, such as 401. */
  | { ok: false; reason: NoAnswerReason; status: number | null }

/** Opens a WebSocket; redirects are never followed. */
export function openSocket(ask: SocketAsk): Promise<OpenedSocket> {
  return new Promise((resolve) => {
    if (ask.signal?.aborted) return resolve({ ok: false, reason: 'cut-off', status: null })
    const socket = new WebSocket(ask.url, {
      headers: ask.headers,
      handshakeTimeout: HANDSHAKE_MS,
      maxPayload: MAX_MESSAGE_BYTES,
      ...(ask.lookup ? { lookup: ask.lookup } : {}),
    })
    // From the first moment: a server may speak in the same breath in which it opens.
    socket.on('message', (data, isBinary) => {
      if (!isBinary && Buffer.isBuffer(data)) ask.hear(data.toString('utf8'))
    })
    const leave = () => socket.terminate()
    ask.signal?.addEventListener('abort', leave)
    socket.on('close', () => ask.signal?.removeEventListener('abort', leave))
    socket.on('error', (error) => resolve({ ok: false, reason: reasonOf(error, false), status: null }))
    socket.on('unexpected-response', (request, answer) => {
      resolve({ ok: false, reason: 'cut-off', status: answer.statusCode ?? null })
      request.destroy()
    })
    socket.once('open', () => resolve({ ok: true, socket }))
  })
}
