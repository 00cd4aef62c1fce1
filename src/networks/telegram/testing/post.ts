import type { Books, Mark, Post } from './books.ts'
import { render } from './render.ts'

export type Content = Pick<Post, 'text' | 'entities' | 'media' | 'poll' | 'album'>

export const words = (text: string): Content => ({
  text,
  entities: marksIn(text),
  media: null,
  poll: null,
  album: null,
})

/**
 * A post of the channel. Telegram copies it into the group a moment later; the bot hears of the copy, but not of the post when it
 * is its own.
 */
export function postInChannel(books: Books, content: Content, replyTo: number | null, byBot: boolean): Post {
  const { channel, group } = books
  const where = { at: books.now(), replyTo, thread: null, byBot, copyOf: null }
  const post = books.keep({ ...content, ...where, chat: channel.id, from: null, as: channel.id })
  if (!byBot) books.queue('channel_post', render(books, post))
  if (!books.hasGroup) return post
  const before = replyTo === null ? null : copyOf(books, replyTo)
  const copy = books.keep({
    ...content,
    chat: group.id,
    at: books.now(),
    from: 777_000,
    as: channel.id,
    replyTo: before?.id ?? null,
    thread: null,
    byBot: false,
    copyOf: { chat: channel.id, id: post.id, at: post.at },
    album: content.album === null ? null : `copy-${content.album}`,
  })
  tellBot(books, copy)
  return post
}

/** The copy of a post of the channel in the group. */
export const copyOf = (books: Books, id: number): Post | null => books.copies.get(id) ?? null

/** Something written into the group or into a private chat. */
export function say(
  books: Books,
  content: Content,
  by: { chat: number; from: number | null; as?: number; replyTo: number | null },
): Post {
  const before = by.replyTo === null ? null : books.find(by.chat, by.replyTo)
  const thread = by.chat === books.group.id && before ? (before.thread ?? before.id) : null
  const post = books.keep({
    ...content,
    chat: by.chat,
    at: books.now(),
    from: by.from,
    as: by.as ?? null,
    replyTo: before?.id ?? null,
    thread,
    copyOf: null,
    byBot: by.from === books.bot.id,
  })
  if (!post.byBot) tellBot(books, post)
  return post
}

/** The bot hears everything as an administrator or without privacy, otherwise only what is meant for it. */
export function tellBot(books: Books, post: Post, kind = 'message') {
  const inGroup = post.chat === books.group.id
  if (inGroup && books.isKicked.group) return
  const isMeant =
    post.text.includes(`@${books.bot.username}`) || books.find(post.chat, post.replyTo ?? 0)?.byBot === true
  if (!inGroup || books.rights.group.size > 0 || !books.hasPrivacy || isMeant) books.queue(kind, render(books, post))
}

/** Telegram marks names and links by itself. */
export function marksIn(text: string): Mark[] {
  const names = [...text.matchAll(/(?<![\w@])@\w{4,32}\b/g)].map((found) => mark('mention', found))
  const links = [...text.matchAll(/https?:\/\/\S+/g)].map((found) => mark('url', found))
  return [...names, ...links].toSorted((a, b) => a.offset - b.offset)
}

const mark = (type: string, found: RegExpExecArray | RegExpMatchArray): Mark => ({
  type,
  offset: found.index ?? 0,
  length: found[0].length,
})
