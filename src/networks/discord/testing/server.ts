import * as z from 'zod'
import { sniff } from '../../testing/sniff.ts'
import { type Asked, openSite, type Site, type Told } from '../../testing/site.ts'
import { BOT, type Books, CHANNEL, GUILD, type Kept, openBooks } from './books.ts'

export const TOKEN = 'MTAw.simit.susamli-token'
const FILE_BYTES = 10 * 1_048_576
const ALL_RIGHTS = (1n << 53n) - 1n - (1n << 3n)
const MESSAGE_CONTENT = 1 << 19

class Refusal extends Error {
  readonly told: Told

  constructor(status: number, code: number, message: string, more: object = {}) {
    super(message)
    this.told = { status, body: { message, code, ...more } }
  }
}
const invalid = (message: string) => new Refusal(400, 50_035, `Invalid Form Body: ${message}`)
const unknown = (what: string, code: number) => new Refusal(404, code, `Unknown ${what}`)

const wish = z.strictObject({
  content: z.string().refine((text) => Array.from(text).length <= 2000),
  nonce: z.string().min(1).max(25),
  enforce_nonce: z.literal(true),
  allowed_mentions: z.strictObject({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])),
    replied_user: z.boolean().optional(),
  }),
  message_reference: z
    .strictObject({ message_id: z.string(), channel_id: z.string(), fail_if_not_exists: z.literal(true) })
    .optional(),
  attachments: z
    .array(z.strictObject({ id: z.number(), description: z.string().max(1024).optional() }))
    .max(10)
    .optional(),
  poll: z
    .strictObject({
      question: z.strictObject({ text: z.string().min(1).max(300) }),
      answers: z
        .array(z.strictObject({ poll_media: z.strictObject({ text: z.string().min(1).max(55) }) }))
        .min(1)
        .max(10),
      duration: z.number().int().min(1).max(768),
      allow_multiselect: z.boolean(),
    })
    .optional(),
})
const change = z.strictObject({
  content: z.string().min(1).max(2000),
  allowed_mentions: z.strictObject({ parse: z.array(z.string()) }),
})
const silence = z.strictObject({ communication_disabled_until: z.string().nullable() })

type Run = (asking: Asked, a: string, b: string) => Told | Promise<Told>

