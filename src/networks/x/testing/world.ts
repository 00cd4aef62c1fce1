import type { TrialPost, TrialWorld } from '../../trial-world.ts'
import { x } from '../x.ts'
import { type Books, US } from './books.ts'
import { KEYS } from './door.ts'
import { openServer } from './server.ts'

/** The made-up X as a world of the trial, with the people of the street. */
export async function openWorld() {
  const server = await openServer()
  const { books } = server
  const neighbours = [...books.people.values()].filter(({ id }) => id !== US)
  const says = (by: string | undefined, text: string, replyTo: string | null = null) => {
    const author = neighbours.find(({ username }) => username === by) ?? neighbours[0]
    if (!author) throw new Error('nobody lives here')
    const { id } = books.add(author.id, text, { replyTo })
    return Promise.resolve({ id, authorId: author.id })
  }
  const someone = neighbours.at(-1)?.id ?? ''

  const world: TrialWorld = {
    network: x,
    origins: [server.origin],
    settings: { server: server.origin, budget: '2.00' },
    credential: KEYS,
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
    people: {
      comment: (on, text, by) => says(by, text, on),
      mention: (text, by) => says(by, `@kosefirin ${text}`),
      message: () => Promise.reject(new Error('messages are left to X')),
      edit: () => Promise.reject(new Error('only paying people change their posts')),
      delete: (id) => told(books.posts.delete(id)),
      favourite: (id) => told(books.posts.get(id)?.likes.add(someone)),
      boost: (id) => told(books.posts.get(id)?.boosts.add(someone)),
      follow: () => told(books.followers.add(someone)),
      isMuted: (id) => Promise.resolve(books.muted.has(id)),
      isBlocked: (id) => Promise.resolve(books.blocked.has(id)),
    },
    faults: { next: server.next, revoke: () => told(server.shut()), dropStreams: () => Promise.resolve() },
    count: (text) =>
      Promise.resolve(
        [...books.posts.values()].filter(({ authorId, said }) => authorId === US && said === text).length,
      ),
    post: (id) => Promise.resolve(postFrom(books, id)),
    close: server.close,
  }
  return { world, server }
}

const told = (deed: unknown) => Promise.resolve(void deed)

function postFrom(books: Books, id: string): TrialPost | null {
  const kept = books.posts.get(id)
  if (!kept) return null
  return {
    text: kept.said,
    warning: '',
    language: null,
    visibility: 'public',
    replyTo: kept.replyTo,
    media: kept.media.flatMap((one) => {
      const upload = books.uploads.get(one)
      return upload ? [{ alt: upload.alt, sizeBytes: upload.size }] : []
    }),
    poll: kept.poll,
    likes: kept.likes.size,
    likedByUs: kept.likes.has(US),
  }
}
