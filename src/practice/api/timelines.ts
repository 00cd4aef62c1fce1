import { Hono } from 'hono'
import type { Post } from '../books.ts'
import { notification, status } from '../render.ts'
import { complain, type Env, type Hall, list, page, view } from './door.ts'

/** What is told to us, and what the town talks about. */
export function timelineRoutes(hall: Hall) {
  const { life } = hall
  const http = new Hono<Env>()

  http.get('/api/v1/notifications', (c) => {
    if (!c.get('me')?.isOurs) return complain(c, 401, 'The access token is invalid')
    const wanted = [...list(c.req.queries('types[]')), ...list(c.req.queries('types'))]
    const unwanted = [...list(c.req.queries('exclude_types[]')), ...list(c.req.queries('exclude_types'))]
    const told = life.books.notifications.filter(
      ({ type, postId }) =>
        (wanted.length === 0 || wanted.includes(type)) &&
        !unwanted.includes(type) &&
        (postId === null || life.books.posts.get(postId)?.isGone === false),
    )
    return c.json(page(c, hall, told).map((one) => notification(view(hall, c), one)))
  })

  const timeline = (belongs: (post: Post) => boolean) =>
    [...life.books.posts.values()].filter((post) => !post.isGone && post.visibility === 'public' && belongs(post))

  http.get('/api/v1/timelines/public', (c) =>
    c.json(
      page(
        c,
        hall,
        timeline(() => true),
      ).map((post) => status(view(hall, c), post)),
    ),
  )
  http.get('/api/v1/timelines/home', (c) => {
    const me = c.get('me')
    if (!me) return complain(c, 401, 'The access token is invalid')
    const home = timeline(({ authorId }) => authorId === me.id || me.following.has(authorId))
    return c.json(page(c, hall, home).map((post) => status(view(hall, c), post)))
  })
  http.get('/api/v1/timelines/tag/:tag', (c) => {
    const tag = `#${c.req.param('tag')}`.toLowerCase()
    const tagged = timeline(({ text }) => text.toLowerCase().includes(tag))
    return c.json(page(c, hall, tagged).map((post) => status(view(hall, c), post)))
  })
  return http
}
