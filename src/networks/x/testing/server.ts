import { type Asked, openSite, type Site, type Told } from '../../testing/site.ts'
import * as z from 'zod'
import { type Books, type Kept, openBooks, US } from './books.ts'
import { openDoor } from './door.ts'
import { mediaDesk } from './media.ts'
import { take } from './posting.ts'
import { forbidden, invalid, Problem } from './problem.ts'
import { includesOf, tweetView, userView } from './views.ts'

type Run = (asking: Asked, id: string, other: string) => Told | Promise<Told>

/** The second API of X with a handful of people, strict about proofs, prices of repetition and who may be answered. */
export async function openServer() {
  const books = openBooks()
  const media = mediaDesk(books)
  const door = openDoor(() => site.origin)

  const many = (asking: Asked, all: readonly Kept[], next: string | null): Told =>
    ok({
      ...(all.length > 0 ? { data: all.map((kept) => tweetView(books, kept)) } : {}),
      ...(all.length > 0 ? { includes: includesOf(books, all, asking.query.get('expansions') ?? '') } : {}),
      meta: {
        result_count: all.length,
        ...(all.length > 0 ? { newest_id: all[0]?.id, oldest_id: all.at(-1)?.id } : {}),
        ...(next === null ? {} : { next_token: next }),
      },
    })

  const pages = (asking: Asked, token: string, isWanted: (kept: Kept) => boolean): Told => {
    const { query } = asking
    const { written } = books
    const size = Number(query.get('max_results') ?? '10')
    if (!Number.isInteger(size) || size < 5 || size > 100) throw invalid('max_results is not between 5 and 100')
    const [since, until] = [BigInt(query.get('since_id') ?? '0'), BigInt(query.get('until_id') ?? 2n ** 63n)]
    const start = query.get('start_time') ?? ''
    if (start !== '' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(start)) throw invalid('start_time is not a moment')
    const after = BigInt(query.get(token) ?? 2n ** 63n)
    const page: Kept[] = []
    for (let at = written.length - 1; at >= 0; at -= 1) {
      const kept = written[at]
      if (!kept || !isWanted(kept)) continue
      const id = BigInt(kept.id)
      if (id <= since || kept.at < start) break
      if (id >= until || id >= after || !books.posts.has(kept.id)) continue
      if (page.length === size) return many(asking, page, page.at(-1)?.id ?? null)
      page.push(kept)
    }
    return many(asking, page, null)
  }

  const people =
    (set: Set<string>, isIn: boolean, name: string): Run =>
    (asking, me, other) => {
      if (me !== US) throw forbidden('You are not allowed to act for this user.')
      const id = isIn ? aimed.parse(asking.json()).target_user_id : other
      if (!books.people.has(id)) throw invalid(`no user ${id}`)
      if (isIn) set.add(id)
      else set.delete(id)
      return ok({ data: { [name]: isIn } })
    }

  const ROUTES: [string, RegExp, readonly string[], Run][] = [
    ['GET', /^\/2\/users\/me$/, ['user.fields'], () => ok({ data: userView(books, US)[0] })],
    ['POST', /^\/2\/tweets$/, [], (asking) => take(books, asking)],
    ['GET', /^\/2\/tweets$/, ['ids', 'tweet.fields'], (asking) => lookUp(books, asking)],
    [
      'GET',
      /^\/2\/tweets\/search\/recent$/,
      [...FIELDS, 'query', 'max_results', 'next_token'],
      (asking) => {
        const query = asking.query.get('query') ?? ''
        if (query === '' || query.length > 512) throw invalid('query must have 1 to 512 letters')
        const [, conversation] = /^conversation_id:(\d+)$/.exec(query) ?? []
        return pages(asking, 'next_token', (kept) =>
          conversation ? kept.conversation === conversation && kept.id !== conversation : kept.said.includes(query),
        )
      },
    ],
    [
      'GET',
      /^\/2\/tweets\/(\d+)$/,
      FIELDS,
      (asking, id) => {
        const kept = books.posts.get(id)
        if (!kept) return ok({ errors: [missing(id, 'id')] })
        return ok({
          data: tweetView(books, kept),
          includes: includesOf(books, [kept], asking.query.get('expansions') ?? ''),
        })
      },
    ],
    [
      'DELETE',
      /^\/2\/tweets\/(\d+)$/,
      [],
      (_, id) => {
        const kept = books.posts.get(id)
        if (kept && kept.authorId !== US) throw forbidden('You are not authorized to delete this Tweet.')
        books.posts.delete(id)
        return ok({ data: { deleted: true } })
      },
    ],
    [
      'PUT',
      /^\/2\/tweets\/(\d+)\/hidden$/,
      [],
      (asking, id) => {
        const kept = books.posts.get(id)
        const root = books.posts.get(kept?.conversation ?? '')
        if (!kept || root?.authorId !== US || kept.id === root.id)
          throw forbidden('You are not allowed to hide this Tweet.')
        kept.hidden = hiding.parse(asking.json()).hidden
        return ok({ data: { hidden: kept.hidden } })
      },
    ],
    [
      'GET',
      /^\/2\/users\/(\d+)\/mentions$/,
      [...FIELDS, 'max_results', 'since_id', 'until_id', 'pagination_token'],
      (asking, me) =>
        pages(asking, 'pagination_token', ({ names, authorId }) => names.includes(me) && !books.blocked.has(authorId)),
    ],
    [
      'GET',
      /^\/2\/users\/(\d+)\/tweets$/,
      [...FIELDS, 'max_results', 'start_time', 'exclude', 'pagination_token'],
      (asking, me) => pages(asking, 'pagination_token', ({ authorId }) => authorId === me),
    ],
    ['POST', /^\/2\/users\/(\d+)\/muting$/, [], people(books.muted, true, 'muting')],
    ['DELETE', /^\/2\/users\/(\d+)\/muting\/(\d+)$/, [], people(books.muted, false, 'muting')],
    ['POST', /^\/2\/users\/(\d+)\/blocking$/, [], people(books.blocked, true, 'blocking')],
    ['DELETE', /^\/2\/users\/(\d+)\/blocking\/(\d+)$/, [], people(books.blocked, false, 'blocking')],
    ['POST', /^\/2\/media\/upload$/, [], media.picture],
    ['GET', /^\/2\/media\/upload$/, ['command', 'media_id'], media.state],
    ['POST', /^\/2\/media\/upload\/initialize$/, [], media.begin],
    ['POST', /^\/2\/media\/upload\/(\d+)\/append$/, [], media.append],
    ['POST', /^\/2\/media\/upload\/(\d+)\/finalize$/, [], media.finish],
    ['POST', /^\/2\/media\/metadata$/, [], media.words],
  ]

  async function answer(asking: Asked): Promise<Told> {
    door.check(asking)
    for (const [method, path, asks, run] of ROUTES) {
      const found = method === asking.method ? path.exec(asking.path) : null
      if (!found) continue
      const strange = [...asking.query.keys()].find((name) => !asks.includes(name))
      if (strange) throw invalid(`The query parameter [${strange}] is not one of [${asks.join(',')}]`)
      return run(asking, found[1] ?? '', found[2] ?? '')
    }
    throw new Problem(404, 'Not Found', 'Not Found')
  }

  const site: Site = await openSite({
    answer: async (asking) => {
      try {
        const told = await answer(asking)
        return { ...told, headers: { ...told.headers, ...rate(), 'x-access-level': 'read-write' } }
      } catch (cause) {
        if (cause instanceof Problem)
          return { ...cause.told, headers: { ...cause.told.headers, 'x-access-level': 'read-write' } }
        throw cause
      }
    },
    sortOf: ({ method, path }) => {
      if (method === 'POST' && path === '/2/tweets') return 'publish'
      if (method === 'POST' && path === '/2/media/upload') return 'media'
      return path.endsWith('/mentions') ? 'read' : null
    },
    complaint: (status, detail) => ({ title: 'Trouble', detail, type: 'about:blank', status }),
    reset: (until) => ({ ...rate(until), 'x-rate-limit-remaining': '0' }),
  })
  return { ...site, books, shut: door.shut }
}

