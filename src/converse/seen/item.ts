import { createHash } from 'node:crypto'
import { fold } from '#language'
import type { SpokenItem } from '#networks'
import type { SeenKind } from './where.ts'

export type Sighting = {
  channelId: string
  /** Where the channel is at home. */
  page: string
  kind: SeenKind
  name: string
  text: string
  /** Of five, in a review. */
  stars: number | null
  at: Temporal.Instant
  /** Its own link; null when it has none. */
  url: string | null
  /** What it answers at the network; null when it begins a talk. */
  parentId: string | null
  /** Our post above it. */
  rootId: string | null
}

/** What a person saw, in the shape in which networks tell it; put in twice it is the same thing. */
export function itemOf(seen: Sighting): SpokenItem {
  const { kind, name, text, stars, at, url, parentId, rootId, page } = seen
  const key = keyOf(seen)
  return {
    state: 'live',
    key,
    version: 'seen',
    kind,
    ref: { id: key, url: url ?? '' },
    parentId: parentId ?? rootId,
    rootId,
    author: { id: authorOf(seen), handle: handleOf(name), name, url: page, avatar: null, bot: false },
    own: false,
    text,
    stars,
    html: '',
    warning: null,
    language: null,
    visibility: kind === 'message' ? 'mentioned' : 'public',
    media: [],
    at,
    editedAt: null,
  }
}

/** A link is the name of a thing; without one, who said what when tells it apart. */
function keyOf({ channelId, kind, name, text, stars, at, url, rootId }: Sighting): string {
  const isOwnLink = url !== null && url !== rootId
  const told = [kind, fold(name), text, at.toString({ smallestUnit: 'minute' }), rootId ?? '']
  const said = isOwnLink ? [url] : stars === null ? told : [...told, stars]
  const hash = createHash('sha256').update(JSON.stringify([channelId, ...said]))
  return `seen:${hash.digest('hex').slice(0, 32)}`
}

/** The same name on the same page is the same person. */
const authorOf = ({ channelId, name }: Sighting): string =>
  `seen:${channelId}:${fold(name.replace(/^@/, '')).replaceAll(/\s+/g, ' ')}`

const handleOf = (name: string): string => `@${name.replace(/^@/, '').replaceAll(/\s+/g, '.')}`
