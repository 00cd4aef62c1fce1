import type { TrialWorld } from '#networks/trial'
import { createNetworks } from '#networks'
import { byUsername, type Neighbour, ourPage } from './books.ts'
import { openTown, type Town } from './open.ts'

const VISIBILITIES = { public: 'public', unlisted: 'unlisted', private: 'followers', direct: 'mentioned' }

/** A quiet town of its own for the trial: its neighbours speak only when the trial lets them. */
export async function openTrialWorld(): Promise<TrialWorld> {
  let aheadMs = 0
  const now = () => Date.now() + aheadMs
  const town = await openTown({ port: 0, seed: 1, speed: 0, folder: null, now, alive: false })
  const { life, token } = town
  const { books } = life
  const network = createNetworks().find('mastodon')
  if (!network) throw new Error('the desk does not speak the language of the town')
  const us = ourPage(books)
  const neighbour = (name?: string): Neighbour => {
    const one = name ? byUsername(books, name) : null
    const any = one ?? [...books.neighbours.values()].find(({ isOurs }) => !isOurs)
    if (!any) throw new Error('nobody lives here')
    return any
  }
  const says = (by: Neighbour, text: string, replyTo: string | null, visibility: 'public' | 'direct') => {
    const post = life.post({ authorId: by.id, text, replyTo, language: by.lang, visibility })
    return Promise.resolve({ id: post.id, authorId: by.id })
  }
  return {
    network,
    now: () => Temporal.Instant.fromEpochMilliseconds(life.now()),
    pass: (seconds) => {
      aheadMs += seconds * 1_000
    },
    origins: [town.url],
    settings: { server: town.url },
    credential: { token },
    people: {
      comment: (on, text, by) => says(neighbour(by), text, on, 'public'),
      mention: (text, by) => says(neighbour(by), `@${us.username} ${text}`, null, 'public'),
      message: (text, by) => says(neighbour(by), `@${us.username} ${text}`, null, 'direct'),
      edit: (id, text) => told(() => life.tell({ kind: 'edit', id, text })),
      delete: (id) => told(() => life.tell({ kind: 'gone', id })),
      favourite: (id) => told(() => life.tell({ kind: 'like', id, by: neighbour().id })),
      boost: (id) => told(() => life.tell({ kind: 'boost', id, by: neighbour().id })),
      follow: () => told(() => life.tell({ kind: 'follow', id: us.id, by: lastNeighbour(books.neighbours).id })),
      isMuted: (id) => Promise.resolve(us.muted.has(id)),
      isBlocked: (id) => Promise.resolve(us.blocked.has(id)),
    },
    faults: {
      next: town.fail,
      revoke: () => told(() => life.tell({ kind: 'token', token, accountId: us.id, isGood: false })),
      dropStreams: () => told(town.dropStreams),
    },
    count: (text) => Promise.resolve(town.count(text)),
    post: (id) => Promise.resolve(postIn(town, id)),
    close: town.close,
  }
}

const told = (deed: () => void): Promise<void> => Promise.resolve(deed())

const lastNeighbour = (all: Map<string, Neighbour>): Neighbour => {
  const last = [...all.values()].findLast(({ isOurs }) => !isOurs)
  if (!last) throw new Error('nobody lives here')
  return last
}

function postIn({ life: { books } }: Town, id: string) {
  const post = books.posts.get(id)
  if (!post || post.isGone) return null
  return {
    text: post.text,
    warning: post.warning,
    language: post.language,
    visibility: VISIBILITIES[post.visibility],
    replyTo: post.replyTo,
    media: post.media.flatMap((upload) => mediaOf(books.uploads.get(upload))),
    poll: post.poll?.options.map(({ title }) => title) ?? null,
    likes: post.likes.size,
    likedByUs: post.likes.has(ourPage(books).id),
  }
}

const mediaOf = (upload: { alt: string; sizeBytes: number } | undefined) =>
  upload ? [{ alt: upload.alt, sizeBytes: upload.sizeBytes }] : []
