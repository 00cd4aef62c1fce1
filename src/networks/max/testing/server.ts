import * as z from 'zod'
import { sniff } from '../../testing/sniff.ts'
import { type Asked, openSite, type Site, type Told } from '../../testing/site.ts'
import { BOT, CHANNEL, DIALOG, type Kept, openBooks } from './books.ts'

export const TOKEN = 'f9LHodD0cOL5-simit-susam'
const IMAGE_BYTES = 50 * 1_048_576

class Refusal extends Error {
  readonly told: Told

  constructor(status: number, code: string, message: string) {
    super(message)
    this.told = { status, body: { code, message } }
  }
}
const bad = (message: string) => new Refusal(400, 'proto.payload', message)
const missing = () => new Refusal(404, 'not.found', 'Message not found')
const denied = () => new Refusal(403, 'chat.denied', 'Access to the chat is denied')

const text = z.string().min(1).max(4000)
const link = z.strictObject({ type: z.literal('reply'), mid: z.string().min(1) })
const attachment = z.strictObject({ type: z.enum(['image', 'video']), payload: z.strictObject({ token: z.string() }) })
const wish = z.strictObject({ text, link: link.optional(), attachments: z.array(attachment).optional() })
const words = z.strictObject({ text, link: link.optional() })
const change = z.strictObject({ text, attachments: z.null() })

type Run = (asking: Asked, a: string, b: string) => Told | Promise<Told>

