import * as z from 'zod'
import { type Books, type Entry, GROUP } from './books.ts'
import { type Method, number, read, Refusal } from './refusal.ts'
import { group, renderComment, renderLetter, renderPost, speakers } from './render.ts'
import { entry } from './write.ts'

const owner = z.literal(String(-GROUP))
const extended = { extended: z.literal('1').optional(), fields: z.string().optional() }
const ours = z.strictObject({ group_id: z.literal(String(GROUP)) })
const settings = ours.extend({ enabled: z.literal('1'), api_version: z.string() }).catchall(z.enum(['0', '1']))
const liked = z.strictObject({ type: z.enum(['post', 'comment']), owner_id: owner, item_id: number })
const someone = z.strictObject({ group_id: z.literal(String(GROUP)), owner_id: number })

export const looking: Record<string, Method> = {
  'groups.getTokenPermissions': (books) => ({
    mask: 1,
    permissions: [...books.permissions].map((name) => ({ name, setting: 1 })),
  }),
  'groups.getById': (books) => ({ groups: [group(books)], profiles: [] }),
  'groups.getCallbackConfirmationCode': (_, said) => (read(ours, said), { code: 'c0ffee' }),
  'groups.getLongPollSettings': (books, said) => {
    read(ours, said)
    return {
      is_enabled: books.events.size > 0,
      api_version: '5.199',
      events: Object.fromEntries([...books.events].map((name) => [name, 1])),
    }
  },
  'groups.setLongPollSettings': (books, said) => {
    const asked = read(settings, said)
    for (const [name, on] of Object.entries(asked))
      if (on === '1' && /^(?:wall|message)_/.test(name)) books.events.add(name)
    return 1
  },
  'groups.getLongPollServer': (books, said, origin) => (
    read(ours, said),
    { key: books.pollKey, server: `${origin}/lp`, ts: String(books.ts) }
  ),
  'account.getAppPermissions': (books) => books.mask,
  'users.get': (books, said) => {
    const asked = read(z.strictObject({ user_ids: z.string(), fields: z.string() }), said)
    return asked.user_ids.split(',').flatMap((id) => books.people.get(Number(id)) ?? [])
  },

  'wall.get': (books, said) => {
    const asked = read(z.strictObject({ owner_id: owner, filter: z.literal('owner'), count: number }), said)
    const posts = [...books.entries.values()].filter(({ post, gone }) => post === null && !gone).toReversed()
    return { count: posts.length, items: posts.slice(0, asked.count).map((post) => renderPost(books, post)) }
  },
  'wall.getById': (books, said) => {
    const asked = read(z.strictObject({ posts: z.string(), ...extended }), said)
    const ids = asked.posts.split(',').map((name) => Number(name.split('_')[1]))
    const posts = ids.flatMap((id) => books.entries.get(id) ?? []).filter(({ gone, post }) => !gone && post === null)
    return { items: posts.map((post) => renderPost(books, post)), ...speakers(books, posts) }
  },
  'wall.getComment': (books, said) => {
    const asked = read(z.strictObject({ owner_id: owner, comment_id: number, ...extended }), said)
    const comment = entry(books, asked.comment_id, 'comment')
    return { items: [renderComment(comment)], ...speakers(books, [comment]) }
  },
  'wall.getComments': (books, said) => {
    const shape = z.strictObject({
      owner_id: owner,
      post_id: number,
      offset: number.optional(),
      count: number,
      sort: z.enum(['asc', 'desc']),
      thread_items_count: number,
      ...extended,
    })
    const { post_id: post, offset = 0, count, sort, thread_items_count: most } = read(shape, said)
    entry(books, post, 'post')
    const all = [...books.entries.values()].filter((one) => one.post === post && !one.gone)
    const tops = all.filter(({ stack }) => stack.length === 0)
    const page = (sort === 'asc' ? tops : tops.toReversed()).slice(offset, offset + count)
    const under = (top: Entry) => all.filter(({ stack }) => stack[0] === top.id).slice(0, most)
    const items = page.map((top) => ({
      ...renderComment(top),
      thread: { count: under(top).length, items: under(top).map(renderComment) },
    }))
    return { count: tops.length, items, ...speakers(books, all) }
  },

  'messages.getHistory': (books, said) => {
    const asked = read(z.strictObject({ peer_id: number, count: number, group_id: z.string() }), said)
    const letters = books.letters.filter(({ peer }) => peer === asked.peer_id).toReversed()
    return { count: letters.length, items: letters.slice(0, asked.count).map(renderLetter) }
  },
  'messages.getByConversationMessageId': (books, said) => {
    const asked = read(
      z.strictObject({ peer_id: number, conversation_message_ids: number, group_id: z.string() }),
      said,
    )
    const found = books.letters.filter(
      ({ peer, id }) => peer === asked.peer_id && id === asked.conversation_message_ids,
    )
    return { count: found.length, items: found.map(renderLetter) }
  },

  'likes.add': (books, said) => like(books, said, (entry_) => entry_.likes.add(1)),
  'likes.delete': (books, said) => like(books, said, (entry_) => entry_.likes.delete(1)),
  'groups.ban': (books, said) => (books.banned.add(read(someone, said).owner_id), 1),
  'groups.unban': (books, said) => {
    if (!books.banned.delete(read(someone, said).owner_id)) throw new Refusal(104, 'Not found: user not blacklisted')
    return 1
  },

  'photos.getWallUploadServer': (_, said, origin) => (
    read(ours, said),
    { upload_url: `${origin}/upload`, album_id: -14, user_id: 1 }
  ),
  'photos.saveWallPhoto': (books, said) => {
    const shape = z.strictObject({ group_id: z.string(), server: number, photo: z.string(), hash: z.string() })
    const upload = books.uploads.get(read(shape, said).photo)
    if (!upload) throw new Refusal(121, 'Invalid hash')
    const id = books.nextId()
    books.photos.set(`photo1_${id}_key`, upload)
    return [{ id, owner_id: 1, access_key: 'key', sizes: [] }]
  },
}

function like(books: Books, said: Record<string, string>, change: (entry: Entry) => unknown) {
  const asked = read(liked, said)
  const found = entry(books, asked.item_id, asked.type)
  change(found)
  return { likes: found.likes.size }
}
