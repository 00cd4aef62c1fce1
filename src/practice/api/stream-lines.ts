import type { Event, Post } from '../books.ts'
import { notification, status, type View } from '../render.ts'
import type { Hall } from './door.ts'
import { isHushed, sees } from './sight.ts'

/** One line of a stream. */
export type StreamLine = {
  stream: 'user' | 'user:notification' | 'public' | 'public:local'
  event: 'update' | 'status.update' | 'delete' | 'notification'
  payload: string
}

/** What an event of the town is to those who listen. `skip` when everybody has been told of what is new. */
export function createLines(hall: Hall) {
  const { books, now } = hall.life
  let told = books.notifications.length

  return {
    skip: () => {
      told = books.notifications.length
    },
    of: (event: Event, accountId: string): StreamLine[] => {
      const reader = books.neighbours.get(accountId)
      if (!reader) return []
      const view: View = { books, origin: hall.origin(), reader: accountId, now: now() }
      const fresh = reader.isOurs ? books.notifications.slice(told) : []
      const notes = fresh.flatMap((one): StreamLine[] =>
        (['user', 'user:notification'] as const).map((stream) => ({
          stream,
          event: 'notification',
          payload: JSON.stringify(notification(view, one)),
        })),
      )
      const post = 'id' in event && event.id !== null ? books.posts.get(event.id) : undefined
      return post ? [...notes, ...ofPost(event, post, view, accountId)] : notes
    },
  }

  function ofPost(event: Event, post: Post, view: View, accountId: string): StreamLine[] {
    const open = post.visibility === 'public' ? (['public', 'public:local'] as const) : []
    const say = (kind: StreamLine['event'], payload: string, streams: readonly StreamLine['stream'][]): StreamLine[] =>
      streams.map((stream) => ({ stream, event: kind, payload }))
    if (event.kind === 'gone') return say('delete', post.id, ['user', ...open])
    if (!sees(books, post, accountId) || isHushed(books, post, accountId)) return []
    if (event.kind === 'edit') return say('status.update', JSON.stringify(status(view, post)), ['user', ...open])
    if (event.kind !== 'post') return []
    const isHome = post.authorId === accountId || books.neighbours.get(accountId)?.following.has(post.authorId)
    const streams = [...(isHome ? (['user'] as const) : []), ...open]
    return streams.length === 0 ? [] : say('update', JSON.stringify(status(view, post)), streams)
  }
}