/** The API of Discord for one server and one bot, written from its reference: strict about names, rights, sizes and nonces. */
export async function openServer() {
  const books = openBooks()
  const standing = { flags: MESSAGE_CONTENT, rights: ALL_RIGHTS, deny: 0n, isOpen: true, isIndexed: true }

  const room = (channel: string) => {
    const found = books.rooms.get(channel)
    if (!found) throw unknown('Channel', 10_003)
    return found
  }
  const known = (channel: string, id: string) => {
    const kept = books.byId.get(id)
    if (kept?.channel !== channel) throw unknown('Message', 10_008)
    return kept
  }

  const list: Run = ({ query }, channel) => {
    const limit = Number(query.get('limit') ?? 50)
    if (!(limit >= 1 && limit <= 100)) throw invalid('limit must be between 1 and 100')
    const all = room(channel)
    const after = query.get('after')
    const before = query.get('before')
    const from = after === null ? 0 : firstAbove(all, BigInt(after))
    const to = before === null ? all.length : firstAbove(all, BigInt(before) - 1n)
    const page = after === null ? all.slice(Math.max(0, to - limit), to) : all.slice(from, from + limit)
    return ok(page.toReversed().map((kept) => view(books, kept)))
  }

  const post: Run = async (asking, channel) => {
    const { json, files } = await sentIn(asking)
    const read = wish.safeParse(json)
    if (!read.success) throw invalid(read.error.issues[0]?.path.join('.') ?? '')
    const { content, nonce, message_reference: above, attachments = [], poll } = read.data
    if (content === '' && files.length === 0 && !poll) throw new Refusal(400, 50_006, 'Cannot send an empty message')
    if (attachments.length !== files.length) throw invalid('attachments')
    if (files.some(({ size }) => size > FILE_BYTES)) throw new Refusal(413, 40_005, 'Request entity too large')
    if (above && books.byId.get(above.message_id)?.channel !== above.channel_id)
      throw invalid('message_reference: Unknown message')
    room(channel)
    const twin = books.nonces.get(nonce)
    if (twin && books.byId.has(twin.id)) return ok({ ...view(books, twin), nonce })
    const kept = books.add(BOT, content, {
      channel,
      replyTo: above?.message_id ?? null,
      files: files.map(({ mime, size }, at) => ({ mime, size, description: attachments[at]?.description ?? '' })),
      poll: poll?.answers.map((one) => one.poll_media.text) ?? null,
    })
    books.nonces.set(nonce, kept)
    return ok({ ...view(books, kept), nonce })
  }

  const done: Told = { status: 204 }

  const ROUTES: [string, RegExp, Run][] = [
    ['GET', /^\/users\/@me$/, () => ok(books.people.get(BOT))],
    ['GET', /^\/applications\/@me$/, () => ok({ id: '1', name: 'Meydan', flags: standing.flags })],
    [
      'GET',
      /^\/channels\/(\d+)$/,
      (_, id) => {
        room(id)
        const deny = [{ id: BOT, type: 1, allow: '0', deny: String(standing.deny) }]
        return ok({ id, type: 0, guild_id: GUILD, name: 'duyurular', permission_overwrites: deny })
      },
    ],
    [
      'GET',
      /^\/guilds\/(\d+)$/,
      () =>
        ok({
          id: GUILD,
          name: 'Köşe Fırın Dostları',
          icon: null,
          owner_id: '1',
          roles: [{ id: GUILD, permissions: String(standing.rights) }],
          approximate_member_count: books.members.size,
        }),
    ],
    ['GET', /^\/guilds\/(\d+)\/members\/(\d+)$/, () => ok({ roles: [] })],
    [
      'GET',
      /^\/guilds\/(\d+)\/threads\/active$/,
      () => {
        const threads = [...books.rooms].filter(([id]) => id !== CHANNEL)
        return ok({
          threads: threads.map(([id, all]) => ({ id, parent_id: CHANNEL, last_message_id: all.at(-1)?.id ?? null })),
          members: [],
        })
      },
    ],
    ['GET', /^\/channels\/(\d+)\/messages$/, list],
    ['POST', /^\/channels\/(\d+)\/messages$/, post],
    ['GET', /^\/channels\/(\d+)\/messages\/(\d+)$/, (_, channel, id) => ok(view(books, known(channel, id)))],
    [
      'PATCH',
      /^\/channels\/(\d+)\/messages\/(\d+)$/,
      (asking, channel, id) => {
        const kept = known(channel, id)
        const read = change.safeParse(asking.json())
        if (!read.success) throw invalid('content')
        if (kept.authorId !== BOT) throw new Refusal(403, 50_005, 'Cannot edit a message authored by another user')
        Object.assign(kept, { content: read.data.content, editedAt: Date.now() })
        return ok(view(books, kept))
      },
    ],
    [
      'DELETE',
      /^\/channels\/(\d+)\/messages\/(\d+)$/,
      (_, channel, id) => {
        books.remove(known(channel, id).id)
        return done
      },
    ],
    [
      'PUT',
      /^\/channels\/(\d+)\/messages\/(\d+)\/reactions\/[^/]+\/@me$/,
      (_, channel, id) => {
        known(channel, id).reactions.add(BOT)
        return done
      },
    ],
    [
      'DELETE',
      /^\/channels\/(\d+)\/messages\/(\d+)\/reactions\/[^/]+\/@me$/,
      (_, channel, id) => {
        known(channel, id).reactions.delete(BOT)
        return done
      },
    ],
    [
      'PATCH',
      /^\/guilds\/(\d+)\/members\/(\d+)$/,
      (asking, _, id) => {
        const until = silence.parse(asking.json()).communication_disabled_until
        if (!books.people.has(id)) throw unknown('Member', 10_007)
        if (until !== null && Date.parse(until) > Date.now() + 28 * 86_400_000 + 60_000)
          throw invalid('communication_disabled_until')
        if (until === null) books.muted.delete(id)
        else books.muted.add(id)
        return ok({ roles: [] })
      },
    ],
    [
      'PUT',
      /^\/guilds\/(\d+)\/bans\/(\d+)$/,
      (_, __, id) => {
        books.banned.add(id)
        return done
      },
    ],
    [
      'DELETE',
      /^\/guilds\/(\d+)\/bans\/(\d+)$/,
      (_, __, id) => {
        if (!books.banned.delete(id)) throw unknown('Ban', 10_026)
        return done
      },
    ],
    [
      'GET',
      /^\/guilds\/(\d+)\/messages\/search$/,
      ({ query }) => {
        if (!standing.isIndexed)
          return { status: 202, body: { message: 'Index not yet available', code: 110_000, retry_after: 7 } }
        const words = (query.get('content') ?? '').toLowerCase()
        const found = room(query.get('channel_id') ?? CHANNEL).filter(({ content }) =>
          content.toLowerCase().includes(words),
        )
        return ok({ total_results: found.length, messages: found.toReversed().map((kept) => [view(books, kept)]) })
      },
    ],
  ]

  async function answer(asking: Asked): Promise<Told> {
    const { headers, method, path } = asking
    if (!/^DiscordBot \(.+, .+\)/.test(headers['user-agent'] ?? ''))
      return { status: 403, body: '<html>error code: 1010</html>' }
    if (!standing.isOpen || headers['authorization'] !== `Bot ${TOKEN}`) throw new Refusal(401, 0, '401: Unauthorized')
    const [, inner = ''] = /^\/api\/v10(\/.*)$/.exec(path) ?? []
    for (const [verb, shape, run] of ROUTES) {
      const found = verb === method ? shape.exec(inner) : null
      if (found) return run(asking, found[1] ?? '', found[2] ?? '')
    }
    throw new Refusal(404, 0, '404: Not Found')
  }

  const site: Site = await openSite({
    answer: async (asking) => {
      try {
        const told = await answer(asking)
        return { ...told, headers: { ...told.headers, ...bucket() } }
      } catch (cause) {
        if (cause instanceof Refusal) return cause.told
        throw cause
      }
    },
    sortOf: ({ method, path }) => {
      if (path.endsWith('/threads/active')) return 'read'
      if (!path.endsWith('/messages')) return null
      return method === 'POST' ? 'publish' : 'read'
    },
    complaint: (status, message) => ({
      message,
      code: status === 429 ? 0 : 0,
      ...(status === 429 ? { global: true } : {}),
    }),
    reset: (until) => ({
      ...bucket(),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(until.getTime() / 1000),
    }),
  })
  return { ...site, books, standing }
}

