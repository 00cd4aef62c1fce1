export type Neighbour = { id: string; username: string; name: string }

export type Kept = {
  id: string
  authorId: string
  /** As it was sent; X dresses it up when it shows it. */
  said: string
  at: string
  replyTo: string | null
  quotes: string | null
  conversation: string
  /** Everybody the post speaks to, by name or by answering. */
  names: string[]
  media: string[]
  poll: string[] | null
  hidden: boolean
  likes: Set<string>
  boosts: Set<string>
}

export type Upload = {
  mime: string
  size: number
  alt: string
  pieces: Buffer[]
  state: 'pending' | 'ready'
  asked: number
}

const EPOCH_MS = 1_288_834_974_657n

/** Everything this X of a few people knows. */
export function openBooks() {
  const people = new Map(CAST.map((one) => [one.id, one]))
  const posts = new Map<string, Kept>()
  /** Everything that was ever said, in its order, for lists that begin with the newest. */
  const written: Kept[] = []
  const answers = new Map<string, number>()
  const uploads = new Map<string, Upload>()
  const muted = new Set<string>()
  const blocked = new Set<string>()
  const followers = new Set<string>()
  let last = 0

  /** Ids carry their moment, as the real ones do; no two of one millisecond here. */
  const freshId = () => {
    last = Math.max(Date.now(), last + 1)
    return String((BigInt(last) - EPOCH_MS) << 22n)
  }

  function add(
    by: string,
    said: string,
    more: Partial<Pick<Kept, 'replyTo' | 'quotes' | 'media' | 'poll'>> = {},
  ): Kept {
    const id = freshId()
    const above = more.replyTo ? posts.get(more.replyTo) : undefined
    const named = [...people.values()].filter(({ username }) => said.includes(`@${username}`)).map((one) => one.id)
    const spokenTo = above ? [above.authorId, ...above.names] : []
    const kept: Kept = {
      id,
      authorId: by,
      said,
      at: new Date(last).toISOString(),
      replyTo: more.replyTo ?? null,
      quotes: more.quotes ?? null,
      conversation: above?.conversation ?? id,
      names: [...new Set([...spokenTo, ...named])].filter((one) => one !== by),
      media: more.media ?? [],
      poll: more.poll ?? null,
      hidden: false,
      likes: new Set(),
      boosts: new Set(),
    }
    posts.set(id, kept)
    written.push(kept)
    if (kept.replyTo) answers.set(kept.replyTo, (answers.get(kept.replyTo) ?? 0) + 1)
    return kept
  }

  return { people, posts, written, answers, uploads, muted, blocked, followers, freshId, add }
}

export type Books = ReturnType<typeof openBooks>

export const US = '100000000000000001'

const CAST: Neighbour[] = [
  { id: US, username: 'kosefirin', name: 'Köşe Fırın' },
  { id: '100000000000000002', username: 'ayse', name: 'Ayşe' },
  { id: '100000000000000003', username: 'can', name: 'Can' },
  { id: '100000000000000004', username: 'olga', name: 'Ольга' },
]
