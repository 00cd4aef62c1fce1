import { type Asked, openSite, type Told } from '../../testing/site.ts'
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
  'chat_member',
]

const METHODS: Record<string, Method> = {
  ...sending,
  ...changing,
  ...aboutPeople,
  getMe: ({ bot, hasPrivacy }) => ({ ...bot, can_read_all_group_messages: !hasPrivacy, can_join_groups: true }),
  getWebhookInfo: ({ webhook, pending }) => ({ url: webhook, pending_update_count: pending() }),
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
  openSite({
    sortOf: ({ path }) => (path.includes('/send') ? 'publish' : path.endsWith('/getUpdates') ? 'read' : null),
    answer: (asked) => answer(books, asked),
    quiet: (_, seconds) => refused(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds }),
    complaint: (status, words) => (status === 200 ? { ok: false, description: words } : '<h1>Something broke</h1>'),
  })

async function answer(books: Books, asked: Asked): Promise<Told> {
  const [, token = '', name = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(asked.path) ?? []
  const method = METHODS[name]
  if (!/^\d+:[\w-]+$/.test(token) || !method) return refused(404, 'Not Found')
  if (token !== books.token || books.isRevoked) return refused(401, 'Unauthorized')
  try {
    const { said, files } = await contentOf(asked)
    return { status: 200, body: { ok: true, result: method(books, said, files) } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(error.status, error.message, error.parameters)
  }
}

const refused = (status: number, description: string, parameters: Record<string, number> | null = null): Told => ({
  status,
  body: { ok: false, error_code: status, description, ...(parameters ? { parameters } : {}) },
})

async function contentOf(asked: Asked): Promise<{ said: unknown; files: Files }> {
  const type = asked.headers['content-type'] ?? ''
  if (type.startsWith('application/json')) return { said: asked.json(), files: new Map() }
  if (!type.startsWith('multipart/form-data')) throw bad('the request carries nothing that can be read')
  const said: Record<string, string> = {}
  const files = new Map<string, Buffer>()
  for (const [name, value] of await asked.form()) {
    if (typeof value === 'string') said[name] = value
    else files.set(name, Buffer.from(await value.arrayBuffer()))
  }
  return { said, files }
}
