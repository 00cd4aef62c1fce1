/** A person, or our own page, as the town knows them. */
export type Neighbour = {
  id: string
  username: string
  name: string
  about: string
  lang: 'en' | 'tr' | 'ru'
  isOurs: boolean
  at: number
  followers: Set<string>
  following: Set<string>
  muted: Set<string>
  blocked: Set<string>
}

export type Visibility = 'public' | 'unlisted' | 'private' | 'direct'

type Poll = {
  options: { title: string; votes: Set<string> }[]
  multiple: boolean
  endsAt: number
}

export type Post = {
  id: string
  authorId: string
  text: string
  warning: string
  sensitive: boolean
  language: string | null
  visibility: Visibility
  replyTo: string | null
  media: string[]
  poll: Poll | null
  at: number
  editedAt: number | null
  history: Version[]
  likes: Set<string>
  boosts: Set<string>
  mentions: string[]
  replies: string[]
  isGone: boolean
}

/** What a post said until it was changed. */
export type Version = { text: string; warning: string; sensitive: boolean; media: string[]; at: number }

export type Notification = {
  id: string
  type: 'mention' | 'favourite' | 'reblog' | 'follow' | 'update' | 'poll'
  accountId: string
  postId: string | null
  at: number
}

export type Upload = {
  id: string
  mime: string
  sizeBytes: number
  alt: string
  at: number
  file: string
  /** Of a picture, in pixels. */
  width?: number
  height?: number
}

export type NewPost = {
  authorId: string
  text: string
  warning?: string | undefined
  sensitive?: boolean | undefined
  language?: string | null | undefined
  visibility?: Visibility | undefined
  replyTo?: string | null | undefined
  media?: string[] | undefined
  poll?: { options: string[]; multiple: boolean; seconds: number } | null | undefined
  /** The Idempotency-Key it came with. */
  key?: string | null | undefined
}

/** Everything that ever happens in the town; the journal is these lines and nothing else. */
export type Event = { at: number } & (
  | {
      kind: 'neighbour'
      id: string
      username: string
      name: string
      about: string
      lang: 'en' | 'tr' | 'ru'
      isOurs: boolean
    }
  | { kind: 'post'; id: string; post: NewPost }
  | {
      kind: 'edit'
      id: string
      text: string
      warning?: string
      sensitive?: boolean
      language?: string | null
      media?: string[]
    }
  | { kind: 'gone'; id: string }
  | { kind: 'like' | 'unlike' | 'boost' | 'unboost'; id: string; by: string }
  | { kind: 'follow' | 'unfollow' | 'mute' | 'unmute' | 'block' | 'unblock'; id: string; by: string }
  | { kind: 'vote'; id: string; by: string; choices: number[] }
  /** A notification is laid aside; null means all of them. */
  | { kind: 'dismiss'; id: string | null }
  | { kind: 'upload'; upload: Upload }
  | { kind: 'alt'; id: string; alt: string }
  | { kind: 'token'; token: string; accountId: string; isGood: boolean }
  /** Something of the life of the town that is no deed of a person, such as what the script has already told. */
  | { kind: 'mark'; name: string; value: number }
)

/** What the town knows. Read it freely; it changes only by `happen`. */
export type Books = {
  neighbours: Map<string, Neighbour>
  posts: Map<string, Post>
  notifications: Notification[]
  dismissed: Set<string>
  uploads: Map<string, Upload>
  /** Token to account. */
  tokens: Map<string, string>
  /** Idempotency-Key with its account, to the post it made and when. */
  keys: Map<string, { postId: string; at: number }>
  marks: Map<string, number>
  lastId: number
}

export const emptyBooks = (): Books => ({
  neighbours: new Map(),
  posts: new Map(),
  notifications: [],
  dismissed: new Set(),
  uploads: new Map(),
  tokens: new Map(),
  keys: new Map(),
  marks: new Map(),
  lastId: 110_000_000_000,
})

export const byUsername = (books: Books, username: string): Neighbour | null =>
  [...books.neighbours.values()].find((one) => one.username.toLowerCase() === username.toLowerCase()) ?? null

/** Our own page: the one the desk speaks for. */
export const ourPage = (books: Books): Neighbour => {
  const ours = [...books.neighbours.values()].find(({ isOurs }) => isOurs)
  if (!ours) throw new Error('the town has no page of ours')
  return ours
}

const MENTION = /(?<![\w/])@([\w]+)(?:@[\w.:-]+)?/g

export const mentionedIn = (books: Books, text: string): string[] => [
  ...new Set([...text.matchAll(MENTION)].flatMap(([, name = '']) => byUsername(books, name)?.id ?? [])),
]

/** The post at the top of the thread. */
export function rootOf(books: Books, post: Post): Post {
  const parent = post.replyTo === null ? undefined : books.posts.get(post.replyTo)
  return parent ? rootOf(books, parent) : post
}

/** Everything said below a post, oldest first. */
export function repliesBelow(books: Books, post: Post): Post[] {
  return post.replies
    .flatMap((id) => books.posts.get(id) ?? [])
    .flatMap((reply) => (reply.isGone ? [] : [reply]).concat(repliesBelow(books, reply)))
}
