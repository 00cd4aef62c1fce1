import { createHmac } from 'node:crypto'
import * as z from 'zod'
import { type Asked, openSite, type Told } from '../../testing/site.ts'

type Post = {
  id: string
  slug: string
  title: string
  html: string
  status: string
  image: string | null
  alt: string
  excerpt: string | null
  foot: string | null
  updatedAt: string
}

type Comment = {
  id: string
  post: string
  parent: string | null
  inReplyTo: string | null
  member: string
  html: string
  status: string
  at: number
  editedAt: number | null
}

const KEY_ID = '5f0c7d1e2b3a4c5d6e7f8091'

const createBooks = () => {
  let last = 0
  return {
    posts: new Map<string, Post>(),
    comments: new Map<string, Comment>(),
    images: new Map<string, number>(),
    members: new Map<string, { name: string; email: string; mayComment: boolean }>(),
    secret: 'ab'.repeat(32),
    nextId: () => (last += 1).toString(16).padStart(24, '0'),
    tick: () => new Date(Date.now() + (last += 1)).toISOString(),
  }
}

type Books = ReturnType<typeof createBooks>

export const keyOf = ({ secret }: Books) => `${KEY_ID}:${secret}`

export function join(books: Books, name: string, email: string): string {
  const known = [...books.members].find(([, member]) => member.email === email)?.[0]
  const id = known ?? books.nextId()
  if (!known) books.members.set(id, { name, email, mayComment: true })
  return id
}

export function commentOn(
  books: Books,
  on: { post: string; parent?: string | null; inReplyTo?: string | null },
  member: string,
  html: string,
): Comment {
  const { post, parent = null, inReplyTo = null } = on
  // The table keeps seconds.
  const at = Math.floor(Date.now() / 1000) * 1000
  const comment = { id: books.nextId(), post, parent, inReplyTo, member, html, status: 'published', at, editedAt: null }
  books.comments.set(comment.id, comment)
  return comment
}

/** A site as Ghost's documentation, its source and the answers of the real one describe it. */
export async function openGhost() {
  const books = createBooks()
  const site = await openSite({ answer: (request) => answer(books, origin(), request), sortOf, complaint })
  const origin = () => site.origin
  return { ...site, books }
}

export const complaint = (_: number, message: string) => ({
  errors: [{ message, context: null, type: 'InternalServerError' }],
})

const refused = (status: number, message: string, code: string | null = null): Told => ({
  status,
  body: { errors: [{ message, context: null, code }] },
})

const notFound = refused(404, 'Resource not found error, cannot read post.')

const ROOT = '/ghost/api/admin'

export function sortOf({ method, path }: Asked) {
  if (path === `${ROOT}/images/upload/`) return 'media'
  if (path.startsWith(`${ROOT}/comments/`)) return method === 'GET' ? 'read' : method === 'POST' ? 'publish' : null
  return method === 'PUT' && path.startsWith(`${ROOT}/posts/`) ? 'publish' : null
}

async function answer(books: Books, origin: string, request: Asked): Promise<Told> {
  const path = request.path.startsWith(ROOT) ? request.path.slice(ROOT.length) : null
  if (path === '/site/') {
    return { status: 200, body: { site: { title: 'Köşe Fırın', url: `${origin}/`, version: '6.65', icon: null } } }
  }
  if (path === null) return { status: 404, body: '<html>404</html>' }
  const wrong = objection(books, request)
  if (wrong) return wrong
  const asked = { ...request, path }
  if (path.startsWith('/members/')) return members(books, asked)
  if (path === '/images/upload/') return upload(books, origin, asked)
  if (path.startsWith('/comments/')) return comments(books, origin, asked)
  return path.startsWith('/posts/') ? posts(books, origin, asked) : notFound
}

/** A pass is looked at part by part: its key, its signature, its hours and whom it is for. */
function objection({ secret }: Books, { headers }: Asked): Told | null {
  const [, pass = ''] = /^Ghost (.+)$/.exec(headers['authorization'] ?? '') ?? []
  if (pass === '') return refused(403, 'Authorization failed')
  const [head = '', body = '', signature = ''] = pass.split('.')
  const { kid, alg } = z.object({ kid: z.string(), alg: z.string() }).parse(decoded(head))
  if (kid !== KEY_ID) return refused(401, 'Unknown Admin API Key', 'UNKNOWN_ADMIN_API_KEY')
  const right = createHmac('sha256', Buffer.from(secret, 'hex')).update(`${head}.${body}`).digest('base64url')
  const { iat, exp, aud } = z.object({ iat: z.number(), exp: z.number(), aud: z.string() }).parse(decoded(body))
  const now = Date.now() / 1000
  const isGood =
    alg === 'HS256' && right === signature && aud === '/admin/' && exp - iat <= 300 && iat <= now && exp > now
  return isGood ? null : refused(400, 'Invalid token', 'INVALID_JWT')
}

