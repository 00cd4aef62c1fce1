export type Kept = {
  id: string
  channel: string
  authorId: string
  content: string
  at: number
  editedAt: number | null
  replyTo: string | null
  files: { mime: string; size: number; description: string }[]
  poll: string[] | null
  reactions: Set<string>
}

const EPOCH_MS = 1_420_070_400_000n

export const GUILD = '100000000000000001'
export const CHANNEL = '100000000000000002'
export const BOT = '100000000000000009'
const CAST = [
  { id: BOT, username: 'kosefirin', global_name: 'Köşe Fırın', bot: true },
  { id: '100000000000000011', username: 'ayse', global_name: 'Ayşe', bot: false },
  { id: '100000000000000012', username: 'can', global_name: 'Can', bot: false },
  { id: '100000000000000013', username: 'olga', global_name: 'Ольга', bot: false },
]

/** Everything this Discord of a few people knows. */
export function openBooks() {
  const people = new Map(CAST.map((one) => [one.id, one]))
  /** By channel or thread, in the order of their numbers. */
  const rooms = new Map<string, Kept[]>([[CHANNEL, []]])
  const byId = new Map<string, Kept>()
  const nonces = new Map<string, Kept>()
  const muted = new Set<string>()
  const banned = new Set<string>()
  const members = new Set<string>()
  let last = 0

  /** Numbers carry their moment; no two of one millisecond here. */
  const number = () => {
    last = Math.max(Date.now(), last + 1)
    return String((BigInt(last) - EPOCH_MS) << 22n)
  }

  function add(
    authorId: string,
    content: string,
    more: Partial<Pick<Kept, 'channel' | 'replyTo' | 'files' | 'poll'>> = {},
  ): Kept {
    const id = number()
    const plain = { channel: CHANNEL, replyTo: null, files: [], poll: null }
    const kept = { ...plain, id, authorId, content, at: last, editedAt: null, reactions: new Set<string>(), ...more }
    rooms.set(kept.channel, rooms.get(kept.channel) ?? [])
    rooms.get(kept.channel)?.push(kept)
    byId.set(id, kept)
    return kept
  }

  function remove(id: string): void {
    const kept = byId.get(id)
    byId.delete(id)
    const room = kept ? rooms.get(kept.channel) : undefined
    if (kept && room) room.splice(room.indexOf(kept), 1)
  }

  return { people, rooms, byId, nonces, muted, banned, members, add, remove }
}

export type Books = ReturnType<typeof openBooks>
