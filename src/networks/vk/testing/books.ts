import type { User } from '../shapes.ts'

export const GROUP = 222

export type Entry = {
  id: number
  /** Under which post; null for a post itself. */
  post: number | null
  before: number | null
  stack: number[]
  from: number
  date: number
  text: string
  photos: readonly string[]
  gone: boolean
  likes: Set<number>
  reposts: number
}

export type Letter = {
  id: number
  peer: number
  from: number
  date: number
  text: string
  out: number
  before: number | null
}
type Happened = { type: string; object: unknown; event_id: string; group_id: number }

export type Books = ReturnType<typeof openBooks>

const HISTORY = 500

export function openBooks(now: () => number) {
  let lastId = 100
  let base = 40_000
  let happened: Happened[] = []
  const books = {
    now,
    tokens: {
      community: 'vk1.a.community-key-of-the-bakery',
      user: 'vk1.a.key-of-the-administrator',
      service: 'a1b2c3-service-key-of-the-application',
    },
    isRevoked: false,
    permissions: new Set(['messages', 'manage', 'wall', 'photos']),
    /** What the administrator's key may do: photos, wall, groups, stats, offline. */
    mask: 4 + 8192 + 262_144 + 1_048_576 + 65_536,
    wantsCaptcha: false,
    /** VK ID keys may not do anything. */
    isVkId: false,
    events: new Set<string>(),
    entries: new Map<number, Entry>(),
    letters: [] as Letter[],
    guids: new Map<string, number>(),
    randomIds: new Map<string, number>(),
    uploads: new Map<string, { sizeBytes: number }>(),
    photos: new Map<string, { sizeBytes: number }>(),
    banned: new Set<number>(),
    followers: new Set([1, 2, 3]),
    pollKey: 'poll-key-1',
    people: new Map<number, User>(CAST.map((user) => [user.id, user])),

    nextId: () => (lastId += 1),
    tell(type: string, object: unknown) {
      if (!books.events.has(type)) return
      happened.push({ type, object, event_id: `e${base + happened.length}`, group_id: GROUP })
      if (happened.length > HISTORY) books.forget(happened.length - HISTORY)
    },
    /** The oldest events are no longer kept. */
    forget(count: number) {
      base += count
      happened = happened.slice(count)
    },
    get ts() {
      return base + happened.length
    },
    since: (ts: number, most: number) => (ts < base ? null : happened.slice(ts - base, ts - base + most)),
  }
  return books
}

const CAST: readonly User[] = [
  { id: 5001, first_name: 'Ольга', last_name: 'Хлебникова', screen_name: 'olga_hleb' },
  { id: 5002, first_name: 'Ayşe', last_name: 'Komşu', screen_name: 'ayse_komsu' },
  { id: 5003, first_name: 'Deniz', last_name: '' },
]
