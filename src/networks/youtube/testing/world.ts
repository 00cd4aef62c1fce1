import type { TrialPost, TrialWorld } from '../../trial-world.ts'
import { youtube } from '../youtube.ts'
import { type Books, US } from './books.ts'
import { KEYS } from './door.ts'
import { openServer } from './server.ts'

/** The made-up YouTube as a world of the trial, with the people of the street. */
export async function openWorld() {
  const server = await openServer()
  const { books } = server
  const neighbours = [...books.people.values()].filter(({ id }) => id !== US)
  const someone = neighbours.at(-1)?.id ?? ''
  const says = (by: string | undefined, on: string, text: string) => {
    const author = neighbours.find(({ name }) => name === `@${by}`) ?? neighbours[0]
    if (!author) throw new Error('nobody lives here')
    return Promise.resolve({ id: books.say(author.id, on, text).id, authorId: author.id })
  }

  const world: TrialWorld = {
    network: youtube,
    origins: [server.origin],
    settings: { server: server.origin },
    credential: KEYS,
    now: () => Temporal.Now.instant(),
    people: {
      comment: (on, text, by) => says(by, on, text),
      mention: () => Promise.reject(new Error('nobody is told of mentions')),
      message: () => Promise.reject(new Error('there are no messages')),
      edit: (id, text) => {
        books.wait(1000)
        return told(Object.assign(books.comments.get(id) ?? {}, { text, editedAt: books.now() }))
      },
      delete: (id) => told(books.unsay(id)),
      favourite: (id) => told(books.videos.get(id)?.likes.add(someone)),
      boost: () => Promise.resolve(),
      follow: () => told(books.followers.add(someone)),
      isMuted: () => Promise.resolve(false),
      isBlocked: (id) => Promise.resolve(books.banned.has(id)),
    },
    faults: { next: server.next, revoke: () => told(server.door.shut()), dropStreams: () => Promise.resolve() },
    count: (text) => Promise.resolve(count(books, text)),
    post: (id) => Promise.resolve(postFrom(books, id)),
    close: server.close,
  }
  return { world, server }
}

const told = (deed: unknown) => Promise.resolve(void deed)

function count({ videos, comments }: Books, text: string): number {
  const films = [...videos.values()].filter(({ privacy, description }) => privacy !== 'private' && description === text)
  const said = [...comments.values()].filter(({ authorId, text: words }) => authorId === US && words === text)
  return films.length + said.length
}

function postFrom({ videos, comments }: Books, id: string): TrialPost | null {
  const plain = { warning: '', poll: null, likedByUs: false }
  const said = comments.get(id)
  if (said) {
    const { text, parentId, videoId, likes } = said
    return { ...plain, text, language: null, visibility: 'public', replyTo: parentId ?? videoId, media: [], likes }
  }
  const film = videos.get(id)
  if (!film) return null
  const { title, description: text, language, privacy: visibility, sizeBytes, thumbnailBytes, likes } = film
  const media = [sizeBytes, thumbnailBytes].filter((bytes) => bytes > 0).map((bytes) => ({ alt: '', sizeBytes: bytes }))
  return { ...plain, title, text, language, visibility, replyTo: null, media, likes: likes.size }
}
