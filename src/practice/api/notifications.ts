import { Hono } from 'hono'
import { notification } from '../render.ts'
import { type Ask, type Env, type Hall, list, missing, number, page, stranger, view } from './door.ts'

const MOST_COUNTED = 1000

/** What our page is told; the town keeps notifications for nobody else. */
export function notificationRoutes(hall: Hall) {
  const { books, tell } = hall.life
  const http = new Hono<Env>()
  const told = (c: Ask) => {
    const wanted = named(c, 'types')
    const unwanted = named(c, 'exclude_types')
    const from = c.req.query('account_id')
    const me = c.get('me')
    return books.notifications.filter(
      ({ id, type, accountId, postId }) =>
        !books.dismissed.has(id) &&
        (wanted.size === 0 || wanted.has(type)) &&
        !unwanted.has(type) &&
        (from === undefined || accountId === from) &&
        !me?.muted.has(accountId) &&
        !me?.blocked.has(accountId) &&
        (postId === null || books.posts.get(postId)?.isGone === false),
    )
  }

  http.get('/api/v1/notifications', (c) =>
    c.get('me')?.isOurs ? c.json(page(c, hall, told(c)).map((one) => notification(view(hall, c), one))) : stranger(c),
  )
  http.get('/api/v1/notifications/unread_count', (c) => {
    if (!c.get('me')?.isOurs) return stranger(c)
    return c.json({ count: Math.min(told(c).length, number(c.req.query('limit'), MOST_COUNTED)) })
  })
  http.get('/api/v1/notifications/:id', (c) => {
    if (!c.get('me')?.isOurs) return stranger(c)
    const one = told(c).find(({ id }) => id === c.req.param('id'))
    return one ? c.json(notification(view(hall, c), one)) : missing(c)
  })
  http.post('/api/v1/notifications/clear', (c) => {
    if (!c.get('me')?.isOurs) return stranger(c)
    tell({ kind: 'dismiss', id: null })
    return c.json({})
  })
  http.post('/api/v1/notifications/:id/dismiss', (c) => {
    if (!c.get('me')?.isOurs) return stranger(c)
    if (!told(c).some(({ id }) => id === c.req.param('id'))) return missing(c)
    tell({ kind: 'dismiss', id: c.req.param('id') })
    return c.json({})
  })
  return http
}

const named = (c: Ask, name: string) => new Set([...list(c.req.queries(`${name}[]`)), ...list(c.req.queries(name))])