const aimed = z.strictObject({ target_user_id: z.string() })
const hiding = z.strictObject({ hidden: z.boolean() })

const FIELDS = ['tweet.fields', 'expansions', 'user.fields', 'media.fields']

const ok = (body: unknown): Told => ({ status: 200, body })

function lookUp(books: Books, { query }: Asked): Told {
  const ids = (query.get('ids') ?? '').split(',')
  if (ids.length > 100 || ids.some((id) => !/^\d{1,19}$/.test(id))) throw invalid('ids must be 1 to 100 numbers')
  const found = ids.flatMap((id) => books.posts.get(id) ?? [])
  const lost = ids.filter((id) => !books.posts.has(id))
  return ok({
    ...(found.length > 0 ? { data: found.map((kept) => tweetView(books, kept)) } : {}),
    ...(lost.length > 0 ? { errors: lost.map((id) => missing(id, 'ids')) } : {}),
  })
}

const missing = (id: string, parameter: string) => ({
  value: id,
  detail: `Could not find tweet with ${parameter}: [${id}].`,
  title: 'Not Found Error',
  resource_type: 'tweet',
  parameter,
  resource_id: id,
  type: 'https://api.twitter.com/2/problems/resource-not-found',
})

const rate = (until = new Date(Date.now() + 900_000)): Record<string, string> => ({
  'x-rate-limit-limit': '300',
  'x-rate-limit-remaining': '299',
  'x-rate-limit-reset': String(Math.round(until.getTime() / 1000)),
})
