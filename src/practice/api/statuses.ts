import { Hono } from 'hono'
import { type Books, type Post, repliesBelow } from '../books.ts'
import { status } from '../render.ts'
import { complain, type Env, type Hall, list, mine, missing, seen, stranger, view } from './door.ts'
import { refuse, visibilityOf, wishFrom } from './new-post.ts'
import { isHushed, sees } from './sight.ts'

const KEY_MILLISECONDS = 3_600_000
const TOGETHER = 20

/** Posts: writing, reading, taking back. */
export function statusRoutes(hall: Hall) {
  const http = new Hono<Env>()
  const { life } = hall
  http.post('/api/v1/statuses', (c) => {
    const me = c.get('me')
    if (!me) return stranger(c)
    const key = c.req.header('idempotency-key') ?? null
    const before = key === null ? undefined : life.books.keys.get(`${me.id} ${key}`)
    const again = before && life.now() - before.at < KEY_MILLISECONDS ? life.books.posts.get(before.postId) : undefined
    if (again) return c.json(status(view(hall, c), again))
    const wish = wishFrom(c.get('form'))
    const refusal = refuse(life.books, wish, me.id)
    if (refusal) return complain(c, refusal.status, refusal.error)
    const post = life.post({
      ...wish,
      authorId: me.id,
      language: wish.language ?? me.lang,
      visibility: visibilityOf(wish),
      key,
    })
    return c.json(status(view(hall, c), post))
  })

  http.get('/api/v1/statuses', (c) => {
    const ids = [...list(c.req.queries('id[]')), ...list(c.req.queries('id'))].slice(0, TOGETHER)
    const posts = ids.flatMap((id) => life.books.posts.get(id) ?? [])
    const reader = c.get('me')?.id ?? null
    return c.json(posts.filter((post) => sees(life.books, post, reader)).map((post) => status(view(hall, c), post)))
  })

  http.get('/api/v1/statuses/:id', (c) => {
    const post = seen(hall, c)
    return post ? c.json(status(view(hall, c), post)) : missing(c)
  })

  http.get('/api/v1/statuses/:id/context', (c) => {
    const post = seen(hall, c)
    if (!post) return missing(c)
    const reader = c.get('me')?.id ?? null
    const told = (posts: Post[]) =>
      posts
        .filter((one) => sees(life.books, one, reader) && !isHushed(life.books, one, reader))
        .map((one) => status(view(hall, c), one))
    return c.json({ ancestors: told(above(life.books, post)), descendants: told(repliesBelow(life.books, post)) })
  })

  http.delete('/api/v1/statuses/:id', (c) => {
    const post = mine(hall, c)
    if (!post) return missing(c)
    const last = status(view(hall, c), post)
    life.tell({ kind: 'gone', id: post.id })
    return c.json({ ...last, text: post.text })
  })
  return http
}

function above(books: Books, post: Post): Post[] {
  const parent = post.replyTo === null ? undefined : books.posts.get(post.replyTo)
  return parent && !parent.isGone ? [...above(books, parent), parent] : []
}
