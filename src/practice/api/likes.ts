import { Hono } from 'hono'
import { nextId } from '../happen.ts'
import { account, briefly, status } from '../render.ts'
import { complain, type Env, type Hall, missing, seen, stranger, view } from './door.ts'

const WAYS = [
  ['favourite', 'like'],
  ['unfavourite', 'unlike'],
  ['reblog', 'boost'],
  ['unreblog', 'unboost'],
] as const

/** Liking and boosting, and who did. */
export function likeRoutes(hall: Hall) {
  const { life } = hall
  const http = new Hono<Env>()
  for (const [path, kind] of WAYS) {
    http.post(`/api/v1/statuses/:id/${path}`, (c) => {
      const [me, post] = [c.get('me'), seen(hall, c)]
      if (!me) return stranger(c)
      if (!post) return missing(c)
      if (kind === 'boost' && post.visibility === 'direct') return complain(c, 403, 'This action is not allowed')
      life.tell({ kind, id: post.id, by: me.id })
      const made = status(view(hall, c), post)
      if (kind !== 'boost') return c.json(made)
      // A boost is a post of its own around the one it passes on.
      return c.json({ ...made, id: nextId(life.books), account: briefly(view(hall, c), me), reblog: made })
    })
  }
  for (const [path, of] of [
    ['favourited_by', 'likes'],
    ['reblogged_by', 'boosts'],
  ] as const) {
    http.get(`/api/v1/statuses/:id/${path}`, (c) => {
      const post = seen(hall, c)
      if (!post) return missing(c)
      const people = [...post[of]].flatMap((id) => life.books.neighbours.get(id) ?? [])
      return c.json(people.map((one) => account(view(hall, c), one)))
    })
  }
  return http
}
