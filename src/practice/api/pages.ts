import { Hono } from 'hono'
import { byUsername, type Post, repliesBelow } from '../books.ts'
import { feedLinks } from '../feeds.ts'
import { humanPage } from '../page.ts'
import { attachment, escape, html, tagsIn } from '../render.ts'
import { type Ask, type Env, type Hall, view } from './door.ts'
import { sees } from './sight.ts'

const SHOWN = 40
const FACE_COLOURS = ['#0e6b74', '#8a4b2a', '#3f6b3a', '#5a4a8a', '#8a6a1a', '#7a3a4a']

/** Profiles and posts as people see them in a browser. */
export function pageRoutes(hall: Hall) {
  const { books } = hall.life
  const http = new Hono<Env>()

  http.get('/', (c) => {
    const open = [...books.posts.values()].filter((post) => !post.isGone && post.visibility === 'public')
    const latest = newestFirst(open)
    const posts = latest.map((post) => article(c, post)).join('')
    return c.html(humanPage('The practice town', posts, 'en', feedLinks(hall.origin())))
  })
  http.get('/tags/:tag', (c) => {
    const tag = c.req.param('tag')
    const tagged = [...books.posts.values()].filter(
      (post) =>
        post.visibility === 'public' && sees(books, post, null) && tagsIn(post.text).includes(tag.toLowerCase()),
    )
    return c.html(
      humanPage(
        `#${tag}`,
        newestFirst(tagged)
          .map((post) => article(c, post))
          .join(''),
      ),
    )
  })
  http.get('/town.svg', (c) =>
    c.body(TOWN, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  )
  http.get('/faces/:file', (c) => {
    const username = c.req.param('file').replace(/\.svg$/, '')
    const one = byUsername(books, username)
    const colour = FACE_COLOURS[Number(one?.id ?? 0) % FACE_COLOURS.length] ?? '#444'
    return c.body(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="${colour}"/><text x="40" y="52" font-family="sans-serif" font-size="36" fill="#fff" text-anchor="middle">${escape(initial(one?.name ?? '?'))}</text></svg>`,
      200,
      { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
    )
  })
  http.get('/:handle{@\\w+}', (c) => {
    const one = byUsername(books, c.req.param('handle').slice(1))
    if (!one) return c.html(humanPage('Nobody of this name lives here', ''), 404)
    const posts = [...books.posts.values()].filter((post) => post.authorId === one.id && sees(books, post, null))
    const latest = newestFirst(posts)
    return c.html(
      humanPage(
        `${one.name} @${one.username}`,
        `<p>${escape(one.about)}</p>${latest.map((post) => article(c, post)).join('')}`,
        one.lang,
      ),
    )
  })
  http.get('/:handle{@\\w+}/:id', (c) => {
    const post = books.posts.get(c.req.param('id'))
    if (!post || !sees(books, post, null)) return c.html(humanPage('This post is gone', ''), 404)
    const below = repliesBelow(books, post)
      .filter((reply) => sees(books, reply, null))
      .map((reply) => article(c, reply))
    return c.html(humanPage('A post', article(c, post) + below.join('')))
  })

  function article(c: Ask, post: Post): string {
    const author = books.neighbours.get(post.authorId)
    const pictures = post.media.flatMap((id) => attachment(view(hall, c), id) ?? [])
    return `<article lang="${post.language ?? ''}"><p><a href="/@${author?.username}"><b>${escape(author?.name ?? '')}</b></a>
      <a href="/@${author?.username}/${post.id}">${new Date(post.at).toISOString().slice(0, 16).replace('T', ' ')}</a></p>
      ${html({ books, origin: hall.origin() }, post.text)}
      ${pictures.map(({ url, description }) => `<img src="${url}" alt="${escape(description ?? '')}" width="320">`).join('')}
      <small>♥ ${post.likes.size} · ↻ ${post.boosts.size} · ${post.replies.length}</small></article>`
  }
  return http
}

const initial = (name: string) => String.fromCodePoint(name.codePointAt(0) ?? 63)

const newestFirst = (posts: Post[]): Post[] => posts.toSorted((a, b) => b.at - a.at).slice(0, SHOWN)

const TOWN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><rect width="120" height="60" fill="#cfe3e6"/><path d="M8 60V32l14-10 14 10v28zm34 0V24h22v36zm28 0V34l16-14 16 14v26z" fill="#0e6b74"/><circle cx="106" cy="12" r="6" fill="#e0a83a"/></svg>`
