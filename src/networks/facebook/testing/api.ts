import { createHmac } from 'node:crypto'
import { type Call, callOf } from '../../graph/testing/asked.ts'
import { fieldsIn, listed } from '../../graph/testing/fields.ts'
import { complaint, Refusal, refused, tooMuch } from '../../graph/testing/refusal.ts'
import { type Asked, openSite, type Told } from '../../testing/site.ts'
import { APP, type Books, PAGE_ID, SECRET } from './books.ts'
import * as look from './look.ts'
import * as write from './write.ts'

/** The Graph API of one page, as its reference tells of it: what it does not know it refuses. */
export const openApi = (books: Books) =>
  openSite({
    sortOf,
    answer: (asked) => answer(books, asked),
    quiet: (_, seconds) => tooMuch(PAGE_ID, 80_001, seconds),
    complaint,
  })

function sortOf({ method, path, body }: Asked) {
  const isFinish = path.endsWith('/videos') && body.includes('upload_phase=finish')
  if (method === 'POST' && (/\/(?:feed|comments|messages)$/.test(path) || isFinish)) return 'publish'
  if (method === 'POST' && /\/(?:photos|videos)$/.test(path)) return 'media'
  return path.endsWith('/published_posts') ? 'read' : null
}

async function answer(books: Books, asked: Asked): Promise<Told> {
  if (!asked.path.startsWith('/v24.0/'))
    return refused(new Refusal(2635, '(#2635) You are calling a deprecated version'))
  const call = await callOf(asked)
  try {
    checkKey(books, call)
    return { status: 200, body: routed(books, call) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(error)
  }
}

function checkKey({ tokens, isRevoked }: Books, { token, says }: Call) {
  if (token === '') throw new Refusal(2500, 'An active access token must be used to query information', null, 400)
  if (isRevoked || !Object.values(tokens).includes(token))
    throw new Refusal(190, 'Error validating access token: the session has been invalidated', 460, 401)
  const proof = says['appsecret_proof']
  if (proof !== undefined && proof !== createHmac('sha256', SECRET).update(token).digest('hex'))
    throw new Refusal(100, 'Invalid appsecret_proof provided in the API argument')
}

function need({ scopes }: Books, scope: string) {
  if (!scopes.has(scope)) throw new Refusal(200, `(#200) Requires ${scope} permission`, null, 403)
}

function routed(books: Books, call: Call): unknown {
  const { method, path, says, token } = call
  const isPerson = token !== books.tokens.page
  if (path === 'me' && method === 'GET') {
    const fields = fieldsIn(says['fields'] ?? 'id,name')
    if (!isPerson) return look.page(books, fields)
    throw new Refusal(100, '(#100) Tried accessing nonexisting field (category) on node type (User)')
  }
  if (path === 'me/accounts') {
    if (!isPerson) throw new Refusal(100, '(#100) Tried accessing nonexisting field (accounts) on node type (Page)')
    return listed([{ id: PAGE_ID }], says, 100, () => look.page(books, fieldsIn(says['fields'] ?? 'id')))
  }
  if (path === 'debug_token') {
    if (says['input_token'] !== books.tokens.page) throw new Refusal(100, '(#100) The input token is not known')
    return {
      data: {
        app_id: APP,
        type: 'PAGE',
        is_valid: true,
        scopes: [...books.scopes],
        expires_at: books.endsAt,
        data_access_expires_at: 0,
      },
    }
  }
  if (path === 'oauth/access_token') {
    if (says['client_id'] !== APP || says['client_secret'] !== SECRET)
      throw new Refusal(101, 'Error validating application')
    return { access_token: books.tokens.long, token_type: 'bearer' }
  }
  if (isPerson) throw new Refusal(190, 'A page access token is required', 2_069_032)
  if (path === '') {
    const ids = (says['ids'] ?? '').split(',')
    return Object.fromEntries(ids.map((id) => [id, look.node(books, id, says)]))
  }
  const [id = '', edge] = path.split('/')
  if (edge === undefined) return onNode(books, id, call)
  return id === PAGE_ID ? onPage(books, edge, call) : underneath(books, id, edge, call)
}

function onNode(books: Books, id: string, call: Call) {
  if (call.method === 'GET') return look.node(books, id, call.says)
  if (call.method === 'POST') return write.change(books, id, call)
  const one = write.there(books, id)
  one.isGone = true
  return { success: true }
}

function onPage(books: Books, edge: string, call: Call): unknown {
  const { method, says } = call
  switch (`${method} ${edge}`) {
    case 'GET published_posts': {
      const since = Number(says['since'] ?? 0)
      const own = [...books.entries.values()]
        .filter((one) => one.root === null && !one.isGone && one.at >= since)
        .toReversed()
      const fields = fieldsIn(says['fields'] ?? 'id')
      return listed(own, says, 100, (one) => look.post(books, one, fields))
    }
    case 'GET tagged': {
      need(books, 'pages_read_user_content')
      const fields = fieldsIn(says['fields'] ?? 'id')
      return listed(
        books.tagged.filter(({ isGone }) => !isGone),
        says,
        100,
        (one) => look.post(books, one, fields),
      )
    }
    case 'GET conversations':
      need(books, 'pages_messaging')
      return look.conversations(books, says)
    case 'POST feed':
      need(books, 'pages_manage_posts')
      return write.feed(books, call)
    case 'POST photos':
      need(books, 'pages_manage_posts')
      return write.photo(books, call)
    case 'POST videos':
      need(books, 'pages_manage_posts')
      return write.video(books, call)
    case 'POST messages':
      need(books, 'pages_messaging')
      return write.letter(books, call)
    case 'POST subscribed_apps':
      need(books, 'pages_manage_metadata')
      books.subscribed = says['subscribed_fields'] ?? ''
      return { success: true }
    case 'POST blocked':
      books.blocked.add(says['user'] ?? '')
      return { [says['user'] ?? '']: true }
    case 'DELETE blocked':
      books.blocked.delete(says['user'] ?? '')
      return { success: true }
    default:
      throw new Refusal(2500, `Unknown path components: /${edge}`)
  }
}

function underneath(books: Books, id: string, edge: string, call: Call): unknown {
  const { method, says } = call
  const talk = /^t_(\d+)$/.exec(id)?.[1]
  if (talk !== undefined && edge === 'messages' && method === 'GET')
    return look.messages(books, talk, says, fieldsIn(says['fields'] ?? 'id'))
  const one = write.there(books, id)
  switch (`${method} ${edge}`) {
    case 'GET comments':
      return look.comments(books, one, says, fieldsIn(says['fields'] ?? 'id'))
    case 'POST comments':
      need(books, 'pages_manage_engagement')
      return write.addComment(books, id, call)
    case 'POST likes':
      one.likes.add(PAGE_ID)
      return { success: true }
    case 'DELETE likes':
      one.likes.delete(PAGE_ID)
      return { success: true }
    default:
      throw new Refusal(2500, `Unknown path components: /${edge}`)
  }
}
