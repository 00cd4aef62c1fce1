import { type Call, callOf } from '../../graph/testing/asked.ts'
import { openDoor } from '../../graph/testing/containers.ts'
import { fieldsIn, listed } from '../../graph/testing/fields.ts'
import { complaint, gone, Refusal, refused, tooMuch } from '../../graph/testing/refusal.ts'
import { type Asked, openSite, type Told } from '../../testing/site.ts'
import { type Books, ME } from './books.ts'
import * as look from './look.ts'
import * as write from './write.ts'

/** The API of one professional account, as its reference tells of it; beside it stands the desk's door, from which it fetches. */
export async function openApi(books: Books) {
  const door = openDoor()
  const site = await openSite({
    sortOf,
    answer: async (asked) => (await door.serve(asked)) ?? answer(books, asked),
    quiet: (_, seconds) => tooMuch(ME, 80_002, seconds),
    complaint,
  })
  return { ...site, show: (media: Parameters<typeof door.show>[1]) => door.show(site.origin, media) }
}

function sortOf({ method, path }: Asked) {
  if (method === 'POST' && /\/(?:media_publish|comments|replies|messages|mentions)$/.test(path)) return 'publish'
  if (method === 'POST' && path.endsWith(`/${ME}/media`)) return 'media'
  return method === 'GET' && path.endsWith(`/${ME}/media`) ? 'read' : null
}

async function answer(books: Books, asked: Asked): Promise<Told> {
  const isRenewal = asked.path === '/refresh_access_token'
  if (!isRenewal && !asked.path.startsWith('/v24.0/')) return refused(new Refusal(2635, 'This version does not exist'))
  const call = await callOf(asked)
  try {
    const key = isRenewal ? call.says['access_token'] : call.token
    if (books.isRevoked || key === undefined || ![books.token, books.fresh].includes(key))
      throw new Refusal(190, 'Invalid OAuth access token - Cannot parse access token', null, 401)
    return { status: 200, body: isRenewal ? renewed(books, call) : await routed(books, call) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(error)
  }
}

function renewed(books: Books, { says }: Call) {
  if (says['grant_type'] !== 'ig_refresh_token') throw new Refusal(100, 'Unsupported grant_type')
  if (books.isYoung) throw new Refusal(100, 'The access token is younger than 24 hours')
  return { access_token: books.fresh, token_type: 'bearer', expires_in: 5_184_000 }
}

function routed(books: Books, call: Call): unknown {
  const { method, path, says } = call
  if (path === 'me') return look.me(books, says)
  const [id = '', edge] = path.split('/')
  if (id === ME && edge !== undefined) return onAccount(books, edge, call)
  if (edge === undefined) return onNode(books, id, call)
  const post = books.posts.find((one) => one.id === id && !one.isGone)
  const said = books.comments.find((one) => one.id === id && !one.isGone)
  if (edge === 'insights') return look.insights(books, id, says)
  if (edge === 'messages' && id.startsWith('aWc'))
    return look.letters(books, id.slice(3), says, fieldsIn(says['fields'] ?? 'id'))
  if (edge === 'comments' && post)
    return method === 'GET'
      ? look.comments(books, id, says, fieldsIn(says['fields'] ?? 'id'))
      : write.say(books, call, { post: id, top: null })
  if (edge === 'replies' && said) {
    if (said.top !== null) throw new Refusal(100, '(#100) Only top level comments can be answered')
    return method === 'GET'
      ? look.replies(books, id, says, fieldsIn(says['fields'] ?? 'id'))
      : write.say(books, call, { post: said.post, top: id })
  }
  throw gone(id)
}

function onNode(books: Books, id: string, { method, says }: Call) {
  if (method === 'GET') return look.node(books, id, says)
  look.need(books, 'comments')
  const said = books.comments.find((one) => one.id === id && !one.isGone)
  if (!said) throw gone(id)
  if (method === 'DELETE') said.isGone = true
  else if (says['hide'] === undefined) throw new Refusal(100, '(#100) The parameter hide is required')
  else said.isHidden = says['hide'] === 'true'
  return { success: true }
}

function onAccount(books: Books, edge: string, call: Call): unknown {
  const { method, says } = call
  switch (`${method} ${edge}`) {
    case 'GET content_publishing_limit':
      look.need(books, 'publish')
      return { data: [{ quota_usage: books.used, config: { quota_total: books.total, quota_duration: 86_400 } }] }
    case 'GET media': {
      const fields = fieldsIn(says['fields'] ?? 'id')
      if (fields.some(({ name }) => name === 'comments')) look.need(books, 'comments')
      const posts = books.posts.filter(({ isGone }) => !isGone).toReversed()
      return listed(posts, says, 100, (one) => look.media(books, one, fields))
    }
    case 'GET conversations':
      return look.conversations(books, says)
    case 'GET tags':
      return look.tags(books, says)
    case 'GET insights':
      return look.insights(books, ME, says)
    case 'POST media':
      look.need(books, 'publish')
      return write.create(books, call)
    case 'POST media_publish':
      look.need(books, 'publish')
      return write.publish(books, call)
    case 'POST messages':
      look.need(books, 'messages')
      return write.letter(books, call)
    case 'POST mentions':
      return write.say(books, call, { post: says['media_id'] ?? '', top: null })
    case 'POST subscribed_apps':
      books.subscribed = says['subscribed_fields'] ?? ''
      return { success: true }
    default:
      throw new Refusal(2500, `Unknown path components: /${edge}`)
  }
}
