import type { TrialWorld } from '#networks/trial'
import { facebook } from '../facebook.ts'
import { mentionId, messageId, parseRef } from '../refs.ts'
import { openApi } from './api.ts'
import { type Books, keep, openBooks, PAGE_ID } from './books.ts'
import { there } from './write.ts'

/** A Facebook of its own: one page, its neighbours, and the people who write to it. */
export async function openFacebook() {
  const clock = { aheadSeconds: 0 }
  const now = () => Temporal.Now.instant().add({ seconds: clock.aheadSeconds })
  const books = openBooks(() => Math.floor(now().epochMilliseconds / 1000))
  const api = await openApi(books)
  const by = (name = 'Olga Hlebova') => [...books.people].find(([, one]) => one === name)?.[0] ?? '5001'
  const entry = (id: string) => {
    const ref = parseRef(id, PAGE_ID)
    return there(books, ref?.id ?? id)
  }
  const world: TrialWorld = {
    network: facebook,
    origins: [api.origin],
    settings: { server: api.origin },
    credential: { token: books.tokens.page },
    now,
    people: {
      comment(onPostId, text, name) {
        const of = entry(onPostId)
        const parent = of.root === null ? null : (of.parent ?? of.id)
        const made = keep(books, { message: text, from: by(name), root: of.root ?? of.id, parent })
        return Promise.resolve({ id: made.id, authorId: made.from })
      },
      mention(text, name) {
        const made = keep(books, { message: text, from: by(name) })
        return Promise.resolve({ id: mentionId(made.id), authorId: made.from })
      },
      message(text, name) {
        const person = by(name)
        const id = `m_${books.next()}`
        books.letters.push({ id, person, from: person, text, at: books.now(), isGone: false })
        return Promise.resolve({ id: messageId(person, id), authorId: person })
      },
      edit: (id, text) => done(() => (entry(id).message = text)),
      delete: (id) => done(() => (entry(id).isGone = true)),
      favourite: (id) => done(() => entry(id).likes.add('5001')),
      boost: (id) => done(() => (entry(id).shares += 1)),
      follow: () => done(() => (books.followers += 1)),
      isMuted: () => Promise.resolve(false),
      isBlocked: (id) => Promise.resolve(books.blocked.has(id)),
    },
    faults: {
      next: api.next,
      revoke: () => done(() => (books.isRevoked = true)),
      dropStreams: () => Promise.resolve(),
    },
    count: (text) => Promise.resolve(ours(books).filter((one) => one === text).length),
    post: (id) => Promise.resolve(shown(books, id)),
    close: api.close,
  }
  return { ...world, books, wait: (seconds: number) => void (clock.aheadSeconds += seconds) }
}

const done = (deed: () => unknown): Promise<void> => {
  deed()
  return Promise.resolve()
}

const ours = (books: Books): string[] => [
  ...[...books.entries.values()].flatMap((one) => (one.from === PAGE_ID && !one.isGone ? [one.message] : [])),
  ...books.letters.flatMap((one) => (one.from === PAGE_ID ? [one.text] : [])),
]

function shown(books: Books, id: string) {
  const one = books.entries.get(id)
  if (!one || one.isGone) return null
  return {
    text: one.message,
    warning: '',
    language: null,
    visibility: 'public',
    replyTo: one.parent ?? one.root,
    media: one.photos.flatMap((photo) => books.photos.get(photo) ?? []),
    poll: null,
    likes: one.likes.size,
    likedByUs: one.likes.has(PAGE_ID),
  }
}
