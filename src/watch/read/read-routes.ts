import type { Hono } from 'hono'
import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant } from '#platform/endpoint.ts'
import type { Reception } from '#platform/http/mount.ts'
import { done } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { pictureNamed } from './articles.sql.ts'
import { readArticle } from './read-article.ts'

/** Reading a telling whole, and where its pictures are. */
export const readRoutes = (app: App) => ({
  'POST /watch/tellings/:id/article': endpoint({
    summary:
      'The whole text of a telling, safe to show; it is taken from its page the first time and kept from then on',
    may: 'see',
    input: z.object({ id, afresh: z.boolean().default(false) }),
    output: z.object({
      itemId: id,
      title: z.string(),
      byline: z.string().nullable(),
      /** Safe HTML; its pictures are ours. */
      html: z.string(),
      lang: z.string().nullable(),
      words: z.int(),
      keptAt: instant,
    }),
    sorry,
    run: async (wish, who) => {
      const read = await readArticle(app, who.workspaceId, wish.id, { afresh: wish.afresh })
      return read.ok ? done(read.value) : read
    },
  }),
})

const NAME = /^[\w-]{32}$/

/** `/api/v1/watch/pictures/:name`: a picture of a kept text, for members of its workspace. */
export const pictureRoute = (app: App) => (http: Hono, reception: Reception) => {
  http.get('/api/v1/watch/pictures/:name', async (c) => {
    const visitor = await reception.visitor(c.req.raw)
    const who = visitor.account ? await reception.member(visitor, c.req.raw) : null
    const name = c.req.param('name')
    const picture =
      who && NAME.test(name) && reception.may(who, 'see')
        ? await pictureNamed(app.db.read, who.workspaceId, name)
        : null
    if (!picture) return c.text('', 404)
    return new Response(new Uint8Array(picture.body), {
      headers: {
        'content-type': 'image/jpeg',
        'cache-control': 'private, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; sandbox",
      },
    })
  })
}