const decoded = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString())

function members(books: Books, { method, path, query }: Asked): Told {
  const [, id, deed] = /^\/members\/([\da-f]+)\/commenting\/(disable|enable)\/$/.exec(path) ?? []
  const member = books.members.get(id ?? '')
  if (method === 'POST' && member) {
    member.mayComment = deed === 'enable'
    return { status: 200, body: { members: [{ id, name: member.name }] } }
  }
  const [, field, value] = /^(email|id):'([^']*)'$/.exec(query.get('filter') ?? '') ?? []
  const found = [...books.members].filter(
    ([one, { email }]) => field === undefined || value === (field === 'id' ? one : email),
  )
  return listed(query, 'members', found, ([one, { name }]) => ({ id: one, name, avatar_image: null }))
}

/** A list as Ghost cuts it; only what stands on the page is drawn. */
function listed<T>(query: URLSearchParams, name: string, all: readonly T[], show: (one: T) => unknown): Told {
  const limit = Number(query.get('limit') ?? 15)
  const page = Number(query.get('page') ?? 1)
  if (!(limit >= 1 && limit <= 100)) return refused(422, 'Validation error, cannot list.')
  const rows = all.slice((page - 1) * limit, page * limit).map(show)
  const pagination = { page, limit, pages: Math.ceil(all.length / limit), total: all.length }
  return { status: 200, body: { [name]: rows, meta: { pagination } } }
}

async function upload({ images, nextId }: Books, origin: string, request: Asked): Promise<Told> {
  const file = (await request.form()).get('file')
  if (!(file instanceof File)) return refused(422, 'Please select an image.')
  if (!/^image\/(?:png|jpeg|gif|webp|svg\+xml)$/.test(file.type)) return refused(415, 'Please select a valid image.')
  if (file.size > 2 * 1_048_576) return refused(413, 'The file you uploaded is too large.')
  const url = `${origin}/content/images/${nextId()}.png`
  images.set(url, file.size)
  return { status: 201, body: { images: [{ url, ref: null }] } }
}

const written = z.strictObject({
  title: z
    .string()
    .refine((title) => Array.from(title).length <= 255)
    .optional(),
  slug: z.string().optional(),
  status: z.enum(['draft', 'published']).optional(),
  html: z.string().optional(),
  custom_excerpt: z.string().max(300).optional(),
  codeinjection_foot: z.string().optional(),
  feature_image: z.string().optional(),
  feature_image_alt: z.string().max(191).optional(),
  updated_at: z.string().optional(),
})

function posts(books: Books, origin: string, request: Asked): Told {
  const { method, path, query } = request
  const [, slug] = /^\/posts\/slug\/([\w-]+)\/$/.exec(path) ?? []
  const [, id] = /^\/posts\/([\da-f]{24})\/$/.exec(path) ?? []
  const show = (post: Post) => shownPost(post, origin)
  const post = [...books.posts.values()].find((one) => (slug === undefined ? one.id === id : one.slug === slug))
  if (slug === undefined && id === undefined) {
    if (method === 'POST') return save(books, request, null, show)
    const isOut = query.get('filter') === 'status:published'
    const found = [...books.posts.values()].filter(({ status }) => !isOut || status === 'published')
    return listed(
      query,
      'posts',
      found.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)),
      show,
    )
  }
  if (!post) return notFound
  if (method === 'PUT') return save(books, request, post, show)
  if (method === 'DELETE') {
    books.posts.delete(post.id)
    return { status: 204 }
  }
  return { status: 200, body: { posts: [show(post)] } }
}

function save(books: Books, request: Asked, post: Post | null, show: (post: Post) => unknown): Told {
  const read = z.object({ posts: z.array(written).length(1) }).safeParse(request.json())
  const [changes] = read.data?.posts ?? []
  if (!changes) return refused(422, `Validation error, cannot save post. ${read.error?.message ?? ''}`)
  if (changes.html !== undefined && request.query.get('source') !== 'html')
    return refused(422, 'Validation error: html.')
  if (post && changes.updated_at === undefined) return refused(422, 'Validation error, cannot edit post.')
  if (post && changes.updated_at !== post.updatedAt) {
    return refused(409, 'Saving failed! Someone else is editing this post.', 'UPDATE_COLLISION')
  }
  const id = post?.id ?? books.nextId()
  const next: Post = {
    id,
    slug: unique(books, changes.slug ?? post?.slug ?? 'untitled', id),
    title: changes.title ?? post?.title ?? '(Untitled)',
    html: withoutUnseen(changes.html ?? post?.html ?? ''),
    status: changes.status ?? post?.status ?? 'draft',
    image: changes.feature_image ?? post?.image ?? null,
    alt: changes.feature_image_alt ?? post?.alt ?? '',
    foot: changes.codeinjection_foot ?? post?.foot ?? null,
    excerpt: changes.custom_excerpt ?? post?.excerpt ?? null,
    updatedAt: books.tick(),
  }
  books.posts.set(id, next)
  return { status: post ? 200 : 201, body: { posts: [show(next)] } }
}

