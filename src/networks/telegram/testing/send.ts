import { sniff } from '../../testing/sniff.ts'
import * as z from 'zod'
import { bad } from './refusal.ts'
import { chatFor, chatId, list, marks, mayIn, object, read, reply, textFor, yesNo } from './asked.ts'
import type { Books, Post } from './books.ts'
import { type Content, marksIn, postInChannel, say, words } from './post.ts'
import { render } from './render.ts'

export type Files = ReadonlyMap<string, Buffer>
export type Method = (books: Books, said: unknown, files: Files) => unknown

const MEGABYTE = 1_048_576
const where = { chat_id: chatId, reply_parameters: reply.optional() }
const caption = { caption: z.string().optional(), caption_entities: marks.optional() }

export const sending: Record<string, Method> = {
  sendMessage(books, said) {
    const asked = read(z.strictObject({ ...where, text: z.string(), entities: marks.optional() }), said)
    const text = textFor(asked.text, 4096, 'message', asked.entities)
    if (text === '') throw bad('message text is empty')
    return render(books, put(books, asked, { ...words(text), entities: [...marksIn(text), ...(asked.entities ?? [])] }))
  },

  sendPhoto: (books, said, files) =>
    single(books, read(z.strictObject({ ...where, ...caption, has_spoiler: yesNo.optional() }), said), 'photo', files),
  sendVideo: (books, said, files) =>
    single(books, read(z.strictObject({ ...where, ...caption, has_spoiler: yesNo.optional() }), said), 'video', files),

  sendMediaGroup(books, said, files) {
    const part = object({
      type: z.enum(['photo', 'video']),
      media: z.string(),
      ...caption,
      has_spoiler: z.boolean().optional(),
    })
    const asked = read(z.strictObject({ ...where, media: list(part) }), said)
    if (asked.media.length < 2 || asked.media.length > 10) throw bad('group must contain from 2 to 10 items')
    const album = `album-${books.now()}-${books.posts.size}`
    const contents = asked.media.map((one): Content => {
      const name = one.media.replace(/^attach:\/\//, '')
      const text = textFor(one.caption, 1024, 'message caption', one.caption_entities)
      return { ...words(text), entities: one.caption_entities ?? [], media: mediaIn(files, name, one.type), album }
    })
    return contents.map((content) => render(books, put(books, asked, content)))
  },

  sendPoll(books, said) {
    const shape = z.strictObject({
      ...where,
      question: z.string().min(1),
      options: z.array(z.strictObject({ text: z.string().min(1).max(100) })),
      allows_multiple_answers: z.boolean().optional(),
      open_period: z.number().int().optional(),
    })
    const asked = read(shape, said)
    const question = textFor(asked.question, 300, 'poll question')
    if (asked.options.length < 2) throw bad('poll must have at least 2 option')
    if (asked.options.length > 12) throw bad("poll can't have more than 12 options")
    const seconds = asked.open_period ?? 5
    if (seconds < 5 || seconds > 600) throw bad('wrong poll open period specified')
    return render(books, put(books, asked, { ...words(question), poll: asked.options.map(({ text }) => text) }))
  },
}

type Where = { chat_id: string | number; reply_parameters?: { message_id: number } | undefined }

function single(
  books: Books,
  asked: Where & { caption?: string | undefined; caption_entities?: z.infer<typeof marks> | undefined },
  kind: 'photo' | 'video',
  files: Files,
) {
  const text = textFor(asked.caption, 1024, 'message caption', asked.caption_entities)
  const content = { ...words(text), entities: asked.caption_entities ?? [], media: mediaIn(files, kind, kind) }
  return render(books, put(books, asked, content))
}

function put(books: Books, { chat_id: asked, reply_parameters: answers }: Where, content: Content): Post {
  const chat = chatFor(books, asked)
  if (answers && !books.find(chat, answers.message_id)) throw bad('message to be replied not found')
  const replyTo = answers?.message_id ?? null
  if (chat !== books.channel.id) return say(books, content, { chat, from: books.bot.id, replyTo })
  mayIn(books, 'channel', 'can_post_messages')
  return postInChannel(books, content, replyTo, true)
}

function mediaIn(files: Files, name: string, kind: 'photo' | 'video'): NonNullable<Post['media']> {
  const file = files.get(name)
  if (!file) throw bad(`there is no ${kind} in the request`)
  if (file.length > (kind === 'photo' ? 10 : 50) * MEGABYTE) throw bad(`file is too big for a ${kind}`)
  if (kind === 'photo' && !sniff(file)?.startsWith('image/')) throw bad('IMAGE_PROCESS_FAILED')
  if (kind === 'video' && !sniff(file)?.startsWith('video/')) throw bad('VIDEO_CONTENT_TYPE_INVALID')
  return { kind, sizeBytes: file.length }
}
