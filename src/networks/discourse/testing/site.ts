import * as z from 'zod'
import { type Asked, openSite, type Told } from '../../testing/site.ts'
import { type Books, createBooks, type Post, topicOf, US } from './books.ts'
import { createPost, refused } from './write.ts'
import { shown, shownTopic } from './shown.ts'

const IMAGE_KB = 1024
const FEED = 50
const EXTENSIONS = new Set(['jpg', 'jpeg', 'png', 'gif', 'webp'])

/** A forum as its API documentation and its source describe it. `min` is the least a post may say. */
export async function openDiscourse({ isStaff = true } = {}) {
  const books = createBooks()
  const site = await openSite({
    answer: (request) => answer(books, request, isStaff),
    sortOf,
    complaint: (status, words) => ({ errors: [words], error_type: status === 429 ? 'rate_limit' : 'unknown' }),
    quiet: (dialect, seconds) =>
      dialect === 'seconds'
        ? {
            status: 429,
            body: { errors: ['Too many'], error_type: 'rate_limit', extras: { wait_seconds: seconds } },
          }
        : null,
  })
  return { ...site, books }
}

function sortOf({ method, path }: Asked) {
  if (path === '/posts.json') return method === 'POST' ? 'publish' : 'read'
  if (path === '/private-posts.json') return 'read'
  return path === '/uploads.json' ? 'media' : null
}

async function answer(books: Books, request: Asked, isStaff: boolean): Promise<Told> {
  const { method, path, headers } = request
  const key = headers['api-key']
  if (key !== undefined && (key !== books.key || headers['api-username'] !== US.username)) {
    const said = 'You are not permitted to view the requested resource. The API username or key is invalid.'
    return refused(403, [said], 'invalid_access')
  }
  if (path === '/site/settings.json') return { status: 200, body: settings }
  if (key === undefined) return refused(403, ['You need to be logged in to do that.'], 'not_logged_in')
  if (path === '/session/current.json') return { status: 200, body: { current_user: { ...US, moderator: isStaff } } }
  if (path === '/posts.json') return method === 'POST' ? createPost(books, request) : feed(books, request, false)
  if (path === '/private-posts.json') return feed(books, request, true)
  if (path === '/uploads.json') return upload(books, request)
  if (path.startsWith('/admin/')) return isStaff ? admin(books, path) : notFound
  if (path === '/post_actions.json') return act(books, request, isStaff)
  return method === 'GET' ? show(books, request) : change(books, request)
}

const settings = {
  title: 'Mahalle',
  min_post_length: 20,
  max_post_length: 32_000,
  min_topic_title_length: 15,
  max_topic_title_length: 255,
  max_image_size_kb: IMAGE_KB,
  authorized_extensions: [...EXTENSIONS].join('|'),
  poll_enabled: true,
  poll_maximum_options: 20,
}

const notFound = refused(404, ['The requested URL or resource could not be found.'], 'not_found')

const fine: Told = { status: 200, body: { success: 'OK' } }

/** The newest fifty, or the newest fifty up to a number. */
function feed(books: Books, { query }: Asked, isPrivate: boolean): Told {
  const before = Number(query.get('before') ?? Number.MAX_SAFE_INTEGER)
  const found: Post[] = []
  for (let at = books.written.length - 1; at >= 0 && found.length < FEED; at -= 1) {
    const post = books.written[at]
    if (!post || post.id > before || post.isDeleted) continue
    if (topicOf(books, post).isPrivate === isPrivate) found.push(post)
  }
  const told = found.map((post) => shown(books, post))
  return { status: 200, body: isPrivate ? { private_posts: told } : { latest_posts: told } }
}