const ok = (body: unknown): Told => ({ status: 200, body })

const bucket = (): Record<string, string> => ({
  'x-ratelimit-limit': '5',
  'x-ratelimit-remaining': '4',
  'x-ratelimit-reset': String((Date.now() + 1000) / 1000),
  'x-ratelimit-reset-after': '1.000',
  'x-ratelimit-bucket': 'simit',
})

/** By halving, since there may be ten thousand. */
function firstAbove(all: readonly Kept[], id: bigint): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (BigInt(all[middle]?.id ?? 0) > id) high = middle
    else low = middle + 1
  }
  return low
}

async function sentIn(asking: Asked): Promise<{ json: unknown; files: { mime: string; size: number }[] }> {
  if (!asking.headers['content-type']?.startsWith('multipart/form-data')) return { json: asking.json(), files: [] }
  let json: unknown = null
  const files = []
  for (const [name, value] of await asking.form()) {
    if (typeof value === 'string') json = name === 'payload_json' ? JSON.parse(value) : json
    else if (name === `files[${files.length}]`) {
      const bytes = Buffer.from(await value.arrayBuffer())
      files.push({ mime: sniff(bytes) ?? 'application/octet-stream', size: bytes.length })
    } else throw invalid(name)
  }
  return { json, files }
}

function view(books: Books, kept: Kept, isAbove = false): object {
  const { id, channel, authorId, content, at, editedAt, replyTo, files, reactions } = kept
  const above = replyTo === null ? null : (books.byId.get(replyTo) ?? null)
  const named = [...content.matchAll(/<@(\d+)>/g)].flatMap(([, one = '']) => books.people.get(one) ?? [])
  return {
    id,
    channel_id: channel,
    type: replyTo === null ? 0 : 19,
    author: books.people.get(authorId),
    content,
    timestamp: new Date(at).toISOString().replace('Z', '000+00:00'),
    edited_timestamp: editedAt === null ? null : new Date(editedAt).toISOString().replace('Z', '000+00:00'),
    mentions: named,
    attachments: files.map(({ mime, description }, index) => ({
      id: `${id}${index}`,
      url: `https://cdn.test/${id}/${index}`,
      content_type: mime,
      ...(description === '' ? {} : { description }),
    })),
    ...(replyTo === null ? {} : { message_reference: { message_id: replyTo, channel_id: channel, guild_id: GUILD } }),
    ...(replyTo === null || isAbove ? {} : { referenced_message: above ? view(books, above, true) : null }),
    ...(reactions.size > 0
      ? { reactions: [{ count: reactions.size, me: reactions.has(BOT), emoji: { name: '👍' } }] }
      : {}),
  }
}
