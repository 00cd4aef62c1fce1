import * as z from 'zod'
import { escapeHtml } from '../../article.ts'
import { type Asked, openSite, type Told } from '../../testing/site.ts'

type Post = {
  pid: number
  tid: number
  toPid: number | null
  uid: number
  content: string
  timestamp: number
  edited: number
  deleted: boolean
  likes: Set<number>
}

type Topic = { tid: number; cid: number; title: string; slug: string; mainPid: number; deleted: boolean }

export const US = { uid: 5, username: 'Köşe Fırın', userslug: 'kose-firin' }
export const CATEGORY = 7

const KB = 1024
const PAGE = 20

const createBooks = () => ({
  topics: new Map<number, Topic>(),
  posts: new Map<number, Post>(),
  /** The same posts in the order they were written, for lists that begin with the newest. */
  written: new Array<Post>(),
  answers: new Map<number, number>(),
  uploads: new Map<string, number>(),
  people: new Map<number, string>([[US.uid, US.username]]),
  muted: new Set<number>(),
  banned: new Set<number>(),
  followers: 3,
  token: 'c0ffee-simit',
  queueAll: false,
  last: 100,
})

type Books = ReturnType<typeof createBooks>

/** What one of the people writes, in a topic or as a new one. */
export function write(
  books: Books,
  {
    uid,
    content,
    ...on
  }: { uid: number; content: string } & ({ tid: number; toPid: number | null } | { cid: number; title: string }),
): Post {
  if (!books.people.has(uid)) books.people.set(uid, `komsu${uid}`)
  const pid = (books.last += 1)
  const tid = 'tid' in on ? on.tid : (books.last += 1)
  if ('title' in on) {
    const slug = `${tid}/konu`
    books.topics.set(tid, { tid, cid: on.cid, title: on.title, slug, mainPid: pid, deleted: false })
  }
  const toPid = 'toPid' in on ? on.toPid : null
  const post = {
    pid,
    tid,
    toPid,
    uid,
    content,
    timestamp: Date.now(),
    edited: 0,
    deleted: false,
    likes: new Set<number>(),
  }
  books.answers.set(tid, (books.answers.get(tid) ?? -1) + 1)
  books.posts.set(pid, post)
  books.written.push(post)
  return post
}

/** A forum as its API documentation describes it, with the answers that were measured on the real one. */
export async function openNodeBB({ isStaff = true } = {}) {
  const books = createBooks()
  const site = await openSite({
    answer: (request) => answer(books, request, isStaff),
    sortOf,
    complaint: (_, message) => ({ status: { code: 'error', message }, response: {} }),
  })
  return { ...site, books }
}

function sortOf({ method, path }: Asked) {
  if (path === '/api/post/upload') return 'media'
  if (path.startsWith('/api/recent/posts')) return 'read'
  return method === 'POST' && path.startsWith('/api/v3/topics') ? 'publish' : null
}

const refused = (status: number, message: string): Told => ({
  status,
  body: { status: { code: 'bad-request', message }, response: {} },
})

const ok = (response: unknown = {}, status = 200): Told => ({
  status,
  body: { status: { code: 'ok', message: 'OK' }, response },
})

const notFound = refused(404, 'The resource cannot be found')

async function answer(books: Books, request: Asked, isStaff: boolean): Promise<Told> {
  const { method, path, headers, query } = request
  if (path === '/api/config') return { status: 200, body: config }
  if (headers['authorization'] !== `Bearer ${books.token}`) return refused(401, 'A valid login session was not found.')
  if (path === '/api/self') return { status: 200, body: self(books, isStaff) }
  if (path.startsWith('/api/recent/posts/alltime')) return { status: 200, body: recent(books, query) }
  if (path === `/api/user/${US.userslug}/posts`) {
    const own = standing(books, 1, US.uid)
    return { status: 200, body: { posts: own.map((post) => summary(books, post)) } }
  }
  if (path === '/api/post/upload') return upload(books, request)
  if (path.startsWith('/api/topic/'))
    return topicPage(books, Number(path.split('/')[3]), Number(query.get('page') ?? 1))
  if (method === 'POST') return create(books, request)
  const [, kind, id, part] = /^\/api\/v3\/(posts|topics|users)\/(\d+)(?:\/(\w+))?$/.exec(path) ?? []
  if (kind === 'users') return isStaff ? sanction(books, method, Number(id), part ?? '') : refused(403, 'Not allowed')
  if (kind === 'topics' && part === 'state') return removeTopic(books, Number(id))
  const post = kind === 'posts' ? books.posts.get(Number(id)) : undefined
  return post ? onPost(books, request, post, part) : notFound
}

const config = {
  siteTitle: 'Mahalle',
  minimumTitleLength: 3,
  maximumTitleLength: 255,
  minimumPostLength: 8,
  maximumPostLength: 32_767,
  maximumFileSize: KB,
}

const self = ({ followers }: Books, isStaff: boolean) => ({
  ...US,
  displayname: US.username,
  picture: null,
  isAdmin: false,
  isGlobalMod: isStaff,
  postcount: 9,
  followerCount: followers,
  followingCount: 2,
})

