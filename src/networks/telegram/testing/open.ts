import type { TrialWorld } from '#networks/trial'
import { parseRef, refId } from '../refs.ts'
import { telegram } from '../telegram.ts'
import { openApi } from './api.ts'
import { type Books, openBooks, type Post } from './books.ts'
import { copyOf, marksIn, postInChannel, say, tellBot, words } from './post.ts'

/** A Telegram of its own: a channel, its group, the bot of the bakery and some neighbours. */
export async function openTelegram() {
  const clock = { aheadSeconds: 0 }
  const now = () => Temporal.Now.instant().add({ seconds: clock.aheadSeconds })
  const books = openBooks(() => Math.floor(now().epochMilliseconds / 1000))
  for (const id of books.people.keys()) books.started.add(id)
  const api = await openApi(books)
  const [ayse] = books.people.values()
  if (!ayse) throw new Error('nobody lives here')

  const at = (id: string): Post => {
    const ref = parseRef(id)
    const post = ref ? books.find(Number(ref.chat), ref.messages[0]) : null
    if (!post) throw new Error(`there is no message ${id}`)
    return post
  }
  const by = (name = ayse.username) =>
    [...books.people.values()].find(({ username, first_name: first }) => [username, first].includes(name)) ?? ayse

  /** A comment under a post of the channel is written into the group, as an answer to Telegram's copy of it. */
  const under = (onPostId: string): Post => {
    const post = at(onPostId)
    const place = post.chat === books.channel.id ? copyOf(books, post.id) : post
    if (!place) throw new Error('the channel has no group')
    return place
  }

  const world: TrialWorld = {
    network: telegram,
    origins: [api.origin],
    settings: { server: api.origin, channel: '@kosefirin' },
    credential: { token: books.token },
    now,
    people: {
      comment(onPostId, text, name) {
        const { id } = by(name)
        return made(say(books, words(text), { chat: books.group.id, from: id, replyTo: under(onPostId).id }), id)
      },
      mention(text, name) {
        const { id } = by(name)
        const content = words(`@${books.bot.username} ${text}`)
        return made(say(books, content, { chat: books.group.id, from: id, replyTo: null }), id)
      },
      message(text, name) {
        const { id } = by(name)
        return made(say(books, words(text), { chat: id, from: id, replyTo: null }), id)
      },
      edit: (id, text) => done(() => change(books, at(id), text)),
      delete: (id) => done(() => books.posts.delete(id)),
      favourite: (id) => done(() => at(id).reactions.set(ayse.id, '👍')),
      boost: () => Promise.resolve(),
      follow: () => done(() => books.followers.add(9_000 + books.followers.size)),
      isMuted: (id) => Promise.resolve(books.muted.has(Number(id))),
      isBlocked: (id) => Promise.resolve(books.banned.has(Number(id))),
    },
    faults: {
      next: api.next,
      revoke: () => done(() => (books.isRevoked = true)),
      dropStreams: () => Promise.resolve(),
    },
    count: (text) =>
      Promise.resolve([...books.posts.values()].filter((post) => post.byBot && post.text === text).length),
    post: (id) => Promise.resolve(shown(books, id)),
    close: api.close,
  }
  /** What neighbours and the owner do beyond what the trial asks of everybody. */
  const more = {
    postByHand: (text: string) => postInChannel(books, words(text), null, false),
    commentAs: (onPostId: string, text: string, chat: number) =>
      say(books, words(text), { chat: books.group.id, from: 1_087_968_824, as: chat, replyTo: under(onPostId).id }),
    talk: (text: string) => say(books, words(text), { chat: books.group.id, from: ayse.id, replyTo: null }),
    album: (onPostId: string, text: string, count: number) =>
      Array.from({ length: count }, (_, part) => {
        const content = {
          ...words(part === 0 ? text : ''),
          media: { kind: 'photo' as const, sizeBytes: 9 },
          album: 'of-ayse',
        }
        return say(books, content, { chat: books.group.id, from: ayse.id, replyTo: under(onPostId).id })
      }),
    /** The group becomes a supergroup once more, under another number. */
    move() {
      const [from, to] = [books.group.id, books.group.id - 1]
      books.group.id = to
      books.movedTo.set(from, to)
      for (const post of books.posts.values())
        if (post.chat === from) books.posts.set(`${to}:${post.id}`, Object.assign(post, { chat: to }))
    },
    /** Somebody comes into the channel, by a door that bears a name or by none, or leaves it. */
    turn(person: number, to: 'member' | 'left', door: string | null = null) {
      const user = { id: person, first_name: `Komşu ${person}`, is_bot: false, language_code: 'tr' }
      const invite = books.doors.find(({ invite_link: url }) => url === door)
      books.queue('chat_member', {
        chat: books.channel,
        from: user,
        date: books.now(),
        old_chat_member: { status: to === 'member' ? 'left' : 'member', user },
        new_chat_member: { status: to, user },
        ...(invite ? { invite_link: invite } : {}),
      })
    },
    wait: (seconds: number) => void (clock.aheadSeconds += seconds),
  }
  return { ...world, books, more }
}

const made = (post: Post, authorId: number) =>
  Promise.resolve({ id: refId(post.chat, [post.id]), authorId: String(authorId) })

const done = (deed: () => unknown): Promise<void> => {
  deed()
  return Promise.resolve()
}

function change(books: Books, post: Post, text: string) {
  Object.assign(post, { text, entities: marksIn(text), editedAt: books.now() })
  tellBot(books, post, post.chat === books.channel.id ? 'edited_channel_post' : 'edited_message')
}

function shown(books: Books, id: string) {
  const ref = parseRef(id)
  const posts = (ref?.messages ?? []).flatMap((number) => books.find(Number(ref?.chat), number) ?? [])
  const [post] = posts
  if (!post) return null
  const before = post.replyTo === null ? null : books.find(post.chat, post.replyTo)
  const answered = before?.copyOf ? { chat: before.copyOf.chat, id: before.copyOf.id } : before
  return {
    text: post.text,
    warning: '',
    language: null,
    visibility: 'public',
    replyTo: answered ? refId(answered.chat, [answered.id]) : null,
    media: posts.flatMap(({ media }) => (media ? [{ alt: '', sizeBytes: media.sizeBytes }] : [])),
    poll: post.poll,
    likes: post.reactions.size,
    likedByUs: post.reactions.has(books.bot.id),
  }
}
