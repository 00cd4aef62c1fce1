import type { TrialPost, TrialWorld } from '../../trial-world.ts'
import { plainWords } from '../commentary.ts'
import { linkedin } from '../linkedin.ts'
import { type Books, NAMES, US } from './books.ts'
import { KEYS } from './door.ts'
import { openServer } from './server.ts'

/** The made-up LinkedIn as a world of the trial, with the people of the street. */
export async function openWorld() {
  const server = await openServer()
  const { books } = server
  const neighbours = [...NAMES.keys()]
  const [first = ''] = neighbours
  const someone = neighbours.at(-1) ?? ''
  const person = (by: string | undefined) => neighbours.find((urn) => by !== undefined && urn.includes(by)) ?? first

  const world: TrialWorld = {
    network: linkedin,
    origins: [server.origin],
    settings: { server: server.origin, page: '' },
    credential: KEYS,
    now: () => Temporal.Instant.fromEpochMilliseconds(books.now()),
    people: {
      comment: (on, text, by) => {
        const kept = books.say(person(by), on, text)
        return Promise.resolve({ id: books.urnOf(kept), authorId: kept.actor })
      },
      mention: (text, by) => {
        const { urn, author } = books.add(person(by), `@[Köşe Fırın](${US}) ${text}`)
        return Promise.resolve({ id: urn, authorId: author })
      },
      message: () => Promise.reject(new Error('messages are left to LinkedIn')),
      edit: (id, text) => told(books.change(id, text)),
      delete: (id) => told(books.unsay(id)),
      favourite: (id) => told(books.posts.get(id)?.likes.add(someone)),
      boost: (id) => told(Object.assign(books.posts.get(id) ?? {}, { shares: 1 })),
      follow: () => told(books.followers.add(someone)),
      isMuted: () => Promise.resolve(false),
      isBlocked: () => Promise.resolve(false),
    },
    faults: { next: server.next, revoke: () => told(server.door.shut()), dropStreams: () => Promise.resolve() },
    count: (text) => Promise.resolve(count(books, text)),
    post: (id) => Promise.resolve(postFrom(books, id)),
    close: server.close,
  }
  return { world, server }
}

const told = (deed: unknown) => Promise.resolve(void deed)

const count = ({ posts, comments }: Books, text: string) =>
  [...posts.values()].filter(({ author, commentary }) => author === US && plainWords(commentary) === text).length +
  [...comments.values()].filter(({ actor, text: words }) => actor === US && words === text).length

function postFrom({ posts, comments, uploads }: Books, id: string): TrialPost | null {
  const plain = { warning: '', language: null, visibility: 'public' }
  const said = comments.get(id)
  if (said) {
    const { text, parent, post, likes } = said
    return {
      ...plain,
      text,
      replyTo: parent ?? post,
      media: [],
      poll: null,
      likes: likes.size,
      likedByUs: likes.has(US),
    }
  }
  const kept = posts.get(id)
  if (!kept) return null
  const media = kept.media.map(({ urn, alt }) => ({ alt, sizeBytes: uploads.get(urn)?.size ?? 0 }))
  const { likes, poll } = kept
  return {
    ...plain,
    text: plainWords(kept.commentary),
    replyTo: null,
    media,
    poll,
    likes: likes.size,
    likedByUs: likes.has(US),
  }
}
