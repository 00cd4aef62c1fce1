import type { Container } from '../../graph/testing/containers.ts'

export const ME = '7001'
export const NAME = 'kosefirin'

/** A post or an answer, of ours or of a neighbour. */
export type Said = {
  id: string
  text: string
  at: number
  by: string
  /** Our post at the top; null for a post of its own. */
  root: string | null
  before: string | null
  media: readonly { alt: string; sizeBytes: number }[]
  poll: readonly string[] | null
  likes: number
  reposts: number
  views: number
  isHidden: boolean
  isGone: boolean
}

/** Everything the network knows, in the order in which it came. */
export function openBooks(now: () => number) {
  let made = 1800
  return {
    now,
    next: () => String((made += 1)),
    token: 'THAAKeyOfTheBakery0123456789',
    fresh: 'THAAFreshKeyOfTheBakery0123456789',
    scopes: new Set([
      'threads_basic',
      'threads_content_publish',
      'threads_read_replies',
      'threads_manage_replies',
      'threads_manage_mentions',
      'threads_manage_insights',
      'threads_delete',
      'threads_keyword_search',
    ]),
    endsAt: 1_800_000_000,
    isRevoked: false,
    used: 0,
    usedForReplies: 0,
    total: 250,
    slowness: 0,
    followers: 77,
    containers: new Map<string, Container>(),
    said: new Map<string, Said>(),
    /** What stands under a post, however deep. */
    under: new Map<string, Said[]>(),
    mentions: [] as Said[],
  }
}

export type Books = ReturnType<typeof openBooks>

export function keep(books: Books, one: Pick<Said, 'text' | 'by'> & Partial<Said>): Said {
  const before = one.before ?? null
  const above = before === null ? null : books.said.get(before)
  const said: Said = {
    id: books.next(),
    at: books.now(),
    root: above ? (above.root ?? above.id) : null,
    before,
    media: [],
    poll: null,
    likes: 0,
    reposts: 0,
    views: 0,
    isHidden: false,
    isGone: false,
    ...one,
  }
  books.said.set(said.id, said)
  if (said.root !== null) {
    const place = books.under.get(said.root) ?? []
    place.push(said)
    books.under.set(said.root, place)
  }
  return said
}
