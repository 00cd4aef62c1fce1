import type { TrialWorld } from '#networks/trial'
import { instagram } from '../instagram.ts'
import { answerId, commentId, mentionId, messageId, parseRef } from '../refs.ts'
import { openApi } from './api.ts'
import { type Books, keepComment, ME, openBooks } from './books.ts'

/** An Instagram of its own: one professional account, its neighbours, and the door from which it fetches pictures. */
export async function openInstagram() {
  const clock = { aheadSeconds: 0 }
  const now = () => Temporal.Now.instant().add({ seconds: clock.aheadSeconds })
  const books = openBooks(() => Math.floor(now().epochMilliseconds / 1000))
  const api = await openApi(books)
  const by = (name = 'olga_hleb') => [...books.people].find(([, one]) => one === name)?.[0] ?? '5001'
  const saidAt = (id: string) => {
    const ref = parseRef(id)
    const said = books.comments.find((one) => ref?.kind === 'comment' && one.id === ref.id)
    if (!said) throw new Error(`there is no comment ${id}`)
    return said
  }
  const postAt = (id: string) => {
    const post = books.posts.find((one) => one.id === id)
    if (!post) throw new Error(`there is no post ${id}`)
    return post
  }
  const world: TrialWorld = {
    network: instagram,
    origins: [api.origin],
    settings: { server: api.origin },
    credential: { token: books.token },
    now,
    shows: api.show,
    people: {
      comment(under, text, name) {
        const ref = parseRef(under)
        if (ref?.kind !== 'post' && ref?.kind !== 'comment') throw new Error(`nobody can comment on ${under}`)
        const top = ref.kind === 'post' ? null : ref.top
        const made = keepComment(books, { post: ref.media, top, text, from: by(name) })
        return Promise.resolve({ id: idOf(made), authorId: made.from })
      },
      mention(text, name) {
        const made = { id: books.next(), text, at: books.now(), from: by(name) }
        books.tagged.unshift(made)
        return Promise.resolve({ id: mentionId(made.id), authorId: books.people.get(made.from) ?? '' })
      },
      message(text, name) {
        const person = by(name)
        const id = `aWdm${books.next()}`
        books.letters.push({ id, person, from: person, text, at: books.now() })
        return Promise.resolve({ id: messageId(person, id), authorId: person })
      },
      edit: () => Promise.reject(new Error('comments cannot be edited here')),
      delete: (id) => done(() => (saidAt(id).isGone = true)),
      favourite: (id) => done(() => postAt(id).likes.add('5001')),
      boost: (id) => done(() => (postAt(id).shares += 1)),
      follow: () => done(() => (books.followers += 1)),
      isMuted: () => Promise.resolve(false),
      isBlocked: () => Promise.resolve(false),
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
  return { ...world, books, show: api.show, wait: (seconds: number) => void (clock.aheadSeconds += seconds) }
}

export const idOf = ({ post, top, id }: { post: string; top: string | null; id: string }): string =>
  top === null ? commentId(post, id) : answerId(post, top, id)

const done = (deed: () => unknown): Promise<void> => {
  deed()
  return Promise.resolve()
}

const ours = (books: Books): string[] => [
  ...books.posts.flatMap(({ text, isGone }) => (isGone ? [] : [text])),
  ...books.comments.flatMap(({ text, from, isGone }) => (from === ME && !isGone ? [text] : [])),
  ...books.letters.flatMap(({ text, from }) => (from === ME ? [text] : [])),
]

function shown(books: Books, id: string) {
  const plain = { warning: '', language: null, visibility: 'public', poll: null }
  const post = books.posts.find((one) => one.id === id && !one.isGone)
  if (post)
    return { ...plain, text: post.text, replyTo: null, media: post.media, likes: post.likes.size, likedByUs: false }
  const ref = parseRef(id)
  const said = books.comments.find((one) => ref?.kind === 'comment' && one.id === ref.id && !one.isGone)
  if (!said) return null
  const replyTo = said.top === null ? said.post : commentId(said.post, said.top)
  return { ...plain, text: said.text, replyTo, media: [], likes: 0, likedByUs: false }
}