/** The Bot API of MAX for one channel, written from its published schema: strict about the key, rights, shapes and the queue. */
export async function openServer() {
  const books = openBooks()
  const standing = {
    rights: ['read_all_messages', 'write', 'edit', 'delete', 'add_remove_members'],
    isOpen: true,
    isSlow: false,
    hasHook: false,
  }
  let committed = 0

  const known = (mid: string, post: string | null = null): Kept => {
    const one = books.kept.get(mid)
    if (!one || (post !== null && one.post !== post)) throw missing()
    return one
  }

  const updates: Run = ({ query }) => {
    if (standing.hasHook) throw new Refusal(405, 'not.allowed', 'Updates are delivered by webhook')
    const limit = Number(query.get('limit') ?? 100)
    if (!(limit >= 1 && limit <= 1000) || !(Number(query.get('timeout') ?? 30) <= 90)) throw bad('limit or timeout')
    const marker = query.get('marker')
    // Passing a mark commits everything before it: nobody is told of it again.
    if (marker !== null) committed = Math.max(committed, Number(marker))
    const types = query.get('types')?.split(',') ?? null
    const left = books.queue
      .slice(firstFrom(committed))
      .filter(({ update }) => types?.includes(String(update['update_type'])) ?? true)
    const page = left.slice(0, limit)
    const next = page.at(-1)?.marker
    return ok({ updates: page.map(({ update }) => update), marker: next === undefined ? null : next + 1 })
  }

  const firstFrom = (mark: number) => {
    let [low, high] = [0, books.queue.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((books.queue[middle]?.marker ?? 0) >= mark) high = middle
      else low = middle + 1
    }
    return low
  }

  const list = (query: URLSearchParams, isWanted: (one: Kept) => boolean): Told => {
    const count = Number(query.get('count') ?? 50)
    if (!(count >= 1 && count <= 100)) throw bad('count must be between 1 and 100')
    const [after, before] = [Number(query.get('after') ?? 0), Number(query.get('before') ?? Number.MAX_SAFE_INTEGER)]
    const found = books.written.filter(
      (one) => books.kept.has(one.mid) && isWanted(one) && one.at > after && one.at < before,
    )
    return ok({ messages: found.toReversed().slice(0, count).map(books.view) })
  }

  const post: Run = (asking) => {
    const chat = asking.query.get('chat_id')
    const { text: said, link: above, attachments = [] } = read(wish, asking)
    if (chat !== String(CHANNEL) && chat !== String(DIALOG)) throw denied()
    if (above) known(above.mid)
    const files = attachments.map(({ type, payload }) => {
      const upload = books.uploads.get(payload.token)
      if (upload?.type !== type) throw bad('attachments: token is not valid')
      if (!upload.ready) {
        upload.ready = true
        throw new Refusal(400, 'attachment.not.ready', 'Key: errors.process.attachment.file.not.processed')
      }
      return { type, size: upload.size }
    })
    const isPost = chat === String(CHANNEL)
    // A channel speaks for itself, whoever of its administrators has written.
    const kept = books.say(isPost ? 'post' : 'message', isPost ? null : BOT, said, { link: above?.mid ?? null, files })
    return ok({ message: books.view(kept) })
  }

  const ROUTES: [string, RegExp, Run][] = [
    ['GET', /^\/me$/, () => ok({ user_id: BOT, first_name: 'Köşe Fırın', username: 'kosefirin_bot', is_bot: true })],
    [
      'GET',
      /^\/chats\/(-?\d+)$/,
      (_, id) => {
        if (id !== String(CHANNEL)) throw denied()
        const counts = { participants_count: books.members.size, messages_count: books.written.length }
        const about = {
          title: 'Köşe Fırın',
          link: 'https://max.ru/kosefirin',
          icon: null,
          is_public: true,
          last_event_time: 1,
        }
        return ok({ chat_id: CHANNEL, type: 'channel', status: 'active', ...about, ...counts })
      },
    ],
    [
      'GET',
      /^\/chats\/(-?\d+)\/members\/me$/,
      () => ok({ user_id: BOT, is_admin: true, is_owner: false, permissions: standing.rights }),
    ],
    [
      'DELETE',
      /^\/chats\/(-?\d+)\/members$/,
      ({ query }) => {
        if (query.get('block') === 'true') books.blocked.add(Number(query.get('user_id')))
        return done
      },
    ],
    ['GET', /^\/updates$/, updates],
    [
      'GET',
      /^\/messages$/,
      ({ query }) => {
        const ids = query.get('message_ids')?.split(',')
        if (ids) return ok({ messages: ids.flatMap((id) => books.kept.get(id) ?? []).map(books.view) })
        if (query.get('chat_id') === null) throw bad('chat_id or message_ids')
        const kind = query.get('chat_id') === String(CHANNEL) ? 'post' : 'message'
        return list(query, (one) => one.kind === kind)
      },
    ],
    ['POST', /^\/messages$/, post],
    [
      'PUT',
      /^\/messages$/,
      (asking) => {
        const one = known(asking.query.get('message_id') ?? '')
        if (one.kind === 'post' && !standing.rights.includes('edit')) throw denied()
        one.text = read(change, asking).text
        return done
      },
    ],
    ['DELETE', /^\/messages$/, ({ query }) => removed(query.get('message_id') ?? '')],
    ['GET', /^\/messages\/([^/]+)$/, (_, mid) => ok(books.view(known(mid)))],
    [
      'GET',
      /^\/messages\/([^/]+)\/comments$/,
      ({ query }, on) => {
        if (!books.kept.has(on)) throw missing()
        return list(query, (one) => one.post === on)
      },
    ],
    [
      'POST',
      /^\/messages\/([^/]+)\/comments$/,
      (asking, on) => {
        if (known(on).kind !== 'post') throw missing()
        const { text: said, link: above } = read(words, asking)
        if (above) known(above.mid, on)
        return ok({ message: books.view(books.say('comment', BOT, said, { post: on, link: above?.mid ?? null })) })
      },
    ],
    [
      'PUT',
      /^\/messages\/([^/]+)\/comments$/,
      (asking, on) => {
        const one = known(asking.query.get('comment_id') ?? '', on)
        if (one.sender !== BOT) throw denied()
        one.text = read(words, asking).text
        return done
      },
    ],
    [
      'DELETE',
      /^\/messages\/([^/]+)\/comments$/,
      ({ query }, on) => removed(known(query.get('comment_id') ?? '', on).mid),
    ],
    ['GET', /^\/messages\/([^/]+)\/comments\/([^/]+)$/, (_, on, mid) => ok(books.view(known(mid, on)))],
    [
      'POST',
      /^\/uploads$/,
      ({ query }) => {
        const type = query.get('type') ?? ''
        if (type !== 'image' && type !== 'video') throw bad('type')
        const token = books.word('tok-')
        const url = `${site.origin}/upload.do?type=${type}&sig=${token}`
        return ok(type === 'video' ? { url, token } : { url })
      },
    ],
  ]

  const removed = (mid: string): Told => {
    if (!standing.rights.includes('delete')) throw denied()
    // It answers with a status of success, and says that it was none.
    return books.remove(mid, BOT) ? done : ok({ success: false, message: 'Message not found' })
  }

  async function uploaded(asking: Asked): Promise<Told> {
    if (asking.headers['authorization'] !== undefined) throw bad('the key does not belong here')
    const type = asking.query.get('type') ?? ''
    const token = asking.query.get('sig') ?? ''
    const file = (await asking.form()).get('data')
    if (!file || typeof file === 'string') throw bad('data')
    const bytes = Buffer.from(await file.arrayBuffer())
    if (!sniff(bytes)?.startsWith(type) || bytes.length > IMAGE_BYTES) throw bad('the file is not of its type')
    books.uploads.set(token, { type, size: bytes.length, ready: !standing.isSlow })
    return ok(type === 'image' ? { photos: { abc: { token } } } : { token })
  }

  async function answer(asking: Asked): Promise<Told> {
    const { headers, method, path, query } = asking
    if (method === 'POST' && path === '/upload.do') return uploaded(asking)
    if (query.has('access_token')) throw new Refusal(401, 'verify.token', 'Token in the query is no longer supported')
    if (!standing.isOpen || headers['authorization'] !== TOKEN)
      throw new Refusal(401, 'verify.token', 'Invalid access_token')
    for (const [verb, shape, run] of ROUTES) {
      const found = verb === method ? shape.exec(decodeURIComponent(path)) : null
      if (found) return run(asking, found[1] ?? '', found[2] ?? '')
    }
    throw new Refusal(404, 'not.found', 'Path not found')
  }

  const site: Site = await openSite({
    answer: async (asking) => {
      try {
        return await answer(asking)
      } catch (cause) {
        if (cause instanceof Refusal) return cause.told
        throw cause
      }
    },
    sortOf: ({ method, path }) => {
      if (path === '/uploads' || path === '/upload.do') return 'media'
      if (method === 'POST' && /^\/messages(?:\/[^/]+\/comments)?$/.test(path)) return 'publish'
      return path === '/updates' ? 'read' : null
    },
    complaint: (status, message) => ({ code: status === 429 ? 'too.many.requests' : 'internal.error', message }),
  })
  return { ...site, books, standing }
}

const ok = (body: unknown): Told => ({ status: 200, body })
const done = ok({ success: true })

function read<Shape extends z.ZodType>(shape: Shape, asking: Asked): z.infer<Shape> {
  const found = shape.safeParse(asking.json())
  if (!found.success) throw bad(`${found.error.issues[0]?.path.join('.')}: ${found.error.issues[0]?.message}`)
  return found.data
}
