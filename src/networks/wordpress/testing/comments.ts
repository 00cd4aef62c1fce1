import type { Asked, Told } from '../../testing/site.ts'
import { type Books, type Comment, US } from './books.ts'
import { gmt, listed, refused, rendered } from './words.ts'
import * as z from 'zod'

/** The column of a comment takes so many bytes. */
const COLUMN_BYTES = 65_525

const STATUSES = { all: ['approved', 'hold'], approve: ['approved'], hold: ['hold'], spam: ['spam'], trash: ['trash'] }

const asked = z.strictObject({
  post: z.number().int(),
  parent: z.number().int().default(0),
  content: z.string(),
})

const changes = z.strictObject({ content: z.string().optional(), status: z.string().optional() })

export function commentsDoor(books: Books, request: Asked, isUs: boolean, origin: string): Told {
  const [, number] = /\/comments\/(\d+)$/.exec(request.path) ?? []
  const wantsEdit = request.query.get('context') === 'edit'
  if (wantsEdit && !isUs) return refused(401, 'rest_forbidden_context', 'Sorry, you are not allowed to edit comments.')
  const show = (comment: Comment) => shown(comment, origin, wantsEdit)
  if (number === undefined) {
    return request.method === 'POST' ? create(books, request, isUs, show) : browse(books, request, isUs, show)
  }
  const comment = books.comments.get(Number(number))
  if (!comment) return refused(404, 'rest_comment_invalid_id', 'Invalid comment ID.')
  if (request.method === 'GET') {
    if (comment.status !== 'approved' && !isUs) return refused(401, 'rest_cannot_read', 'Sorry, you are not allowed.')
    return { status: 200, body: show(comment) }
  }
  if (!isUs) return refused(401, 'rest_cannot_edit', 'Sorry, you are not allowed to edit this comment.')
  return request.method === 'DELETE' ? remove(books, request, comment, show) : update(request, comment, show)
}

type Show = (comment: Comment) => unknown

function browse(books: Books, { query }: Asked, isUs: boolean, show: Show): Told {
  const status = query.get('status') ?? 'approve'
  if (!isUs && (query.has('status') || query.has('author'))) {
    return refused(401, 'rest_forbidden_param', 'Query parameter not permitted: status')
  }
  const wanted = Object.entries(STATUSES).find(([name]) => name === status)?.[1]
  if (!wanted) return refused(400, 'rest_invalid_param', 'Invalid parameter(s): status')
  const { search, post, parent, author } = Object.fromEntries(query)
  const found = [...books.comments.values()].filter(
    (comment) =>
      wanted.includes(comment.status) &&
      (post === undefined || comment.post === Number(post)) &&
      (parent === undefined || comment.parent === Number(parent)) &&
      (author === undefined || comment.user === Number(author)) &&
      (search === undefined || comment.content.includes(search)),
  )
  return listed(query, found, show, ['id', 'date', 'date_gmt'])
}

function create(books: Books, request: Asked, isUs: boolean, show: Show): Told {
  if (!isUs) return refused(401, 'rest_comment_login_required', 'Sorry, you must be logged in to comment.')
  const read = asked.safeParse(request.json())
  if (!read.success) return refused(400, 'rest_invalid_param', `Invalid parameter(s): ${read.error.message}`)
  const { post, parent, content } = read.data
  if (content.trim() === '') return refused(400, 'rest_comment_content_invalid', 'Invalid comment content.')
  if (Buffer.byteLength(content) > COLUMN_BYTES) {
    return refused(400, 'comment_content_column_length', 'Error: Your comment is too long.')
  }
  if (!books.posts.has(post)) {
    return refused(
      403,
      'rest_comment_invalid_post_id',
      'Sorry, you are not allowed to create this comment without a post.',
    )
  }
  const twin = [...books.comments.values()].find(
    (one) =>
      one.post === post &&
      one.parent === parent &&
      one.user === US.id &&
      one.content === content &&
      one.status !== 'trash',
  )
  if (twin)
    return refused(409, 'comment_duplicate', 'Duplicate comment detected; it looks like you’ve already said that!')
  const comment: Comment = {
    id: books.nextComment(),
    post,
    parent,
    user: US.id,
    name: US.name,
    email: 'firin@posta.example',
    content,
    status: 'approved',
    at: Date.now(),
  }
  books.comments.set(comment.id, comment)
  return { status: 201, body: show(comment) }
}

/** A status that is set already is refused as a broken server would; measured on the real one. */
function update(request: Asked, comment: Comment, show: Show): Told {
  const read = changes.safeParse(request.json())
  if (!read.success) return refused(400, 'rest_invalid_param', `Invalid parameter(s): ${read.error.message}`)
  const { content, status } = read.data
  if (status !== undefined) {
    const next = { hold: 'hold', approved: 'approved', approve: 'approved', spam: 'spam', trash: 'trash' } as const
    const wanted = Object.entries(next).find(([name]) => name === status)?.[1]
    if (!wanted || wanted === comment.status) {
      return refused(500, 'rest_comment_failed_edit', 'Updating comment status failed.')
    }
    comment.status = wanted
  }
  if (content !== undefined) comment.content = content
  return { status: 200, body: show(comment) }
}

function remove(books: Books, { query }: Asked, comment: Comment, show: Show): Told {
  if (query.get('force') === 'true') {
    books.comments.delete(comment.id)
    return { status: 200, body: { deleted: true, previous: show(comment) } }
  }
  if (comment.status === 'trash') return refused(410, 'rest_already_trashed', 'The comment has already been trashed.')
  comment.status = 'trash'
  return { status: 200, body: show(comment) }
}

const shown = (comment: Comment, origin: string, edit: boolean) => ({
  id: comment.id,
  post: comment.post,
  parent: comment.parent,
  author: comment.user,
  author_name: comment.name,
  ...(edit ? { author_email: comment.email, author_ip: '127.0.0.1' } : {}),
  author_url: '',
  date_gmt: gmt(comment.at),
  content: { rendered: rendered(comment.content), ...(edit ? { raw: comment.content } : {}) },
  link: `${origin}/?p=${comment.post}#comment-${comment.id}`,
  status: comment.status,
  author_avatar_urls: { '96': 'https://secure.gravatar.com/avatar/0?s=96' },
})
