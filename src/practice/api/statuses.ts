import { Hono } from 'hono'
import { type Books, type Post, repliesBelow, type Visibility } from '../books.ts'
import { poll, status } from '../render.ts'
import { account } from '../render.ts'
import { type Ask, complain, type Env, type Hall, list, number, text, view, yes } from './door.ts'
import { countCharacters, LIMITS } from './limits.ts'

const KEY_MILLISECONDS = 3_600_000
const VISIBILITIES: readonly string[] = ['public', 'unlisted', 'private', 'direct'] satisfies Visibility[]
const isVisibility = (word: string): word is Visibility => VISIBILITIES.includes(word)

/** Posts: writing, reading, changing, reacting. */
export function statusRoutes(hall: Hall) {
  const http = new Hono<Env>()
  const { life } = hall
  const find = (c: Ask): Post | null => {
    const post = life.books.posts.get(c.req.param('id') ?? '')
    return post && !post.isGone ? post : null
  }
  const mine = (c: Ask): Post | null => {
    const post = find(c)
    return post && post.authorId === c.get('me')?.id ? post : null
  }
  const missing = (c: Ask) => complain(c, 404, 'Record not found')

  http.post('/api/v1/statuses', (c) => {
    const me = c.get('me')
    if (!me) return complain(c, 401, 'The access token is invalid')
    const key = c.req.header('idempotency-key') ?? null
    const before = key === null ? undefined : life.books.keys.get(`${me.id} ${key}`)
    const again = before && life.now() - before.at < KEY_MILLISECONDS ? life.books.posts.get(before.postId) : undefined
    if (again) return c.json(status(view(hall, c), again))
    const form = c.get('form')
    const wish = {
      authorId: me.id,
      text: text(form['status']),
      warning: text(form['spoiler_text']),
      sensitive: yes(form['sensitive']),
      language: text(form['language']) || me.lang,
      visibility: text(form['visibility']) || 'public',
      replyTo: text(form['in_reply_to_id']) || null,
      media: list(form['media_ids']),
      poll: pollFrom(form),
      key,
    }
    const refusal = refuse(life.books, wish)
    if (refusal) return complain(c, refusal.status, refusal.error)
    const visibility = isVisibility(wish.visibility) ? wish.visibility : 'public'
    return c.json(status(view(hall, c), life.post({ ...wish, visibility })))
  })

  http.get('/api/v1/statuses/:id', (c) => {
    const post = find(c)
    return post ? c.json(status(view(hall, c), post)) : missing(c)
  })

  http.get('/api/v1/statuses/:id/context', (c) => {
    const post = find(c)
    if (!post) return missing(c)
    const render = (one: Post) => status(view(hall, c), one)
    return c.json({
      ancestors: above(life.books, post).map(render),
      descendants: repliesBelow(life.books, post).map(render),
    })
  })

  http.get('/api/v1/statuses/:id/source', (c) => {
    const post = mine(c)
    return post ? c.json({ id: post.id, text: post.text, spoiler_text: post.warning }) : missing(c)
  })

  http.get('/api/v1/statuses/:id/history', (c) => {
    const post = find(c)
    if (!post) return missing(c)
    const versions = [...post.history, { text: post.text, at: post.editedAt ?? post.at }]
    return c.json(versions.map(({ text: content, at }) => ({ content, created_at: new Date(at).toISOString() })))
  })

  http.put('/api/v1/statuses/:id', (c) => {
    const post = mine(c)
    if (!post) return missing(c)
    const wish = text(c.get('form')['status'])
    if (countCharacters(wish) > LIMITS.characters) return complain(c, 422, tooLong)
    life.tell({ kind: 'edit', id: post.id, text: wish })
    return c.json(status(view(hall, c), post))
  })

  http.delete('/api/v1/statuses/:id', (c) => {
    const post = mine(c)
    if (!post) return missing(c)
    const last = status(view(hall, c), post)
    life.tell({ kind: 'gone', id: post.id })
    return c.json({ ...last, text: post.text })
  })

  for (const [path, kind] of [
    ['favourite', 'like'],
    ['unfavourite', 'unlike'],
    ['reblog', 'boost'],
    ['unreblog', 'unboost'],
  ] as const) {
    http.post(`/api/v1/statuses/:id/${path}`, (c) => {
      const [me, post] = [c.get('me'), find(c)]
      if (!me) return complain(c, 401, 'The access token is invalid')
      if (!post) return missing(c)
      life.tell({ kind, id: post.id, by: me.id })
      return c.json(status(view(hall, c), post))
    })
  }

  for (const [path, of] of [
    ['favourited_by', 'likes'],
    ['reblogged_by', 'boosts'],
  ] as const) {
    http.get(`/api/v1/statuses/:id/${path}`, (c) => {
      const post = find(c)
      if (!post) return missing(c)
      const people = [...post[of]].flatMap((id) => life.books.neighbours.get(id) ?? [])
      return c.json(people.map((one) => account(view(hall, c), one)))
    })
  }

  http.get('/api/v1/polls/:id', (c) => {
    const post = find(c)
    return post?.poll ? c.json(poll(view(hall, c), post)) : missing(c)
  })
  http.post('/api/v1/polls/:id/votes', (c) => {
    const [me, post] = [c.get('me'), find(c)]
    if (!me || !post?.poll) return missing(c)
    life.tell({ kind: 'vote', id: post.id, by: me.id, choices: list(c.get('form')['choices']).map(Number) })
    return c.json(poll(view(hall, c), post))
  })
  return http
}

