import { Hono } from 'hono'
import { byUsername, type Neighbour } from '../books.ts'
import { account, status } from '../render.ts'
import { type Ask, type Env, type Hall, list, missing, number, page, stranger, view, yes } from './door.ts'
import { sees } from './sight.ts'

/** People: who they are, what they wrote, and how they stand to each other. */
export function accountRoutes(hall: Hall) {
  const { life } = hall
  const http = new Hono<Env>()
  const render = (c: Ask) => (one: Neighbour) => account(view(hall, c), one)
  const find = (c: Ask) => life.books.neighbours.get(c.req.param('id') ?? '') ?? null
  http.get('/api/v1/accounts/verify_credentials', (c) => {
    const me = c.get('me')
    if (!me) return stranger(c)
    return c.json({
      ...render(c)(me),
      source: { privacy: 'public', sensitive: false, language: me.lang, note: me.about, fields: [] },
    })
  })
  http.get('/api/v1/accounts/lookup', (c) => {
    const one = byUsername(life.books, (c.req.query('acct') ?? '').replace(/^@/, '').split('@')[0] ?? '')
    return one ? c.json(render(c)(one)) : missing(c)
  })
  http.get('/api/v1/accounts/relationships', (c) => {
    const me = c.get('me')
    if (!me) return stranger(c)
    const ids = [...list(c.req.queries('id[]')), ...list(c.req.queries('id'))]
    return c.json(ids.flatMap((id) => life.books.neighbours.get(id) ?? []).map((one) => relation(me, one)))
  })
  http.get('/api/v1/accounts/:id', (c) => {
    const one = find(c)
    return one ? c.json(render(c)(one)) : missing(c)
  })
  http.get('/api/v1/accounts/:id/statuses', (c) => {
    const one = find(c)
    if (!one) return missing(c)
    // Nobody here pins a post.
    if (yes(c.req.query('pinned'))) return c.json([])
    const reader = c.get('me')?.id ?? null
    const posts = [...life.books.posts.values()].filter(
      (post) =>
        post.authorId === one.id &&
        sees(life.books, post, reader) &&
        !(yes(c.req.query('exclude_replies')) && post.replyTo !== null) &&
        !(yes(c.req.query('only_media')) && post.media.length === 0),
    )
    return c.json(page(c, hall, posts).map((post) => status(view(hall, c), post)))
  })
  for (const side of ['followers', 'following'] as const) {
    http.get(`/api/v1/accounts/:id/${side}`, (c) => {
      const one = find(c)
      if (!one) return missing(c)
      const people = [...one[side]].flatMap((id) => life.books.neighbours.get(id) ?? [])
      return c.json(page(c, hall, people).map(render(c)))
    })
  }
  for (const kind of ['follow', 'unfollow', 'mute', 'unmute', 'block', 'unblock'] as const) {
    http.post(`/api/v1/accounts/:id/${kind}`, (c) => {
      const [me, one] = [c.get('me'), find(c)]
      if (!me) return stranger(c)
      if (!one) return missing(c)
      life.tell({ kind, id: one.id, by: me.id })
      return c.json(relation(me, one))
    })
  }
  http.get('/api/v2/search', (c) => {
    const words = (c.req.query('q') ?? '').toLowerCase()
    const limit = Math.min(number(c.req.query('limit'), 20), 40)
    const posts = [...life.books.posts.values()].filter(
      ({ text, visibility, isGone }) => !isGone && visibility === 'public' && text.toLowerCase().includes(words),
    )
    const people = [...life.books.neighbours.values()].filter((one) => one.username.includes(words.replace(/^@/, '')))
    return c.json({
      accounts: people.slice(0, limit).map(render(c)),
      statuses: posts
        .toReversed()
        .slice(0, limit)
        .map((post) => status(view(hall, c), post)),
      hashtags: [],
    })
  })
  return http
}

const relation = (me: Neighbour, one: Neighbour) => ({
  id: one.id,
  following: me.following.has(one.id),
  followed_by: one.following.has(me.id),
  muting: me.muted.has(one.id),
  blocking: me.blocked.has(one.id),
  showing_reblogs: true,
  notifying: false,
  requested: false,
  domain_blocking: false,
  endorsed: false,
  note: '',
})
