import type { TrialPost, TrialWorld } from '../../trial-world.ts'
import { POST } from '../at-uri.ts'
import { bluesky } from '../bluesky.ts'
import { type Books, US } from './books.ts'
import type { PostRecord } from './lexicon.ts'
import { openServer, PASSWORD } from './server.ts'
import { postIn, postsIn } from './views.ts'

/** The made-up server as a world of the trial, with the people of the street. */
export async function openWorld() {
  const server = await openServer()
  const { books, sessions } = server
  const neighbours = [...books.people.values()].filter(({ did }) => did !== US)

  const says = (by: string | undefined, post: Partial<PostRecord> & { text: string }) => {
    const author = neighbours.find(({ handle }) => handle === by) ?? neighbours[0]
    if (!author) throw new Error('nobody lives here')
    const value = { $type: POST, createdAt: books.moment(), langs: ['tr'], ...post }
    const { uri } = books.put(books.freshUri(author.did, POST), { ...value, $type: 'app.bsky.feed.post' })
    return Promise.resolve({ id: uri, authorId: author.did })
  }

  const onto = (uri: string) => {
    const parent = postIn(books, uri)
    if (!parent) throw new Error(`nobody can answer ${uri}`)
    const ref = { uri, cid: parent.cid }
    return { root: parent.value.reply?.root ?? ref, parent: ref }
  }

  const subject = (uri: string) => ({ uri, cid: books.records.get(uri)?.cid ?? '' })
  const someone = neighbours.at(-1)?.did ?? ''
  const adds = (collection: 'app.bsky.feed.like' | 'app.bsky.feed.repost', uri: string) => {
    const record = { $type: collection, subject: subject(uri), createdAt: books.moment() }
    books.put(books.freshUri(someone, collection), record)
    return Promise.resolve()
  }

  const world: TrialWorld = {
    network: bluesky,
    origins: [server.origin],
    settings: { handle: '@firin.test', server: server.origin },
    credential: { password: PASSWORD },
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
    people: {
      comment: (on, text, by) => says(by, { text, reply: onto(on) }),
      mention: (text, by) => says(by, { text: `${NAME} ${text}`, facets: [NAMING] }),
      message: () => Promise.reject(new Error('messages live in another service')),
      edit: (id, text) => {
        const kept = postIn(books, id)
        if (kept) books.put(id, { ...kept.value, text })
        return Promise.resolve()
      },
      delete: (id) => Promise.resolve(books.remove(id)),
      favourite: (id) => adds('app.bsky.feed.like', id),
      boost: (id) => adds('app.bsky.feed.repost', id),
      follow: () => {
        const record = { $type: 'app.bsky.graph.follow' as const, subject: US, createdAt: books.moment() }
        books.put(books.freshUri(someone, 'app.bsky.graph.follow'), record)
        return Promise.resolve()
      },
      isMuted: (did) => Promise.resolve(books.muted.has(did)),
      isBlocked: (did) => Promise.resolve(ourSubjects(books, 'app.bsky.graph.block').includes(did)),
    },
    faults: {
      next: server.next,
      revoke: () => Promise.resolve(sessions.revoke()),
      dropStreams: () => Promise.resolve(),
    },
    count: (text) =>
      Promise.resolve(postsIn(books).filter(({ uri, value }) => uri.includes(US) && value.text === text).length),
    post: (id) => Promise.resolve(postFrom(books, id)),
    close: server.close,
  }
  return { world, server }
}

const NAME = '@firin.test'
const NAMING: NonNullable<PostRecord['facets']>[number] = {
  index: { byteStart: 0, byteEnd: NAME.length },
  features: [{ $type: 'app.bsky.richtext.facet#mention', did: US }],
}

function postFrom(books: Books, uri: string): TrialPost | null {
  const kept = postIn(books, uri)
  if (!kept) return null
  const { text, langs, reply, embed } = kept.value
  const likes = [...books.records.values()].filter(
    ({ value }) => value.$type === 'app.bsky.feed.like' && value.subject.uri === uri,
  )
  return {
    text,
    warning: '',
    language: langs?.[0] ?? null,
    visibility: 'public',
    replyTo: reply?.parent.uri ?? null,
    media:
      embed?.$type === 'app.bsky.embed.images'
        ? embed.images.map(({ alt, image }) => ({ alt, sizeBytes: image.size }))
        : [],
    poll: null,
    likes: likes.length,
    likedByUs: likes.some((like) => like.uri.includes(US)),
  }
}

const ourSubjects = (books: Books, collection: string) =>
  books
    .mine(collection, US)
    .flatMap(({ value }) => ('subject' in value && typeof value.subject === 'string' ? value.subject : []))