function show(books: Books, { path, query }: Asked): Told {
  const [, mark] = /^\/t\/external_id\/([\w-]{1,50})\.json$/.exec(path) ?? []
  if (mark !== undefined) {
    const topic = [...books.topics.values()].find((one) => one.mark === mark && !one.isDeleted)
    return topic ? { status: 301, headers: { location: `/t/${topic.slug}/${topic.id}.json` } } : notFound
  }
  const [, topicId] = /^\/t\/(?:[\w-]+\/)?(\d+)(?:\/posts)?\.json$/.exec(path) ?? []
  const topic = books.topics.get(Number(topicId))
  if (topic && !topic.isDeleted) {
    const wanted = path.endsWith('/posts.json') ? query.getAll('post_ids[]').map(Number) : null
    return { status: 200, body: shownTopic(books, topic, wanted) }
  }
  const post = postAt(books, path)
  return post && !topicOf(books, post).isDeleted ? { status: 200, body: shown(books, post) } : notFound
}

function postAt(books: Books, path: string): Post | undefined {
  const [, topic, number] = /^\/posts\/by_number\/(\d+)\/(\d+)\.json$/.exec(path) ?? []
  return [...books.posts.values()].find((post) => post.topic === Number(topic) && post.number === Number(number))
}

async function upload(books: Books, request: Asked): Promise<Told> {
  const form = await request.form()
  const file = form.get('file')
  if (form.get('type') !== 'composer') return refused(400, ['param is missing: type'], 'invalid_parameters')
  if (!(file instanceof File)) return refused(400, ['param is missing: file'], 'invalid_parameters')
  if (!EXTENSIONS.has(file.name.split('.').at(-1) ?? '')) {
    return refused(422, [`Sorry, the file you are trying to upload is not authorized (${[...EXTENSIONS].join(', ')}).`])
  }
  if (file.size > IMAGE_KB * 1024) return refused(422, ['Sorry, the image you are trying to upload is too big.'])
  const id = books.nextUpload()
  const url = `upload://${id}x.png`
  books.uploads.set(url, file.size)
  return { status: 200, body: { id, short_url: url, url: `/uploads/default/${id}.png`, original_filename: file.name } }
}

const LIKE = 2
const INAPPROPRIATE = 4

const asked = z.strictObject({
  id: z.number(),
  post_action_type_id: z.number(),
  take_action: z.boolean().optional(),
})

function act(books: Books, request: Asked, isStaff: boolean): Told {
  const { id, post_action_type_id: type, take_action: takes } = asked.parse(request.json())
  const post = books.posts.get(id)
  if (!post) return notFound
  if (type === LIKE) {
    if (post.likes.has(US.id)) return refused(403, ['You are not permitted to do that.'], 'invalid_access')
    post.likes.add(US.id)
    return { status: 200, body: shown(books, post) }
  }
  if (type !== INAPPROPRIATE || !takes || !isStaff) return refused(403, ['Not permitted.'], 'invalid_access')
  post.isHidden = true
  return { status: 200, body: shown(books, post) }
}

const edited = z.strictObject({ post: z.strictObject({ raw: z.string() }) })
const titled = z.strictObject({ title: z.string() })

function change(books: Books, request: Asked): Told {
  const { method, path } = request
  const [, topicId] = /^\/t\/(?:-\/)?(\d+)\.json$/.exec(path) ?? []
  const topic = books.topics.get(Number(topicId))
  if (topic && method === 'DELETE') {
    topic.isDeleted = true
    return fine
  }
  if (topic && method === 'PUT') {
    topic.title = titled.parse(request.json()).title
    return fine
  }
  const [, action, id] = /^\/(posts|post_actions)\/(\d+)/.exec(path) ?? []
  const post = books.posts.get(Number(id))
  if (!post) return notFound
  if (action === 'post_actions') {
    if (!post.likes.delete(US.id)) return notFound
    return { status: 200, body: shown(books, post) }
  }
  if (path.endsWith('/unhide.json')) post.isHidden = false
  else if (method === 'DELETE') post.isDeleted = true
  else Object.assign(post, { raw: edited.parse(request.json()).post.raw, version: post.version + 1 })
  return fine
}

function admin(books: Books, path: string): Told {
  const [, id = '', deed = ''] = /^\/admin\/users\/(\d+)\/(\w+)\.json$/.exec(path) ?? []
  const lists = { silence: books.silenced, suspend: books.suspended }
  for (const [name, list] of Object.entries(lists)) {
    if (deed === name) list.add(Number(id))
    if (deed === `un${name}`) list.delete(Number(id))
  }
  return fine
}