/** One page of what stands, the newest first. */
function standing({ written, topics }: Books, page: number, by: number | null = null): Post[] {
  const found: Post[] = []
  let passed = 0
  for (let at = written.length - 1; at >= 0 && found.length < PAGE; at -= 1) {
    const post = written[at]
    if (!post || post.deleted || topics.get(post.tid)?.deleted !== false || (by ?? post.uid) !== post.uid) continue
    passed += 1
    if (passed > (page - 1) * PAGE) found.push(post)
  }
  return found
}

const recent = (books: Books, query: URLSearchParams) =>
  standing(books, Number(query.get('page') ?? 1)).map((post) => summary(books, post))

function summary(books: Books, post: Post) {
  const { likes, uid, content, ...rest } = post
  const user = {
    uid,
    username: books.people.get(uid),
    userslug: uid === US.uid ? US.userslug : `komsu${uid}`,
    picture: null,
  }
  return { ...rest, content: cooked(content), upvotes: likes.size, user, topic: books.topics.get(post.tid) }
}

const cooked = (content: string) =>
  content
    .split('\n\n')
    .map(
      (words) =>
        `<p dir="auto">${escapeHtml(words).replaceAll(/!\[([^\]]*)\]\(([^)]*)\)/g, '<img alt="$1" src="$2">')}</p>`,
    )
    .join('\n')

async function upload(books: Books, request: Asked): Promise<Told> {
  const file = (await request.form()).get('files[]')
  if (!(file instanceof File)) return refused(400, 'Invalid file')
  if (!file.type.startsWith('image/')) return refused(400, 'Invalid file type')
  if (file.size > KB * 1024) return refused(413, `Maximum allowed size is ${KB} kilobytes`)
  const url = `/assets/uploads/files/${(books.last += 1)}.png`
  books.uploads.set(url, file.size)
  return ok({ images: [{ url, path: url }] })
}

function topicPage(books: Books, tid: number, page: number): Told {
  const topic = books.topics.get(tid)
  if (!topic || topic.deleted) return notFound
  const all = [...books.posts.values()].filter((post) => post.tid === tid)
  const posts = all.slice((page - 1) * PAGE, page * PAGE).map((post) => ({ ...summary(books, post), topic: undefined }))
  const pagination = { pageCount: Math.ceil(all.length / PAGE) }
  return {
    status: 200,
    body: { ...topic, viewcount: 12, postcount: (books.answers.get(tid) ?? 0) + 1, posts, pagination },
  }
}

const newTopic = z.strictObject({ cid: z.number(), title: z.string(), content: z.string() })
const newAnswer = z.strictObject({ content: z.string(), toPid: z.number() })

function create(books: Books, { path, json }: Asked): Told {
  const [, tid] = /^\/api\/v3\/topics(?:\/(\d+))?$/.exec(path) ?? []
  const said = tid ? newAnswer.parse(json()) : newTopic.parse(json())
  if (said.content.trim().length < 8) return refused(400, 'Daha uzun bir ileti girin. En az 8 karakter.')
  if (said.content.length > 32_767) return refused(400, 'Daha kısa bir ileti girin. En çok 32767 karakter.')
  if ('title' in said && said.title.trim().length < 3) return refused(400, 'Daha uzun bir başlık girin.')
  if (books.queueAll) return ok({ queued: true, id: 'reply-1', message: 'Onay bekliyor' }, 202)
  if ('toPid' in said) {
    if (!books.topics.has(Number(tid))) return notFound
    const { mainPid = 0 } = books.topics.get(Number(tid)) ?? {}
    const toPid = said.toPid === mainPid ? null : said.toPid
    const { content } = said
    const post = write(books, { uid: US.uid, content, tid: Number(tid), toPid })
    return ok({ pid: post.pid, tid: post.tid, content, timestamp: post.timestamp })
  }
  const post = write(books, { uid: US.uid, ...said })
  return ok({ ...books.topics.get(post.tid) })
}

function onPost(books: Books, { method, json }: Asked, post: Post, part: string | undefined): Told {
  const isHere = books.topics.get(post.tid)?.deleted === false
  if (method === 'GET') {
    if (part === 'summary') return isHere ? ok(summary(books, post)) : notFound
    const { likes, ...rest } = post
    return isHere ? ok({ ...rest, upvoted: likes.has(US.uid), votes: likes.size }) : notFound
  }
  if (part === 'vote') {
    // A second vote of the same kind takes the first one back.
    if (method === 'DELETE' || post.likes.has(US.uid)) post.likes.delete(US.uid)
    else post.likes.add(US.uid)
    return ok()
  }
  if (part === 'state') post.deleted = method === 'DELETE'
  else {
    const { content } = z.strictObject({ content: z.string(), title: z.string().optional() }).parse(json())
    Object.assign(post, { content, edited: Date.now() })
  }
  return ok()
}

function removeTopic({ topics }: Books, tid: number): Told {
  const topic = topics.get(tid)
  if (!topic) return notFound
  topic.deleted = true
  return ok()
}

function sanction({ muted, banned }: Books, method: string, uid: number, part: string): Told {
  const list = part === 'mute' ? muted : banned
  if (method === 'PUT') list.add(uid)
  else list.delete(uid)
  return ok()
}
