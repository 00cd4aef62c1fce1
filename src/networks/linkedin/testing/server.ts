import * as z from 'zod'
import { type Asked, openSite, type Site, type Told } from '../../testing/site.ts'
import { NAMES, openBooks, US } from './books.ts'
import { openDoor } from './door.ts'
import { bad, missing, Refusal } from './refusal.ts'
import { commentView, happeningView, postView } from './views.ts'
import { read, writeDesk } from './write.ts'

type Run = (asking: Asked, a: string, b: string) => Told

const postPatch = z.strictObject({
  patch: z.strictObject({ $set: z.strictObject({ commentary: z.string().max(3000) }) }),
})
const commentPatch = z.strictObject({
  patch: z.strictObject({ message: z.strictObject({ $set: z.strictObject({ text: z.string().min(1).max(1250) }) }) }),
})
const reaction = z.strictObject({ root: z.string(), reactionType: z.literal('LIKE') })

/** The versioned API of LinkedIn for one page, written from its reference: strict about editions, escapes, names and little text. */
export async function openServer() {
  const books = openBooks()
  const door = openDoor()
  const write = writeDesk(books)
  const liked = (urn: string) => books.posts.get(urn)?.likes ?? books.comments.get(urn)?.likes

  const happenings: Run = ({ query }) => {
    const [, from, to] = /^\(start:(\d+),end:(\d+)\)$/.exec(query.get('timeRange') ?? '') ?? []
    const actions = /^List\((.*)\)$/.exec(query.get('actions') ?? '')?.[1]?.split(',')
    if (query.get('q') !== 'criteria' || query.get('organizationalEntity') !== US || !actions || !from || !to)
      throw bad('criteria')
    const [start, count] = [Number(query.get('start') ?? 0), Number(query.get('count') ?? 10)]
    if (count > 100) throw bad('count')
    const found = books.happened.filter(
      ({ at, action }) => at >= Number(from) && at < Number(to) && actions.includes(action),
    )
    return ok({ paging: { start, count }, elements: found.slice(start, start + count).map(happeningView) })
  }

  const comments: Run = ({ query }, on) => {
    if (query.has('ids')) {
      const ids = idsIn(query)
      const found = ids.flatMap((id) => books.comments.get(`urn:li:comment:(${on},${id})`) ?? [])
      return ok({
        results: Object.fromEntries(found.map((kept) => [kept.id, commentView(books, kept)])),
        statuses: {},
        errors: {},
      })
    }
    if (!books.posts.has(on) && !books.comments.has(on)) throw missing()
    const [start, count] = [Number(query.get('start') ?? 0), Number(query.get('count') ?? 10)]
    const elements = books
      .below(on)
      .slice(start, start + count)
      .map((kept) => commentView(books, kept))
    return ok({ paging: { start, count }, elements })
  }

  const ROUTES: [string, RegExp, Run][] = [
    [
      'GET',
      /^\/rest\/organizationAcls$/,
      () => ok({ elements: [{ organization: US, role: 'ADMINISTRATOR', state: 'APPROVED' }] }),
    ],
    [
      'GET',
      /^\/rest\/organizations\/(\d+)$/,
      () => ok({ id: 2_414_183, localizedName: 'Köşe Fırın', vanityName: 'kose-firin' }),
    ],
    ['GET', /^\/rest\/organizationalEntityNotifications$/, happenings],
    [
      'GET',
      /^\/rest\/people$/,
      ({ query }) => ok({ results: Object.fromEntries(personIdsIn(query).flatMap(personOf)) }),
    ],
    ['POST', /^\/rest\/posts$/, (asking) => write.post(asking)],
    [
      'GET',
      /^\/rest\/posts$/,
      ({ query }) => {
        if (query.get('q') !== 'author' || query.get('author') !== US) throw bad('author')
        const all = [...books.posts.values()].filter(({ author }) => author === US).toReversed()
        return ok({ elements: all.slice(0, Number(query.get('count') ?? 10)).map(postView) })
      },
    ],
    [
      'GET',
      /^\/rest\/posts\/([^/]+)$/,
      (_, urn) => {
        const kept = books.posts.get(urn)
        if (!kept) throw missing()
        return ok(postView(kept))
      },
    ],
    [
      'POST',
      /^\/rest\/posts\/([^/]+)$/,
      (asking, urn) => {
        means(asking, 'PARTIAL_UPDATE')
        const kept = books.posts.get(urn)
        if (!kept) throw missing()
        Object.assign(kept, { commentary: read(postPatch, asking).patch.$set.commentary, editedAt: books.now() })
        return { status: 204 }
      },
    ],
    [
      'DELETE',
      /^\/rest\/posts\/([^/]+)$/,
      (asking, urn) => {
        means(asking, 'DELETE')
        books.posts.delete(urn)
        return { status: 204 }
      },
    ],
    ['GET', /^\/rest\/socialActions\/([^/]+)\/comments$/, comments],
    ['POST', /^\/rest\/socialActions\/([^/]+)\/comments$/, (asking, on) => write.comment(asking, on)],
    ['GET', /^\/rest\/socialActions\/([^/]+)\/comments\/(\w+)$/, (_, on, id) => ok(commentView(books, known(on, id)))],
    [
      'POST',
      /^\/rest\/socialActions\/([^/]+)\/comments\/(\w+)$/,
      (asking, on, id) => {
        means(asking, 'PARTIAL_UPDATE')
        if (asking.query.get('actor') !== US) throw bad('actor')
        books.change(books.urnOf(known(on, id)), read(commentPatch, asking).patch.message.$set.text)
        return { status: 204 }
      },
    ],
    [
      'DELETE',
      /^\/rest\/socialActions\/([^/]+)\/comments\/(\w+)$/,
      ({ query }, on, id) => {
        const kept = known(on, id)
        if (query.get('actor') !== US || kept.actor !== US)
          throw new Refusal(403, 'Not enough permissions', 'ACCESS_DENIED')
        books.unsay(books.urnOf(kept))
        return { status: 204 }
      },
    ],
    [
      'POST',
      /^\/rest\/reactions$/,
      (asking) => {
        const { root } = read(reaction, asking)
        const set = liked(root)
        if (!set || asking.query.get('actor') !== US) throw missing()
        if (set.has(US)) throw new Refusal(409, 'Reaction already exists', 'CONFLICT')
        set.add(US)
        return { status: 201, body: { id: `urn:li:reaction:(${US},${root})` } }
      },
    ],
    [
      'DELETE',
      /^\/rest\/reactions\/\(actor:([^,]+),entity:(.+)\)$/,
      (_, actor, entity) => {
        if (liked(entity)?.delete(actor) !== true) throw missing()
        return { status: 204 }
      },
    ],
    [
      'GET',
      /^\/rest\/socialMetadata$/,
      ({ query }) => {
        const found = urnsIn(query, 'ids').flatMap((urn) => {
          const likes = liked(urn)
          const count = [...books.comments.values()].filter(({ post, parent }) => post === urn || parent === urn).length
          const reactionSummaries = { LIKE: { reactionType: 'LIKE', count: likes?.size ?? 0 } }
          return likes
            ? [[urn, { entity: urn, commentSummary: { count, topLevelCount: count }, reactionSummaries }] as const]
            : []
        })
        return ok({ results: Object.fromEntries(found), statuses: {}, errors: {} })
      },
    ],
    [
      'GET',
      /^\/rest\/organizationalEntityShareStatistics$/,
      ({ query }) => {
        if (query.get('organizationalEntity') !== US) throw bad('organizationalEntity')
        const elements = urnsIn(query, 'shares').flatMap((share) => {
          const kept = books.posts.get(share)
          const totalShareStatistics = {
            impressionCount: 7,
            shareCount: kept?.shares ?? 0,
            clickCount: 0,
            likeCount: 0,
            commentCount: 0,
            engagement: 0,
          }
          return kept ? [{ share, organizationalEntity: US, totalShareStatistics }] : []
        })
        return ok({ paging: {}, elements })
      },
    ],
    ['GET', /^\/rest\/networkSizes\/([^/]+)$/, () => ok({ firstDegreeSize: books.followers.size })],
    [
      'POST',
      /^\/rest\/(image|video)s$/,
      (asking, kind) =>
        asking.query.get('action') === 'finalizeUpload' ? write.finish(asking) : write.begin(asking, kind, site.origin),
    ],
    ['GET', /^\/rest\/(?:image|video)s\/([^/]+)$/, (_, urn) => write.upload(urn)],
    ['PUT', /^\/dms-uploads\/([^/]+)\/(\d+)$/, (asking, urn, at) => write.bytes(asking, urn, Number(at))],
  ]

  const known = (on: string, id: string) => {
    const kept = books.comments.get(`urn:li:comment:(${on},${id})`)
    if (!kept) throw missing()
    return kept
  }

  function answer(asking: Asked): Told {
    const told = door.at(asking)
    if (told) return told
    door.check(asking)
    for (const [method, path, run] of ROUTES) {
      const found = method === asking.method ? path.exec(asking.path) : null
      if (found) return run(asking, decodeURIComponent(found[1] ?? ''), decodeURIComponent(found[2] ?? ''))
    }
    throw new Refusal(404, 'No virtual resource found', 'RESOURCE_NOT_FOUND')
  }

  const site: Site = await openSite({
    answer: (asking) => {
      try {
        return answer(asking)
      } catch (cause) {
        if (cause instanceof Refusal) return cause.told
        throw cause
      }
    },
    sortOf: ({ method, path }) => {
      if (method === 'PUT' || /^\/rest\/(?:image|video)s$/.test(path)) return 'media'
      if (method === 'POST' && (path === '/rest/posts' || path.endsWith('/comments'))) return 'publish'
      return path.endsWith('/organizationalEntityNotifications') ? 'read' : null
    },
    complaint: (status, message) => ({ status, code: 'TROUBLE', message, serviceErrorCode: 1 }),
  })
  return { ...site, books, door }
}

const ok = (body: unknown): Told => ({ status: 200, body })

const means = ({ headers }: Asked, name: string) => {
  if (headers['x-restli-method'] !== name) throw bad(`X-RestLi-Method must be ${name}`)
}

const idsIn = (query: URLSearchParams) => /^List\((.*)\)$/.exec(query.get('ids') ?? '')?.[1]?.split(',') ?? []

const urnsIn = (query: URLSearchParams, name: string) =>
  (query.get(name) ?? '').match(/urn:li:comment:\([^)]*\)|urn:li:\w+:\w+/g) ?? []

const personIdsIn = (query: URLSearchParams) =>
  [...(query.get('ids') ?? '').matchAll(/\(id:([\w-]+)\)/g)].map(([, id = '']) => id)

function personOf(id: string) {
  const [first, last, vanityName] = NAMES.get(`urn:li:person:${id}`) ?? []
  return first ? [[`(id:${id})`, { id, localizedFirstName: first, localizedLastName: last, vanityName }] as const] : []
}
