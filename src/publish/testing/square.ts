import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import * as z from 'zod'

/** What goes wrong with one request to publish. */
type Fault =
  /** This one goes through. */
  | { kind: 'none' }
  | { kind: 'reset-before' }
  | { kind: 'reset-after' }
  | { kind: 'hang-after' }
  | { kind: 'status'; status: number; retryAfter?: number }

const Asked = z.object({ key: z.string(), text: z.string(), target: z.string().nullable() })

const Changed = z.object({ text: z.string() })

type Posted = { id: string; key: string; text: string; target: string | null; at: number }

/** The square's own books: a tiny network in this process that keeps what really arrived. */
export async function openSquare(given: { latencyMs?: number; knowsKeys?: boolean } = {}) {
  const posts: Posted[] = []
  const faults: Fault[] = []
  /** Every change and removal that reached the square, however often. */
  const changes: { deed: 'change' | 'removal'; id: string; text: string }[] = []
  const state = { isBlind: false, requests: 0, underWay: 0, most: 0 }

  async function publish(req: IncomingMessage, res: ServerResponse): Promise<unknown> {
    const asked = Asked.parse(JSON.parse(await text(req)))
    state.requests += 1
    state.underWay += 1
    state.most = Math.max(state.most, state.underWay)
    if (given.latencyMs) await new Promise((resolve) => setTimeout(resolve, given.latencyMs))
    state.underWay -= 1
    const fault = faults.shift()
    if (fault?.kind === 'reset-before') return req.socket.destroy()
    if (fault?.kind === 'status') {
      res.writeHead(fault.status, fault.retryAfter ? { 'retry-after': String(fault.retryAfter) } : {})
      return res.end('{}')
    }
    const known = given.knowsKeys === false ? undefined : posts.find(({ key }) => key === asked.key)
    const post = known ?? { ...asked, id: String(1000 + posts.length), at: Date.now() }
    if (!known) posts.push(post)
    if (fault?.kind === 'reset-after') return req.socket.destroy()
    if (fault?.kind === 'hang-after') return null
    return res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: post.id }))
  }

  /** Gives a post another text, or takes it down. */
  async function change(req: IncomingMessage, res: ServerResponse, id: string): Promise<unknown> {
    const asked = req.method === 'PUT' ? Changed.parse(JSON.parse(await text(req))) : null
    state.requests += 1
    state.underWay += 1
    state.most = Math.max(state.most, state.underWay)
    if (given.latencyMs) await new Promise((resolve) => setTimeout(resolve, given.latencyMs))
    state.underWay -= 1
    const fault = faults.shift()
    if (fault?.kind === 'reset-before') return req.socket.destroy()
    if (fault?.kind === 'status') {
      res.writeHead(fault.status, fault.retryAfter ? { 'retry-after': String(fault.retryAfter) } : {})
      return res.end('{}')
    }
    const post = posts.find((one) => one.id === id)
    if (!post) return res.writeHead(404).end()
    changes.push({ deed: asked ? 'change' : 'removal', id, text: asked?.text ?? '' })
    if (asked) post.text = asked.text
    else posts.splice(posts.indexOf(post), 1)
    if (fault?.kind === 'reset-after') return req.socket.destroy()
    if (fault?.kind === 'hang-after') return null
    return res.writeHead(200).end(JSON.stringify({ id }))
  }

  const server = createServer((req, res) => {
    if (req.method === 'POST') return publish(req, res)
    const [, id] = /^\/posts\/(\d+)$/.exec(req.url ?? '') ?? []
    if (id && req.method !== 'GET') return change(req, res, id)
    if (state.isBlind) return res.writeHead(500).end()
    if (id) {
      const post = posts.find((one) => one.id === id)
      return post ? res.writeHead(200).end(JSON.stringify({ text: post.text })) : res.writeHead(404).end()
    }
    const key = new URL(req.url ?? '/', 'http://square').searchParams.get('key')
    const found = posts.find((post) => post.key === key)
    return res.writeHead(200).end(JSON.stringify({ id: found?.id ?? null }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    posts,
    changes,
    faults,
    state,
    /** How often this text really stands there. */
    count: (wanted: string) => posts.filter((post) => post.text === wanted).length,
    close: async () => {
      if (!server.listening) return
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
