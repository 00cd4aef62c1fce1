import type { TrialPost, TrialWorld } from '../../trial-world.ts'
import { max } from '../max.ts'
import { spotId, spotIn } from '../refs.ts'
import { BOT, type Books, CHANNEL, DIALOG, PEOPLE } from './books.ts'
import { openServer, TOKEN } from './server.ts'

/** The made-up MAX as a world of the trial, with the people of the street. */
export async function openWorld() {
  const server = await openServer()
  const { books } = server

  const world: TrialWorld = {
    network: max,
    origins: [server.origin],
    settings: { server: server.origin, channel: String(CHANNEL) },
    credential: { token: TOKEN },
    now: () => Temporal.Now.instant(),
    people: {
      comment: (on, text, by) => {
        const spot = spotIn(on)
        const post = spot.kind === 'comment' ? spot.post : spot.mid
        const { mid, sender } = books.say('comment', person(by), text, {
          post,
          link: spot.kind === 'comment' ? spot.mid : null,
        })
        return Promise.resolve({ id: spotId({ kind: 'comment', post, mid }), authorId: String(sender) })
      },
      mention: () => Promise.reject(new Error('nobody is told of mentions')),
      message: (text, by) => {
        const { mid, sender } = books.say('message', person(by), text)
        return Promise.resolve({ id: spotId({ kind: 'message', chat: String(DIALOG), mid }), authorId: String(sender) })
      },
      edit: (id, text) => told(books.change(spotIn(id).mid, text)),
      delete: (id) => told(books.remove(spotIn(id).mid, person(undefined))),
      favourite: () => Promise.resolve(),
      boost: () => Promise.resolve(),
      follow: () => told(books.members.add(books.members.size + 1)),
      isMuted: () => Promise.resolve(false),
      isBlocked: (id) => Promise.resolve(books.blocked.has(Number(id))),
    },
    faults: {
      next: server.next,
      revoke: () => told((server.standing.isOpen = false)),
      dropStreams: () => Promise.resolve(),
    },
    count: (text) =>
      Promise.resolve([...books.kept.values()].filter((one) => isOurs(one.sender) && one.text === text).length),
    post: (id) => Promise.resolve(postFrom(books, spotIn(id).mid)),
    close: server.close,
  }
  return { world, server }
}

const person = (by: string | undefined) => (PEOPLE.find(({ username }) => username === by) ?? PEOPLE[0])?.user_id ?? 0

const told = (deed: unknown) => Promise.resolve(void deed)

const isOurs = (sender: number | null) => sender === null || sender === BOT

function postFrom({ kept }: Books, mid: string): TrialPost | null {
  const one = kept.get(mid)
  if (!one) return null
  const { text, link, post, files } = one
  const under =
    post === null ? null : spotId(link === null ? { kind: 'post', mid: post } : { kind: 'comment', post, mid: link })
  return {
    text,
    warning: '',
    language: null,
    visibility: 'public',
    replyTo: under,
    media: files.map(({ size }) => ({ alt: '', sizeBytes: size })),
    poll: null,
    likes: 0,
    likedByUs: false,
  }
}
