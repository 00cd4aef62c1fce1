import type { Container } from '../../graph/testing/containers.ts'

export const ME = '17841400000000001'
export const NAME = 'kosefirin'

/** A post of ours. */
export type Post = {
  id: string
  text: string
  at: number
  media: readonly { alt: string; sizeBytes: number }[]
  likes: Set<string>
  shares: number
  views: number
  isGone: boolean
}

/** A comment under a post, or an answer to one. */
export type Said = {
  id: string
  post: string
  top: string | null
  text: string
  at: number
  from: string
  isHidden: boolean
  isGone: boolean
}

/** Everything the network knows, in the order in which it came. */
export function openBooks(now: () => number) {
  let made = 1800
  return {
    now,
    next: () => String((made += 1)),
    token: 'IGAAKeyOfTheBakery0123456789',
    fresh: 'IGAAFreshKeyOfTheBakery0123456789',
    isYoung: false,
    scopes: new Set(['publish', 'comments', 'messages', 'insights']),
    isRevoked: false,
    used: 0,
    total: 100,
    /** How often a new container says that it is being made. */
    slowness: 0,
    subscribed: '',
    followers: 340,
    people: new Map([
      ['5001', 'olga_hleb'],
      ['5002', 'ayse.yilmaz'],
    ]),
    containers: new Map<string, Container>(),
    posts: [] as Post[],
    comments: [] as Said[],
    /** What stands right under a post or a comment, by its id. */
    under: new Map<string, Said[]>(),
    tagged: [] as { id: string; text: string; at: number; from: string }[],
    letters: [] as { id: string; person: string; from: string; text: string; at: number }[],
  }
}

export type Books = ReturnType<typeof openBooks>

export function keepComment(
  books: Books,
  { post, top = null, text, from }: { post: string; top?: string | null; text: string; from: string },
): Said {
  const said = { id: books.next(), post, top, text, from, at: books.now(), isHidden: false, isGone: false }
  books.comments.push(said)
  const place = books.under.get(top ?? post) ?? []
  place.push(said)
  books.under.set(top ?? post, place)
  return said
}
