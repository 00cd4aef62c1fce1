import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { TrialFault } from '../trial-world.ts'

/** A request as a site of ours reads it; names of headers in lower case. */
export type Asked = {
  method: string
  path: string
  query: URLSearchParams
  headers: Readonly<Record<string, string>>
  body: Buffer
  json: () => unknown
  form: () => Promise<FormData>
}

/** Words go out as HTML and bytes as they are, everything else as JSON. */
export type Told = { status: number; body?: unknown; headers?: Record<string, string> }

type Dialect = 'seconds' | 'date' | 'reset'

type Manners = {
  answer: (asked: Asked) => Told | Promise<Told>
  /** Which faults a request is open to. */
  sortOf: (asked: Asked) => TrialFault['on'] | null
  /** How this network complains; the body of an invented fault. */
  complaint: (status: number, words: string) => unknown
  /** How this network asks for quiet; null where it does so in the usual headers. */
  quiet?: (dialect: Dialect, seconds: number) => Told | null
  /** The headers in which this network tells when its quota is full again. */
  reset?: (until: Date) => Record<string, string>
}

/** A web site on this machine alone, whose next answers can be spoilt: done but untold, told but not done, late, garbled. */
export async function openSite({ answer, sortOf, complaint, quiet = () => null, reset = usualReset }: Manners) {
  const waiting: { fault: TrialFault; left: number }[] = []
  const take = (on: TrialFault['on'] | null) => {
    const first = waiting.find(({ fault, left }) => fault.on === on && left > 0)
    if (first) first.left -= 1
    return first?.fault ?? null
  }

  // What goes wrong in here is a slip of the fake: it ends the test instead of passing for a fault of the network.
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await heard(request)
    if (!asked) return
    const fault = take(sortOf(asked))
    const told = fault ? await spoil(fault, request, async () => answer(asked)) : await answer(asked)
    if (told) send(response, told)
  }

  /** Null means that the other side gets no answer at all. */
  async function spoil(fault: TrialFault, { socket }: IncomingMessage, deed: () => Promise<Told>) {
    if ('committed' in fault && fault.committed) await deed()
    switch (fault.kind) {
      case 'answer-lost':
        await deed()
        socket.resetAndDestroy()
        return null
      case 'reset-before':
        socket.resetAndDestroy()
        return null
      case 'hang':
        return null
      case 'slow':
        await new Promise((done) => setTimeout(done, fault.ms))
        return deed()
      case 'status':
        return { status: fault.status, body: complaint(fault.status, 'This site was told to fail.') }
      case 'rate':
        return quiet(fault.dialect, fault.seconds) ?? tooMany(fault.dialect, fault.seconds)
      case 'body':
        return garbage(fault.body)
    }
  }

  function tooMany(dialect: Dialect, seconds: number): Told {
    const until = new Date(Date.now() + seconds * 1000)
    const headers = {
      seconds: { 'retry-after': String(seconds) },
      date: { 'retry-after': until.toUTCString() },
      reset: reset(until),
    }[dialect]
    return { status: 429, body: complaint(429, 'Too many requests'), headers }
  }

  function garbage(sort: 'html' | 'truncated' | 'error-in-200'): Told {
    if (sort === 'html') return { status: 200, body: '<html><body>Bad gateway</body></html>' }
    if (sort === 'truncated') return { status: 200, body: '{"id":"1' }
    return { status: 200, body: complaint(200, 'This went wrong although it says 200.') }
  }

  const server = createServer((request, response) => void serve(request, response))
  // On a busy machine a line may rest for longer than servers like; hanging up then would be a fault nobody asked for.
  server.keepAliveTimeout = 0
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    next: (fault: TrialFault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    close: async () => {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

export type Site = Awaited<ReturnType<typeof openSite>>

const usualReset = (until: Date) => ({
  'x-ratelimit-limit': '60',
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': until.toISOString(),
})

/** Null when the other side hung up in the middle of what it said. */
async function heard(request: IncomingMessage): Promise<Asked | null> {
  const url = new URL(request.url ?? '/', 'http://site')
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(chunk)
  } catch {
    return null
  }
  const body = Buffer.concat(chunks)
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body,
    json: () => (body.length === 0 ? null : JSON.parse(body.toString())),
    form: () => new Response(body, { headers: { 'content-type': headers['content-type'] ?? '' } }).formData(),
  }
}

function send(response: ServerResponse, { status, body, headers = {} }: Told): void {
  if (response.destroyed) return
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  const type = body === undefined || body === '' ? {} : { 'content-type': isRaw ? 'text/html' : 'application/json' }
  response.writeHead(status, { ...type, ...headers })
  response.end(body === undefined || isRaw ? body : JSON.stringify(body))
}
