import { Hono } from 'hono'
import type { Post } from '../books.ts'
import { status, tagsIn } from '../render.ts'
import { type Ask, type Env, type Hall, page, stranger, view } from './door.ts'
import { isHushed, sees } from './sight.ts'

/** What the town talks about. */
export function timelineRoutes(hall: Hall) {
  const { books } = hall.life
  const http = new Hono<Env>()

  const timeline = (c: Ask, belongs: (post: Post) => boolean) => {
    const reader = c.get('me')?.id ?? null
    const posts = [...books.posts.values()].filter(
      (post) => belongs(post) && sees(books, post, reader) && !isHushed(books, post, reader),
    )
    return c.json(page(c, hall, posts).map((post) => status(view(hall, c), post)))
  }
  http.get('/api/v1/timelines/public', (c) => timeline(c, ({ visibility }) => visibility === 'public'))
  http.get('/api/v1/timelines/home', (c) => {
    const me = c.get('me')
    if (!me) return stranger(c)
    return timeline(
      c,
      ({ authorId, visibility }) => authorId === me.id || (visibility !== 'direct' && me.following.has(authorId)),
    )
  })
  http.get('/api/v1/timelines/tag/:tag', (c) => {
    const tag = c.req.param('tag').toLowerCase()
    return timeline(c, ({ text, visibility }) => visibility === 'public' && tagsIn(text).includes(tag))
  })
  return http
}
