import { type Books, type Neighbour, type Notification, type Post, type Upload, byUsername } from './books.ts'

/** The town in the words of the API. `origin` is the town's address, `reader` whoever asks. */
export type View = { books: Books; origin: string; reader: string | null; now: number }

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escape = (text: string) => text.replaceAll(/[&<>"]/g, (one) => ESCAPES[one] ?? one)

export const iso = (at: number) => new Date(at).toISOString()

const addressOf = (view: View, post: Post) =>
  `${view.origin}/@${view.books.neighbours.get(post.authorId)?.username ?? ''}/${post.id}`

export function account(view: View, one: Neighbour) {
  const posts = [...view.books.posts.values()].filter((post) => post.authorId === one.id && !post.isGone)
  return { ...briefly(view, one), statuses_count: posts.length }
}

/** An account inside a status; counting its posts every time would cost more than it tells. */
export function briefly(view: View, one: Neighbour) {
  const picture = `${view.origin}/faces/${one.username}.svg`
  return {
    id: one.id,
    username: one.username,
    acct: one.username,
    display_name: one.name,
    locked: false,
    bot: false,
    group: false,
    discoverable: true,
    created_at: iso(one.at),
    note: `<p>${escape(one.about)}</p>`,
    url: `${view.origin}/@${one.username}`,
    uri: `${view.origin}/users/${one.username}`,
    avatar: picture,
    avatar_static: picture,
    header: '',
    header_static: '',
    followers_count: one.followers.size,
    following_count: one.following.size,
    statuses_count: 0,
    last_status_at: null,
    emojis: [],
    fields: [],
  }
}

export function status(view: View, post: Post) {
  const { books, origin, reader } = view
  const author = books.neighbours.get(post.authorId)
  const parent = post.replyTo === null ? null : (books.posts.get(post.replyTo) ?? null)
  const url = addressOf(view, post)
  return {
    id: post.id,
    created_at: iso(post.at),
    in_reply_to_id: parent?.id ?? null,
    in_reply_to_account_id: parent?.authorId ?? null,
    sensitive: post.sensitive,
    spoiler_text: post.warning,
    visibility: post.visibility,
    language: post.language,
    uri: url,
    url,
    replies_count: post.replies.filter((id) => books.posts.get(id)?.isGone === false).length,
    reblogs_count: post.boosts.size,
    favourites_count: post.likes.size,
    quotes_count: 0,
    edited_at: post.editedAt === null ? null : iso(post.editedAt),
    favourited: reader !== null && post.likes.has(reader),
    reblogged: reader !== null && post.boosts.has(reader),
    muted: false,
    bookmarked: false,
    pinned: false,
    content: html(view, post.text),
    filtered: [],
    reblog: null,
    application: null,
    account: author ? briefly(view, author) : null,
    media_attachments: post.media.flatMap((id) => attachment(view, id) ?? []),
    mentions: post.mentions.flatMap((id) => mention(view, id)),
    tags: tagsIn(post.text).map((name) => ({ name, url: `${origin}/tags/${encodeURIComponent(name)}` })),
    emojis: [],
    card: null,
    poll: poll(view, post),
  }
}

export function attachment(view: View, id: string) {
  const upload = view.books.uploads.get(id)
  if (!upload) return null
  const url = `${view.origin}/media/${upload.id}`
  return {
    id: upload.id,
    type: upload.mime.startsWith('image/') ? 'image' : upload.mime.startsWith('video/') ? 'video' : 'unknown',
    url,
    preview_url: url,
    remote_url: null,
    text_url: null,
    meta: sizeOf(upload),
    description: upload.alt || null,
    blurhash: null,
  }
}

function sizeOf({ width, height }: Upload) {
  if (width === undefined || height === undefined) return {}
  return { original: { width, height, size: `${width}x${height}`, aspect: width / height } }
}

function mention(view: View, id: string) {
  const one = view.books.neighbours.get(id)
  return one ? [{ id, username: one.username, url: `${view.origin}/@${one.username}`, acct: one.username }] : []
}

export function poll(view: View, post: Post) {
  if (!post.poll) return null
  const { options, multiple, endsAt } = post.poll
  const voters = new Set(options.flatMap(({ votes }) => [...votes]))
  return {
    id: post.id,
    expires_at: iso(endsAt),
    expired: endsAt <= view.now,
    multiple,
    votes_count: options.reduce((sum, { votes }) => sum + votes.size, 0),
    voters_count: voters.size,
    options: options.map(({ title, votes }) => ({ title, votes_count: votes.size })),
    emojis: [],
    voted: view.reader !== null && voters.has(view.reader),
    own_votes: options.flatMap(({ votes }, at) => (view.reader !== null && votes.has(view.reader) ? [at] : [])),
  }
}

export function notification(view: View, told: Notification) {
  const from = view.books.neighbours.get(told.accountId)
  const post = told.postId === null ? null : view.books.posts.get(told.postId)
  return {
    id: told.id,
    type: told.type,
    created_at: iso(told.at),
    group_key: `ungrouped-${told.id}`,
    account: from ? briefly(view, from) : null,
    ...(post && !post.isGone ? { status: status(view, post) } : {}),
  }
}

const TAG = /(?<![\w&])#([\p{L}\p{N}_]+)/gu
export const tagsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(TAG)].map(([, name = '']) => name.toLowerCase())),
]

const PART = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])|(?<![\w/])@(\w+)(?:@([\w.:-]+))?|(?<![\w&])#([\p{L}\p{N}_]+)/gu

/** The text as this kind of server shows it: paragraphs, links, names and tags. */
export function html({ books, origin }: Pick<View, 'books' | 'origin'>, text: string): string {
  const part = (line: string) => {
    let end = 0
    let out = ''
    for (const found of line.matchAll(PART)) {
      const [whole, link, name, , tag] = found
      out += escape(line.slice(end, found.index))
      end = found.index + whole.length
      const known = name ? byUsername(books, name) : null
      if (link) out += `<a href="${escape(link)}" rel="nofollow noopener" target="_blank">${escape(link)}</a>`
      else if (known)
        out += `<span class="h-card"><a href="${origin}/@${known.username}" class="u-url mention">@<span>${known.username}</span></a></span>`
      else if (tag)
        out += `<a href="${origin}/tags/${escape(tag)}" class="mention hashtag" rel="tag">#<span>${escape(tag)}</span></a>`
      else out += escape(whole)
    }
    return out + escape(line.slice(end))
  }
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${paragraph.split('\n').map(part).join('<br />')}</p>`)
    .join('')
}
