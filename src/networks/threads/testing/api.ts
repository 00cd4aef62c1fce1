import { type Call, callOf } from '../../graph/testing/asked.ts'
import { openDoor } from '../../graph/testing/containers.ts'
import { complaint, gone, Refusal, refused, tooMuch } from '../../graph/testing/refusal.ts'
import { type Asked, openSite, type Told } from '../../testing/site.ts'
import { type Books, ME, NAME } from './books.ts'
import * as look from './look.ts'
import * as write from './write.ts'

/** The API of one profile, as its reference tells of it; beside it stands the desk's door, from which it fetches. */
export async function openApi(books: Books) {
  const door = openDoor()
  const site = await openSite({
    sortOf,
    answer: async (asked) => (await door.serve(asked)) ?? answer(books, asked),
    quiet: (_, seconds) => tooMuch(ME, 4, seconds),
    complaint,
  })
  return { ...site, show: (media: Parameters<typeof door.show>[1]) => door.show(site.origin, media) }
}

function sortOf({ method, path }: Asked) {
  if (method === 'POST' && path.endsWith('/threads_publish')) return 'publish'
  if (path.endsWith(`/${ME}/threads`)) return method === 'POST' ? 'media' : 'read'
  return null
}

async function answer(books: Books, asked: Asked): Promise<Told> {
  const isRenewal = asked.path === '/refresh_access_token'
  if (!isRenewal && !asked.path.startsWith('/v1.0/')) return refused(new Refusal(2500, 'Unknown path components'))
  const call = await callOf(asked)
  try {
    const key = isRenewal ? call.says['access_token'] : call.token
    if (books.isRevoked || key === undefined || ![books.token, books.fresh].includes(key))
      throw new Refusal(190, 'Invalid OAuth access token - Cannot parse access token', null, 401)
    if (isRenewal) {
      if (call.says['grant_type'] !== 'th_refresh_token') throw new Refusal(100, 'Unsupported grant_type')
      return { status: 200, body: { access_token: books.fresh, token_type: 'bearer', expires_in: 5_184_000 } }
    }
    return { status: 200, body: await routed(books, call) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(error)
  }
}

function routed(books: Books, call: Call): unknown {
  const { method, path, says } = call
  const [id = '', edge] = path.split('/')
  if (path === 'me') return look.me(says)
  if (path === 'debug_token')
    return { data: { type: 'USER', is_valid: true, scopes: [...books.scopes], expires_at: books.endsAt, user_id: ME } }
  if (path === 'keyword_search') {
    look.need(books, 'threads_keyword_search')
    const words = (says['q'] ?? '').toLowerCase()
    if (words === '') throw new Refusal(100, 'The parameter q is required')
    return look.list(
      books,
      [...books.said.values()].filter((one) => one.by === NAME && one.text.toLowerCase().includes(words)),
      says,
    )
  }
  if (id === ME && edge !== undefined) return onProfile(books, edge, call)
  if (edge === 'conversation') return look.conversation(books, id, says)
  if (edge === 'insights') return look.insights(books, id, says)
  if (edge === 'manage_reply') {
    look.need(books, 'threads_manage_replies')
    const one = look.there(books, id)
    if (one.root === null || one.before !== one.root)
      throw new Refusal(100, 'Only answers right under a post can be hidden')
    one.isHidden = says['hide'] === 'true'
    return { success: true }
  }
  if (edge !== undefined) throw gone(id)
  if (method === 'GET') return look.node(books, id, says)
  look.need(books, 'threads_delete')
  const one = look.there(books, id)
  if (one.by !== NAME) throw new Refusal(10, 'Only own posts can be deleted', null, 403)
  one.isGone = true
  return { success: true, deleted_id: id }
}

function onProfile(books: Books, edge: string, call: Call): unknown {
  const { method, says } = call
  const own = [...books.said.values()].filter(({ by }) => by === NAME).toReversed()
  switch (`${method} ${edge}`) {
    case 'GET threads':
      return look.list(
        books,
        own.filter(({ before }) => before === null),
        says,
      )
    case 'GET replies':
      return look.list(
        books,
        own.filter(({ before }) => before !== null),
        says,
      )
    case 'GET mentions':
      look.need(books, 'threads_manage_mentions')
      return look.list(books, books.mentions, says)
    case 'GET threads_publishing_limit': {
      const config = { quota_total: books.total, quota_duration: 86_400 }
      const replies = { reply_quota_usage: books.usedForReplies, reply_config: { ...config, quota_total: 1000 } }
      return { data: [{ quota_usage: books.used, config, ...replies }] }
    }
    case 'GET threads_insights':
      look.need(books, 'threads_manage_insights')
      return { data: [{ name: 'followers_count', period: 'day', total_value: { value: books.followers } }] }
    case 'POST threads':
      look.need(books, 'threads_content_publish')
      if (says['reply_to_id'] !== undefined) look.need(books, 'threads_manage_replies')
      return write.create(books, call)
    case 'POST threads_publish':
      look.need(books, 'threads_content_publish')
      return write.publish(books, call)
    default:
      throw new Refusal(2500, `Unknown path components: /${edge}`)
  }
}
