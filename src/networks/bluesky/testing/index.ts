import { partsOf } from '../at-uri.ts'
import type { Asked } from '../../testing/site.ts'
import type { Books } from './books.ts'
import { actor } from './lexicon.ts'
import { Refusal, said } from './refusal.ts'
import { read } from './repo.ts'
import { postIn, postsIn, viewsFor } from './views.ts'

/** The great index: everything that is asked about other people. */
export function indexOf(books: Books) {
  const isHidden = (did: string, me: string) =>
    books.muted.has(did) ||
    books.mine('app.bsky.graph.block', me).some(({ value }) => 'subject' in value && value.subject === did)

  return {
    profile({ query }: Asked, me: string) {
      const did = query.get('actor') ?? ''
      if (!books.people.has(did)) throw new Refusal('InvalidRequest', 'Profile not found')
      return said(viewsFor(books, me).profile(did))
    },

    posts({ query }: Asked, me: string) {
      const uris = query.getAll('uris')
      if (uris.length === 0 || uris.length > 25) throw new Refusal('InvalidRequest', 'uris must have 1 to 25 elements')
      const found = uris.flatMap((uri) => postIn(books, uri) ?? [])
      return said({ posts: found.map(viewsFor(books, me).post) })
    },

    thread({ query }: Asked, me: string) {
      const uri = query.get('uri') ?? ''
      const depth = whole(query, 'depth', 6, 0, 1000)
      const height = whole(query, 'parentHeight', 80, 0, 1000)
      if (!postIn(books, uri)) throw new Refusal('NotFound', `Post not found: ${uri}`)
      return said({ thread: viewsFor(books, me).thread(uri, depth, height) })
    },

    feed({ query }: Asked, me: string) {
      const did = query.get('actor')
      if (query.get('filter') !== 'posts_no_replies') throw new Refusal('InvalidRequest', 'unknown filter')
      const limit = whole(query, 'limit', 50, 1, 100)
      const own = postsIn(books).filter(({ uri, value }) => partsOf(uri)?.repo === did && !value.reply)
      const { post } = viewsFor(books, me)
      return said({
        feed: newestFirst(own)
          .slice(0, limit)
          .map((one) => ({ post: post(one) })),
      })
    },

    search({ query }: Asked, me: string) {
      const words = (query.get('q') ?? '').toLowerCase()
      const limit = whole(query, 'limit', 25, 1, 100)
      if (words === '') throw new Refusal('InvalidRequest', 'q is required')
      const found = postsIn(books).filter(({ value }) => value.text.toLowerCase().includes(words))
      return said({ posts: newestFirst(found).slice(0, limit).map(viewsFor(books, me).post), hitsTotal: found.length })
    },

    notifications({ query }: Asked, me: string) {
      const limit = whole(query, 'limit', 50, 1, 100)
      const reasons = query.getAll('reasons')
      const below = query.get('cursor') ?? '9999'
      const { author } = viewsFor(books, me)
      const all: object[] = []
      let cursor: string | null = null
      for (let at = books.notices.length - 1; at >= 0; at -= 1) {
        const notice = books.notices[at]
        const kept = notice && books.records.get(notice.uri)
        const by = partsOf(notice?.uri ?? '')?.repo ?? ''
        if (!kept || notice.to !== me || notice.at >= below || isHidden(by, me)) continue
        if (reasons.length > 0 && !reasons.includes(notice.reason)) continue
        if (all.length === limit) return said({ notifications: all, cursor, priority: false })
        const { uri, cid, value: record } = kept
        all.push({
          uri,
          cid,
          author: author(by),
          reason: notice.reason,
          record,
          isRead: false,
          indexedAt: notice.at,
          labels: [],
        })
        cursor = notice.at
      }
      return said({ notifications: all, ...(all.length > 0 ? { cursor } : {}), priority: false })
    },

    mute(asking: Asked) {
      books.muted.add(read(actor, asking).actor)
      return said()
    },

    unmute(asking: Asked) {
      books.muted.delete(read(actor, asking).actor)
      return said()
    },
  }
}

const newestFirst = <T extends { indexedAt: string }>(all: T[]) =>
  all.toSorted((a, b) => (a.indexedAt < b.indexedAt ? 1 : -1))

function whole(query: URLSearchParams, name: string, otherwise: number, min: number, max: number): number {
  const value = query.has(name) ? Number(query.get(name)) : otherwise
  if (Number.isInteger(value) && value >= min && value <= max) return value
  throw new Refusal('InvalidRequest', `${name} must be between ${min} and ${max}`)
}
