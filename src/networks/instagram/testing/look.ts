import { type Field, fieldsIn, listed, render, type Renderer, stamp } from '../../graph/testing/fields.ts'
import { stateOf } from '../../graph/testing/containers.ts'
import { gone, Refusal } from '../../graph/testing/refusal.ts'
import { type Books, ME, NAME, type Post, type Said } from './books.ts'

type Says = Readonly<Record<string, string>>

const MOST = 50

export const nameOf = (books: Books, id: string) => (id === ME ? NAME : (books.people.get(id) ?? id))

export const need = ({ scopes }: Books, scope: string) => {
  if (!scopes.has(scope)) throw new Refusal(10, '(#10) Application does not have permission for this action', null, 403)
}

export const me = (books: Books, says: Says) =>
  render(
    '9001',
    'User',
    {
      user_id: () => ME,
      username: () => NAME,
      name: () => 'Köşe Fırın',
      profile_picture_url: () => 'https://cdn.example/firin.jpg',
      followers_count: () => books.followers,
      follows_count: () => 12,
      media_count: () => books.posts.filter(({ isGone }) => !isGone).length,
    },
    fieldsIn(says['fields'] ?? 'id'),
  )

/** Comments come with the newest first, and nobody can ask for another order. */
export function comments(books: Books, post: string, says: Says, fields: readonly Field[]) {
  need(books, 'comments')
  if (says['order'] !== undefined || says['filter'] !== undefined) throw new Refusal(100, '(#100) Unknown parameter')
  const all = (books.under.get(post) ?? []).filter((one) => !one.isGone).toReversed()
  return listed(all, says, MOST, (one) => comment(books, one, fields))
}

export function replies(books: Books, top: string, says: Says, fields: readonly Field[]) {
  const all = (books.under.get(top) ?? []).filter((one) => !one.isGone).toReversed()
  return listed(all, says, MOST, (one) => comment(books, one, fields))
}

export const comment = (books: Books, one: Said, fields: readonly Field[]) => {
  const table: Record<string, Renderer> = {
    text: () => one.text,
    timestamp: () => stamp(one.at),
    username: () => nameOf(books, one.from),
    from: () => ({ id: one.from, username: nameOf(books, one.from) }),
    hidden: () => one.isHidden,
    parent_id: () => one.top ?? undefined,
    media: () => ({ id: one.post }),
    replies: (says, inner) => {
      const list = replies(books, one.id, says, inner)
      return list.data.length === 0 ? undefined : list
    },
  }
  return render(one.id, 'IGComment', table, fields)
}

export const media = (books: Books, one: Post, fields: readonly Field[]) =>
  render(
    one.id,
    'IGMedia',
    {
      caption: () => one.text || undefined,
      timestamp: () => stamp(one.at),
      username: () => NAME,
      permalink: () => `https://www.instagram.com/p/${one.id}/`,
      media_type: () => (one.media.length > 1 ? 'CAROUSEL_ALBUM' : 'IMAGE'),
      media_url: () => 'https://cdn.example/1.jpg',
      thumbnail_url: () => undefined,
      like_count: () => one.likes.size,
      comments_count: () => books.comments.filter(({ post, isGone }) => post === one.id && !isGone).length,
      comments: (says, inner) => comments(books, one.id, says, inner),
    },
    fields,
  )

export const letters = (books: Books, person: string, says: Says, fields: readonly Field[]) =>
  listed(books.letters.filter((one) => one.person === person).toReversed(), says, 20, (one) =>
    letter(books, one, fields),
  )

const letter = (books: Books, one: Books['letters'][number], fields: readonly Field[]) => {
  const to = one.from === ME ? one.person : ME
  return render(
    one.id,
    'Message',
    {
      message: () => one.text,
      created_time: () => stamp(one.at),
      from: () => ({ id: one.from, username: nameOf(books, one.from) }),
      to: () => ({ data: [{ id: to, username: nameOf(books, to) }] }),
    },
    fields,
  )
}

export function conversations(books: Books, says: Says) {
  need(books, 'messages')
  if (says['platform'] !== 'instagram') throw new Refusal(100, '(#100) platform must be instagram')
  const people = [...new Set(books.letters.toReversed().map(({ person }) => person))]
  const wanted = people.filter((id) => says['user_id'] === undefined || says['user_id'] === id)
  const fields = fieldsIn(says['fields'] ?? 'id')
  return listed(
    wanted.map((id) => ({ id: `aWc${id}`, person: id })),
    says,
    MOST,
    ({ id, person }) =>
      render(id, 'Conversation', { messages: (inner, of) => letters(books, person, inner, of) }, fields),
  )
}

export const tags = (books: Books, says: Says) => {
  const fields = fieldsIn(says['fields'] ?? 'id')
  return listed(books.tagged, says, MOST, (one) => tag(books, one, fields))
}

const tag = (books: Books, one: Books['tagged'][number], fields: readonly Field[]) =>
  render(
    one.id,
    'IGMedia',
    {
      caption: () => one.text,
      timestamp: () => stamp(one.at),
      username: () => nameOf(books, one.from),
      permalink: () => `https://www.instagram.com/p/${one.id}/`,
      media_type: () => 'IMAGE',
      media_url: () => 'https://cdn.example/2.jpg',
      thumbnail_url: () => undefined,
    },
    fields,
  )

/** One thing by its id. */
export function node(books: Books, id: string, says: Says): unknown {
  const fields = fieldsIn(says['fields'] ?? 'id')
  const container = books.containers.get(id)
  if (container) {
    const state = stateOf(container)
    return render(id, 'Container', { status_code: () => state, status: () => `${state}: said the network` }, fields)
  }
  const post = books.posts.find((one) => one.id === id && !one.isGone)
  if (post) return media(books, post, fields)
  const said = books.comments.find((one) => one.id === id && !one.isGone)
  if (said) return comment(books, said, fields)
  const tagged = books.tagged.find((one) => one.id === id)
  if (tagged) return tag(books, tagged, fields)
  const written = books.letters.find((one) => one.id === id)
  if (written) return letter(books, written, fields)
  throw gone(id)
}

export function insights(books: Books, id: string, says: Says) {
  need(books, 'insights')
  const names = (says['metric'] ?? '').split(',')
  if (id === ME) return { data: names.map((name) => ({ name, values: [{ value: 7 }] })) }
  const post = books.posts.find((one) => one.id === id && !one.isGone)
  if (!post) throw gone(id)
  const known: Record<string, number> = { views: post.views, shares: post.shares, reach: post.views, saved: 0 }
  const wrong = names.find((name) => !(name in known))
  if (wrong !== undefined)
    throw new Refusal(100, `(#100) metric[0] must be one of the following values; ${wrong} is not`)
  return { data: names.map((name) => ({ name, period: 'lifetime', values: [{ value: known[name] }] })) }
}
