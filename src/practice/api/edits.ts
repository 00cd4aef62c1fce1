import { Hono } from 'hono'
import * as z from 'zod'
import { type Ask, complain, type Env, type Hall, list, mine, missing, seen, text, view, yes } from './door.ts'
import { attachment, briefly, html, iso, status } from '../render.ts'
import type { Post, Version } from '../books.ts'
import { refuse, wishFrom } from './new-post.ts'

/** Changing our own posts; what they said before stays to be read. */
export function editRoutes(hall: Hall) {
  const { life } = hall
  const http = new Hono<Env>()
  http.get('/api/v1/statuses/:id/source', (c) => {
    const post = mine(hall, c)
    return post ? c.json({ id: post.id, text: post.text, spoiler_text: post.warning }) : missing(c)
  })

  http.get('/api/v1/statuses/:id/history', (c) => {
    const post = seen(hall, c)
    if (!post) return missing(c)
    return c.json([...post.history, latest(post)].map((version) => versionAsTold(c, post, version)))
  })

  http.put('/api/v1/statuses/:id', (c) => {
    const post = mine(hall, c)
    if (!post) return missing(c)
    const form = c.get('form')
    const wish = {
      text: 'status' in form ? text(form['status']) : post.text,
      warning: 'spoiler_text' in form ? text(form['spoiler_text']) : post.warning,
      sensitive: 'sensitive' in form ? yes(form['sensitive']) : post.sensitive,
      language: text(form['language']) || post.language,
      media: 'media_ids' in form ? list(form['media_ids']) : post.media,
    }
    const refusal = refuse(life.books, { ...wishFrom({}), ...wish }, post.authorId)
    if (refusal) return complain(c, refusal.status, refusal.error)
    for (const { id, alt } of described(form['media_attributes'])) life.tell({ kind: 'alt', id, alt })
    life.tell({ kind: 'edit', id: post.id, ...wish })
    return c.json(status(view(hall, c), post))
  })

  function versionAsTold(c: Ask, post: Post, version: Version) {
    const seenNow = view(hall, c)
    const author = life.books.neighbours.get(post.authorId)
    return {
      content: html(seenNow, version.text),
      spoiler_text: version.warning,
      sensitive: version.sensitive,
      created_at: iso(version.at),
      account: author ? briefly(seenNow, author) : null,
      poll: post.poll ? { options: post.poll.options.map(({ title }) => ({ title })) } : null,
      media_attachments: version.media.flatMap((id) => attachment(seenNow, id) ?? []),
      emojis: [],
    }
  }
  return http
}

const Described = z.array(z.object({ id: z.string(), description: z.string() })).catch([])

/** Other words for the pictures it keeps. */
const described = (given: unknown) => Described.parse(given).map(({ id, description }) => ({ id, alt: description }))

const latest = (post: Post): Version => ({
  text: post.text,
  warning: post.warning,
  sensitive: post.sensitive,
  media: post.media,
  at: post.editedAt ?? post.at,
})
