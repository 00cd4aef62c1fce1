import * as z from 'zod'
import { type Books, type Entry, GROUP } from './books.ts'
import { type Method, number, read, Refusal } from './refusal.ts'
import { renderComment, renderLetter, renderPost } from './render.ts'

const LETTERS = 16_000
const owner = z.literal(String(-GROUP))
const changed = { message: z.string().optional(), attachments: z.string().optional() }
const words = { ...changed, guid: z.string().min(1).max(64) }

export const writing: Record<string, Method> = {
  'wall.post'(books, said) {
    const asked = read(z.strictObject({ owner_id: owner, from_group: z.literal('1'), ...words }), said)
    const known = books.guids.get(asked.guid)
    if (known !== undefined) return { post_id: known }
    const post = keep(books, { ...content(books, asked), from: -GROUP, post: null, before: null })
    books.guids.set(asked.guid, post.id)
    books.tell('wall_post_new', renderPost(books, post))
    return { post_id: post.id }
  },

  'wall.createComment'(books, said) {
    const shape = z.strictObject({
      owner_id: owner,
      post_id: number,
      from_group: z.literal(String(GROUP)),
      reply_to_comment: number.optional(),
      ...words,
    })
    const asked = read(shape, said)
    const known = books.guids.get(asked.guid)
    if (known !== undefined) return { comment_id: known, parents_stack: [] }
    const root = entry(books, asked.post_id, 'post')
    const before = asked.reply_to_comment === undefined ? null : entry(books, asked.reply_to_comment, 'comment').id
    const comment = keep(books, { ...content(books, asked), from: -GROUP, post: root.id, before })
    books.guids.set(asked.guid, comment.id)
    books.tell('wall_reply_new', renderComment(comment))
    return { comment_id: comment.id, parents_stack: comment.stack }
  },

  'messages.send'(books, said) {
    const shape = z.strictObject({
      peer_ids: number,
      message: z.string(),
      random_id: number,
      forward: z.string().optional(),
    })
    const asked = read(shape, said)
    const peer = asked.peer_ids
    if (asked.message.length > 4096) throw new Refusal(914, 'Message is too long')
    const isWelcome = books.letters.some((letter) => letter.peer === peer && letter.out === 0)
    if (!isWelcome)
      return [{ peer_id: peer, error: { code: 901, description: "Can't send messages for users without permission" } }]
    const key = `${peer}/${asked.random_id}`
    const known = books.randomIds.get(key)
    if (known !== undefined) return [{ peer_id: peer, message_id: 9000 + known, conversation_message_id: known }]
    const quoted = asked.forward === undefined ? null : read(forward, JSON.parse(asked.forward))
    const before = quoted?.conversation_message_ids[0] ?? null
    const letter = {
      id: books.letters.length + 1,
      peer,
      from: -GROUP,
      date: books.now(),
      text: asked.message,
      out: 1,
      before,
    }
    books.letters.push(letter)
    books.randomIds.set(key, letter.id)
    books.tell('message_reply', renderLetter(letter))
    return [{ peer_id: peer, message_id: 9000 + letter.id, conversation_message_id: letter.id }]
  },

  'wall.edit'(books, said) {
    const asked = read(z.strictObject({ owner_id: owner, post_id: number, ...changed }), said)
    Object.assign(entry(books, asked.post_id, 'post'), content(books, asked))
    return { post_id: asked.post_id }
  },

  'wall.delete'(books, said) {
    const asked = read(z.strictObject({ owner_id: owner, post_id: number }), said)
    entry(books, asked.post_id, 'post').gone = true
    return 1
  },

  'wall.deleteComment'(books, said) {
    const asked = read(z.strictObject({ owner_id: owner, comment_id: number }), said)
    remove(books, entry(books, asked.comment_id, 'comment'))
    return 1
  },
}

const forward = z.strictObject({
  peer_id: z.number(),
  conversation_message_ids: z.array(z.number()).length(1),
  is_reply: z.literal(true),
})

/** What stands on the wall: a post, or a comment under it. */
export function keep(books: Books, made: Pick<Entry, 'text' | 'photos' | 'from' | 'post' | 'before'>): Entry {
  const before = made.before === null ? null : books.entries.get(made.before)
  const stack = before ? [before.stack[0] ?? before.id] : []
  const one = {
    ...made,
    id: books.nextId(),
    date: books.now(),
    stack,
    gone: false,
    likes: new Set<number>(),
    reposts: 0,
  }
  books.entries.set(one.id, one)
  return one
}

export function remove(books: Books, comment: Entry) {
  comment.gone = true
  books.tell('wall_reply_delete', { owner_id: -GROUP, id: comment.id, post_id: comment.post, deleter_id: comment.from })
}

export function entry(books: Books, id: number, kind: 'post' | 'comment'): Entry {
  const found = books.entries.get(id)
  if (!found || found.gone || (found.post === null) !== (kind === 'post'))
    throw new Refusal(15, `Access denied: ${kind} was not found`)
  return found
}

function content(books: Books, asked: { message?: string | undefined; attachments?: string | undefined }) {
  const text = (asked.message ?? '').trim()
  const photos = asked.attachments === undefined ? [] : asked.attachments.split(',')
  if (text === '' && photos.length === 0)
    throw new Refusal(100, 'One of the parameters specified was missing or invalid: message is empty')
  if (text.length > LETTERS)
    throw new Refusal(100, 'One of the parameters specified was missing or invalid: message is too long')
  if (photos.length > 10)
    throw new Refusal(100, 'One of the parameters specified was missing or invalid: too many attachments')
  const unknown = photos.find((name) => !books.photos.has(name))
  if (unknown !== undefined)
    throw new Refusal(100, `One of the parameters specified was missing or invalid: attachment ${unknown}`)
  return { text, photos }
}
