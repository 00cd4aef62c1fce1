import type { TrialWorld } from '#networks/trial'
import { commentId, messageId, parseRef, postId } from '../refs.ts'
import { vk } from '../vk.ts'
import { openApi } from './api.ts'
import { type Books, type Entry, GROUP, openBooks } from './books.ts'
import { renderComment, renderLetter, renderPost } from './render.ts'
import { keep, remove } from './write.ts'

const OLGA = 5001

/** A VK of its own: one community, three keys, some neighbours. */
export async function openVk() {
  const clock = { aheadSeconds: 0 }
  const now = () => Temporal.Now.instant().add({ seconds: clock.aheadSeconds })
  const books = openBooks(() => Math.floor(now().epochMilliseconds / 1000))
  const api = await openApi(books)
  const { community, user, service } = books.tokens
  const at = (id: string): Entry => {
    const ref = parseRef(id)
    const found =
      ref?.kind === 'comment'
        ? books.entries.get(ref.comment)
        : ref?.kind === 'post'
          ? books.entries.get(ref.post)
          : null
    if (!found) throw new Error(`there is nothing called ${id}`)
    return found
  }
  const by = (name = 'olga_hleb') =>
    [...books.people.values()].find(({ screen_name: screen }) => screen === name)?.id ?? OLGA

  function comment(onPostId: string, text: string, name?: string) {
    const under = at(onPostId)
    const root = under.post ?? under.id
    const made = keep(books, {
      text,
      photos: [],
      from: by(name),
      post: root,
      before: under.post === null ? null : under.id,
    })
    books.tell('wall_reply_new', renderComment(made))
    return Promise.resolve({ id: commentId(root, made.id), authorId: String(made.from) })
  }

  const world: TrialWorld = {
    network: vk,
    origins: [api.origin],
    settings: { server: api.origin },
    credential: { token: community, userToken: user, serviceToken: service },
    now,
    people: {
      comment,
      mention: () => Promise.reject(new Error('mentions are not told here')),
      message(text, name) {
        const from = by(name)
        const letter = { id: books.letters.length + 1, peer: from, from, date: books.now(), text, out: 0, before: null }
        books.letters.push(letter)
        books.tell('message_new', { message: renderLetter(letter), client_info: {} })
        return Promise.resolve({ id: messageId(from, letter.id), authorId: String(from) })
      },
      edit: (id, text) =>
        done(() => {
          at(id).text = text
          books.tell('wall_reply_edit', renderComment(at(id)))
        }),
      delete: (id) => done(() => remove(books, at(id))),
      favourite: (id) => done(() => at(id).likes.add(OLGA)),
      boost: (id) => done(() => (at(id).reposts += 1)),
      follow: () => done(() => books.followers.add(books.followers.size + 1)),
      isMuted: () => Promise.resolve(false),
      isBlocked: (id) => Promise.resolve(books.banned.has(Number(id))),
    },
    faults: {
      next: api.next,
      revoke: () => done(() => (books.isRevoked = true)),
      dropStreams: () => Promise.resolve(),
    },
    count: (text) => Promise.resolve(ours(books).filter((one) => one.text === text).length),
    post: (id) => Promise.resolve(shown(books, id)),
    close: api.close,
  }
  const more = {
    postByHand(text: string) {
      const post = keep(books, { text, photos: [], from: -GROUP, post: null, before: null })
      books.tell('wall_post_new', renderPost(books, post))
      return postId(post.id)
    },
    restore(id: string) {
      at(id).gone = false
      books.tell('wall_reply_restore', renderComment(at(id)))
    },
    wait: (seconds: number) => void (clock.aheadSeconds += seconds),
  }
  return { ...world, books, more }
}

const done = (deed: () => unknown): Promise<void> => {
  deed()
  return Promise.resolve()
}

const ours = (books: Books) =>
  [...books.entries.values(), ...books.letters].filter((one) => one.from === -GROUP && !('gone' in one && one.gone))

function shown(books: Books, id: string) {
  const ref = parseRef(id)
  const one =
    ref?.kind === 'comment' ? books.entries.get(ref.comment) : ref?.kind === 'post' ? books.entries.get(ref.post) : null
  if (!one || one.gone) return null
  const root = one.post === null ? null : one.before === null ? postId(one.post) : commentId(one.post, one.before)
  return {
    text: one.text,
    warning: '',
    language: null,
    visibility: 'public',
    replyTo: root,
    media: one.photos.flatMap((name) =>
      books.photos.has(name) ? [{ alt: '', sizeBytes: books.photos.get(name)?.sizeBytes ?? 0 }] : [],
    ),
    poll: null,
    likes: one.likes.size,
    likedByUs: one.likes.has(1),
  }
}
