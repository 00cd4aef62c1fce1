import { Hono } from 'hono'
import * as z from 'zod'
import { byUsername, ourPage } from '../books.ts'
import { countOf } from '../town.ts'
import type { Env, Hall } from './door.ts'

const committed = z.boolean().default(false)
const on = z.enum(['publish', 'media', 'read']).default('publish')
const times = z.number().int().positive().default(1)

const Fault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer-lost'), on, times }),
  z.object({ kind: z.literal('reset-before'), on, times }),
  z.object({ kind: z.literal('hang'), on, times, committed }),
  z.object({ kind: z.literal('slow'), on, times, ms: z.number() }),
  z.object({ kind: z.literal('status'), on, times, status: z.number(), committed }),
  z.object({
    kind: z.literal('rate'),
    on,
    times,
    dialect: z.enum(['seconds', 'date', 'reset']).default('seconds'),
    seconds: z.number(),
  }),
  z.object({ kind: z.literal('body'), on, times, body: z.enum(['html', 'truncated', 'error-in-200']), committed }),
])

const Said = z.object({
  by: z.string().optional(),
  text: z.string(),
  on: z.string().nullable().default(null),
  lang: z.string().nullable().default(null),
  direct: z.boolean().default(false),
})

export type Control = { advance: (minutes: number) => Promise<void>; dropStreams: () => void }

/** The strings behind the town, for learning and for tests: what goes wrong, who says what, how time passes. */
export function controlRoutes(hall: Hall, control: Control) {
  const { life } = hall
  const http = new Hono<Env>()

  http.post('/practice/faults', async (c) => {
    life.faults.next(Fault.parse(await c.req.json()))
    return c.json({})
  })
  http.post('/practice/streams/drop', (c) => {
    control.dropStreams()
    return c.json({})
  })
  http.post('/practice/tokens/revoke', (c) => {
    const us = ourPage(life.books).id
    for (const [token, accountId] of life.books.tokens) life.tell({ kind: 'token', token, accountId, isGood: false })
    return c.json({ accountId: us })
  })
  http.get('/practice/count', (c) => c.json({ count: countOf(life.books, c.req.query('text') ?? '') }))
  http.get('/practice/counts', (c) => {
    const start = c.req.query('start') ?? ''
    const us = ourPage(life.books).id
    const counts: Record<string, number> = {}
    for (const post of life.books.posts.values()) {
      if (post.authorId === us && !post.isGone && post.text.startsWith(start))
        counts[post.text] = (counts[post.text] ?? 0) + 1
    }
    return c.json({ counts })
  })
  http.get('/practice/state', (c) => {
    const us = ourPage(life.books)
    return c.json({
      now: new Date(life.now()).toISOString(),
      posts: life.books.posts.size,
      people: life.books.neighbours.size,
      followers: us.followers.size,
      notifications: life.books.notifications.length,
    })
  })
  http.post('/practice/advance', async (c) => {
    const { minutes } = z.object({ minutes: z.number().positive().max(100_000) }).parse(await c.req.json())
    await control.advance(minutes)
    return c.json({})
  })

  http.post('/practice/people/say', async (c) => {
    const said = Said.parse(await c.req.json())
    const by =
      byUsername(life.books, said.by ?? '') ?? [...life.books.neighbours.values()].find(({ isOurs }) => !isOurs)
    if (!by) return c.json({ error: 'nobody lives here' }, 404)
    const us = ourPage(life.books)
    const text = said.text.includes(`@${us.username}`) ? said.text : `@${us.username} ${said.text}`
    const post = life.post({
      authorId: by.id,
      text,
      replyTo: said.on,
      language: said.lang ?? by.lang,
      visibility: said.direct ? 'direct' : 'public',
    })
    return c.json({ id: post.id, authorId: by.id })
  })
  http.post('/practice/people/follow', async (c) => {
    const { people, stay } = z
      .object({ people: z.number().int().min(1).max(100), stay: z.boolean().default(true) })
      .parse(await c.req.json())
    const us = ourPage(life.books)
    const asked = [...life.books.neighbours.values()]
      .filter(({ id, isOurs }) => !isOurs && us.followers.has(id) !== stay)
      .slice(0, people)
    for (const { id } of asked) life.tell({ kind: stay ? 'follow' : 'unfollow', id: us.id, by: id })
    return c.json({ people: asked.length })
  })

  http.post('/practice/people/edit', async (c) => {
    const { id, text } = z.object({ id: z.string(), text: z.string() }).parse(await c.req.json())
    life.tell({ kind: 'edit', id, text })
    return c.json({})
  })
  http.post('/practice/people/delete', async (c) => {
    const { id } = z.object({ id: z.string() }).parse(await c.req.json())
    life.tell({ kind: 'gone', id })
    return c.json({})
  })
  return http
}
