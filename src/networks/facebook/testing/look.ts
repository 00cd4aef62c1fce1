import { type Field, fieldsIn, listed, render, type Renderer, stamp } from '../../graph/testing/fields.ts'
import { gone, Refusal } from '../../graph/testing/refusal.ts'
import { type Books, type Entry, type Letter, PAGE_ID, underneath } from './books.ts'

type Says = Readonly<Record<string, string>>

const MOST = 100

const person = (books: Books, id: string) => ({
  id,
  name: id === PAGE_ID ? 'Köşe Fırın' : (books.people.get(id) ?? id),
})

/** Comments in the order and down to the depth that was asked for. */
export function comments(books: Books, of: Entry, says: Says, fields: readonly Field[]) {
  const order = says['order'] ?? 'chronological'
  if (!['chronological', 'reverse_chronological'].includes(order))
    throw new Refusal(100, '(#100) Param order is invalid')
  const filter = says['filter'] ?? 'toplevel'
  if (!['stream', 'toplevel'].includes(filter)) throw new Refusal(100, '(#100) Param filter is invalid')
  const all = underneath(books, of.root ?? of.id).filter(({ parent }) =>
    of.root === null ? filter === 'stream' || parent === null : parent === of.id,
  )
  const ordered = order === 'chronological' ? all.toReversed() : all
  const list = listed(ordered, says, MOST, (one) => comment(books, one, fields))
  return says['summary'] === undefined ? list : { ...list, summary: { total_count: all.length, order } }
}

export const comment = (books: Books, one: Entry, fields: readonly Field[]) =>
  render(one.id, 'Comment', commentTable(books, one), fields)

const commentTable = (books: Books, one: Entry): Record<string, Renderer> => ({
  message: () => one.message,
  created_time: () => stamp(one.at),
  from: () => person(books, one.from),
  parent: () => (one.parent === null ? undefined : { id: one.parent }),
  permalink_url: () => `https://www.facebook.com/${one.root?.split('_')[1]}?comment_id=${one.id.split('_')[1]}`,
  attachment: () =>
    one.photos.length === 0 ? undefined : { type: 'photo', media: { image: { src: 'https://cdn.example/1.jpg' } } },
  is_hidden: () => one.isHidden,
  like_count: () => one.likes.size,
})

export const post = (books: Books, one: Entry, fields: readonly Field[]) =>
  render(one.id, 'Post', postTable(books, one), fields)

const postTable = (books: Books, one: Entry): Record<string, Renderer> => ({
  message: () => one.message || undefined,
  created_time: () => stamp(one.at),
  from: () => person(books, one.from),
  permalink_url: () => `https://www.facebook.com/${one.id.replace('_', '/posts/')}`,
  attachments: () =>
    one.photos.length === 0
      ? undefined
      : { data: one.photos.map(() => ({ type: 'photo', media: { image: { src: 'https://cdn.example/1.jpg' } } })) },
  comments: (says, fields) => comments(books, one, says, fields),
  reactions: () => ({ data: [], summary: { total_count: one.likes.size } }),
  shares: () => (one.shares === 0 ? undefined : { count: one.shares }),
  insights: ({ metric }) => {
    if (!books.scopes.has('read_insights')) throw new Refusal(10, '(#10) This call needs read_insights')
    if (metric !== 'post_media_view') throw new Refusal(100, '(#100) The value must be a valid insights metric')
    return { data: [{ name: metric, period: 'lifetime', values: [{ value: one.views }] }] }
  },
})

export function message(books: Books, one: Letter, fields: readonly Field[]) {
  const to = one.from === PAGE_ID ? one.person : PAGE_ID
  const table: Record<string, Renderer> = {
    message: () => one.text,
    created_time: () => stamp(one.at),
    from: () => person(books, one.from),
    to: () => ({ data: [person(books, to)] }),
    attachments: () => undefined,
  }
  return render(one.id, 'Message', table, fields)
}

export const messages = (books: Books, of: string, says: Says, fields: readonly Field[]) =>
  listed(books.letters.filter((one) => one.person === of && !one.isGone).toReversed(), says, MOST, (one) =>
    message(books, one, fields),
  )

export function conversations(books: Books, says: Says) {
  const people = [...new Set(books.letters.toReversed().map((one) => one.person))]
  const wanted = people.filter((id) => says['user_id'] === undefined || says['user_id'] === id)
  return listed(
    wanted.map((id) => ({ id: `t_${id}`, person: id })),
    says,
    MOST,
    ({ id, person: of }) =>
      render(
        id,
        'Conversation',
        { messages: (inner, fields) => messages(books, of, inner, fields) },
        fieldsIn(says['fields'] ?? 'id'),
      ),
  )
}

/** One thing by its id. */
export function node(books: Books, id: string, says: Says): unknown {
  const fields = fieldsIn(says['fields'] ?? 'id')
  if (id === PAGE_ID) return page(books, fields)
  const letter = books.letters.find((one) => one.id === id && !one.isGone)
  if (letter) return message(books, letter, fields)
  const video = books.videos.get(id)
  if (video) {
    video.polls += 1
    const isReady = video.polls > 1
    const table = {
      post_id: () => (isReady ? (video.post ?? undefined) : undefined),
      status: () => ({ video_status: isReady ? 'ready' : 'processing' }),
    }
    return render(id, 'Video', table, fields)
  }
  const one = books.entries.get(id) ?? books.tagged.find((tag) => tag.id === id)
  if (!one || one.isGone) throw gone(id)
  return one.root === null ? post(books, one, fields) : comment(books, one, fields)
}

export const page = (books: Books, fields: readonly Field[]) =>
  render(
    PAGE_ID,
    'Page',
    {
      name: () => 'Köşe Fırın',
      username: () => 'kosefirin',
      link: () => 'https://www.facebook.com/kosefirin',
      category: () => 'Bakery',
      picture: () => ({ data: { url: 'https://cdn.example/firin.jpg' } }),
      followers_count: () => books.followers,
      access_token: () => books.tokens.page,
    },
    fields,
  )
