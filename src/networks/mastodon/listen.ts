import type { WebSocket } from 'ws'
import * as z from 'zod'
import type { Ear, Line, NetworkTrouble, Reply } from '../network.ts'
import { failed } from '../call.ts'
import { concerns, goneItem, itemOf } from './items.ts'
import { notificationShape, statusShape } from './shapes.ts'

const PING_MS = 30_000

const eventShape = z.object({ event: z.string(), payload: z.string().optional() })

/** Listens on the stream of the account until the signal says stop, the server hangs up, or it no longer answers a ping. */
export async function listen(line: Line, ear: Ear, signal: AbortSignal): Promise<Reply<'ended'>> {
  const { account, credential, http } = line
  if (!account.streaming) return failed('unsupported')
  const url = new URL('/api/v1/streaming?stream=user', account.streaming).href
  const opened = await http.webSocket({
    url,
    headers: { authorization: `Bearer ${credential['token'] ?? ''}` },
    hear: (text) => hear(line, ear, text),
    signal,
  })
  if (!opened.ok) return signal.aborted ? ENDED : failed(TROUBLE.get(opened.status) ?? 'transient')
  ear.up()
  await untilSilent(opened.socket)
  return signal.aborted ? ENDED : failed('transient')
}

const ENDED = { ok: true, value: 'ended', rate: null } as const

const TROUBLE = new Map<number | null, NetworkTrouble>([
  [401, 'auth'],
  [403, 'scope'],
  [404, 'unsupported'],
  [429, 'rate'],
])

/** A line that is gone without a word answers no ping. */
function untilSilent(socket: WebSocket): Promise<void> {
  if (socket.readyState === socket.CLOSED) return Promise.resolve()
  return new Promise((resolve) => {
    let alive = true
    const heart = setInterval(() => {
      if (!alive) return socket.terminate()
      alive = false
      socket.ping()
    }, PING_MS)
    socket.on('pong', () => {
      alive = true
    })
    socket.on('close', () => {
      clearInterval(heart)
      resolve()
    })
  })
}

/** A line we cannot read is left alone: the next pull brings what mattered in it. */
function hear(line: Line, ear: Ear, text: string): void {
  const event = eventShape.safeParse(parsed(text))
  if (!event.success) return
  const { event: name, payload = '' } = event.data
  if (name === 'delete') return ear.hear(goneItem(payload))
  if (name === 'notification') {
    const notice = notificationShape.safeParse(parsed(payload))
    if (notice.success && notice.data.type === 'mention' && notice.data.status)
      ear.hear(itemOf(notice.data.status, line.account))
  }
  if (name === 'status.update') {
    const status = statusShape.safeParse(parsed(payload))
    if (status.success && concerns(status.data, line.account)) ear.hear(itemOf(status.data, line.account))
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
