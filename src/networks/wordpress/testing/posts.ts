import * as z from 'zod'
import type { Asked, Told } from '../../testing/site.ts'
import { type Books, isOut, type Post, uniqueSlug, US } from './books.ts'
import { gmt, listed, refused, rendered } from './words.ts'

const written = z.strictObject({
  status: z.enum(['publish', 'draft', 'pending', 'private', 'future']).optional(),
  slug: z.string().optional(),
  title: z.string().optional(),
  content: z.string().optional(),
  excerpt: z.string().optional(),
  featured_media: z.number().int().optional(),
})

export function postsDoor(books: Books, request: Asked, isUs: boolean, origin: string): Told {
  const [, number] = /\/posts\/(\d+)$/.exec(request.path) ?? []
  const wantsEdit = request.query.get('context') === 'edit'
  if (!isUs && number === undefined && request.query.has('status')) return forbiddenStatus
  if (wantsEdit && !isUs) return refused(401, 'rest_forbidden_context', 'Sorry, you are not allowed to edit posts.')
  const show = (post: Post) => shown(post, origin, wantsEdit)
  if (number === undefined) {
    if (request.method === 'GET') return browse(books, request, show)
    return isUs ? save(books, request, newPost(books), show, 201) : refused(401, 'rest_cannot_create', 'Sorry.')
  }
  const post = books.posts.get(Number(number))
  if (!post) return refused(404, 'rest_post_invalid_id', 'Invalid post ID.')
  if (request.method === 'GET') {
    return isUs || isOut(post) ? { status: 200, body: show(post) } : refused(401, 'rest_forbidden', 'Sorry.')
  }
  if (!isUs) return refused(401, 'rest_cannot_edit', 'Sorry, you are not allowed to edit this post.')
  if (request.method === 'POST') return save(books, request, post, show, 200)
  if (request.query.get('force') === 'true') {
    books.posts.delete(post.id)
    return { status: 200, body: { deleted: true, previous: show(post) } }
  }
  if (post.status === 'trash') return refused(410, 'rest_already_trashed', 'The post has already been deleted.')
  Object.assign(post, { status: 'trash', slug: `${post.slug}__trashed` })
  return { status: 200, body: show(post) }
}

type Show = (post: Post) => unknown

function browse(books: Books, { query }: Asked, show: Show): Told {
  const status = query.get('status') ?? 'publish'
  const { slug, search, author, include } = Object.fromEntries(query)
  const found = [...books.posts.values()].filter(
    (post) =>
      (status === 'any' ? post.status !== 'trash' : post.status === status) &&
      (slug === undefined || post.slug === slug) &&
      (author === undefined || post.author === Number(author)) &&
      (include === undefined || include.split(',').includes(String(post.id))) &&
      (search === undefined || `${post.title} ${post.content}`.toLowerCase().includes(search.toLowerCase())),
  )
  return listed(query, found, show, ['id', 'date', 'modified'])
}

/** Parameters are looked at before rights; measured on 6.1. */
const forbiddenStatus: Told = {
  status: 400,
  body: {
    code: 'rest_invalid_param',
    message: 'Invalid parameter(s): status',
    data: { status: 400, details: { status: { code: 'rest_forbidden_status', message: 'Status is forbidden.' } } },
  },
}

function save(books: Books, request: Asked, post: Post, show: Show, status: number): Told {
  const read = written.safeParse(request.json())
  if (!read.success) return refused(400, 'rest_invalid_param', `Invalid parameter(s): ${read.error.message}`)
  const { featured_media: featured, status: state, slug, title, content, excerpt } = read.data
  if (featured !== undefined && !books.uploads.has(featured)) {
    return refused(400, 'rest_invalid_featured_media', 'Invalid featured media ID.')
  }
  const next: Post = {
    ...post,
    status: state ?? post.status,
    slug: slug ?? post.slug,
    title: title ?? post.title,
    content: content ?? post.content,
    excerpt: excerpt ?? post.excerpt,
    featured: featured ?? post.featured,
  }
  if (`${next.title}${next.content}${next.excerpt}` === '') {
    return refused(400, 'empty_content', 'Content, title, and excerpt are empty.')
  }
  if (isOut(next) && next.slug === '') next.slug = next.title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  next.slug = uniqueSlug(books, next.slug, post.id, next.status)
  Object.assign(post, next, { modified: Date.now() }, isOut(next) && !isOut(post) ? { at: Date.now() } : {})
  books.posts.set(post.id, post)
  return { status, body: show(post) }
}

const newPost = (books: Books): Post => ({
  id: books.nextPost(),
  status: 'draft',
  slug: '',
  title: '',
  content: '',
  excerpt: '',
  featured: 0,
  author: US.id,
  at: Date.now(),
  modified: Date.now(),
})

const shown = (post: Post, origin: string, edit: boolean) => ({
  id: post.id,
  link: post.status === 'publish' ? `${origin}/${post.slug}/` : `${origin}/?p=${post.id}`,
  slug: post.slug,
  status: post.status,
  author: post.author,
  // The date of a draft floats until it is published.
  date_gmt: isOut(post) ? gmt(post.at) : edit ? null : gmt(post.at),
  title: { rendered: post.title, ...(edit ? { raw: post.title } : {}) },
  content: { rendered: rendered(post.content), ...(edit ? { raw: post.content } : {}), protected: false },
  featured_media: post.featured,
})
