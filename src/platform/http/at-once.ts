import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'

type AtOnce = (request: IncomingMessage, response: ServerResponse) => boolean

/** The desk's server. These look at each request first; what none of them answers goes the usual way. */
export function serverOf(wish: {
  fetch: (request: Request) => Response | Promise<Response>
  first: readonly AtOnce[]
  host: string
}): Server {
  const usual = getRequestListener(wish.fetch, { hostname: wish.host })
  return createServer((request, response) => {
    if (!wish.first.some((answers) => answers(request, response))) void usual(request, response)
  })
}
