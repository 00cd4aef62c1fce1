import type { Outgoing } from '#platform/outgoing.ts'
import type { NetworkError, Reply } from '../network.ts'
import { type Called, failed, replyOf } from '../call.ts'
import { call } from './call.ts'
import { type Configuration, instanceShape, nodeInfoLinks, nodeInfoShape, oldInstanceShape } from './shapes.ts'

/** A server as it describes itself to anybody. */
export type Server = {
  /** The origin that answered, after redirects. */
  origin: string
  /** What stands after the second @ in handles; it need not be the host. */
  domain: string
  software: { name: string; version: string }
  streaming: string | null
  configuration: Configuration
  /** Some servers tell the length of a text only here. */
  oldMaxCharacters: number | null
}

/** The origin a person means by "meydan.town", "https://meydan.town/@firin" or "@firin@meydan.town". */
export function originFrom(typed: string): string | null {
  const trimmed = typed.trim()
  const host = /^@?[^@/\s]+@([^@/\s]+)$/.exec(trimmed)?.[1] ?? trimmed
  const url = URL.parse(/^https?:\/\//i.test(host) ? host : `https://${host}`)
  return url && url.username === '' && url.hostname !== '' ? url.origin : null
}

/** Asks the server what it is and what it takes. A server that talks only to known people is asked again with the token. */
export async function describe(http: Outgoing, typed: string, token: string | null): Promise<Reply<Server>> {
  const server = originFrom(typed)
  if (!server) return failed('no-server')
  const open = await instance(http, server, null)
  const answer = open.ok || !token || !isClosed(open.error) ? open : await instance(http, server, token)
  if (!answer.ok) return failedAs(answer)
  const { software, ...rest } = answer.value
  const named = await nodeInfo(http, answer.value.origin)
  return { ok: true, value: { ...rest, software: named ?? software }, rate: answer.rate }
}

const isClosed = (error: NetworkError) => error.remote?.status === 401 || error.remote?.status === 403

async function instance(http: Outgoing, server: string, token: string | null): Promise<Called<Server>> {
  const place = { http, server, token }
  const found = await call(place, { path: '/api/v2/instance', shape: instanceShape })
  if (found.ok) {
    const { domain, version, configuration } = found.value
    const streaming = configuration.urls?.streaming ?? null
    return { ...found, value: serverOf(found.url, domain, version, streaming, configuration, null) }
  }
  if (found.status === null || isClosed(found.error) || found.error.reason === 'rate') return found
  const old = await call(place, { path: '/api/v1/instance', shape: oldInstanceShape })
  if (!old.ok) return old
  const { uri, version, urls, configuration, max_toot_chars } = old.value
  const domain = URL.parse(uri)?.host ?? uri
  return {
    ...old,
    value: serverOf(old.url, domain, version, urls?.streaming_api ?? null, configuration ?? {}, max_toot_chars ?? null),
  }
}

function serverOf(
  url: string,
  domain: string,
  version: string,
  streaming: string | null,
  configuration: Configuration,
  oldMaxCharacters: number | null,
): Server {
  const software = { name: 'unknown', version }
  return { origin: new URL(url).origin, domain, software, streaming, configuration, oldMaxCharacters }
}

/** The program by its own public card; null when it has none. */
async function nodeInfo(http: Outgoing, server: string): Promise<Server['software'] | null> {
  const place = { http, server, token: null }
  const links = await call(place, { path: '/.well-known/nodeinfo', shape: nodeInfoLinks })
  if (!links.ok) return null
  const link = links.value.links.findLast(({ rel }) => rel.includes('nodeinfo.diaspora.software/ns/schema/'))
  const path = link ? URL.parse(link.href, server) : null
  // A card that lies somewhere else says nothing about this server.
  if (!path || path.origin !== server) return null
  const card = await call(place, { path: path.pathname, shape: nodeInfoShape })
  return card.ok ? { name: card.value.software.name.toLowerCase(), version: card.value.software.version } : null
}

/** Something answered, but not in this language: that is the wrong address rather than a fault. */
function failedAs(called: Extract<Called<Server>, { ok: false }>): Reply<Server> {
  const foreign = called.status !== null && ['protocol', 'not-found', 'unsupported'].includes(called.error.reason)
  return foreign ? failed('other-network') : replyOf(called)
}
