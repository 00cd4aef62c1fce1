import * as z from 'zod'
import type { Asked, Told } from '../../testing/site.ts'
import { type Books, US, write } from './books.ts'

export const refused = (status: number, errors: string[], type?: string): Told => ({
  status,
  body: { ...(status === 422 ? { action: 'create_post' } : {}), errors, ...(type ? { error_type: type } : {}) },
})

const reply = z.strictObject({ raw: z.string(), topic_id: z.number(), reply_to_post_number: z.number().optional() })

const topic = z.strictObject({
  raw: z.string(),
  title: z.string(),
  category: z.number().optional(),
  external_id: z
    .string()
    .regex(/^[\w-]{1,50}$/)
    .optional(),
})

/** The rules of a forum for new posts; moderators are exempt from none of these. */
export function createPost(books: Books, request: Asked): Told {
  const read = z.union([reply, topic]).safeParse(request.json())
  if (!read.success) return refused(400, [read.error.message], 'invalid_parameters')
  const { raw } = read.data
  const length = Array.from(raw.trim()).length
  if (length < 20) return refused(422, ['Body is too short (minimum is 20 characters)'])
  if (length > 32_000) return refused(422, [`Body is limited to 32000 characters; you entered ${length}.`])
  if (books.queueAll) return { status: 200, body: { success: true, action: 'enqueued', pending_count: 1 } }
  if ('topic_id' in read.data) {
    const { topic_id: id, reply_to_post_number: replyTo = null } = read.data
    if (!books.topics.has(id)) return refused(404, ['The requested URL or resource could not be found.'], 'not_found')
    return told(books, write(books, { user: US.username, raw, topic: id, replyTo }))
  }
  const { title, category = 1, external_id: mark } = read.data
  const letters = Array.from(title.trim()).length
  if (letters < 15) return refused(422, ['Title is too short (minimum is 15 characters)'])
  if (letters > 255) return refused(422, ['Title is too long (maximum is 255 characters)'])
  const topics = [...books.topics.values()]
  if (mark !== undefined && topics.some((one) => one.mark === mark)) {
    return refused(422, ['External ID has already been taken'])
  }
  if (topics.some((one) => !one.isDeleted && one.title === title)) {
    return refused(422, ['Title has already been used'])
  }
  return told(books, write(books, { user: US.username, raw, title, category, ...(mark ? { mark } : {}) }))
}

function told({ topics }: Books, { id, topic: topicId, number }: ReturnType<typeof write>): Told {
  const slug = topics.get(topicId)?.slug ?? ''
  return { status: 200, body: { id, topic_id: topicId, post_number: number, topic_slug: slug, username: US.username } }
}
