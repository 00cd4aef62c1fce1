export const PAGE_ID = '222'
export const SECRET = 'app-secret-of-the-bakery'
export const APP = '9000'

/** A post, a comment or an answer to one. */
export type Entry = {
  id: string
  message: string
  at: number
  from: string
  /** The post over it; null for a post. */
  root: string | null
  /** The comment it answers; null where it stands right under the post. */
  parent: string | null
  photos: readonly string[]
  likes: Set<string>
  shares: number
  views: number
  isHidden: boolean
  isGone: boolean
}

export type Letter = { id: string; person: string; from: string; text: string; at: number; isGone: boolean }

/** Everything the network knows, in the order in which it came. */
export function openBooks(now: () => number) {
  let made = 1000
  return {
    now,
    next: () => String((made += 1)),
    tokens: {
      page: 'EAAPageKeyOfTheBakery0123456789',
      person: 'EAAPersonKeyOfOlga0123456789',
      long: 'EAALongKeyOfOlga0123456789',
    },
    scopes: new Set([
      'pages_show_list',
      'pages_manage_posts',
      'pages_read_engagement',
      'pages_read_user_content',
      'pages_manage_engagement',
      'pages_manage_metadata',
      'pages_messaging',
      'read_insights',
    ]),
    isRevoked: false,
    endsAt: 0,
    followers: 120,
    subscribed: '',
    people: new Map([
      ['5001', 'Olga Hlebova'],
      ['5002', 'Ayşe Yılmaz'],
    ]),
    entries: new Map<string, Entry>(),
    tagged: [] as Entry[],
    letters: [] as Letter[],
    photos: new Map<string, { alt: string; sizeBytes: number; isUsed: boolean }>(),
    videos: new Map<string, { session: string; size: number; got: number; post: string | null; polls: number }>(),
    blocked: new Set<string>(),
  }
}

export type Books = ReturnType<typeof openBooks>

export function keep(
  books: Books,
  { message, from, root = null, parent = null, photos = [] }: Pick<Entry, 'message' | 'from'> & Partial<Entry>,
): Entry {
  const number = books.next()
  const id = root === null ? `${from}_${number}` : `${root.split('_')[1]}_${number}`
  const entry: Entry = {
    id,
    message,
    from,
    root,
    parent,
    photos,
    at: books.now(),
    likes: new Set(),
    shares: 0,
    views: 0,
    isHidden: false,
    isGone: false,
  }
  if (from !== PAGE_ID && root === null) books.tagged.unshift(entry)
  else books.entries.set(id, entry)
  return entry
}

/** What stands under a post, newest first. */
export const underneath = (books: Books, root: string): Entry[] =>
  [...books.entries.values()].filter((one) => one.root === root && !one.isGone).toReversed()
