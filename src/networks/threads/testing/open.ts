import type { TrialWorld } from '#networks/trial'
import { threads } from '../threads.ts'
import { openApi } from './api.ts'
import { keep, NAME, openBooks } from './books.ts'
import { there } from './look.ts'

/** A Threads of its own: one profile, its neighbours, and the door from which it fetches pictures. */
export async function openThreads() {
  const clock = { aheadSeconds: 0 }
  const now = () => Temporal.Now.instant().add({ seconds: clock.aheadSeconds })
  const books = openBooks(() => Math.floor(now().epochMilliseconds / 1000))
  const api = await openApi(books)
  const world: TrialWorld = {
    network: threads,
    origins: [api.origin],
    settings: { server: api.origin },
    credential: { token: books.token },
    now,
    shows: api.show,
    people: {
      comment(under, text, by = 'olga_hleb') {
        const made = keep(books, { text, by, before: under })
        return Promise.resolve({ id: made.id, authorId: by })
      },
      mention(text, by = 'olga_hleb') {
        const made = keep(books, { text, by })
        books.said.delete(made.id)
        books.mentions.unshift(made)
        return Promise.resolve({ id: made.id, authorId: by })
      },
      message: () => Promise.reject(new Error('messages are not open to programs here')),
      edit: (id, text) => done(() => (there(books, id).text = text)),
      delete: (id) => done(() => (there(books, id).isGone = true)),
      favourite: (id) => done(() => (there(books, id).likes += 1)),
      boost: (id) => done(() => (there(books, id).reposts += 1)),
      follow: () => done(() => (books.followers += 1)),
      isMuted: () => Promise.resolve(false),
      isBlocked: () => Promise.resolve(false),
    },
    faults: {
      next: api.next,
      revoke: () => done(() => (books.isRevoked = true)),
      dropStreams: () => Promise.resolve(),
    },
    count: (text) =>
      Promise.resolve(
        [...books.said.values()].filter((one) => one.by === NAME && !one.isGone && one.text === text).length,
      ),
    post(id) {
      const one = books.said.get(id)
      if (!one || one.isGone) return Promise.resolve(null)
      const { text, before: replyTo, media, poll, likes } = one
      const plain = { warning: '', language: null, visibility: 'public', likedByUs: false }
      return Promise.resolve({ ...plain, text, replyTo, media, poll, likes })
    },
    close: api.close,
  }
  return { ...world, books }
}

const done = (deed: () => unknown): Promise<void> => {
  deed()
  return Promise.resolve()
}
