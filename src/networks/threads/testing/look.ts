import { stateOf } from '../../graph/testing/containers.ts'
import { type Field, fieldsIn, listed, render, stamp } from '../../graph/testing/fields.ts'
import { gone, Refusal } from '../../graph/testing/refusal.ts'
import { type Books, ME, NAME, type Said } from './books.ts'

type Says = Readonly<Record<string, string>>

const MOST = 100

export const need = ({ scopes }: Books, scope: string) => {
  if (!scopes.has(scope)) throw new Refusal(10, `(#10) Application does not have permission: ${scope}`, null, 403)
}

export const there = (books: Books, id: string): Said => {
  const one = books.said.get(id) ?? books.mentions.find((mention) => mention.id === id)
  if (!one || one.isGone) throw gone(id)
  return one
}

export const me = (says: Says) =>
  render(
    ME,
    'ThreadsUser',
    {
      username: () => NAME,
      name: () => 'Köşe Fırın',
      threads_profile_picture_url: () => 'https://cdn.example/firin.jpg',
    },
    fieldsIn(says['fields'] ?? 'id'),
  )

const post = (books: Books, one: Said, fields: readonly Field[]) =>
  render(
    one.id,
    'ThreadsMedia',
    {
      text: () => one.text || undefined,
      timestamp: () => stamp(one.at),
      username: () => one.by,
      permalink: () => `https://www.threads.com/@${one.by}/post/${one.id}`,
      media_type: () => (one.media.length > 1 ? 'CAROUSEL_ALBUM' : one.media.length === 1 ? 'IMAGE' : 'TEXT_POST'),
      media_url: () => (one.media.length === 0 ? undefined : 'https://cdn.example/1.jpg'),
      thumbnail_url: () => undefined,
      is_reply: () => one.before !== null,
      root_post: () => (one.root === null ? undefined : { id: one.root }),
      replied_to: () => (one.before === null ? undefined : { id: one.before }),
      has_replies: () => (books.under.get(one.id) ?? []).some(({ isGone }) => !isGone),
    },
    fields,
  )

export function list(books: Books, all: readonly Said[], says: Says) {
  const since = Number(says['since'] ?? 0)
  const fields = fieldsIn(says['fields'] ?? 'id')
  const live = all.filter(({ isGone, at }) => !isGone && at >= since)
  return listed(live, says, MOST, (one) => post(books, one, fields))
}

/** Everything under a post, with the newest first unless it is asked otherwise. */
export function conversation(books: Books, root: string, says: Says) {
  need(books, 'threads_read_replies')
  there(books, root)
  const all = books.under.get(root) ?? []
  return list(books, says['reverse'] === 'false' ? all : all.toReversed(), says)
}

export function node(books: Books, id: string, says: Says): unknown {
  const fields = fieldsIn(says['fields'] ?? 'id')
  const container = books.containers.get(id)
  if (!container) return post(books, there(books, id), fields)
  const state = stateOf(container)
  const table = {
    status: () => state,
    error_message: () => (state === 'ERROR' ? 'FAILED_DOWNLOADING_VIDEO' : undefined),
  }
  return render(id, 'Container', table, fields)
}

export function insights(books: Books, id: string, says: Says) {
  need(books, 'threads_manage_insights')
  const one = there(books, id)
  const replies = (books.under.get(id) ?? []).filter(({ isGone }) => !isGone).length
  const known: Record<string, number> = {
    views: one.views,
    likes: one.likes,
    replies,
    reposts: one.reposts,
    quotes: 0,
    shares: 0,
  }
  const names = (says['metric'] ?? '').split(',')
  const wrong = names.find((name) => !(name in known))
  if (wrong !== undefined) throw new Refusal(100, `(#100) ${wrong} is not a valid metric`)
  return { data: names.map((name) => ({ name, period: 'lifetime', values: [{ value: known[name] }] })) }
}
