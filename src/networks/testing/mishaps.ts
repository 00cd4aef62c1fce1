import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { TrialFault } from '../trial-world.ts'

export type Asked = { method: string; url: URL; headers: Record<string, string>; body: Buffer }
export type Told = { status: number; type?: string; headers?: Record<string, string>; body: string }

type Manners = {
  /** What a request is about for the faults; null for what is never spoilt. */
  sort: (asked: Asked) => TrialFault['on'] | null
  /** Does the deed and tells what came of it. */
  answer: (asked: Asked) => Told | Promise<Told>
  /** How this network asks for quiet. */
  tooMuch: (seconds: number) => Told
  /** An answer with a status of success that means nothing in this network. */
  nonsense: string
}

export const json = (body: unknown, status = 200): Told => ({ status, body: JSON.stringify(body) })

/** A server on this machine that plays a network, and spoils its answers when told to. */
export async function openPlay({ sort, answer, tooMuch, nonsense }: Manners) {
  const waiting: { fault: TrialFault; left: number }[] = []
  const server = createServer((request, response) => {
    void read(request).then((asked) => handle(asked, response))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`

  async function handle(asked: Asked, response: ServerResponse) {
    const on = sort(asked)
    const fault = on === null ? null : take(on)
    if (!fault) return tell(response, await answer(asked))
    switch (fault.kind) {
      case 'answer-lost':
        await answer(asked)
        return response.socket?.resetAndDestroy()
      case 'reset-before':
        return response.socket?.resetAndDestroy()
      case 'hang':
        if (fault.committed) await answer(asked)
        return
      case 'slow':
        await new Promise((done) => setTimeout(done, fault.ms))
        return tell(response, await answer(asked))
      case 'status':
        if (fault.committed) await answer(asked)
        return tell(response, { status: fault.status, type: 'text/html', body: '<h1>Something broke</h1>' })
      case 'rate':
        return tell(response, tooMuch(fault.seconds))
      case 'body':
    }
    if (fault.committed) await answer(asked)
    const bodies = {
      html: '<html><body>Welcome</body></html>',
      truncated: nonsense.slice(0, 7),
      'error-in-200': nonsense,
    }
    tell(response, { status: 200, body: bodies[fault.body] })
  }

  function take(on: TrialFault['on']): TrialFault | null {
    const first = waiting.find(({ fault, left }) => fault.on === on && left > 0)
    if (!first) return null
    first.left -= 1
    return first.fault
  }

  return {
    origin,
    fail: (fault: TrialFault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    close: async () => {
      if (!server.listening) return
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
  return {
    method: request.method ?? '',
    url: new URL(request.url ?? '/', 'http://play'),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  }
}

function tell(response: ServerResponse, { status, type = 'application/json', headers, body }: Told) {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': type, ...headers })
  response.end(body)
}

/** A form as browsers send it, its files as bytes. */
export async function formOf({ headers, body }: Asked): Promise<Map<string, string | { type: string; bytes: Buffer }>> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': headers['content-type'] ?? '' },
  }).formData()
  const fields = new Map<string, string | { type: string; bytes: Buffer }>()
  for (const [name, value] of form)
    fields.set(
      name,
      typeof value === 'string' ? value : { type: value.type, bytes: Buffer.from(await value.arrayBuffer()) },
    )
  return fields
}

/** What a file is by its first bytes, whatever it is called. */
export function sniff(bytes: Buffer): 'image' | 'video' | null {
  const head = bytes.subarray(0, 12).toString('latin1')
  if (
    head.startsWith('\x89PNG') ||
    head.startsWith('\xff\xd8\xff') ||
    (head.startsWith('RIFF') && head.endsWith('WEBP'))
  )
    return 'image'
  return head.slice(4, 8) === 'ftyp' ? 'video' : null
}