/** The editor keeps nothing that no reader would see. */
const withoutUnseen = (html: string) => html.replaceAll(/<!--[\s\S]*?-->\n?/g, '')

/** No two posts share a slug here, drafts included. */
function unique({ posts: all }: Books, wanted: string, id: string): string {
  for (let at = 1; ; at += 1) {
    const slug = at === 1 ? wanted : `${wanted}-${at}`
    if (![...all.values()].some((post) => post.id !== id && post.slug === slug)) return slug
  }
}

const shownPost = (post: Post, origin: string) => ({
  id: post.id,
  slug: post.slug,
  title: post.title,
  html: post.html,
  status: post.status,
  codeinjection_foot: post.foot,
  url: post.status === 'published' ? `${origin}/${post.slug}/` : `${origin}/p/${post.id}/`,
  updated_at: post.updatedAt,
})

const answered = z.union([
  z.strictObject({ post_id: z.string(), member_id: z.string(), html: z.string().min(1) }),
  z.strictObject({
    parent_id: z.string(),
    in_reply_to_id: z.string().optional(),
    member_id: z.string(),
    html: z.string().min(1),
  }),
])

function comments(books: Books, origin: string, request: Asked): Told {
  const { method, path, query } = request
  const show = (comment: Comment) => shownComment(books, comment, origin)
  if (path === '/comments/') return method === 'POST' ? add(books, request, show) : browse(books, query, show)
  const comment = books.comments.get(path.split('/')[2] ?? '')
  if (!comment) return refused(404, 'Comment could not be found')
  if (method === 'PUT') {
    const changes = z.strictObject({ id: z.string(), status: z.enum(['hidden', 'published']) })
    const [change] = z.object({ comments: z.array(changes) }).parse(request.json()).comments
    comment.status = change?.status ?? comment.status
  }
  const { post: above, ...alone } = shownComment(books, comment, origin)
  const isWhole = query.get('include')?.split(',').includes('post')
  return { status: 200, body: { comments: [isWhole ? { ...alone, post: above } : alone] } }
}

function add(books: Books, request: Asked, show: (comment: Comment) => unknown): Told {
  const read = z.object({ comments: z.array(answered).length(1) }).safeParse(request.json())
  const [said] = read.data?.comments ?? []
  if (!said) return refused(422, 'Validation error, cannot save comment.')
  if (!books.members.has(said.member_id)) return refused(404, 'Unable to find member')
  const parent = 'parent_id' in said ? books.comments.get(said.parent_id) : null
  if (parent === undefined || parent?.parent) return refused(404, 'Comment could not be found')
  const on =
    'post_id' in said
      ? { post: said.post_id }
      : { post: parent?.post ?? '', parent: said.parent_id, inReplyTo: said.in_reply_to_id ?? null }
  return { status: 201, body: { comments: [show(commentOn(books, on, said.member_id, said.html))] } }
}

function browse(books: Books, query: URLSearchParams, show: (comment: Comment) => unknown): Told {
  const filter = query.get('filter') ?? ''
  const [, since] = /created_at:>='([\d\- :]+)'/.exec(filter) ?? []
  const [, post] = /post_id:'([\da-f]+)'/.exec(filter) ?? []
  const [, member] = /member_id:'([\da-f]+)'/.exec(filter) ?? []
  const [, status] = /status:(\w+)/.exec(filter) ?? []
  if (query.get('include_nested') !== 'true') return refused(422, 'This desk wants answers to comments as well.')
  const floor = since === undefined ? 0 : Date.parse(`${since.replace(' ', 'T')}Z`)
  const found = [...books.comments.values()].filter(
    (comment) =>
      comment.at >= floor &&
      (post === undefined || comment.post === post) &&
      (member === undefined || comment.member === member) &&
      (status === undefined || comment.status === status),
  )
  const sorted = query.get('order') === 'created_at desc' ? found.toReversed() : found
  return listed(query, 'comments', sorted, show)
}

const shownComment = ({ members: all }: Books, comment: Comment, origin: string) => ({
  id: comment.id,
  parent_id: comment.parent,
  in_reply_to_id: comment.inReplyTo,
  status: comment.status,
  html: comment.status === 'deleted' ? null : comment.html,
  created_at: new Date(comment.at).toISOString(),
  edited_at: comment.editedAt === null ? null : new Date(comment.editedAt).toISOString(),
  member: { id: comment.member, name: all.get(comment.member)?.name ?? null, avatar_image: null },
  post: { id: comment.post, url: `${origin}/p/${comment.post}/` },
})
