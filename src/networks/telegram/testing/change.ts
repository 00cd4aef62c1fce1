import * as z from 'zod'
import { chatFor, chatId, marks, mayIn, messageId, read, textFor } from './asked.ts'
import type { Books, Post } from './books.ts'
import { marksIn } from './post.ts'
import { bad } from './refusal.ts'
import { render } from './render.ts'
import type { Method } from './send.ts'

const EDIT_HOURS = 48
const target = { chat_id: chatId, message_id: messageId }
/** What Telegram lets a bot without premium react with, of the many. */
const REACTIONS = new Set(['👍', '👎', '❤', '🔥', '🎉'])

export const changing: Record<string, Method> = {
  editMessageText(books, said) {
    const asked = read(z.strictObject({ ...target, text: z.string(), entities: marks.optional() }), said)
    const post = editable(books, asked)
    if (post.media || post.poll) throw bad('there is no text in the message to edit')
    const text = textFor(asked.text, 4096, 'message', asked.entities)
    if (text === '') throw bad('message text is empty')
    return rewrite(books, post, text, [...marksIn(text), ...(asked.entities ?? [])])
  },

  editMessageCaption(books, said) {
    const shape = z.strictObject({ ...target, caption: z.string().optional(), caption_entities: marks.optional() })
    const asked = read(shape, said)
    const post = editable(books, asked)
    if (!post.media) throw bad('there is no caption in the message to edit')
    return rewrite(
      books,
      post,
      textFor(asked.caption, 1024, 'message caption', asked.caption_entities),
      asked.caption_entities ?? [],
    )
  },

  deleteMessage(books, said) {
    const asked = read(z.strictObject(target), said)
    const chat = chatFor(books, asked.chat_id)
    const post = books.find(chat, asked.message_id)
    if (!post) throw bad('message to delete not found')
    mayDelete(books, post)
    return books.posts.delete(`${chat}:${post.id}`)
  },

  deleteMessages(books, said) {
    const asked = read(z.strictObject({ chat_id: chatId, message_ids: z.array(z.number()).min(1).max(100) }), said)
    const chat = chatFor(books, asked.chat_id)
    const found = asked.message_ids.flatMap((id) => books.find(chat, id) ?? [])
    for (const post of found) mayDelete(books, post)
    for (const { id } of found) books.posts.delete(`${chat}:${id}`)
    return true
  },

  setMessageReaction(books, said) {
    const emoji = z.strictObject({ type: z.literal('emoji'), emoji: z.string() })
    const asked = read(z.strictObject({ ...target, reaction: z.array(emoji).max(1) }), said)
    const post = books.find(chatFor(books, asked.chat_id), asked.message_id)
    if (!post) throw bad('message to react not found')
    const [reaction] = asked.reaction
    if (reaction && !REACTIONS.has(reaction.emoji)) throw bad('REACTION_INVALID')
    if (reaction) post.reactions.set(books.bot.id, reaction.emoji)
    else post.reactions.delete(books.bot.id)
    return true
  },
}

function editable(
  books: Books,
  { chat_id: asked, message_id: id }: { chat_id: string | number; message_id: number },
): Post {
  const post = books.find(chatFor(books, asked), id)
  if (!post) throw bad('message to edit not found')
  if (!post.byBot && post.chat === books.channel.id) mayIn(books, 'channel', 'can_edit_messages')
  else if (!post.byBot) throw bad("message can't be edited")
  return post
}

function rewrite(books: Books, post: Post, text: string, entities: Post['entities']) {
  if (text === post.text && JSON.stringify(entities) === JSON.stringify(post.entities))
    throw bad(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  Object.assign(post, { text, entities, editedAt: books.now() })
  return render(books, post)
}

/** Its own for two days, those of others as an administrator who may. */
function mayDelete(books: Books, post: Post) {
  const place = post.chat === books.channel.id ? 'channel' : 'group'
  if (post.chat < 0 && books.rights[place].has('can_delete_messages')) return
  const isFresh = books.now() - post.at < EDIT_HOURS * 3600
  if (!(post.byBot && isFresh)) throw bad("message can't be deleted")
}