const tooLong = `Validation failed: Text character limit of ${LIMITS.characters} exceeded`

type Wish = {
  text: string
  warning: string
  visibility: string
  replyTo: string | null
  media: string[]
  poll: { options: string[]; seconds: number } | null
}

function refuse(books: Books, wish: Wish): { status: 404 | 422; error: string } | null {
  const no = (error: string) => ({ status: 422, error: `Validation failed: ${error}` }) as const
  if (wish.text.trim() === '' && wish.media.length === 0) return no("Text can't be blank")
  if (countCharacters(wish.text) + countCharacters(wish.warning) > LIMITS.characters)
    return { status: 422, error: tooLong }
  if (!isVisibility(wish.visibility)) return no('Visibility is not included in the list')
  if (wish.media.length > LIMITS.media) return no('Cannot attach more than 4 files')
  if (wish.media.some((id) => !books.uploads.has(id))) return no('Media could not be found')
  const videos = wish.media.filter((id) => books.uploads.get(id)?.mime.startsWith('video/'))
  if (videos.length > 0 && wish.media.length > 1)
    return no('Cannot attach a video to a post that already contains images')
  if (wish.poll && wish.media.length > 0) return no('Cannot attach both media and a poll')
  if (wish.poll && (wish.poll.options.length < 2 || wish.poll.options.length > LIMITS.pollOptions))
    return no('Poll options are too few or too many')
  if (wish.poll?.options.some((option) => countCharacters(option) > LIMITS.pollCharacters))
    return no('Poll option is too long')
  const { least, most } = LIMITS.pollSeconds
  if (wish.poll && (wish.poll.seconds < least || wish.poll.seconds > most))
    return no('Poll duration is too short or too long')
  const parent = wish.replyTo === null ? null : books.posts.get(wish.replyTo)
  if (wish.replyTo !== null && (!parent || parent.isGone)) {
    return { status: 404, error: 'The post you are trying to reply to does not appear to exist.' }
  }
  return null
}

/** JSON has a poll object; forms flatten it as `poll[options][]`. */
function pollFrom(form: Record<string, unknown>) {
  const { poll: given } = form
  const nested = typeof given === 'object' && given !== null ? new Map(Object.entries(given)) : null
  const at = (name: string) => nested?.get(name) ?? form[`poll[${name}]`]
  const options = list(at('options'))
  if (options.length === 0) return null
  return { options, multiple: yes(at('multiple')), seconds: number(at('expires_in'), 0) }
}

function above(books: Books, post: Post): Post[] {
  const parent = post.replyTo === null ? undefined : books.posts.get(post.replyTo)
  return parent && !parent.isGone ? [...above(books, parent), parent] : []
}
