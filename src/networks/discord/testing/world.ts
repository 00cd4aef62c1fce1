import type { TrialPost, TrialWorld } from '../../trial-world.ts'
import { discord } from '../discord.ts'
import { BOT, type Books, CHANNEL, GUILD } from './books.ts'
import { openServer, TOKEN } from './server.ts'

/** The made-up Discord as a world of the trial, with the people of the street. */
export async function openWorld() {
  const server = await openServer()
  const { books } = server
  const neighbours = [...books.people.values()].filter(({ id }) => id !== BOT)
  const someone = neighbours.at(-1)?.id ?? ''
  const says = (by: string | undefined, text: string, replyTo: string | null = null) => {
    const author = neighbours.find(({ username }) => username === by) ?? neighbours[0]
    const { id } = books.add(author?.id ?? '', text, { replyTo })
    return Promise.resolve({ id, authorId: author?.id ?? '' })
  }

  const world: TrialWorld = {
    network: discord,
    origins: [server.origin],
    settings: { server: server.origin, channel: `https://discord.com/channels/${GUILD}/${CHANNEL}` },
    credential: { token: TOKEN },
    now: () => Temporal.Now.instant(),
    people: {
      comment: (on, text, by) => says(by, text, on),
      mention: (text, by) => says(by, `<@${BOT}> ${text}`),
      message: () => Promise.reject(new Error('messages to a bot are told to nobody who asks')),
      edit: (id, text) => told(Object.assign(books.byId.get(id) ?? {}, { content: text, editedAt: Date.now() })),
      delete: (id) => told(books.remove(id)),
      favourite: (id) => told(books.byId.get(id)?.reactions.add(someone)),
      boost: () => Promise.resolve(),
      follow: () => told(books.members.add(someone)),
      isMuted: (id) => Promise.resolve(books.muted.has(id)),
      isBlocked: (id) => Promise.resolve(books.banned.has(id)),
    },
    faults: {
      next: server.next,
      revoke: () => told((server.standing.isOpen = false)),
      dropStreams: () => Promise.resolve(),
    },
    count: (text) =>
      Promise.resolve([...books.byId.values()].filter((one) => one.authorId === BOT && one.content === text).length),
    post: (id) => Promise.resolve(postFrom(books, id)),
    close: server.close,
  }
  return { world, server }
}

const told = (deed: unknown) => Promise.resolve(void deed)

function postFrom({ byId }: Books, id: string): TrialPost | null {
  const kept = byId.get(id)
  if (!kept) return null
  return {
    text: kept.content,
    warning: '',
    language: null,
    visibility: 'public',
    replyTo: kept.replyTo,
    media: kept.files.map(({ size, description }) => ({ alt: description, sizeBytes: size })),
    poll: kept.poll,
    likes: kept.reactions.size,
    likedByUs: kept.reactions.has(BOT),
  }
}
