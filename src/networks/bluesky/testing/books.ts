import { partsOf } from '../at-uri.ts'
import { tidFor } from '../tid.ts'
import { recordCid } from './cid.ts'
import type { AnyRecord, PostRecord } from './lexicon.ts'

export type Neighbour = { did: string; handle: string; name: string }
export type Kept = { uri: string; cid: string; value: AnyRecord; indexedAt: string }
type Notified = {
  uri: string
  to: string
  reason: 'reply' | 'mention' | 'quote' | 'like' | 'repost' | 'follow'
  at: string
}

/** Everything this network of a few people knows. */
export function openBooks() {
  const people = new Map(CAST.map((one) => [one.did, one]))
  const records = new Map<string, Kept>()
  /** The same records, by whose they are and what they are. */
  const shelves = new Map<string, Map<string, Kept>>()
  const blobs = new Map<string, { mime: string; size: number }>()
  const notices: Notified[] = []
  const muted = new Set<string>()
  let last = 0
  let made = 0

  /** No two things happen in the same moment, for pages end at a moment. */
  const moment = () => {
    last = Math.max(Date.now(), last + 1)
    return new Date(last).toISOString()
  }

  function put(uri: string, value: AnyRecord): Kept {
    const cid = recordCid(value)
    const before = records.get(uri)
    if (before?.cid === cid) return before
    const kept = { uri, cid, value, indexedAt: before?.indexedAt ?? moment() }
    records.set(uri, kept)
    shelf(uri).set(uri, kept)
    if (!before && value.$type === 'app.bsky.feed.post') notify(kept, value)
    return kept
  }

  function remove(uri: string): void {
    records.delete(uri)
    shelf(uri).delete(uri)
  }

  function shelf(uri: string): Map<string, Kept> {
    const name = uri.slice(0, uri.lastIndexOf('/'))
    const known = shelves.get(name) ?? new Map<string, Kept>()
    shelves.set(name, known)
    return known
  }

  function notify({ uri, indexedAt: at }: Kept, post: PostRecord): void {
    const author = partsOf(uri)?.repo ?? ''
    const told = new Map<string, Notified['reason']>()
    for (const { features } of post.facets ?? []) {
      for (const feature of features) if ('did' in feature) told.set(feature.did, 'mention')
    }
    // The real index tells the writers of the five posts above as well.
    for (const above of ancestors(post).slice(0, 5)) told.set(partsOf(above)?.repo ?? '', 'reply')
    told.delete(author)
    for (const [to, reason] of told) notices.push({ uri, to, reason, at })
  }

  function ancestors({ reply }: PostRecord): string[] {
    if (!reply) return []
    const parent = records.get(reply.parent.uri)?.value
    return [reply.parent.uri, ...(parent?.$type === 'app.bsky.feed.post' ? ancestors(parent) : [])]
  }

  /** A key the way a server makes one itself. */
  const freshUri = (did: string, collection: string) => `at://${did}/${collection}/${tidFor(`made ${(made += 1)}`)}`

  const mine = (collection: string, did: string) => [...(shelves.get(`at://${did}/${collection}`)?.values() ?? [])]

  return { people, records, blobs, notices, muted, moment, put, remove, freshUri, mine }
}

export type Books = ReturnType<typeof openBooks>

const CAST: Neighbour[] = [
  { did: 'did:plc:firin2firin2firin2firin2', handle: 'firin.test', name: 'Köşe Fırın' },
  { did: 'did:plc:ayse2ayse2ayse2ayse2ayse', handle: 'ayse.test', name: 'Ayşe' },
  { did: 'did:plc:can2can2can2can2can2can2', handle: 'can.test', name: 'Can' },
  { did: 'did:plc:olga2olga2olga2olga2olga', handle: 'olga.test', name: 'Ольга' },
]

export const US = 'did:plc:firin2firin2firin2firin2'
