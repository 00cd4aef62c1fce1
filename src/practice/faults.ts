import type { Socket } from 'node:net'

/** What goes wrong with one of the next requests. `committed` means: the deed was done, only the answer is spoilt. */
export type Fault = { on: 'publish' | 'media' | 'read'; times?: number } & (
  | { kind: 'answer-lost' }
  | { kind: 'reset-before' }
  | { kind: 'hang'; committed: boolean }
  | { kind: 'slow'; ms: number }
  | { kind: 'status'; status: number; committed: boolean }
  | { kind: 'rate'; dialect: 'seconds' | 'date' | 'reset'; seconds: number }
  | { kind: 'body'; body: 'html' | 'truncated' | 'error-in-200'; committed: boolean }
)

export type Faults = {
  next: (fault: Fault) => void
  /** Takes the fault meant for this request, once. */
  take: (on: Fault['on']) => Fault | null
}

export function createFaults(): Faults {
  const waiting: { fault: Fault; left: number }[] = []
  return {
    next: (fault) => waiting.push({ fault, left: fault.times ?? 1 }),
    take: (on) => {
      const first = waiting.find(({ fault, left }) => fault.on === on && left > 0)
      if (!first) return null
      first.left -= 1
      return first.fault
    },
  }
}

/** Spoils an answer as the fault says; `answer` does the deed and is called only when the fault lets it happen. */
export async function spoil(
  fault: Fault,
  socket: Socket,
  now: number,
  answer: () => Promise<Response>,
): Promise<Response> {
  switch (fault.kind) {
    case 'answer-lost':
      await answer()
      return dropped(socket)
    case 'reset-before':
      return dropped(socket)
    case 'hang':
      if (fault.committed) await answer()
      return silent(socket)
    case 'slow':
      await new Promise((done) => setTimeout(done, fault.ms))
      return answer()
    case 'status':
      if (fault.committed) await answer()
      return complaint(fault.status, 'The practice town was told to fail.')
    case 'rate':
      return complaint(429, 'Too many requests', rateHeaders(fault.dialect, fault.seconds, now))
    case 'body':
  }
  if (fault.committed) await answer()
  return garbage(fault.body)
}

/** The other side sees a reset; what is returned here is never sent. */
function dropped(socket: Socket): Response {
  socket.resetAndDestroy()
  return new Response(null)
}

/** Never answers; ends when the other side hangs up. */
const silent = (socket: Socket): Promise<Response> =>
  new Promise((done) => socket.once('close', () => done(new Response(null))))

const complaint = (status: number, error: string, headers: Record<string, string> = {}) =>
  Response.json({ error }, { status, headers })

function rateHeaders(dialect: 'seconds' | 'date' | 'reset', seconds: number, now: number): Record<string, string> {
  const until = new Date(now + seconds * 1000)
  if (dialect === 'seconds') return { 'retry-after': String(seconds) }
  if (dialect === 'date') return { 'retry-after': until.toUTCString() }
  return { 'x-ratelimit-limit': '300', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': until.toISOString() }
}

function garbage(body: 'html' | 'truncated' | 'error-in-200'): Response {
  if (body === 'html')
    return new Response('<html><body>Bad gateway</body></html>', { headers: { 'content-type': 'text/html' } })
  if (body === 'truncated') return new Response('{"id":"1', { headers: { 'content-type': 'application/json' } })
  return Response.json({ error: 'This went wrong although it says 200.' })
}
