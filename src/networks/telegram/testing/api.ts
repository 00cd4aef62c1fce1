import { type Asked, formOf, json, openPlay, type Told } from '../../testing/mishaps.ts'
import * as z from 'zod'
import { read } from './asked.ts'
import type { Books } from './books.ts'
import { changing } from './change.ts'
import { aboutPeople } from './people-methods.ts'
import { bad, Refusal } from './refusal.ts'
import { type Files, type Method, sending } from './send.ts'

const KINDS = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'message_reaction_count',
  'my_chat_member',
]

const METHODS: Record<string, Method> = {
  ...sending,
  ...changing,
  ...aboutPeople,
  getMe: ({ bot, hasPrivacy }) => ({ ...bot, can_read_all_group_messages: !hasPrivacy, can_join_groups: true }),
  getUpdates(books, said) {
    const asked = read(updates, said)
    if (books.webhook !== '')
      throw new Refusal(
        409,
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    if (books.isReadElsewhere)
      throw new Refusal(409, 'terminated by other getUpdates request; make sure that only one bot instance is running')
    if (asked.allowed_updates) books.wanted = new Set(asked.allowed_updates)
    return books.updates(asked.offset ?? 0, asked.limit ?? 100)
  },
}

const updates = z.strictObject({
  offset: z.number().int().optional(),
  limit: z.number().int().min(1).max(100).optional(),
  timeout: z.number().int().min(0).optional(),
  allowed_updates: z.array(z.enum(KINDS)).optional(),
})

/** The Bot API of one bot, as strict as the real one and stricter where we could only be wrong. */
export const openApi = (books: Books) =>
  openPlay({
    sort: ({ url }) =>
      url.pathname.includes('/send') ? 'publish' : url.pathname.endsWith('/getUpdates') ? 'read' : null,
    answer: (asked) => answer(books, asked),
    tooMuch: (seconds) =>
      json(
        {
          ok: false,
          error_code: 429,
          description: `Too Many Requests: retry after ${seconds}`,
          parameters: { retry_after: seconds },
        },
        429,
      ),
    nonsense: JSON.stringify({ ok: false, description: 'Not really' }),
  })

async function answer(books: Books, asked: Asked): Promise<Told> {
  const [, token = '', name = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(asked.url.pathname) ?? []
  const method = METHODS[name]
  if (!/^\d+:[\w-]+$/.test(token) || !method) return complaint(404, 'Not Found')
  if (token !== books.token || books.isRevoked) return complaint(401, 'Unauthorized')
  try {
    const { said, files } = await contentOf(asked)
    return json({ ok: true, result: method(books, said, files) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return complaint(error.status, error.message, error.parameters)
  }
}

const complaint = (status: number, description: string, parameters: Record<string, number> | null = null): Told =>
  json({ ok: false, error_code: status, description, ...(parameters ? { parameters } : {}) }, status)

async function contentOf(asked: Asked): Promise<{ said: unknown; files: Files }> {
  const type = asked.headers['content-type'] ?? ''
  if (type.startsWith('application/json')) return { said: JSON.parse(asked.body.toString()), files: new Map() }
  if (!type.startsWith('multipart/form-data')) throw bad('the request carries nothing that can be read')
  const said: Record<string, string> = {}
  const files = new Map<string, { type: string; bytes: Buffer }>()
  for (const [name, value] of await formOf(asked)) {
    if (typeof value === 'string') said[name] = value
    else files.set(name, value)
  }
  return { said, files }
}
