/** The world of the fake: one channel, its group, one bot, some people. */
export type Person = { id: number; first_name: string; last_name?: string; username?: string; is_bot: boolean }
export type Chat = { id: number; type: 'channel' | 'supergroup' | 'private'; title?: string; username?: string }

export type Post = {
  id: number
  chat: number
  at: number
  editedAt: number | null
  /** Who wrote it; the bot when it is the bot's. */
  from: number | null
  /** The channel or group in whose name it was written. */
  as: number | null
  text: string
  entities: readonly Mark[]
  media: { kind: 'photo' | 'video'; sizeBytes: number } | null
  poll: readonly string[] | null
  replyTo: number | null
  thread: number | null
  /** The post of the channel this is Telegram's copy of. */
  copyOf: { chat: number; id: number; at: number } | null
  album: string | null
  byBot: boolean
  reactions: Map<number, string>
}

export type Mark = { type: string; offset: number; length: number; url?: string | undefined }
type Waiting = { update_id: number; kind: string; body: unknown; at: number }

export type Books = ReturnType<typeof openBooks>

const DAY_SECONDS = 86_400

export function openBooks(now: () => number) {
  const bot: Person = { id: 7_001, first_name: 'Köşe Fırın', username: 'kosefirin_bot', is_bot: true }
  const channel: Chat = { id: -1_001_111_111_111, type: 'channel', title: 'Köşe Fırın', username: 'kosefirin' }
  const group: Chat = { id: -1_002_222_222_222, type: 'supergroup', title: 'Köşe Fırın sohbet' }
  const people = new Map<number, Person>()
  for (const [at, [first_name, username]] of CAST.entries()) {
    const id = 5_001 + at
    people.set(id, { id, first_name, is_bot: false, ...(username ? { username } : {}) })
  }
  const posts = new Map<string, Post>()
  /** Telegram's copies in the group by the post they were made from. */
  const copies = new Map<number, Post>()
  const lastId = new Map<number, number>()
  let waiting: Waiting[] = []
  let lastUpdate = 880_000
  const noDoors: { invite_link: string; name: string }[] = []

  const books = {
    now,
    bot,
    channel,
    group,
    people,
    posts,
    copies,
    token: '7001:AAEfak_e-TokenOfTheBakery0123456789ab',
    isRevoked: false,
    webhook: '',
    isReadElsewhere: false,
    /** What the bot may do; null where it is no administrator. */
    rights: {
      channel: new Set(['can_post_messages', 'can_edit_messages', 'can_delete_messages', 'can_invite_users']),
      group: new Set(['can_delete_messages', 'can_restrict_members']),
    },
    isKicked: { channel: false, group: false },
    /** With it the bot hears only what is meant for it, unless it is an administrator. */
    hasPrivacy: true,
    hasGroup: true,
    followers: new Set<number>(),
    doors: noDoors,
    muted: new Set<number>(),
    banned: new Set<number>(),
    bannedChannels: new Set<number>(),
    blockedBot: new Set<number>(),
    started: new Set<number>(),
    /** Where a basic group went when it became a supergroup. */
    movedTo: new Map<number, number>(),
    /** Kinds of updates the bot asked for last. */
    wanted: NOTHING_ASKED,

    keep(post: Omit<Post, 'id' | 'reactions' | 'editedAt'>): Post {
      const id = (lastId.get(post.chat) ?? 10) + 1
      lastId.set(post.chat, id)
      const kept: Post = { ...post, id, editedAt: null, reactions: new Map() }
      posts.set(`${post.chat}:${id}`, kept)
      if (kept.copyOf) copies.set(kept.copyOf.id, kept)
      return kept
    },
    find: (chat: number, id: number): Post | null => posts.get(`${chat}:${id}`) ?? null,
    chatOf(id: number): Chat | null {
      if (id === channel.id) return channel
      if (id === group.id) return group
      const person = people.get(id)
      return person ? { id, type: 'private', ...(person.username ? { username: person.username } : {}) } : null
    },
    queue(kind: string, body: unknown) {
      if (books.wanted && !books.wanted.has(kind)) return
      lastUpdate += 1
      waiting.push({ update_id: lastUpdate, kind, body, at: now() })
    },
    /** How long the queue is. */
    pending: () => waiting.length,
    /** The queue as getUpdates sees it; asking with an offset forgets what is before it. */
    updates(offset: number, limit: number) {
      const dayAgo = now() - DAY_SECONDS
      waiting = waiting.filter(({ at }) => at > dayAgo)
      if (offset < 0) waiting = waiting.slice(offset)
      else waiting = waiting.filter(({ update_id: id }) => id >= offset)
      return waiting.slice(0, limit).map(({ update_id, kind, body }) => ({ update_id, [kind]: body }))
    },
  }
  return books
}

/** People who live around the bakery; some have no name to be called by. */
const CAST: readonly (readonly [string, string | null])[] = [
  ['Ayşe', 'ayse_komsu'],
  ['Can', 'can_mahalle'],
  ['Ольга', 'olga_hleb'],
  ['Deniz', null],
]

const NOTHING_ASKED: ReadonlySet<string> | null = null
