import type { Books, Chat, Post } from './books.ts'

/** A message as the Bot API writes it down; what it answers is told without what that answers in turn. */
export function render(books: Books, post: Post, withReply = true): Record<string, unknown> {
  const { at, editedAt, text, media, poll } = post
  const before = post.replyTo === null ? null : books.find(post.chat, post.replyTo)
  const from = post.from === null ? null : post.from === books.bot.id ? books.bot : books.people.get(post.from)
  return {
    message_id: post.id,
    date: at,
    chat: chat(books.chatOf(post.chat)),
    ...(editedAt === null ? {} : { edit_date: editedAt }),
    ...(from ? { from } : {}),
    ...(post.as === null ? {} : { sender_chat: chat(books.chatOf(post.as)) }),
    ...(post.thread === null ? {} : { message_thread_id: post.thread }),
    ...(post.copyOf
      ? {
          is_automatic_forward: true,
          forward_origin: {
            type: 'channel',
            chat: chat(books.chatOf(post.copyOf.chat)),
            message_id: post.copyOf.id,
            date: post.copyOf.at,
          },
        }
      : {}),
    ...(post.album === null ? {} : { media_group_id: post.album }),
    ...(media
      ? { [media.kind]: media.kind === 'photo' ? [{ file_id: 'f', file_size: media.sizeBytes }] : { file_id: 'f' } }
      : {}),
    ...(poll
      ? {
          poll: {
            id: String(post.id),
            question: text,
            options: poll.map((option) => ({ text: option, voter_count: 0 })),
          },
        }
      : {}),
    ...wordsOf(post),
    ...(withReply && before ? { reply_to_message: render(books, before, false) } : {}),
  }
}

function wordsOf({ text, entities, media, poll }: Post): Record<string, unknown> {
  if (poll || (media && text === '')) return {}
  if (media) return { caption: text, caption_entities: entities }
  return { text, ...(entities.length > 0 ? { entities } : {}) }
}

const chat = (one: Chat | null) => one ?? {}
