import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Neighbour, Post } from '../books.ts'
import type { View } from '../render.ts'
import type { Life } from '../town.ts'
import { sees } from './sight.ts'

/** What every route of the town has at hand. */
export type Env = { Bindings: HttpBindings; Variables: { me: Neighbour | null; form: Record<string, unknown> } }

export type Ask = Context<Env>

export type Hall = { life: Life; origin: () => string; domain: () => string; mediaFolder: string }

export const view = (hall: Hall, c: Ask): View => ({
  books: hall.life.books,
  origin: hall.origin(),
  reader: c.get('me')?.id ?? null,
  now: hall.life.now(),
})

export const complain = (c: Ask, status: 400 | 401 | 403 | 404 | 413 | 422 | 503, error: string) =>
  c.json({ error }, status)

/** Nobody, or somebody whose key is worth nothing. */
export const stranger = (c: Ask) => complain(c, 401, 'The access token is invalid')

export const missing = (c: Ask) => complain(c, 404, 'Record not found')

/** The post named in the address, if whoever asks may see it. */
export function seen(hall: Hall, c: Ask): Post | null {
  const post = hall.life.books.posts.get(c.req.param('id') ?? '')
  return post && sees(hall.life.books, post, c.get('me')?.id ?? null) ? post : null
}

/** The same, if whoever asks has written it. */
export function mine(hall: Hall, c: Ask): Post | null {
  const post = seen(hall, c)
  return post && post.authorId === c.get('me')?.id ? post : null
}

/** The token of a request, in the header or, as streams send it, in the address. */
export const tokenOf = (c: Ask): string | null =>
  /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? c.req.query('access_token') ?? null

/** The body as one flat object, whether it came as JSON, as a form, or with brackets in its names. */
export async function readForm(c: Ask): Promise<Record<string, unknown>> {
  const type = c.req.header('content-type') ?? ''
  if (type.includes('json')) {
    const body: unknown = await c.req.json().catch(() => ({}))
    return typeof body === 'object' && body !== null ? { ...body } : {}
  }
  if (!type.includes('form')) return {}
  const body = await c.req.parseBody({ all: true })
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name.replace(/\[\]$/, ''), value]))
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : '')

export const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(String)

export const yes = (value: unknown): boolean => value === true || value === 'true' || value === '1' || value === 'on'

export const number = (value: unknown, otherwise: number): number => {
  const read = Number(value)
  return value === undefined || value === null || value === '' || Number.isNaN(read) ? otherwise : read
}

const PAGE = { usual: 20, most: 40 }

/** A page of things with growing ids, newest first, with the Link header that leads on (max_id, since_id, min_id). */
export function page<T extends { id: string }>(c: Ask, hall: Hall, all: readonly T[]): T[] {
  const limit = Math.min(number(c.req.query('limit'), PAGE.usual), PAGE.most)
  const [maxId, sinceId, minId] = ['max_id', 'since_id', 'min_id'].map((name) => c.req.query(name))
  const inside = all
    .filter(
      ({ id }) =>
        (maxId ? newer(maxId, id) : true) && (sinceId ? newer(id, sinceId) : true) && (minId ? newer(id, minId) : true),
    )
    .toSorted((a, b) => (newer(a.id, b.id) ? -1 : 1))
  const items = minId ? inside.slice(-limit) : inside.slice(0, limit)
  const [first, last] = [items.at(0), items.at(-1)]
  if (first && last) {
    const base = new URL(c.req.path, hall.origin())
    for (const [name, value] of Object.entries(c.req.queries())) {
      if (!name.endsWith('_id')) for (const one of value) base.searchParams.append(name, one)
    }
    const link = (name: string, id: string, rel: string) => {
      const to = new URL(base)
      to.searchParams.set(name, id)
      return `<${to.href}>; rel="${rel}"`
    }
    c.header('link', `${link('max_id', last.id, 'next')}, ${link('min_id', first.id, 'prev')}`)
  }
  return items
}

const newer = (a: string, b: string) => a.length > b.length || (a.length === b.length && a > b)
