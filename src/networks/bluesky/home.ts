import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import { failed } from '../call.ts'
import type { Reply } from '../network.ts'
import { call } from './call.ts'

/** Where most accounts live, where a name can be looked up, and where the books of all identities are kept. */
const ENTRY = 'https://bsky.social'
const BOOKS = 'https://plc.directory'
const PATIENCE_MS = 10_000
const MAX_BYTES = 262_144

/** Endings of names that can never be looked up; asking the world about them would only give something away. */
const PRIVATE = /\.(?:test|example|invalid|local|localhost|internal|onion|arpa|alt)$/

export type Home = { server: string; identifier: string }

/** Who is meant and on which server he lives: the typed one, or the one his identity names. A password is only ever sent there. */
export async function homeOf(http: Outgoing, typed: { handle: string; server: string }): Promise<Reply<Home>> {
  const identifier = identifierFrom(typed.handle)
  if (typed.server.trim() !== '') {
    const server = originFrom(typed.server)
    return server ? found({ server, identifier }) : failed('no-server')
  }
  if (identifier.includes('@')) return found({ server: ENTRY, identifier })
  const did = identifier.startsWith('did:') ? identifier : await didOf(http, identifier)
  const server = did && (await serverOf(http, did))
  return server ? found({ server, identifier }) : failed('no-server')
}

/** The name a person means by "@firin.bsky.social", "firin" or the address of the profile. */
export function identifierFrom(typed: string): string {
  const bare = typed.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\s]/g, '')
  const name = (/\/profile\/([^/?#]+)/.exec(bare)?.[1] ?? bare).replace(/^@/, '')
  if (name.startsWith('did:')) return name
  return name.includes('.') || name === '' ? name.toLowerCase() : `${name.toLowerCase()}.bsky.social`
}

export function originFrom(typed: string): string | null {
  const trimmed = typed.trim()
  const url = URL.parse(/^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`)
  return url && url.username === '' && url.hostname !== '' ? url.origin : null
}

const found = (value: Home): Reply<Home> => ({ ok: true, value, rate: null })

async function didOf(http: Outgoing, handle: string): Promise<string | null> {
  if (!/^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(handle) || PRIVATE.test(handle)) return null
  const asked = await call(
    { http, server: ENTRY, token: null },
    { does: 'com.atproto.identity.resolveHandle', query: [['handle', handle]], shape: z.object({ did: z.string() }) },
  )
  if (asked.ok) return asked.value.did
  const page = await get(http, `https://${handle}/.well-known/atproto-did`)
  return page?.trim().startsWith('did:') ? page.trim() : null
}

const documentShape = z.object({
  service: z.array(z.object({ id: z.string(), type: z.string(), serviceEndpoint: z.unknown() })).default([]),
})

/** Identities come in two kinds: kept in the common books, or on a host of their own. */
async function serverOf(http: Outgoing, did: string): Promise<string | null> {
  const [, method, id = ''] = did.split(':')
  const address = method === 'plc' ? `${BOOKS}/${did}` : `https://${decodeURIComponent(id)}/.well-known/did.json`
  const page = method === 'plc' || method === 'web' ? await get(http, address) : null
  return page === null ? null : serverIn(parsed(page))
}

/** The server that a document of an identity names as its home. */
export function serverIn(document: unknown): string | null {
  const read = documentShape.safeParse(document)
  const home = read.data?.service.find(
    ({ id, type }) => id.endsWith('#atproto_pds') && type === 'AtprotoPersonalDataServer',
  )
  return typeof home?.serviceEndpoint === 'string' ? (URL.parse(home.serviceEndpoint)?.origin ?? null) : null
}

async function get(http: Outgoing, url: string): Promise<string | null> {
  const answer = await http.request({ url, timeoutMs: PATIENCE_MS, maxBytes: MAX_BYTES })
  return answer.ok && answer.status === 200 ? answer.text() : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
