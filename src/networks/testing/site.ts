import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { TrialFault } from '../trial-world.ts'

/** A request as a site of ours reads it; names of headers in lower case. */
export type Asked = {
  method: string
  path: string
  query: URLSearchParams
  headers: Readonly<Record<string, string>>
  body: Uint8Array
  json: () => unknown
  form: () => Promise<FormData>
}

export type Told = { status: number; body?: unknown; headers?: Record<string, string> }

type Manners = {
  answer: (asked: Asked) => Told | Promise<Told>
  /** Which faults a request is open to. */
  sortOf: (asked: Asked) => TrialFault['on'] | null
  /** How this network complains; the body of an invented fault. */
  complaint: (status: number, words: string) => unknown
  /** How this network asks for quiet, where it is not the usual headers. */
  quiet?: (seconds: number) => Told
}

/** A web site on this machine alone, whose next answers can be spoilt: done but untold, told but not done, late, garbled. */
export async function openSite({ answer, sortOf, complaint, quiet }: Manners) {
  const waiting: { fault: TrialFault; left: number }[] = []
  const take = (on: TrialFault['on'] | null) => {
    const first = waiting.find(({ fault, left }) => fault.on === on && left > 0)
    if (first) first.left -= 1
    return first?.fault ?? null
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await heard(request)
    const fault = take(sortOf(asked))
    const told = fault ? await spoil(fault, request, () => answer(asked)) : await answer(asked)
    if (told) send(response, told)
  }

  /** Null means that the other side gets no answer at all. */
  async function spoil(fault: TrialFault, { socket }: IncomingMessage, deed: () => Told | Promise<Told>) {
    switch (fault.kind) {
      case 'answer-lost':
        await deed()
        socket.resetAndDestroy()
        return null
      case 'reset-before':
        socket.resetAndDestroy()
        return null
      case 'hang':
        if (fault.committed) await deed()
        return null
      case 'slow':
        await new Promise((done) => setTimeout(done, fault.ms))
        return deed()
      case 'status':
        if (fault.committed) await deed()
        return { status: fault.status, body: complaint(fault.status, 'This site was told to fail.') }
      case 'rate':
        return tooMany(fault.dialect, fault.seconds)
      case 'body':
    }
    if (fault.committed) await deed()
    return garbage(fault.body)
  }

  function tooMany(dialect: 'seconds' | 'date' | 'reset', seconds: number): Told {
    if (dialect === 'seconds' && quiet) return quiet(seconds)
    const until = new Date(Date.now() + seconds * 1000)
    const headers = {
      seconds: { 'retry-after': String(seconds) },
      date: { 'retry-after': until.toUTCString() },
      reset: { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': until.toISOString() },
    }[dialect]
    return { status: 429, body: complaint(429, 'Too many requests'), headers }
  }

  const garbage = (body: 'html' | 'truncated' | 'error-in-200'): Told => ({
    status: 200,
    body:
      body === 'error-in-200'
        ? complaint(200, 'This went wrong although it says 200.')
        : { html: '<html><body>Bad gateway</body></html>', truncated: '{"id":"1' }[body],
  })

  const server = createServer((request, response) => {
    serve(request, response).catch((cause: unknown) => {
      send(response, { status: 500, body: complaint(500, String(cause)) })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    next: (fault: TrialFault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    close: async () => {
      if (!server.listening) return
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function heard(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url ?? '/', 'http://site')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
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
  const isText = typeof body === 'string'
  const type = body === undefined || body === '' ? {} : { 'content-type': isText ? 'text/html' : 'application/json' }
  response.writeHead(status, { ...type, ...headers })
  response.end(body === undefined ? '' : isText ? body : JSON.stringify(body))
}
